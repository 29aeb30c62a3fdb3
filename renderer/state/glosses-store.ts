import { createStore } from 'zustand/vanilla'

/** How often what is known of words has changed: by own glosses, or by dictionaries that came, went or were hidden. */
export const glossesStore = createStore<{ readonly changes: number }>()(() => ({ changes: 0 }))

/** Says that what is known of words has changed; cards on show ask anew. */
export const glossesChanged = (): void => glossesStore.setState(({ changes }) => ({ changes: changes + 1 }))
