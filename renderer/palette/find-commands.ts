import type { Command } from '../../shared/commands.ts'
import { foldForSearch } from '../state/fold-for-search.ts'

/**
 * The commands whose label in either language holds every word that was typed, labels that begin with it first;
 * what can do nothing now comes last. Nothing typed finds everything but the palette itself.
 */
export function findCommands(
  commands: readonly Command[],
  search: string,
  about: {
    readonly labels: (command: Command) => readonly string[]
    readonly isAvailable: (command: Command) => boolean
  },
): Command[] {
  const sought = foldForSearch(search)
  const words = sought.split(/\s+/).filter(word => word !== '')
  const found = commands
    .filter(command => command.id !== 'palette')
    .map(command => ({ command, labels: about.labels(command).map(foldForSearch) }))
    .filter(({ labels }) => labels.some(label => words.every(word => label.includes(word))))
    .map(({ command, labels }) => ({
      command,
      rank: (about.isAvailable(command) ? 0 : 2) + (labels.some(label => label.startsWith(sought)) ? 0 : 1),
    }))
  return found.sort((a, b) => a.rank - b.rank).map(({ command }) => command)
}
