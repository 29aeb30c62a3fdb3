import { readdirSync, readFileSync } from 'node:fs'
import { type Lexicon, parseLexicon } from '../../shared/arabic/lexicon.ts'
import { type Gazetteer, parseGazetteer } from '../../shared/entities/gazetteer.ts'

function filesOf(folder: string): { name: string; text: string }[] {
  const url = new URL(`../../assets/${folder}/`, import.meta.url)
  const names = readdirSync(url).filter(name => name.endsWith('.tsv'))
  return names.map(name => ({ name, text: readFileSync(new URL(name, url), 'utf8') }))
}

/** The lexicon of the project, for benchmarks. */
export const loadLexicon = (): Lexicon => parseLexicon(filesOf('lexicon'))

/** The gazetteer of the project, for benchmarks. */
export const loadGazetteer = (): Gazetteer => parseGazetteer(filesOf('gazetteer'))
