import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { placeOf } from '../../shared/model/correction.ts'
import { readPair } from '../../shared/read-pair.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { beginningOf, LONG_PAIR } from './beginning-of.ts'
import { startEngine } from './engine.ts'
import type { EngineNotice } from './engine-contract.ts'

const folder = temporaryFolder()
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
let knowledge: Knowledge
let arabic = ''
let english = ''
beforeAll(() => {
  knowledge = loadKnowledge()
  const read = (side: string) => readFileSync(join(samples, `2-the-night-train-to-aqaba.${side}.txt`), 'utf8')
  // Numbers of their own keep the copies apart.
  for (let copy = 1; arabic.length + english.length <= LONG_PAIR; copy++) {
    arabic += `${read('ar').replace(/\d+/g, digits => `${Number(digits) + copy}`)}\n`
    english += `${read('en').replace(/\d+/g, digits => `${Number(digits) + copy}`)}\n`
  }
})

function start(onNotice: (notice: EngineNotice, engine: ReturnType<typeof startEngine>) => void = () => {}) {
  const engine: ReturnType<typeof startEngine> = startEngine({
    libraryPath: join(folder(), 'library.sqlite'),
    assetsFolder: () => join(samples, '..'),
    loadKnowledge: () => knowledge,
    tell: notice => onNotice(notice, engine),
  })
  return engine
}

async function stageBoth(engine: ReturnType<typeof startEngine>) {
  const handles = { arabic: '', english: '' }
  for (const [side, text] of [
    ['arabic', arabic],
    ['english', english],
  ] as const) {
    const staged = await engine.stageText({ text, language: side })
    if (!staged.ok) throw new Error(staged.code)
    handles[side] = staged.value.handle
  }
  return handles
}

describe('a long pair', () => {
  it('can be read from its beginning and corrected there while the rest comes, and ends up whole', async () => {
    const early: { sentences: number; corrected: boolean }[] = []
    let correcting: Promise<unknown> = Promise.resolve()
    const engine = start((notice, engine) => {
      if (notice.kind === 'article-begun') correcting = correctEarly(engine, notice.article)
    })
    const correctEarly = async (engine: ReturnType<typeof startEngine>, id: number) => {
      const opened = await engine.openArticle({ id })
      if (!opened.ok) throw new Error(opened.code)
      const { arabic } = opened.value.reading
      const place = placeOf(arabic, arabic.sentences[3]!)
      const answer = await engine.correct({ id, correction: { kind: 'pair', arabic: [place], english: [] } })
      early.push({ sentences: arabic.sentences.length, corrected: answer.ok })
    }
    const imported = await engine.importPair({ job: 'j', ...(await stageBoth(engine)) })
    await correcting
    if (!imported.ok) throw new Error(imported.code)
    const whole = finish(readPair(arabic, english, knowledge))
    expect(early).toEqual([{ sentences: expect.any(Number), corrected: true }])
    expect(early[0]!.sentences).toBeLessThan(whole.arabic.sentences.length / 10)
    const opened = await engine.openArticle({ id: imported.value.id })
    if (!opened.ok) throw new Error(opened.code)
    const { reading } = opened.value
    expect(reading.arabic).toEqual(whole.arabic)
    expect(reading.english).toEqual(whole.english)
    expect(reading.beads).toContainEqual({ arabic: [3], english: [], confidence: 1, confirmed: true })
    expect(opened.value.corrections).toMatchObject({ undo: 1, unplaced: [] })
    expect(imported.value.sentences.arabic).toBe(whole.arabic.sentences.length)
    await engine.close({})
  }, 120_000)

  it('that is stopped leaves nothing in the library', async () => {
    const engine = start((notice, engine) => {
      if (notice.kind === 'article-begun') void engine.cancelJob({ job: 'j' })
    })
    expect(await engine.importPair({ job: 'j', ...(await stageBoth(engine)) })).toMatchObject({
      ok: false,
      code: 'cancelled',
    })
    const listed = await engine.listArticles({})
    expect(listed.ok && listed.value.filter(article => article.sentences.arabic > 30)).toEqual([])
    await engine.close({})
  }, 60_000)

  it('whose import was cut off is finished at the next start', async () => {
    let begun = 0
    const path = join(folder(), 'library.sqlite')
    const engine = await new Promise<ReturnType<typeof startEngine>>(resolve => {
      const first = start(notice => {
        if (notice.kind !== 'article-begun') return
        begun = notice.article
        resolve(first)
      })
      void stageBoth(first).then(handles => first.importPair({ job: 'j', ...handles }))
    })
    await engine.close({})
    const again = startEngine({
      libraryPath: path,
      assetsFolder: () => join(samples, '..'),
      loadKnowledge: () => knowledge,
      tell: () => {},
    })
    const wanted = finish(readPair(arabic, english, knowledge)).arabic.sentences.length
    await expect
      .poll(
        async () => {
          const opened = await again.openArticle({ id: begun })
          return opened.ok ? opened.value.reading.arabic.sentences.length : 0
        },
        { timeout: 90_000, interval: 500 },
      )
      .toBe(wanted)
    await again.close({})
  }, 120_000)
})

describe('the beginning of a text', () => {
  it.each([
    ['ends with a paragraph', `${'كلمة '.repeat(1300)}\n${'كلمة '.repeat(3000)}`, true],
    ['ends with a sentence where there is no paragraph', `${'كلمة كلمة. '.repeat(2000)}`, true],
    ['is the whole of a short one', 'كلمة.', true],
    ['is cut anywhere where nothing ends', 'ك'.repeat(40_000), false],
  ])('%s', (_, text, atEnd) => {
    const { arabic: cut, english: none } = beginningOf({ text }, { text: '' })
    expect(text.startsWith(cut.text)).toBe(true)
    expect(cut.text.length).toBeLessThan(12_001)
    if (atEnd) expect(cut.text).toMatch(/[.\s]$|كلمة\.?$/)
    expect(none.text).toBe('')
  })
  it('keeps the blocks that lie in it', () => {
    const line = 'كلمة '.repeat(400).trim()
    const blocks = Array.from({ length: 30 }, (_, at) => ({
      from: at * (line.length + 2),
      to: at * (line.length + 2) + line.length,
      kind: 'paragraph' as const,
    }))
    const text = Array.from({ length: 30 }, () => line).join('\n\n')
    const { arabic: cut } = beginningOf({ text, blocks }, { text: '' })
    expect(cut.blocks).toEqual(blocks.slice(0, cut.blocks?.length))
    expect(cut.text.length).toBe(cut.blocks?.at(-1)?.to)
  })
})
