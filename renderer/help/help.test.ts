import { describe, expect, it } from 'vitest'
import { findHelp } from './find-help.ts'
import { helpArabic } from './help-ar.ts'
import { helpEnglish } from './help-en.ts'
import { notationOf } from './help-sheet.tsx'
import { CHAPTERS, type HelpText, piecesOf } from './help-text.ts'

const texts = (help: HelpText) => CHAPTERS.flatMap(chapter => help[chapter].entries)
const keysOf = (text: string) => piecesOf(text).flatMap(piece => (piece.kind === 'key' ? [piece.text] : []))

describe('the help', () => {
  it('says the same in both languages, with the same keys', () => {
    for (const chapter of CHAPTERS) {
      const keys = (help: HelpText) => help[chapter].entries.map(entry => keysOf(entry.text))
      expect([chapter, keys(helpArabic)]).toEqual([chapter, keys(helpEnglish)])
    }
  })

  it('names only keys that there are', () => {
    const unknown = texts(helpEnglish).flatMap(({ text }) =>
      keysOf(text).filter(id => notationOf(id) === null),
    )
    expect(unknown).toEqual([])
  })

  it('has Arabic signs in Arabic', () => {
    const wrong = texts(helpArabic).filter(({ title, text }) => /[,;?"]/.test(title + text))
    expect(wrong).toEqual([])
  })

  it('has no heading twice within a chapter', () => {
    for (const help of [helpEnglish, helpArabic])
      for (const chapter of CHAPTERS) {
        const titles = help[chapter].entries.map(({ title }) => title)
        expect(new Set(titles).size).toBe(titles.length)
      }
  })

  it.each([
    ['tashkeel shown', helpEnglish, ['comfort']],
    ['SRT', helpEnglish, ['import']],
    ['next-sentence', helpEnglish, []],
    ['اخفاء تشكيل', helpArabic, ['comfort']],
    ['كتابٌ غير موجودٍ أبدا', helpArabic, []],
  ] as const)('finds “%s”', (search, help, chapters) => {
    expect(findHelp(help, search).map(({ chapter }) => chapter)).toEqual(chapters)
  })

  it('is whole where nothing is searched for', () => {
    expect(findHelp(helpArabic, ' ').map(({ chapter }) => chapter)).toEqual(CHAPTERS)
  })
})
