import type { UnitState } from './translation-unit.ts'

// The states of XLIFF 1.2 tell apart what is still to be done; those of XLIFF 2 are ours.
const STATES: Readonly<Record<string, UnitState>> = {
  new: 'initial',
  initial: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'initial',
  'needs-l10n': 'initial',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  reviewed: 'reviewed',
  final: 'final',
}

/** The state that an attribute of either version names; null for what neither knows. */
export const stateOf = (name: string | undefined): UnitState | null =>
  name !== undefined && Object.hasOwn(STATES, name) ? STATES[name]! : null

/** The state as XLIFF 1.2 names it. */
export const XLIFF_1_STATES: Readonly<Record<UnitState, string>> = {
  initial: 'new',
  translated: 'translated',
  reviewed: 'signed-off',
  final: 'final',
}
