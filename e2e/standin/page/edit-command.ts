import type { PageSession } from '../browser/page-session.ts'

/** An edit command of Blink, carried out where the caret is as if a key had asked for it. */
export async function runEditCommand(session: PageSession, command: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', commands: [command] })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp' })
}
