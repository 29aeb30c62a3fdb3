import { createStore } from 'zustand/vanilla'
import { type ListenEvent, type Listening, listenOn, OFF } from './listening.ts'

/** What the voice does now. */
export const listenStore = createStore<{ readonly listening: Listening }>()(() => ({ listening: OFF }))

/** Lets an event change what the voice does. */
export const tellListening = (event: ListenEvent): void =>
  listenStore.setState(({ listening }) => ({ listening: listenOn(listening, event) }))
