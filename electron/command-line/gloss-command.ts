import { z } from 'zod'
import { glossWord } from '../../shared/arabic/gloss-word.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { readJsonLines } from './read-json-lines.ts'

const Question = z.object({
  id: z.union([z.string(), z.number()]),
  sentence: z.string(),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
  /** The aligned English sentence, as evidence. */
  english: z.string().optional(),
})

/** `gloss`: a line of JSON for each word asked about on standard input. */
export async function gloss(): Promise<void> {
  const { lexicon } = loadKnowledge()
  for await (const { id, sentence, from, to, english } of readJsonLines(Question)) {
    console.log(JSON.stringify({ id, ...glossWord(sentence, { from, to }, lexicon, english) }))
  }
}
