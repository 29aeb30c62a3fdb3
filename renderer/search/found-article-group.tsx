import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { FoundArticle, FoundPairing, ShownSentence } from '../../shared/search/search-answer.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { unfold } from './ask-library.ts'
import { LitText } from './lit-text.tsx'
import { openFound } from './open-found.ts'
import { searchStore } from './search-store.ts'

/** An article with what was found in it, a line a pairing: the Arabic on the right, its English on the left. */
export function FoundArticleGroup({ found }: { readonly found: FoundArticle }): ReactNode {
  const { speak, language } = useSpeak()
  const { number, day } = useFormats()
  const { article, how, sentences, more } = found
  const all = useStore(searchStore, state => state.unfolded.get(article.id))
  const { arabic, english } = article.title
  const title = (language === 'ar' ? arabic || english : english || arabic) || speak('library.untitled')
  return (
    <li className="found-article">
      <h2 className="found-head">
        <button
          type="button"
          className="found-title"
          data-result=""
          aria-label={speak('search.open', { title })}
          onClick={() => void openFound(article.id, found.pairings[0] ?? null)}
        >
          <span className="found-arabic-title" lang="ar" dir="rtl">
            {arabic || speak('library.untitled')}
          </span>
          {english !== '' && (
            <span className="found-english-title" lang="en" dir="ltr">
              {english}
            </span>
          )}
        </button>
      </h2>
      <p className="found-facts">
        {article.site !== '' && (
          <span>
            <bdi>{article.site}</bdi>
          </span>
        )}
        <span>{day(article.date)}</span>
        {sentences > 0 && (
          <span>
            <Say id="search.sentences" count={sentences} values={{ n: number(sentences) }} />
          </span>
        )}
        {how === 'root' && <span className="found-how">{speak('search.how-root')}</span>}
        {how === 'apart' && <span className="found-how">{speak('search.how-apart')}</span>}
      </p>
      <ul className="found-pairings">
        {(all ?? found.pairings).map(pairing => (
          <PairingLine
            key={`${pairing.place.side} ${pairing.place.sentence}`}
            article={article.id}
            pairing={pairing}
          />
        ))}
      </ul>
      {more && !all && (
        <button
          type="button"
          className="text-button found-more"
          data-result=""
          onClick={() => void unfold(article.id)}
        >
          {speak('search.unfold')}
        </button>
      )}
    </li>
  )
}

function PairingLine({
  article,
  pairing,
}: {
  readonly article: number
  readonly pairing: FoundPairing
}): ReactNode {
  const { speak } = useSpeak()
  return (
    <li>
      <button
        type="button"
        className="found-pairing"
        data-result=""
        onClick={() => void openFound(article, pairing)}
      >
        <span className="found-arabic" lang="ar" dir="rtl">
          {pairing.arabic.length === 0 ? (
            <Missing>{speak('search.no-arabic')}</Missing>
          ) : (
            <Sentences of={pairing.arabic} />
          )}
        </span>
        <span className="found-english" lang="en" dir="ltr">
          {pairing.english.length === 0 ? (
            <Missing>{speak('search.no-english')}</Missing>
          ) : (
            <Sentences of={pairing.english} />
          )}
        </span>
      </button>
    </li>
  )
}

const Sentences = ({ of }: { readonly of: readonly ShownSentence[] }): ReactNode =>
  of.map((sentence, at) => (
    <span key={sentence.sentence}>
      {at > 0 && ' '}
      <LitText {...sentence} />
    </span>
  ))

function Missing({ children }: { readonly children: string }): ReactNode {
  const { language } = useSpeak()
  return (
    <span className="found-missing" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {children}
    </span>
  )
}
