import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where the lexicon, the gazetteer and the samples lie: beside the bundles of a built application, or in the
 * project when it runs from its sources. Throws where neither is there, which only a broken build can cause.
 */
export function assetsFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const places = [join(here, '../assets'), join(here, '../../assets')]
  const found = places.find(place => existsSync(join(place, 'samples')))
  if (found === undefined) throw new Error(`no assets at ${places.join(' or ')}`)
  return found
}
