import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLexicon } from '../../shared/arabic/lexicon.ts'
import { parseGazetteer } from '../../shared/entities/gazetteer.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { assetsFolder } from './assets-folder.ts'

/** Reads the lexicon and the gazetteer from the assets; takes some hundred milliseconds, once in a process. */
export function loadKnowledge(): Knowledge {
  const assets = assetsFolder()
  return {
    lexicon: parseLexicon(tablesIn(join(assets, 'lexicon'))),
    gazetteer: parseGazetteer(tablesIn(join(assets, 'gazetteer'))),
  }
}

const tablesIn = (folder: string): { name: string; text: string }[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.tsv'))
    .sort()
    .map(name => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
