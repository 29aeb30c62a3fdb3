import type { Row } from '../state/rows-from-beads.ts'

/** The classes of a row in every layout. */
export const rowClasses = ({ kind, continues }: Row): string =>
  ['row', `row-${kind}`, ...(continues ? ['row-continues'] : [])].join(' ')
