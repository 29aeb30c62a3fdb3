import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from './testing/contrast.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
/** The colours of a theme: those of the first rule, and what the theme changes. */
const coloursOf = (theme: string) => {
  const rule = (selector: string) => css.slice(css.indexOf(`${selector} {`)).split('}')[0]!
  const read = (text: string) =>
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!] as const)
  return new Map([
    ...read(rule(':root')),
    ...(theme === 'light' ? [] : read(rule(`:root[data-theme="${theme}"]`))),
  ])
}

const GROUNDS = ['paper', 'panel', 'raised'] as const
const LIT = [
  'lit',
  'pinned',
  'word',
  'chosen',
  'person-lit',
  'organisation-lit',
  'place-lit',
  'thing-lit',
] as const
const SIGNS = ['muted', 'accent', 'warning', 'person', 'organisation', 'place', 'thing'] as const

const tooWeak = (theme: string, inks: readonly string[], grounds: readonly string[], least: number) => {
  const colours = coloursOf(theme)
  return inks.flatMap(ink =>
    grounds.flatMap(ground => {
      const ratio = contrast(colours.get(ink)!, colours.get(ground)!)
      return ratio < least ? [`${ink} on ${ground}: ${ratio.toFixed(2)}`] : []
    }),
  )
}

describe.each(['light', 'sepia', 'dark', 'contrast'])('in the theme %s', theme => {
  it('what is read has 7:1 on every ground and under every light', () => {
    expect(tooWeak(theme, ['ink', 'soft-ink'], GROUNDS, 7)).toEqual([])
    expect(tooWeak(theme, ['ink'], LIT, 7)).toEqual([])
  })

  it('what else is written has 4.5:1', () => {
    expect(tooWeak(theme, SIGNS, GROUNDS, theme === 'contrast' ? 7 : 4.5)).toEqual([])
    expect(tooWeak(theme, ['muted'], ['hover'], 4.5)).toEqual([])
  })

  it('the focus and the borders of fields have 3:1', () => {
    expect(tooWeak(theme, ['focus', 'strong-line'], GROUNDS, 3)).toEqual([])
  })
})
