import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import type { PlainId } from '../i18n/en.ts'
import { useSpeak } from '../i18n/say.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { changeQuestion, forgetQuestion } from './ask-library.ts'
import { searchStore } from './search-store.ts'

const WAYS = ['phrase', 'without', 'beginning', 'name', 'site', 'dates', 'tag', 'language'] as const

/** What stands under an empty field: the questions asked last, and how else one can ask. */
export function BeforeAQuestion(): ReactNode {
  const { speak } = useSpeak()
  const recent = useStore(searchStore, state => state.recent)
  return (
    <div className="search-before">
      {recent.length > 0 && (
        <section aria-labelledby="search-recent">
          <h2 id="search-recent">{speak('search.recent')}</h2>
          <ul className="search-recent">
            {recent.map(question => (
              <li key={question}>
                <button
                  type="button"
                  className="search-question"
                  data-result=""
                  onClick={() => changeQuestion(question)}
                >
                  <bdi>{question}</bdi>
                </button>
                <IconButton
                  name={speak('search.forget', { question })}
                  onClick={event => {
                    // The focus must not be lost with the line that goes.
                    event.currentTarget.closest('main')?.querySelector('input')?.focus()
                    void forgetQuestion(question)
                  }}
                >
                  <CloseIcon />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-ways">
        <h2 id="search-ways">{speak('search.ways')}</h2>
        <dl className="search-ways">
          {WAYS.map(way => (
            <div key={way}>
              <dt>
                <bdi>{speak(`search.way-${way}` satisfies PlainId)}</bdi>
              </dt>
              <dd>{speak(`search.way-${way}-does` satisfies PlainId)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  )
}
