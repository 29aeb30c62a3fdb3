import type { ReactNode } from 'react'
import type { WordGloss } from '../../shared/model/gloss.ts'
import { SenseChoices } from './sense-choices.tsx'

/** What the added dictionaries say of a word, each under its name, to be chosen as one's own. */
export function DictionaryGlosses({ gloss }: { readonly gloss: WordGloss }): ReactNode {
  if (!gloss.others || gloss.others.length === 0) return null
  return (
    <div className="word-dictionaries">
      {gloss.others.map(({ dictionary, glosses }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two dictionaries may have one name, and their order stays
        <section key={at} aria-label={dictionary}>
          <h3>
            <bdi>{dictionary}</bdi>
          </h3>
          <SenseChoices of={gloss} glosses={glosses} name={dictionary} />
        </section>
      ))}
    </div>
  )
}
