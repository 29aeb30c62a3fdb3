import type { ArticleSummary } from '../../shared/model/article.ts'
import type { Speak } from '../i18n/say.tsx'

/** The title by which an article is spoken of in the window's language; the other stands in where it is missing. */
export const titleOf = (
  { title: { arabic, english } }: Pick<ArticleSummary, 'title'>,
  speak: Speak,
  language: 'en' | 'ar',
): string => (language === 'ar' ? arabic || english : english || arabic) || speak('library.untitled')
