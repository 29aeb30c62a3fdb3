import type { GlossKey } from '../../shared/model/gloss.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { glossesChanged } from '../state/glosses-store.ts'
import { tell } from '../state/notices-store.ts'

/** Keeps the person's gloss of a word or phrase, for every article; a refusal is told. */
export const keepGloss = ({ lemma, root }: GlossKey, gloss: string): Promise<void> =>
  change(bridge.keepGloss({ lemma, root, gloss }))

/** Lets go of the person's gloss of a word or phrase; a refusal is told. */
export const forgetGloss = ({ lemma, root }: GlossKey): Promise<void> =>
  change(bridge.forgetGloss({ lemma, root }))

async function change(request: Promise<Result<null>>): Promise<void> {
  const answer = await request
  if (answer.ok) glossesChanged()
  else tell({ kind: 'failure', failure: answer })
}
