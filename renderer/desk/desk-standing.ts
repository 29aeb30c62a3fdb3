import type { Reading } from '../../shared/model/article.ts'
import { kindOf, type Language } from '../../shared/model/text.ts'
import { LANGUAGES } from '../state/place.ts'
import { isDoubtful } from '../state/reading-index.ts'

/** How a bead looks on the desk; `open`: no partner was found, and nobody has said that there is none. */
export type DeskStanding = 'confirmed' | 'sure' | 'doubtful' | 'open' | 'aside'

/** How a bead stands. */
export function deskStanding(reading: Reading, bead: number): DeskStanding {
  const { arabic, english, confirmed } = reading.beads[bead]!
  if (confirmed) return 'confirmed'
  if (arabic.length > 0 && english.length > 0) return isDoubtful(reading, bead) ? 'doubtful' : 'sure'
  const isAside = LANGUAGES.every(side =>
    reading.beads[bead]![side].every(at => isAsideAt(reading, side, at)),
  )
  return isAside ? 'aside' : 'open'
}

/** Whether a sentence is no part of the article. */
export const isAsideAt = (reading: Reading, side: Language, sentence: number): boolean =>
  kindOf(reading[side], reading[side].sentences[sentence]!) === 'aside'

/** What is known of the whole of an article. */
export type DeskFacts = {
  /** Beads that somebody has to look at: doubted ones, and sentences without a partner. */
  readonly doubts: readonly number[]
  /** The share of the sentences of both sides that is confirmed, 0 to 1; asides do not count. */
  readonly confirmed: number
}

/** Counts what is confirmed and what is not. */
export function deskFacts(reading: Reading): DeskFacts {
  const doubts: number[] = []
  let [confirmed, all] = [0, 0]
  reading.beads.forEach(({ arabic, english }, at) => {
    const standing = deskStanding(reading, at)
    if (standing === 'aside') return
    const sentences = arabic.length + english.length
    all += sentences
    if (standing === 'confirmed') confirmed += sentences
    if (standing === 'doubtful' || standing === 'open') doubts.push(at)
  })
  return { doubts, confirmed: all === 0 ? 0 : confirmed / all }
}

/** One bar of the strip that shows an article from its beginning to its end. */
export type StripBar = {
  readonly standing: 'confirmed' | 'sure'
  /** How sure the engine is of these on average, 0 to 1. */
  readonly height: number
  /** The share of them that somebody has to look at, 0 to 1. */
  readonly doubt: number
}

/** The beads of an article as at most so many bars. */
export function stripOf(reading: Reading, most: number): StripBar[] {
  const { beads } = reading
  const count = Math.min(most, beads.length)
  return Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * beads.length) / count)
    const to = Math.floor(((bar + 1) * beads.length) / count)
    const standings = beads.slice(from, to).map((_, at) => deskStanding(reading, from + at))
    const heights = standings.map((standing, at) => heightOf(standing, beads[from + at]!.confidence))
    return {
      standing: standings.some(one => one === 'sure' || one === 'aside') ? 'sure' : 'confirmed',
      doubt: standings.filter(one => one === 'doubtful' || one === 'open').length / standings.length,
      height: heights.reduce((sum, height) => sum + height, 0) / heights.length,
    }
  })
}

/** A sentence without a partner bears the engine's word that it has none, which says nothing of a pairing. */
function heightOf(standing: DeskStanding, confidence: number): number {
  if (standing === 'confirmed' || standing === 'aside') return 1
  return standing === 'open' ? 0 : confidence
}
