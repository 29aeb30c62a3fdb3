import type { Lexicon } from '../arabic/lexicon.ts'
import type { Bead } from '../model/bead.ts'
import type { Entity, Mention } from '../model/entity.ts'
import type { Text } from '../model/text.ts'
import { type ArabicToken, readArabicTokens } from './arabic-words.ts'
import { clusterMentions, clusterOf, type Link } from './cluster-mentions.ts'
import { entityOf } from './entity-of.ts'
import type { Gazetteer } from './gazetteer.ts'
import { arabicTokens, englishTokens } from './name-tokens.ts'
import { pairClusters } from './pair-clusters.ts'
import { Speller } from './project-names.ts'
import { revealArabic } from './reveal-arabic.ts'
import { spreadNames } from './spread-names.ts'
import { membersOf, textSide } from './text-side.ts'
import { Translator } from './translate-names.ts'

/** A name that no partner supports is kept from this confidence on; `faced`: English answers its sentence. */
const KEPT_ALONE = { arabic: 0.7, arabicFaced: 0.8, english: 0.5 } as const

/**
 * The entities of a pair of texts: mentions of each side that are one, linked across the languages by the
 * gazetteer, by spelling, by translation and by the sentences that answer each other. A name found in one text
 * may reveal a mention in the other that its recogniser was not sure of.
 */
export function linkMentions(
  arabic: Text,
  english: Text,
  beads: readonly Bead[],
  mentions: { readonly arabic: readonly Mention[]; readonly english: readonly Mention[] },
  knowledge: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon },
): Entity[] {
  const { gazetteer, lexicon } = knowledge
  const arabicSide = textSide<ArabicToken>(
    arabic,
    readArabicTokens(arabicTokens(arabic), gazetteer, lexicon),
    beads,
    'arabic',
  )
  const englishSide = textSide(english, englishTokens(english), beads, 'english')
  const speller = new Speller(arabicSide)
  const translator = new Translator(gazetteer, lexicon, speller)
  const englishClusters = clusterMentions(membersOf(englishSide, mentions.english))
  const arabicMembers = revealArabic(
    arabicSide,
    membersOf(arabicSide, mentions.arabic),
    englishClusters,
    speller,
  )
  const links = pairClusters(clusterMentions(arabicMembers), englishClusters, speller, translator, gazetteer)
  spreadNames(links, arabicSide, speller)
  return links
    .filter(link => isKept(link, beads))
    .map(link => entityOf(link, arabic, english))
    .sort((a, b) => firstPlace(a) - firstPlace(b))
}

const isKept = ({ arabic, english }: Link, beads: readonly Bead[]): boolean => {
  if (arabic.length > 0 && english.length > 0) return true
  if (arabic.length > 0) {
    const faced = arabic.every(member => (beads[member.bead]?.english.length ?? 0) > 0)
    return clusterOf(arabic).confidence >= (faced ? KEPT_ALONE.arabicFaced : KEPT_ALONE.arabic)
  }
  return english.length > 0 && clusterOf(english).confidence >= KEPT_ALONE.english
}

const firstPlace = (entity: Entity): number => entity.arabic[0]?.from ?? 1e9 + (entity.english[0]?.from ?? 0)
