import { align } from './command-line/align-command.ts'
import { archiveCommand } from './command-line/archive-command.ts'
import { gloss } from './command-line/gloss-command.ts'
import { importFileCommand } from './command-line/import-command.ts'
import { matchNamesCommand } from './command-line/match-names-command.ts'
import { Refusal } from './command-line/refusal.ts'
import { USAGE } from './command-line/usage.ts'

const commands = new Map<string, (words: readonly string[]) => void | Promise<void>>([
  ['align', align],
  ['gloss', gloss],
  ['match-names', matchNamesCommand],
  ['import', importFileCommand],
  ['archive', archiveCommand],
])

const [name, ...words] = process.argv.slice(2)
// Whoever reads our output may stop early (`| head`); that is no failure of ours.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0)
  throw error
})
try {
  const command = name === undefined ? undefined : commands.get(name)
  if (name === 'help' || name === '--help') console.log(USAGE)
  else if (!command) throw new Refusal(USAGE)
  else await command(words)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
