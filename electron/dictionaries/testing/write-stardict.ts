import { bigEndian, joined, type Parts, utf8 } from './dictionary-parts.ts'

/** How a StarDict dictionary is to be written. */
export type StardictPlan = {
  readonly name: string
  readonly version: '2.4.2' | '3.0.0'
  readonly offsetBits?: 32 | 64
  /** Left out, each article names the types of its data itself. */
  readonly types?: string
  /** Headword and article data, in the order of the index. */
  readonly entries: readonly (readonly [string, Uint8Array])[]
  /** Further headwords and the numbers of their entries. */
  readonly synonyms?: readonly (readonly [string, number])[]
}

/** The unpacked parts of a StarDict dictionary: .ifo, .idx, .dict and, with synonyms, .syn. */
export function writeStardict(stem: string, plan: StardictPlan): Parts {
  const { name, version, offsetBits = 32, types, entries, synonyms = [] } = plan
  const index: Uint8Array[] = []
  let offset = 0
  for (const [headword, data] of entries) {
    index.push(utf8(`${headword}\0`), bigEndian(offset, offsetBits === 64 ? 8 : 4), bigEndian(data.length, 4))
    offset += data.length
  }
  const idx = joined(index)
  const info = [
    "StarDict's dict ifo file",
    `version=${version}`,
    `bookname=${name}`,
    `wordcount=${entries.length}`,
    ...(synonyms.length > 0 ? [`synwordcount=${synonyms.length}`] : []),
    `idxfilesize=${idx.length}`,
    ...(offsetBits === 64 ? ['idxoffsetbits=64'] : []),
    ...(types === undefined ? [] : [`sametypesequence=${types}`]),
    '',
  ]
  return {
    [`${stem}.ifo`]: utf8(info.join('\n')),
    [`${stem}.idx`]: idx,
    [`${stem}.dict`]: joined(entries.map(([, data]) => data)),
    ...(synonyms.length > 0
      ? {
          [`${stem}.syn`]: joined(
            synonyms.flatMap(([word, number]) => [utf8(`${word}\0`), bigEndian(number, 4)]),
          ),
        }
      : {}),
  }
}
