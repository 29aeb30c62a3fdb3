import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Article } from '../../shared/model/article.ts'
import { placeOf } from '../../shared/model/correction.ts'
import { slice, type Text } from '../../shared/model/text.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { listBackups } from '../library/backups.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { startEngine } from './engine.ts'
import type { EngineNotice } from './engine-contract.ts'
import { HeldLibrary } from './held-library.ts'

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

describe('what a person keeps of words', () => {
  it('is answered first in every article, and over a restart', async () => {
    const ask = { sentence: 'قال الرئيس', from: 4, to: 10 }
    const first = start().engine
    const before = await first.glossWord(ask)
    if (!before.ok) throw new Error(before.code)
    const { lemma, root } = before.value
    expect(await first.keepGloss({ lemma, root, gloss: 'head of state' })).toEqual({ ok: true, value: null })
    await first.close({})
    const { engine } = start()
    expect(await engine.glossWord(ask)).toMatchObject({
      value: { origin: 'glossary', glosses: ['head of state', ...before.value.glosses] },
    })
    await engine.forgetGloss({ lemma, root })
    expect(await engine.glossWord(ask)).toEqual(before)
    await engine.close({})
  })

  it('is answered for several words', async () => {
    const { engine } = start()
    await engine.keepGloss({ lemma: 'قال الرئيس', root: '', gloss: 'so the president' })
    expect(await engine.glossPhrase({ sentence: 'وقال الرئيس أمس', from: 0, to: 11 })).toMatchObject({
      value: {
        glosses: ['so the president'],
        origin: 'glossary',
        parts: [{ text: 'وقال' }, { text: 'الرئيس' }],
      },
    })
    await engine.close({})
  })
})

describe('a correction', () => {
  /** An engine with one article that knows a person. */
  async function withArticle(arabic: string, english: string) {
    const started = start()
    const order = { job: 'j', arabic: await started.stage(arabic), english: await started.stage(english) }
    const imported = await started.engine.importPair(order)
    if (!imported.ok) throw new Error(imported.code)
    const open = async () => {
      const opened = await started.engine.openArticle({ id: imported.value.id })
      if (!opened.ok) throw new Error(opened.code)
      return opened.value
    }
    return { ...started, id: imported.value.id, article: await open(), open }
  }
  const KNOWN = [
    'استقبل فلاديمير بوتين وزير المالية في موسكو.\n',
    'Vladimir Putin received the minister in Moscow.\n',
  ] as const

  it('of a name is answered, taken back and done again, over a restart', async () => {
    const { engine, id, article } = await withArticle(...KNOWN)
    const at = article.reading.entities.findIndex(entity => entity.type === 'PER')
    const mention = placeOf(article.reading.arabic, article.reading.entities[at]!.arabic[0]!)
    const corrected = await engine.correct({
      id,
      correction: { kind: 'rename', mention, name: { english: 'V. Putin' } },
    })
    expect(corrected).toMatchObject({ ok: true, value: { corrections: { undo: 1, redo: 0, unplaced: [] } } })
    const nameIn = (result: unknown) =>
      (result as { value: Article }).value.reading.entities[at]!.name.english
    expect(nameIn(corrected)).toBe('V. Putin')
    await engine.close({})

    const again = start().engine
    expect(nameIn(await again.openArticle({ id }))).toBe('V. Putin')
    const undone = await again.undoCorrection({ id })
    expect(undone).toMatchObject({ value: { reading: article.reading, corrections: { undo: 0, redo: 1 } } })
    expect(await again.undoCorrection({ id })).toEqual(undone)
    expect(nameIn(await again.redoCorrection({ id }))).toBe('V. Putin')
    await again.close({})
  })

  it('of the pairing is held, and its words are explained', async () => {
    const { engine, id, article } = await withArticle(ARABIC, ENGLISH)
    const { arabic, english } = article.reading
    const sentence = (text: Text, at: number) => placeOf(text, text.sentences[at]!)
    const corrected = await engine.correct({
      id,
      correction: { kind: 'pair', arabic: [sentence(arabic, 1)], english: [sentence(english, 0)] },
    })
    if (!corrected.ok) throw new Error(corrected.code)
    const at = corrected.value.reading.beads.findIndex(bead => bead.confirmed)
    expect(corrected.value.reading.beads[at]).toMatchObject({ arabic: [1], english: [0], confidence: 1 })
    expect(await engine.openArticle({ id })).toMatchObject({ value: { reading: corrected.value.reading } })
    await engine.undoCorrection({ id })
    const links = await engine.explainPairing({ id, bead: 0 })
    if (!links.ok) throw new Error(links.code)
    const words = links.value.map(link => [slice(arabic, link.arabic), slice(english, link.english)])
    expect(words).toContainEqual(['الرئيس', 'president'])
    expect(words).toContainEqual(['باريس', 'Paris'])
    expect(await engine.explainPairing({ id, bead: 99 })).toMatchObject({ code: 'bad-request' })
    expect(await engine.explainPairing({ id: 99, bead: 0 })).toMatchObject({ code: 'not-found' })
    await engine.close({})
  })

  it('without a place is refused and not kept, as is one of no article', async () => {
    const { engine, id, article, open } = await withArticle(ARABIC, ENGLISH)
    const mention = { ...placeOf(article.reading.english, { from: 0, to: 3 }), quote: 'Zzz' }
    const correction = { kind: 'retype', mention, type: 'ORG' } as const
    expect(await engine.correct({ id, correction })).toMatchObject({ code: 'bad-request' })
    expect(await engine.correct({ id: 99, correction })).toMatchObject({ code: 'not-found' })
    expect(await open()).toMatchObject({ corrections: { undo: 0 } })
    await engine.close({})
  })

  it('asked for while another is under way comes after it', async () => {
    const { engine, id, article } = await withArticle(...KNOWN)
    const mention = placeOf(article.reading.arabic, article.reading.entities[0]!.arabic[0]!)
    const asked = ['one', 'two', 'three'].map(english =>
      engine.correct({ id, correction: { kind: 'rename', mention, name: { english } } }),
    )
    const answers = await Promise.all(asked)
    expect(answers.map(answer => answer.ok && answer.value.corrections?.undo)).toEqual([1, 2, 3])
    await engine.close({})
  })

  it('teaches a name to later imports, and tells where else it stands', async () => {
    const { engine, id, article, stage } = await withArticle(
      'زارت بوصلة الفجر المدينة أمس.\n',
      'Dawn Compass visited the city yesterday.\n',
    )
    const { arabic, english } = article.reading
    const importLater = async (job: string) => {
      const imported = await engine.importPair({
        job,
        arabic: await stage('حققت بوصلة الفجر نتائج جيدة.\n'),
        english: await stage('Dawn Compass had good results.\n'),
      })
      if (!imported.ok) throw new Error(imported.code)
      const opened = await engine.openArticle({ id: imported.value.id })
      if (!opened.ok) throw new Error(opened.code)
      return opened.value
    }
    const names = (later: Article) => later.reading.entities.map(entity => entity.name)
    const both = { arabic: 'بوصلة الفجر', english: 'Dawn Compass' }
    expect(names(await importLater('before'))).not.toContainEqual(both)
    const mention = placeOf(arabic, { from: 5, to: 16 })
    await engine.correct({ id, correction: { kind: 'add-mention', mention, type: 'ORG' } })
    const other = placeOf(english, { from: 0, to: 12 })
    await engine.correct({
      id,
      correction: { kind: 'add-mention', mention: other, type: 'ORG', with: mention },
    })
    const later = await importLater('after')
    expect(names(later)).toContainEqual(both)
    expect(await engine.whereElse({ id, name: { arabic: both.arabic } })).toMatchObject({
      value: [{ article: { id: later.id }, mentions: 2 }],
    })
    await engine.undoCorrection({ id })
    expect(names(await importLater('taken back'))).not.toContainEqual(both)
    await engine.close({})
  })
})

describe('a damaged library', () => {
  it('offers its backup, which takes its place', async () => {
    const path = join(folder(), 'library.sqlite')
    const { engine, stage } = start()
    await engine.importPair({ job: 'j', arabic: await stage(ARABIC), english: null })
    await engine.close({})
    const kept = new HeldLibrary(path)
    kept.keepHouse(new Date())
    kept.close()
    expect(listBackups(path)).toHaveLength(1)
    writeFileSync(path, 'no database'.repeat(99))
    // The clock of a name counts seconds, and a backup must be older than the library that takes its place.
    const { engine: mended, notices } = start()
    expect(await mended.libraryNotice({})).toMatchObject({ value: { code: 'library-damaged' } })
    expect(await mended.listArticles({})).toEqual({ ok: true, value: [] })
    expect(await mended.libraryBackup({})).toMatchObject({ value: { articles: 1 } })
    expect(await mended.restoreBackup({})).toEqual({ ok: true, value: null })
    expect(notices).toContainEqual({ kind: 'library-changed' })
    expect(await mended.listArticles({})).toMatchObject({ value: [{ sentences: { arabic: 2 } }] })
    expect(await mended.libraryNotice({})).toEqual({ ok: true, value: null })
    expect(await mended.libraryBackup({})).toEqual({ ok: true, value: null })
    expect(await mended.restoreBackup({})).toMatchObject({ code: 'not-found' })
    await mended.close({})
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
    expect(await engine.keepGloss({ lemma: 'قال', root: '', gloss: 'say' })).toEqual(refusal)
    expect(await engine.undoCorrection({ id: 1 })).toEqual(refusal)
    expect(await engine.restoreBackup({})).toEqual(refusal)
    expect(await engine.libraryBackup({})).toEqual({ ok: true, value: null })
    expect(await engine.glossWord({ sentence: 'قال', from: 0, to: 3 })).toMatchObject({ ok: true })
    await engine.close({})
  })
})
