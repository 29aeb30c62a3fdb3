import type { Lexicon } from '../arabic/lexicon.ts'
import { commonEnglishWords } from './english-common-words.ts'
import { foreignLook } from './foreign-look.ts'
import type { Gazetteer } from './gazetteer.ts'
import { givenNames } from './given-names.ts'
import { nameChannel } from './name-channel.ts'

/** Builds what names are recognised and compared with, so that the first article need not wait for it. */
export function prepareNames(knowledge: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon }): void {
  nameChannel()
  givenNames()
  foreignLook(knowledge.gazetteer, knowledge.lexicon)
  commonEnglishWords(knowledge.lexicon)
}
