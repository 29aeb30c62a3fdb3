import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Language } from '../../shared/model/text.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { startEngine } from '../worker/engine.ts'
import type { EngineNotice } from '../worker/engine-contract.ts'

const ARABIC = 'وصل الرئيس إلى باريس.\nوقال إن الزيارة مهمة.\n'
const ENGLISH = 'The president arrived in Paris.\nHe said that the visit was important.\n'

const folder = temporaryFolder()
let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge()
})

async function start() {
  const notices: EngineNotice[] = []
  const assets = join(folder(), 'assets')
  mkdirSync(join(assets, 'samples'), { recursive: true })
  const engine = startEngine({
    libraryPath: join(folder(), 'library.sqlite'),
    assetsFolder: () => assets,
    loadKnowledge: () => knowledge,
    tell: notice => notices.push(notice),
  })
  const stage = async (text: string, language: Language | 'any' = 'any') => {
    const staged = await engine.stageText({ text, language })
    if (!staged.ok) throw new Error(staged.code)
    return staged.value.handle
  }
  const imported = await engine.importPair({ job: 'import', arabic: await stage(ARABIC), english: null })
  if (!imported.ok) throw new Error(imported.code)
  const { id } = imported.value
  const open = async () => {
    const article = await engine.openArticle({ id })
    if (!article.ok) throw new Error(article.code)
    return article.value
  }
  notices.length = 0
  return { engine, notices, stage, id, open }
}

describe('a staged text for a side', () => {
  it('takes its place, tells how far it is, and is let go of', async () => {
    const { engine, notices, stage, id, open } = await start()
    const handle = await stage(ENGLISH)
    const answer = await engine.replaceSide({ id, side: 'english', handle, job: 'j' })
    expect(answer).toMatchObject({
      ok: true,
      value: { id, sentences: { arabic: 2, english: 2 }, reading: { english: { original: ENGLISH } } },
    })
    expect((await open()).reading.beads.map(({ arabic, english }) => [arabic, english])).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
    const told = notices.flatMap(notice =>
      notice.kind === 'progress' && notice.job === 'j' ? [notice.stage] : [],
    )
    expect([...new Set(told)]).toEqual(['segmenting', 'aligning', 'linking'])
    const again = await engine.replaceSide({ id, side: 'english', handle, job: 'j' })
    expect(again).toMatchObject({ ok: false, code: 'not-found' })
    await engine.close({})
  })

  it.each([
    ['in the other language', 'arabic', 'not-arabic'],
    ['of an article that is not there', 'english', 'not-found'],
  ] as const)('%s is refused and changes nothing', async (_title, side, code) => {
    const { engine, stage, id, open } = await start()
    const before = (await open()).reading
    const handle = await stage(ENGLISH)
    const wanted = code === 'not-found' ? id + 7 : id
    expect(await engine.replaceSide({ id: wanted, side, handle, job: 'j' })).toMatchObject({
      ok: false,
      code,
    })
    expect((await open()).reading).toEqual(before)
    // It is still staged.
    expect(await engine.replaceSide({ id, side: 'english', handle, job: 'k' })).toMatchObject({ ok: true })
    await engine.close({})
  })

  it('that is cancelled changes nothing and stays staged', async () => {
    const { engine, stage, id, open } = await start()
    const before = (await open()).reading
    const handle = await stage(ENGLISH.repeat(400))
    const running = engine.replaceSide({ id, side: 'english', handle, job: 'j' })
    await new Promise(resolve => setImmediate(resolve))
    await engine.cancelJob({ job: 'j' })
    expect(await running).toMatchObject({ ok: false, code: 'cancelled' })
    expect((await open()).reading).toEqual(before)
    await engine.close({})
  })
})
