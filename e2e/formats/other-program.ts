import { spawnSync } from 'node:child_process'

/** What a program answered. */
export type Answer = { readonly status: number; readonly out: string; readonly err: string }

/** A program takes longer only if it waits for something. */
const MAX_TIME = 240_000

/** Runs a program to its end; null where the machine does not have it. */
export function ask(program: string, words: readonly string[], folder: string): Answer | null {
  const run = spawnSync(program, words, { cwd: folder, encoding: 'utf8', timeout: MAX_TIME })
  if ((run.error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null
  if (run.error) throw run.error
  return { status: run.status ?? -1, out: run.stdout, err: run.stderr }
}
