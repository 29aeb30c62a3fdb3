import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { dictionariesStore } from '../state/dictionaries-store.ts'
import { glossesChanged } from '../state/glosses-store.ts'

/** Reads the list of dictionaries anew; a refusal is shown beside it. */
export async function readDictionaries(): Promise<void> {
  const answer = await bridge.listDictionaries({})
  dictionariesStore.setState(answer.ok ? { dictionaries: answer.value } : { failure: answer })
}

/** Lets the person choose a dictionary file and adds it; a refusal is shown beside the list. */
export async function addDictionary(): Promise<void> {
  if (dictionariesStore.getState().adding) return
  const job = crypto.randomUUID()
  dictionariesStore.setState({ adding: { job, done: null, isStopping: false }, failure: null })
  const endProgress = bridge.onJobProgress(progress => {
    dictionariesStore.setState(({ adding }) =>
      adding?.job === progress.job ? { adding: { ...adding, done: progress.done } } : {},
    )
  })
  const answer = await bridge.addDictionary({ job })
  endProgress()
  dictionariesStore.setState({ adding: null })
  // Whoever stopped it knows that it stopped.
  if (!answer.ok && answer.code !== 'cancelled') dictionariesStore.setState({ failure: answer })
  if (answer.ok && answer.value) await listChanged()
}

/** Stops the adding of a dictionary; the library stays as it was. */
export async function stopAdding(): Promise<void> {
  const { adding } = dictionariesStore.getState()
  if (!adding || adding.isStopping) return
  dictionariesStore.setState({ adding: { ...adding, isStopping: true } })
  const answer = await bridge.cancelJob({ job: adding.job })
  if (!answer.ok) dictionariesStore.setState({ failure: answer })
}

/** Shows or hides the glosses of a dictionary; its box changes at once, and back if that is refused. */
export function enableDictionary(id: number, enabled: boolean): Promise<void> {
  dictionariesStore.setState(({ dictionaries }) => ({
    dictionaries: dictionaries?.map(one => (one.id === id ? { ...one, enabled } : one)) ?? null,
  }))
  return change(bridge.enableDictionary({ id, enabled }))
}

/** Takes a dictionary out of the library for good. */
export const removeDictionary = (id: number): Promise<void> => change(bridge.removeDictionary({ id }))

async function change(request: Promise<Result<unknown>>): Promise<void> {
  const answer = await request
  dictionariesStore.setState({ failure: answer.ok ? null : answer })
  await listChanged()
}

async function listChanged(): Promise<void> {
  glossesChanged()
  await readDictionaries()
}
