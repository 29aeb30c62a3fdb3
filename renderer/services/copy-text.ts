import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'

/** Puts a text on the clipboard and says so; a refusal is told. */
export async function copyText(text: string): Promise<void> {
  const answer = await bridge.copyText({ text })
  if (answer.ok) tell({ kind: 'copied' })
  else tell({ kind: 'failure', failure: answer })
}
