import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '../../shared/knowledge.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { startEngine } from './engine.ts'
import type { EngineNotice } from './engine-contract.ts'

const folder = temporaryFolder()
let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge()
})

const ARABIC = 'وصل الرئيس إلى باريس.\nوقال إن الزيارة مهمة.\n'
const ENGLISH = 'The president arrived in Paris.\nHe said that the visit was important.\n'

function start() {
  const notices: EngineNotice[] = []
  const assets = join(folder(), 'assets')
  mkdirSync(join(assets, 'samples'), { recursive: true })
  const engine = startEngine({
    libraryPath: join(folder(), 'library.sqlite'),
    assetsFolder: () => assets,
    loadKnowledge: () => knowledge,
    tell: notice => notices.push(notice),
  })
  const stage = async (text: string): Promise<string> => {
    const staged = await engine.stageText({ text, language: 'any' })
    if (!staged.ok) throw new Error(staged.code)
    return staged.value.handle
  }
  return { engine, notices, stage }
}

describe('an import', () => {
  it('of Arabic alone keeps an empty English text', async () => {
    const { engine, stage } = start()
    const imported = await engine.importPair({ job: 'j', arabic: await stage(ARABIC), english: null })
    expect(imported).toMatchObject({
      ok: true,
      value: { title: { english: '' }, sentences: { arabic: 2, english: 0 } },
    })
    await engine.close({})
  })

  it.each([
    ['sides swapped', ENGLISH, ARABIC, 'not-arabic'],
    ['Arabic twice', ARABIC, ARABIC, 'not-english'],
  ])('with %s is refused and changes nothing', async (_title, left, right, code) => {
    const { engine, stage } = start()
    const order = { job: 'j', arabic: await stage(left), english: await stage(right) }
    expect(await engine.importPair(order)).toMatchObject({ ok: false, code })
    expect(await engine.listArticles({})).toEqual({ ok: true, value: [] })
    await engine.close({})
  })

  it('of a handle that was never given is refused', async () => {
    const { engine } = start()
    const answer = await engine.importPair({ job: 'j', arabic: 'x', english: null })
    expect(answer).toMatchObject({ ok: false, code: 'not-found' })
    await engine.close({})
  })

  it('that is cancelled changes nothing, and can be asked for again', async () => {
    const { engine, stage } = start()
    const arabic = await stage(ARABIC.repeat(300))
    const english = await stage(ENGLISH.repeat(300))
    const running = engine.importPair({ job: 'j', arabic, english })
    const waiting = engine.importPair({ job: 'k', arabic, english })
    await new Promise(resolve => setImmediate(resolve))
    await engine.cancelJob({ job: 'k' })
    await engine.cancelJob({ job: 'j' })
    expect([await running, await waiting]).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }])
    expect(await engine.listArticles({})).toEqual({ ok: true, value: [] })
    expect(await engine.importPair({ job: 'j', arabic, english })).toMatchObject({ ok: true })
    await engine.close({})
  })

  it('lets other requests be answered meanwhile', async () => {
    const { engine, stage } = start()
    let done = false
    const order = {
      job: 'j',
      arabic: await stage(ARABIC.repeat(400)),
      english: await stage(ENGLISH.repeat(400)),
    }
    const running = Promise.resolve(engine.importPair(order)).then(() => {
      done = true
    })
    await new Promise(resolve => setTimeout(resolve, 5))
    await engine.listArticles({})
    expect(done).toBe(false)
    await running
    await engine.close({})
  })
})

describe('a word', () => {
  it('is glossed from the lexicon', async () => {
    const { engine } = start()
    const answer = await engine.glossWord({ sentence: 'قال الرئيس', from: 4, to: 10 })
    expect(answer).toMatchObject({ ok: true, value: { origin: 'lexicon', clitics: ['ال'] } })
    await engine.close({})
  })
})

describe('a library that is too new', () => {
  it('refuses every request of articles, while words are still glossed', async () => {
    const path = join(folder(), 'library.sqlite')
    const database = new DatabaseSync(path)
    database.exec('CREATE TABLE future (a); PRAGMA user_version = 99')
    database.close()
    const { engine } = start()
    const refusal = { ok: false, code: 'library-newer', detail: path }
    expect(await engine.libraryNotice({})).toEqual({ ok: true, value: refusal })
    expect(await engine.listArticles({})).toEqual(refusal)
    expect(await engine.openArticle({ id: 1 })).toEqual(refusal)
    expect(await engine.glossWord({ sentence: 'قال', from: 0, to: 3 })).toMatchObject({ ok: true })
    await engine.close({})
  })
})
