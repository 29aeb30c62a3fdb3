import type { DatabaseSync } from 'node:sqlite'
import { type Chosen, chooseAnalyses } from '../../shared/arabic/choose-analysis.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import type { KnownShare } from '../../shared/model/shelf.ts'
import { slice } from '../../shared/model/text.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { readReading } from './readings.ts'

/** A word of the lexicon and how often it stands in an article. */
type LemmaCount = readonly [lemma: string, root: string, count: number]

/**
 * Which share of the words of some articles a person knows; names and whatever else is not in the lexicon do not
 * count. Answers nothing where no word is known, and leaves out articles without words of the lexicon. What is
 * counted of an article is kept.
 */
export function* knownShares(
  database: DatabaseSync,
  lexicon: () => Lexicon,
  ids: readonly number[],
): Steps<'counting', KnownShare[]> {
  const known = new Set(
    database
      .prepare('SELECT lemma, root FROM kept_word WHERE known = 1')
      .all()
      .map(row => keyOf(String(row.lemma), String(row.root))),
  )
  if (known.size === 0) return []
  const shares: KnownShare[] = []
  for (const id of ids) {
    const counts = keptCounts(database, id) ?? (yield* countLemmas(database, lexicon(), id))
    let all = 0
    let understood = 0
    for (const [lemma, root, count] of counts) {
      all += count
      if (known.has(keyOf(lemma, root))) understood += count
    }
    if (all > 0) shares.push({ id, share: understood / all })
    yield { stage: 'counting', done: shares.length / ids.length }
  }
  return shares
}

const keyOf = (lemma: string, root: string): string => `${stripDiacritics(lemma)}\n${root}`

function keptCounts(database: DatabaseSync, id: number): readonly LemmaCount[] | null {
  const row = database.prepare('SELECT counts FROM lemma_count WHERE article = ?').get(id)
  return row ? (JSON.parse(String(row.counts)) as LemmaCount[]) : null
}

/** Reads every sentence as the card of a word does, its English beside it as evidence. */
function* countLemmas(
  database: DatabaseSync,
  lexicon: Lexicon,
  id: number,
): Steps<'counting', readonly LemmaCount[]> {
  if (!database.prepare('SELECT 1 FROM text WHERE article = ?').get(id)) return []
  const { arabic, english, beads } = readReading(database, id)
  const counts = new Map<string, [string, string, number]>()
  for (const bead of beads) {
    const partner = bead.english.map(at => slice(english, english.sentences[at]!)).join(' ')
    for (const at of bead.arabic) {
      const sentence = slice(arabic, arabic.sentences[at]!)
      const words = splitWords(sentence).filter(word => word.kind === 'word')
      const chosen = chooseAnalyses(sentence, words, lexicon, partner === '' ? undefined : partner)
      for (const one of chosen) {
        const [lemma, root] = lemmaOf(one) ?? []
        if (lemma === undefined || root === undefined) continue
        const before = counts.get(keyOf(lemma, root))
        if (before) before[2]++
        else counts.set(keyOf(lemma, root), [lemma, root, 1])
      }
      yield { stage: 'counting', done: 0 }
    }
  }
  const counted = [...counts.values()]
  // The article may have gone while its sentences were read.
  database
    .prepare('INSERT OR REPLACE INTO lemma_count SELECT id, ? FROM article WHERE id = ?')
    .run(JSON.stringify(counted), id)
  return counted
}

function lemmaOf({ analyses }: Chosen): [string, string] | null {
  const best = analyses[0]
  return best?.lexeme ? [stripDiacritics(best.lemma), best.root] : null
}
