import { linkedNames } from '../../shared/align/linked-names.ts'
import { realignEdited } from '../../shared/align/realign-edited.ts'
import { repairRunOnWords } from '../../shared/arabic/repair-run-on-words.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import { glueableNames } from '../../shared/entities/gazetteer.ts'
import { linkMentions } from '../../shared/entities/link-mentions.ts'
import { recogniseArabic } from '../../shared/entities/recognise-arabic.ts'
import { recogniseEnglish } from '../../shared/entities/recognise-english.ts'
import { repairByPartner } from '../../shared/entities/repair-by-partner.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { overlap } from '../../shared/model/span.ts'
import { slice, type Text } from '../../shared/model/text.ts'
import { repairGluedWords } from '../../shared/text/repair-glued-words.ts'
import { unchangedSentences } from '../../shared/text/unchanged-sentences.ts'
import { carryEntities } from './carry-entities.ts'
import { linkNearby } from './link-nearby.ts'

/** UTF-16 units of both texts up to which all names are linked anew after an edit, in about a seventh of a second. */
const LINKED_WHOLE = 30_000

/**
 * The engine's reading after one of its texts became another: glued words are read anew in the sentences that changed,
 * the neighbourhood is aligned anew, and its names are recognised and linked; in a short article all names are.
 */
export function* rereadEdited(
  before: Reading,
  edited: Text,
  knowledge: Knowledge,
): Steps<'aligning' | 'linking', Reading> {
  const side = edited.language
  const changed = changedIn(before[side], edited)
  const text = side === 'arabic' ? readGluedWords(edited, changed, knowledge) : edited
  const after = { arabic: before.arabic, english: before.english, [side]: text }
  const carried = carryEntities(before, after)
  if (changed.from === changed.to && before[side].sentences.length === text.sentences.length)
    return { ...after, beads: before.beads, entities: carried }
  const linked = linkedNames(after.arabic, after.english, carried)
  const beads = yield* realignEdited(before, after, { ...knowledge, linked })
  yield { stage: 'linking', done: 0 }
  const isShort = after.arabic.original.length + after.english.original.length <= LINKED_WHOLE
  return isShort
    ? linkAll({ ...after, beads }, knowledge)
    : linkNearby({ ...after, beads, entities: carried }, side, changed, knowledge)
}

/** Numbers of the sentences of an edited text, from the first to the last, that are other than before. */
function changedIn(before: Text, after: Text): { readonly from: number; readonly to: number } {
  const { head, tail, shift } = unchangedSentences(before, after)
  return { from: head, to: Math.max(head, tail + shift) }
}

function readGluedWords(
  text: Text,
  changed: { readonly from: number; readonly to: number },
  { gazetteer, lexicon }: Knowledge,
): Text {
  const names = glueableNames(gazetteer)
  const found = text.sentences.slice(changed.from, changed.to).flatMap(sentence => {
    const original = slice(text, sentence)
    const alone = { language: text.language, original, blocks: [], sentences: [] }
    const { repairs } = repairRunOnWords({ ...alone, repairs: repairGluedWords(original, names) }, lexicon)
    return repairs.map(repair => ({
      ...repair,
      from: repair.from + sentence.from,
      to: repair.to + sentence.from,
    }))
  })
  const fresh = found.filter(repair => !text.repairs.some(kept => overlap(kept, repair)))
  return { ...text, repairs: [...text.repairs, ...fresh].sort((a, b) => a.from - b.from) }
}

function linkAll(
  { arabic: unread, english, beads }: Omit<Reading, 'entities'>,
  knowledge: Knowledge,
): Reading {
  const englishMentions = recogniseEnglish(english, knowledge)
  const arabic = repairByPartner(unread, english, beads, englishMentions, knowledge)
  const mentions = { arabic: recogniseArabic(arabic, knowledge), english: englishMentions }
  return { arabic, english, beads, entities: linkMentions(arabic, english, beads, mentions, knowledge) }
}
