import { cleanLine } from './clean-line.ts'
import type { OpenDictionary, ReadEntry } from './dictionary.ts'
import type { DictionaryFiles } from './dictionary-files.ts'
import { MAX_ENTRIES, MAX_INFO_BYTES, MAX_NAME, MAX_TERM_BANK_BYTES, MAX_TERM_BYTES } from './limits.ts'
import { makeEntry } from './make-entry.ts'
import { Refusal } from './refusal.ts'
import { splitJsonList } from './split-json-list.ts'
import { structuredContentText } from './structured-content-text.ts'

/** Opens a Yomitan dictionary of format 3 by its index.json. Throws `Refusal`, as do its entries. */
export function readYomitan(files: DictionaryFiles, indexPath: string): OpenDictionary {
  const index = parseJson(files.read(indexPath, MAX_INFO_BYTES), indexPath)
  if (typeof index !== 'object' || index === null || !('title' in index) || typeof index.title !== 'string')
    throw new Refusal('foreign-format', `${indexPath} does not describe a dictionary`)
  // Older makers call the format `version`.
  const { format, version } = index as { format?: unknown; version?: unknown }
  if ((format ?? version) !== 3)
    throw new Refusal(
      'foreign-format',
      `Yomitan format ${cleanLine(String(format ?? version), 20)} is not known`,
    )
  const folder = indexPath.slice(0, -'index.json'.length)
  const banks = files.paths
    .filter(path => path.startsWith(folder) && /^term_bank_\d{1,6}\.json$/.test(path.slice(folder.length)))
    .sort((one, other) => bankNumber(one) - bankNumber(other))
  if (banks.length === 0) throw new Refusal('empty', 'it has no term bank')
  return {
    name: cleanLine(index.title, MAX_NAME),
    format: 'yomitan',
    entries: readEntries(files, banks),
  }
}

const bankNumber = (path: string): number => Number(/(\d+)\.json$/.exec(path)?.[1])

function* readEntries(
  files: DictionaryFiles,
  banks: readonly string[],
): Generator<ReadEntry | null, void, void> {
  let count = 0
  for (const [number, path] of banks.entries()) {
    const bank = files.read(path, MAX_TERM_BANK_BYTES)
    yield null
    const elements = splitJsonList(bank)
    for (let at = 1; ; at++) {
      const next = elements.next()
      if (next.done) {
        if (!next.value) throw new Refusal('damaged', `${path} is no list, or it is cut off`)
        break
      }
      if (++count > MAX_ENTRIES) throw new Refusal('too-large', `more than ${MAX_ENTRIES} entries`)
      const { from, to } = next.value
      if (to - from > MAX_TERM_BYTES)
        throw new Refusal('too-large', `entry ${at} of ${path} has ${to - from} bytes`)
      const term = parseJson(bank.subarray(from, to), path)
      // [term, reading, tags, rules, score, glossary, …]
      if (!Array.isArray(term) || typeof term[0] !== 'string' || !Array.isArray(term[5]))
        throw new Refusal('damaged', `entry ${at} of ${path} is none of format 3`)
      yield makeEntry(term[0], articleOf(term[5]), (number + to / bank.length) / banks.length)
    }
  }
}

/** Definitions looked at; more than the glosses that are kept, as some say nothing. */
const MAX_DEFINITIONS = 40

function articleOf(definitions: readonly unknown[]): string {
  return definitions.slice(0, MAX_DEFINITIONS).map(definitionText).join('\n')
}

/** A definition is text, text or structured content in an object, a picture, or a pair that leads elsewhere. */
function definitionText(definition: unknown): string {
  if (typeof definition === 'string') return structuredContentText(definition)
  if (typeof definition !== 'object' || definition === null || !('type' in definition)) return ''
  if (definition.type === 'text' && 'text' in definition) return structuredContentText(definition.text)
  if (definition.type === 'structured-content' && 'content' in definition)
    return structuredContentText(definition.content)
  return ''
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    throw new Refusal('damaged', `${path} is no sound JSON`)
  }
}
