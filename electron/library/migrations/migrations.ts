import { articles } from './0001-articles.ts'
import { corrections } from './0002-corrections.ts'
import { dictionaries } from './0003-dictionaries.ts'
import { shelves } from './0004-shelves.ts'
import { search } from './0005-search.ts'
import { marks } from './0006-marks.ts'
import { edits } from './0007-edits.ts'
import { memory } from './0008-memory.ts'
import { confirmedNames } from './0009-confirmed-names.ts'
import type { Migration } from './migration.ts'

/** All steps of the schema, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  articles,
  corrections,
  dictionaries,
  shelves,
  search,
  marks,
  edits,
  memory,
  confirmedNames,
]
