import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, expect, it } from 'vitest'
import type { Knowledge } from '../../shared/knowledge.ts'
import { WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { startEngine } from './engine.ts'

const folder = temporaryFolder()
let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge()
})

const ARABIC = 'وصل الرئيس إلى باريس صباح اليوم في زيارة رسمية.\nوقال إن الزيارة مهمة للبلدين في هذا الوقت.\n'
const ENGLISH = 'The president arrived in Paris this morning.\nHe said that the visit was important.\n'

function start() {
  const assets = join(folder(), 'assets')
  mkdirSync(join(assets, 'samples'), { recursive: true })
  const engine = startEngine({
    libraryPath: join(folder(), 'library.sqlite'),
    assetsFolder: () => assets,
    loadKnowledge: () => knowledge,
    tell: () => {},
  })
  const stage = async (text: string): Promise<string> => {
    const staged = await engine.stageText({ text, language: 'any' })
    if (!staged.ok) throw new Error(staged.code)
    return staged.value.handle
  }
  return { engine, stage }
}

it('tells which of some staged texts the library holds', async () => {
  const { engine, stage } = start()
  const order = { job: 'j', arabic: await stage(ARABIC), english: await stage(ENGLISH) }
  const imported = await engine.importPair(order)
  if (!imported.ok) throw new Error(imported.code)
  const [same, similar, other, english] = [
    await stage(ARABIC.replace('إلى', 'الى')),
    await stage(`${ARABIC}وشكره.`),
    await stage('لم يرد هذا الكلام في المكتبة من قبل قط ولن يرد.'),
    await stage(ENGLISH),
  ]
  const handles = [same, similar, other, english, 'never given']
  expect(await engine.findDuplicates({ handles })).toMatchObject({
    ok: true,
    value: [
      { handle: same, likeness: 'same', article: { id: imported.value.id } },
      { handle: similar, likeness: 'similar', article: { id: imported.value.id } },
      { handle: english, likeness: 'same', article: { id: imported.value.id } },
    ],
  })
  await engine.close({})
})

it('reckons what was left to reckon, on a start and when an article is drawn', async () => {
  const first = start()
  const imported = await first.engine.importPair({
    job: 'j',
    arabic: await first.stage(ARABIC),
    english: null,
  })
  if (!imported.ok) throw new Error(imported.code)
  const { id, words } = imported.value
  expect(words).toBe(17)
  await first.engine.close({})
  const database = new DatabaseSync(join(folder(), 'library.sqlite'))
  database.exec('UPDATE article SET words = NULL, order_arabic = NULL; DELETE FROM text_print')
  database.close()

  const { engine } = start()
  expect(await engine.readSummaries({ ids: [id, 999] })).toMatchObject({ value: [{ id, words }] })
  const view = { ...WHOLE_SHELF, order: 'title' as const }
  expect(await engine.findTitle({ view, typed: 'وصل', after: 0 })).toEqual({ ok: true, value: 0 })
  await engine.close({})
})
