import type { Span } from '../model/span.ts'
import type { Repair } from '../model/text.ts'
import { foldWord } from './normalise.ts'
import { splitWords } from './split-words.ts'

/** Letters: shorter names are found by chance inside ordinary words. */
const SHORTEST_NAME = 4

type Piece = { readonly reading: string; readonly glued: boolean }

/**
 * Words that lost the space between them, read as they should be: names of several words written as one
 * (الولاياتالمتحدة), names joined by و (روسياوالولاياتالمتحدة), a preposition
 * run into a name (فيفرنسا), and words run on after a letter that can only
 * end a word (مرةوهو). Nothing is changed in the original.
 */
export function repairGluedWords(original: string, names: readonly string[]): Repair[] {
  const table = tableOf(names)
  const repairs: Repair[] = []
  for (const word of splitWords(original)) {
    if (word.kind !== 'word' || word.to - word.from < 5) continue
    const surface = original.slice(word.from, word.to)
    if (!/[\u0621-\u064a]/.test(surface)) continue
    const reading =
      readAsNames(foldWord(surface), table) ??
      readAfterPreposition(surface, table) ??
      readAfterFinalLetter(surface)
    if (reading !== null && reading !== surface) repairs.push({ from: word.from, to: word.to, reading })
  }
  return repairs
}

// Written with the letters that only end a word (ى) where they have them: عليبابا is no على + بابا.
const PREPOSITION = /^([وف]?)(في|فى|من|عن|إلى|الى|على|بين)(?=[\u0621-\u064a]{4})/

/** A preposition run into a name of one word; a word that is a name as a whole stays (فيينا). */
function readAfterPreposition(surface: string, table: ReadonlyMap<string, string>): string | null {
  const found = PREPOSITION.exec(surface)
  if (!found || table.has(foldWord(surface))) return null
  const name = surface.slice(found[0].length)
  return table.has(foldWord(name)) ? `${found[0]} ${name}` : null
}

let lastNames: readonly string[] = []
let lastTable: ReadonlyMap<string, string> = new Map()

/** Folded names without their spaces → the names as given; one word names too, to be parts of longer glue. */
function tableOf(names: readonly string[]): ReadonlyMap<string, string> {
  if (names === lastNames) return lastTable
  const table = new Map<string, string>()
  for (const name of names) {
    const key = foldWord(name).replace(/\s+/g, '')
    if (key.length >= SHORTEST_NAME && !table.has(key)) table.set(key, name.trim())
  }
  lastNames = names
  lastTable = table
  return table
}

function readAsNames(word: string, table: ReadonlyMap<string, string>): string | null {
  for (const [prefix, spelled] of proclitics(word)) {
    const pieces = cover(word.slice(prefix.length), table, 0)
    if (!pieces) continue
    // One name of one word with a proclitic is an ordinary word.
    if (pieces.length === 1 && !pieces[0]!.glued) continue
    const reading = pieces.map(piece => piece.reading).join(' ')
    return spelled === 'لل' ? `لل${reading.replace(/^ال/, '')}` : spelled + reading
  }
  return null
}

/** The ways a word can begin before a name; لل swallows the alif of the article. */
function* proclitics(word: string): Generator<[string, string]> {
  yield ['', '']
  for (const prefix of ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل'])
    if (word.startsWith(prefix)) yield [prefix, prefix]
}

function cover(rest: string, table: ReadonlyMap<string, string>, depth: number): Piece[] | null {
  const lam = rest.startsWith('ل') && depth === 0 ? `ا${rest}` : null
  for (const text of lam ? [rest, lam] : [rest]) {
    for (let to = text.length; to >= SHORTEST_NAME; to--) {
      const name = table.get(text.slice(0, to))
      if (name === undefined) continue
      const reading = text === lam ? `ل${name.slice(2)}` : name
      const piece = { reading, glued: /\s/.test(name) }
      const left = text.slice(to)
      if (left === '') return [piece]
      if (depth > 3) continue
      const joined = left.startsWith('و') ? cover(left.slice(1), table, depth + 1) : null
      if (joined)
        return [piece, { reading: `و${joined[0]!.reading}`, glued: joined[0]!.glued }, ...joined.slice(1)]
      const next = piece.glued ? cover(left, table, depth + 1) : null
      if (next) return [piece, ...next]
    }
  }
  return null
}

/** ة and tanwin with its alif stand only at the end of a word: what follows is the next word. */
function readAfterFinalLetter(surface: string): string | null {
  const reading = surface
    .replace(/(ة[\u064b-\u0652]?)(?=[\u0621-\u064a]{2})/g, '$1 ')
    .replace(/([\u0621-\u064a]{2}(?:\u064bا|ا\u064b))(?=[\u0621-\u064a]{2})/g, '$1 ')
  return reading === surface ? null : reading
}

/** The repair of a stretch, where there is one. */
export const repairAt = (repairs: readonly Repair[], span: Span): Repair | undefined =>
  repairs.find(repair => repair.from === span.from && repair.to === span.to)
