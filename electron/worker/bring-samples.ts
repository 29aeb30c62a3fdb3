import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Knowledge } from '../../shared/knowledge.ts'
import { readPair } from '../../shared/read-pair.ts'
import { importFile } from '../import/import-file.ts'
import { addArticle } from '../library/articles.ts'
import { inTransaction } from '../library/in-transaction.ts'
import { readNote, writeNote } from '../library/notes.ts'
import { driveSteps } from './drive-steps.ts'

/** The note under which the library keeps how many samples it holds, so that a first start can be taken up again. */
const NOTE = 'samples brought'

/** Has a library that was made just now ask for the samples. */
export const wantSamples = (database: DatabaseSync): void => writeNote(database, NOTE, '0')

/** Whether samples still have to come. */
export const awaitsSamples = (database: DatabaseSync): boolean =>
  !['all', null].includes(readNote(database, NOTE))

/**
 * Brings the samples of a folder into the library, in the order of their names; the first is noted as opened, so
 * that it is what a first start shows. Calls `onBrought` after each. Throws for samples that cannot be imported,
 * which only a broken build can hold.
 */
export async function bringSamples(
  database: DatabaseSync,
  folder: string,
  knowledge: () => Knowledge,
  onBrought: (number: number) => void,
  isStopped: () => boolean,
): Promise<void> {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.ar.txt'))
    .map(name => name.slice(0, -'.ar.txt'.length))
    .sort()
  for (let at = Number(readNote(database, NOTE)); at < names.length; at++) {
    const arabic = await readSample(join(folder, `${names[at]}.ar.txt`))
    const english = await readSample(join(folder, `${names[at]}.en.txt`))
    const reading = await driveSteps(readPair(arabic.text, english.text, knowledge()), () => {}, isStopped)
    if (reading === null) return
    const now = Date.now()
    inTransaction(database, () => {
      addArticle(database, {
        title: { arabic: arabic.title, english: english.title },
        reading,
        sources: { arabic, english },
        addedAt: now,
        openedAt: at === 0 ? now : null,
      })
      writeNote(database, NOTE, String(at + 1))
    })
    onBrought(at + 1)
  }
  writeNote(database, NOTE, 'all')
}

async function readSample(path: string) {
  const sample = await importFile(path)
  if (!sample.ok) throw new Error(`the sample ${path} is refused: ${sample.code}`)
  const { name, bytes, encoding, texts } = sample.value
  return { ...texts[0]!, name, bytes, encoding }
}
