import { type ReactNode, useMemo } from 'react'
import { slice } from '../../shared/model/text.ts'
import type { WordLink } from '../../shared/model/word-link.ts'
import { failureMessage } from '../i18n/failure-message.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { Sureness } from '../reader/sureness.tsx'
import { explainPairing } from '../services/explain-pairing.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { readingStore } from '../state/reading-store.ts'
import { useAnswer } from '../word/use-answer.ts'

/** The words, names and numbers by which a pairing was seen, in the order of the Arabic; a line lights its words. */
export function MatchedWords({
  index,
  bead,
}: {
  readonly index: ReadingIndex
  readonly bead: number
}): ReactNode {
  const { speak } = useSpeak()
  const article = readingStore.getState().article!.id
  const question = useMemo(() => () => explainPairing(index, article, bead), [index, article, bead])
  const answer = useAnswer(question)
  if (answer === undefined) return null
  if (answer === null) return <p className="evidence-note">{speak('links.asking')}</p>
  if ('code' in answer) return <p className="evidence-note">{failureMessage(speak, answer)}</p>
  if (answer.length === 0) return <p className="evidence-note">{speak('links.no-words')}</p>
  return <LinkTable index={index} links={answer} />
}

function LinkTable({
  index,
  links,
}: {
  readonly index: ReadingIndex
  readonly links: readonly WordLink[]
}): ReactNode {
  const { speak } = useSpeak()
  const { share } = useFormats()
  const { arabic, english } = index.reading
  const inOrder = [...links].sort((a, b) => a.arabic.from - b.arabic.from || a.english.from - b.english.from)
  const light = (link: WordLink) =>
    readingStore.setState({
      linkedWords: [
        { side: 'arabic', ...link.arabic },
        { side: 'english', ...link.english },
      ],
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and the keys must reach it
    <section className="evidence-words" tabIndex={0} aria-label={speak('links.words')}>
      <table onPointerLeave={() => readingStore.setState({ linkedWords: [] })}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{speak('look.balance-arabic')}</th>
            <th scope="col">{speak('look.balance-english')}</th>
            <th scope="col">{speak('links.kind')}</th>
            <th scope="col">{speak('links.how-sure')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map(link => (
            <tr key={`${link.arabic.from} ${link.english.from}`} onPointerEnter={() => light(link)}>
              <td className="arabic-text" lang="ar" dir="rtl">
                {slice(arabic, link.arabic)}
              </td>
              <td className="evidence-english" lang="en" dir="ltr">
                {slice(english, link.english)}
              </td>
              <td className="evidence-kind">{speak(`links.by-${link.by}`)}</td>
              <td className="evidence-strength" title={share(Math.floor(link.strength * 100) / 100)}>
                <Sureness of={link.strength} />
                <span className="visually-hidden">{share(Math.floor(link.strength * 100) / 100)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
