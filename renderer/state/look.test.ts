import { beforeEach, expect, it } from 'vitest'
import type { Article } from '../../shared/model/article.ts'
import { DEFAULT_SETTINGS, MOST_ARTICLE_LOOKS } from '../../shared/model/settings.ts'
import { changeLook, keepOwnLook, lookInForce } from './look.ts'
import { readingStore } from './reading-store.ts'
import { changeSettings, settingsStore } from './settings-store.ts'

const now = () => settingsStore.getState().settings
// Of an article only its number matters here.
const open = (id: number | null) =>
  readingStore.setState({ article: id === null ? null : ({ id } as Article) })

beforeEach(() => {
  settingsStore.setState({ settings: DEFAULT_SETTINGS })
  open(null)
})

it('an article has the look of all until it has its own', () => {
  open(7)
  changeLook({ textScale: 1.4 })
  expect(now().textScale).toBe(1.4)
  keepOwnLook(true)
  changeLook({ tashkeel: false, layout: 'words' })
  expect(lookInForce(now())).toEqual({ textScale: 1.4, tashkeel: false, layout: 'words' })
  expect([now().tashkeel, now().layout]).toEqual([true, 'facing'])
  open(8)
  expect(lookInForce(now()).layout).toBe('facing')
  open(7)
  keepOwnLook(false)
  expect(lookInForce(now())).toMatchObject({ textScale: 1.4, tashkeel: true, layout: 'facing' })
  expect(now().articleLooks).toEqual({})
})

it('a size stays within its bounds, for all and for one', () => {
  changeLook({ textScale: 9 })
  expect(now().textScale).toBe(3)
  open(7)
  keepOwnLook(true)
  changeLook({ textScale: 0.1 })
  expect(now().articleLooks[7]?.textScale).toBe(0.7)
})

it('only so many articles have a look of their own', () => {
  const { layout, textScale, tashkeel } = DEFAULT_SETTINGS
  const looks = Array.from({ length: MOST_ARTICLE_LOOKS }, (_, at) => [
    at + 1,
    { layout, textScale, tashkeel },
  ])
  changeSettings({ articleLooks: Object.fromEntries(looks) })
  open(9000)
  keepOwnLook(true)
  const kept = Object.keys(now().articleLooks)
  expect([kept.length, kept[0], kept.at(-1)]).toEqual([MOST_ARTICLE_LOOKS, '2', '9000'])
})

it('without an open article nothing is kept for one', () => {
  keepOwnLook(true)
  expect(now().articleLooks).toEqual({})
})
