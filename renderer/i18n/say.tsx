import { Fragment, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShellKey } from '../../shared/i18n/shell-en.ts'
import type { CountedId, PlainId } from './en.ts'

/** Every message of one form, the shell's included. */
export type MessageId = PlainId | ShellKey
type Values = Readonly<Record<string, string>>

/** Speaks the window's language as plain text, for attributes and for sentences without blanks. */
export type Speak = {
  (id: MessageId, values?: Values): string
  /** `count` picks the plural form; the written number is among the values as `n`. */
  counted(id: CountedId, count: number, values: Values): string
}

/** The window's language, as functions that make plain text and as a code. */
export function useSpeak(): { readonly speak: Speak; readonly language: 'en' | 'ar' } {
  const { t, i18n } = useTranslation()
  const language = i18n.language === 'ar' ? 'ar' : 'en'
  return useMemo(() => {
    const speak = Object.assign((id: MessageId, values: Values = {}) => t(id, { ...values }), {
      counted: (id: CountedId, count: number, values: Values) => t(id, { ...values, count }),
    })
    return { speak, language }
  }, [t, language])
}

// Private-use characters that stand for a value until it is put in, isolated from the direction around it.
const OPEN = '\ue000'
const CLOSE = '\ue001'

/** A sentence of the window with each value in an isolate of its own, so that no name can turn the others round. */
export function Say(
  props:
    | { readonly id: MessageId; readonly values?: Readonly<Record<string, ReactNode>> }
    | {
        readonly id: CountedId
        readonly count: number
        readonly values: Readonly<Record<string, ReactNode>>
      },
): ReactNode {
  const { t } = useTranslation()
  const names = Object.keys(props.values ?? {})
  const stand = Object.fromEntries(names.map((name, at) => [name, `${OPEN}${at}${CLOSE}`]))
  const sentence = t(props.id, { ...stand, ...('count' in props && { count: props.count }) })
  return sentence.split(OPEN).map((part, at) => {
    if (at === 0) return part
    const [place, rest] = part.split(CLOSE)
    const name = names[Number(place)]!
    return (
      <Fragment key={name}>
        <bdi>{props.values?.[name]}</bdi>
        {rest}
      </Fragment>
    )
  })
}
