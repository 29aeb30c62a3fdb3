import { findBlocks } from '../../shared/text/find-blocks.ts'
import { importFile } from '../import/import-file.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { USAGE } from './usage.ts'

/** `import FILE`: a file's title, language, encoding and blocks as JSON. */
export function importFileCommand(words: readonly string[]): void {
  const [path] = words
  if (path === undefined || words.length !== 1) throw new Refusal(USAGE)
  const read = importFile(path)
  if (!read.ok) throw refusalOf(read)
  const { title, language, encoding, text } = read.value
  const blocks = findBlocks(text, language === 'arabic' ? 'arabic' : 'english').map(({ from, to, kind }) => ({
    kind,
    text: text.slice(from, to),
  }))
  console.log(JSON.stringify({ title, language, encoding, blocks }))
}
