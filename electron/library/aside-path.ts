import { existsSync } from 'node:fs'

/** A dated path beside a library, never one that is taken, under which the library is set aside. */
export function asidePath(path: string, why: 'damaged' | 'replaced', now: Date): string {
  const stamp = now.toISOString().slice(0, 19).replace(/:/g, '-')
  const first = `${path}.${why}-${stamp}`
  let aside = first
  for (let copy = 2; existsSync(aside); copy++) aside = `${first}-${copy}`
  return aside
}
