import { findBlocks, withAsidesApart } from '../../shared/text/find-blocks.ts'
import { importFile } from '../import/import-file.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { USAGE } from './usage.ts'

/** `import FILE`: a file's title, language, encoding and blocks as JSON. */
export async function importFileCommand(words: readonly string[]): Promise<void> {
  const [path] = words
  if (path === undefined || words.length !== 1) throw new Refusal(USAGE)
  const read = await importFile(path)
  if (!read.ok) throw refusalOf(read)
  const { encoding, texts } = read.value
  // A book has several chapters, a bilingual file two halves: each with its own title and language.
  const described = texts.map(({ title, language, text, blocks: given }) => {
    const side = language === 'arabic' ? 'arabic' : 'english'
    const blocks = (given ? withAsidesApart(text, given, side) : findBlocks(text, side)).map(
      ({ from, to, kind }) => ({ kind, text: text.slice(from, to) }),
    )
    return { title, language, encoding, blocks }
  })
  console.log(JSON.stringify(described.length === 1 ? described[0] : { encoding, texts: described }))
}
