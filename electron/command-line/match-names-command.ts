import { z } from 'zod'
import { matchNames } from '../../shared/entities/match-names.ts'
import { readJsonLines } from './read-json-lines.ts'

const Question = z.object({
  id: z.union([z.string(), z.number()]),
  arabic: z.string(),
  candidates: z.array(z.string()),
})

/** `match-names`: for each Arabic name on standard input, how like each candidate is and which is likest. */
export async function matchNamesCommand(): Promise<void> {
  for await (const { id, arabic, candidates } of readJsonLines(Question)) {
    console.log(JSON.stringify({ id, ...matchNames(arabic, candidates) }))
  }
}
