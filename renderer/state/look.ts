import {
  type ArticleLook,
  MOST_ARTICLE_LOOKS,
  type Settings,
  TEXT_SCALE,
} from '../../shared/model/settings.ts'
import { readingStore } from './reading-store.ts'
import { changeSettings, settingsStore, within } from './settings-store.ts'

/** The look that an article has for itself; null where it has that of all. */
export const ownLook = ({ articleLooks }: Settings, article: number | null): ArticleLook | null =>
  (article === null ? undefined : articleLooks[article]) ?? null

/** The look in force: that of the open article where it has its own, else that of all. */
export const lookInForce = (settings: Settings): ArticleLook => ownLook(settings, openArticle()) ?? settings

/** Changes the look where it stands: for the open article alone if it has its own, else for all. */
export function changeLook(change: Partial<ArticleLook>): void {
  const { settings } = settingsStore.getState()
  const article = openArticle()
  const own = ownLook(settings, article)
  if (article === null || own === null) changeSettings(change)
  else {
    const next = { ...own, ...change }
    const textScale = within(next.textScale, TEXT_SCALE)
    changeSettings({ articleLooks: { ...settings.articleLooks, [article]: { ...next, textScale } } })
  }
}

/** Gives the open article a look of its own, at first the one it has, or takes that away. */
export function keepOwnLook(keep: boolean): void {
  const { settings } = settingsStore.getState()
  const article = openArticle()
  if (article === null) return
  const others = Object.entries(settings.articleLooks).filter(([id]) => Number(id) !== article)
  if (!keep) {
    changeSettings({ articleLooks: Object.fromEntries(others) })
    return
  }
  const { layout, textScale, tashkeel } = lookInForce(settings)
  changeSettings({
    articleLooks: {
      ...Object.fromEntries(others.slice(Math.max(0, others.length + 1 - MOST_ARTICLE_LOOKS))),
      [article]: { layout, textScale, tashkeel },
    },
  })
}

const openArticle = (): number | null => readingStore.getState().article?.id ?? null
