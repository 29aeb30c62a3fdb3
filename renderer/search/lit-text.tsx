import type { ReactNode } from 'react'
import type { ShownSentence } from '../../shared/search/search-answer.ts'

/** A sentence with what was found marked in it; where it was cut an ellipsis stands. */
export function LitText({ text, lit, cut }: ShownSentence): ReactNode {
  const parts: ReactNode[] = []
  let last = 0
  for (const { from, to, kind } of lit) {
    parts.push(text.slice(last, from))
    parts.push(
      <mark key={from} className={kind === 'hit' ? 'found-hit' : 'found-echo'}>
        {text.slice(from, to)}
      </mark>,
    )
    last = to
  }
  return (
    <>
      {cut.before && '… '}
      {parts}
      {text.slice(last)}
      {cut.behind && ' …'}
    </>
  )
}
