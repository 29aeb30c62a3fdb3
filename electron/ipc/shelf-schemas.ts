import { z } from 'zod'
import type { Ask, RequestName } from '../../shared/contract.ts'
import { LONGEST_SHELF_NAME, LONGEST_TITLE, SHELF_ORDERS } from '../../shared/model/shelf.ts'

const nothing = z.strictObject({})
const id = z.int().positive()
/** More articles than a person can gather; the window asks about those of a whole library at once. */
const ids = z.array(id).max(1_000_000)
/** Articles that the window draws at once, many times over. */
const fewIds = z.array(id).max(1000)
const kind = z.enum(['tag', 'collection'])
const name = z.string().max(LONGEST_SHELF_NAME).regex(/\S/)
const said = z.string().max(LONGEST_TITLE)
/** Between the years 1 and 9999. */
const time = z.int().min(-62_135_596_800_000).max(253_402_300_799_999)

const view = z.strictObject({
  place: z.enum(['shelf', 'bin']),
  order: z.enum(SHELF_ORDERS),
  reversed: z.boolean(),
  titles: z.enum(['arabic', 'english']),
  reading: z.enum(['any', 'unread', 'begun', 'finished']),
  english: z.enum(['any', 'with', 'without']),
  site: said.nullable(),
  tag: id.nullable(),
  collection: id.nullable(),
})

/** What the requests of the library's shelves may ask. */
export const SHELF_SCHEMAS = {
  arrangeArticles: view,
  readSummaries: z.strictObject({ ids: fewIds }),
  knownShares: z.strictObject({ ids: fewIds }),
  findTitle: z.strictObject({ view, typed: said, after: z.int().nonnegative() }),
  readShelves: nothing,
  shelvesOf: z.strictObject({ kind, ids }),
  describeArticle: z.strictObject({
    id,
    title: z.strictObject({ arabic: said, english: said }).exactOptional(),
    site: said.exactOptional(),
    byline: said.exactOptional(),
    publishedAt: time.nullable().exactOptional(),
  }),
  shelveArticles: z.strictObject({ kind, name, ids }),
  unshelveArticles: z.strictObject({ kind, id, ids }),
  renameShelf: z.strictObject({ kind, id, name }),
  removeShelf: z.strictObject({ kind, id }),
  restoreShelf: z.strictObject({ kind, id }),
  orderCollections: z.strictObject({ ids: fewIds }),
  moveInCollection: z.strictObject({ collection: id, ids, before: id.nullable() }),
  removeArticles: z.strictObject({ ids }),
  restoreArticles: z.strictObject({ ids }),
  emptyBin: nothing,
  noteReading: z.strictObject({ id, milliseconds: z.int().positive().max(3_600_000) }),
  findDuplicates: z.strictObject({ handles: z.array(z.string().min(1).max(100)).max(1000) }),
} satisfies { readonly [N in RequestName]?: z.ZodType<Ask<N>> }
