import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { LONGEST_TITLE } from '../../shared/model/shelf.ts'
import { useSpeak } from '../i18n/say.tsx'
import { describeArticle } from '../services/shelves.ts'
import { libraryStore } from '../state/library-store.ts'
import { dayField, dayOfField } from './day-field.ts'

const close = () => libraryStore.setState({ edited: null })

/** What is said of an article, in the place of its line. Enter keeps it, Escape leaves it as it was. */
export function ArticleForm({ article }: { readonly article: ArticleSummary }): ReactNode {
  const { speak } = useSpeak()
  const form = useRef<HTMLFormElement>(null)
  const id = useId()

  const keep = async (event: FormEvent) => {
    event.preventDefault()
    const said = new FormData(form.current!)
    const text = (name: string) =>
      String(said.get(name) ?? '')
        .replace(/\s+/g, ' ')
        .trim()
    const day = text('day')
    const kept = await describeArticle(article.id, {
      // An article without any title could not be told from another.
      ...((text('arabic') !== '' || text('english') !== '') && {
        title: { arabic: text('arabic'), english: text('english') },
      }),
      site: text('site'),
      byline: text('byline'),
      // The day that stood there is kept to the hour.
      ...(day !== dayField(article.publishedAt) && { publishedAt: dayOfField(day) }),
    })
    if (kept) close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The list's own keys are not meant while something is written.
    event.stopPropagation()
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) close()
  }
  const field = (name: 'arabic' | 'english' | 'site' | 'byline', value: string, language?: 'ar' | 'en') => (
    <label htmlFor={`${id}-${name}`}>
      <span className="visually-hidden">{speak(`shelf.field-${name}`)}</span>
      <input
        id={`${id}-${name}`}
        name={name}
        defaultValue={value}
        placeholder={speak(`shelf.field-${name}`)}
        maxLength={LONGEST_TITLE}
        dir={language === undefined ? 'auto' : language === 'ar' ? 'rtl' : 'ltr'}
        lang={language}
      />
    </label>
  )
  return (
    <form
      ref={form}
      className="article-form"
      aria-label={speak('shelf.editing')}
      onSubmit={keep}
      onKeyDown={onKeyDown}
    >
      <div className="article-form-titles">
        {field('arabic', article.title.arabic, 'ar')}
        {field('english', article.title.english, 'en')}
      </div>
      <div className="article-form-facts">
        {field('site', article.site)}
        {field('byline', article.byline)}
        <label htmlFor={`${id}-day`}>
          <span className="visually-hidden">{speak('shelf.field-day')}</span>
          <input id={`${id}-day`} name="day" type="date" defaultValue={dayField(article.publishedAt)} />
        </label>
        <button type="submit" className="button button-first">
          {speak('shelf.keep')}
        </button>
        <button type="button" className="button" onClick={close}>
          {speak('shelf.leave')}
        </button>
      </div>
    </form>
  )
}
