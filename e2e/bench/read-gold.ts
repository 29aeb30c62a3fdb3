import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Text } from '../../shared/model/text.ts'
import { segmentLines } from '../../shared/text/segment-text.ts'

/** A pair of texts, a sentence a line, with its right beads. */
export type GoldDocument = {
  readonly name: string
  readonly arabic: Text
  readonly english: Text
  readonly beads: readonly (readonly [readonly number[], readonly number[]])[]
}

/** Reads NAME.ar.txt, NAME.en.txt and NAME.gold of a folder. */
export function readGold(folder: string, name: string): GoldDocument {
  const read = (ending: string) => readFileSync(join(folder, `${name}.${ending}`), 'utf8')
  const beads = read('gold')
    .split('\n')
    .filter(Boolean)
    .map(
      line =>
        line.split(/(?<=\])\s*:\s*(?=\[)/).map(side => JSON.parse(side) as number[]) as [number[], number[]],
    )
  return {
    name,
    arabic: segmentLines(read('ar.txt'), 'arabic', []),
    english: segmentLines(read('en.txt'), 'english', []),
    beads,
  }
}
