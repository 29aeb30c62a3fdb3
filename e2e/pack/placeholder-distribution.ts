import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Marks where the fuses of an Electron binary are (from @electron/fuses), then version and number of fuses. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSE_COUNT = 9

/**
 * A folder that electron-builder takes for an Electron distribution where the real one cannot be fetched: an
 * executable that holds nothing but fuses, all off, and the languages. What is packed around it is real.
 */
export function makePlaceholderDistribution(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const fuses = Buffer.concat([
    Buffer.from(SENTINEL),
    Buffer.from([1, FUSE_COUNT]),
    Buffer.alloc(FUSE_COUNT, '0'),
  ])
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.alloc(1024), fuses, Buffer.alloc(1024)]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const language of ['ar', 'de', 'en-US', 'fr'])
    writeFileSync(join(folder, 'locales', `${language}.pak`), 'placeholder')
  writeFileSync(join(folder, 'version'), '45.4.1')
}
