import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { type KeepingJob, keepingStore } from '../state/keeping-store.ts'
import { layAside } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { readDictionaries } from './dictionaries.ts'
import { readLibrary } from './library.ts'

type Section = 'backups' | 'archive'

/** Shows the section of the settings where it happens, and begins. */
export async function keepFromMenu(work: () => Promise<void>): Promise<void> {
  keepingStore.setState({ isCalled: true })
  showSheet('settings')
  await work()
}

/** Reads the list of copies anew; a refusal is shown beside it. */
export async function readBackups(): Promise<void> {
  const answer = await bridge.listBackups({})
  keepingStore.setState(
    answer.ok ? { backups: answer.value } : { failure: { of: 'backups', failure: answer } },
  )
}

/** Makes a copy of the library. */
export async function backUpNow(): Promise<void> {
  const answer = await run('backups', 'backing-up', () => bridge.backUpNow({}))
  if (!answer) return
  keepingStore.setState({ done: { kind: 'backed-up' } })
  await readBackups()
}

/** Finds out what bringing back a copy would change, and asks. */
export async function previewBackup(id: string): Promise<void> {
  const answer = await run('backups', 'comparing', job => bridge.previewBackup({ job, id }))
  if (answer) keepingStore.setState({ preview: answer })
}

/** Brings back the copy that was looked into. */
export async function restorePreviewed(): Promise<void> {
  const { preview } = keepingStore.getState()
  if (!preview) return
  const { id, madeAt } = preview
  const answer = await run('backups', 'restoring', async () => {
    const restored = await bridge.restoreBackup({ id })
    return restored.ok ? { ok: true, value: { madeAt } } : restored
  })
  if (!answer) return
  keepingStore.setState({ preview: null, done: { kind: 'restored', madeAt } })
  await libraryIsAnother()
}

/** Writes everything into one archive where the person says. */
export async function exportArchive(): Promise<void> {
  const archive = await run('archive', 'exporting', job => bridge.exportArchive({ job }))
  if (archive) keepingStore.setState({ done: { kind: 'exported', archive } })
}

/** Lets the person choose an archive, finds out what it would bring, and asks. */
export async function chooseArchive(): Promise<void> {
  const archive = await run('archive', 'checking', job => bridge.previewArchive({ job }))
  if (archive) keepingStore.setState({ archive })
}

/** Brings in the archive that was looked into. */
export async function importChosen(): Promise<void> {
  const { archive } = keepingStore.getState()
  if (!archive) return
  const { handle } = archive
  const report = await run('archive', 'importing', job => bridge.importArchive({ job, handle }))
  if (!report) return
  keepingStore.setState({ archive: null, done: { kind: 'imported', report } })
  await libraryIsAnother()
}

/** Leaves what was looked into as it is. */
export const leaveAsked = (): void => keepingStore.setState({ preview: null, archive: null })

/** Stops what is being done. */
export async function stopKeeping(): Promise<void> {
  const { job } = keepingStore.getState()
  if (!job || job.isStopping) return
  keepingStore.setState({ job: { ...job, isStopping: true } })
  const answer = await bridge.cancelJob({ job: job.job })
  if (!answer.ok) keepingStore.setState({ failure: { of: sectionOf(job.what), failure: answer } })
}

const sectionOf = (what: KeepingJob['what']): Section =>
  what === 'backing-up' || what === 'comparing' || what === 'restoring' ? 'backups' : 'archive'

/** Does one thing at a time; null where it was refused, which is then shown, or where the person left it. */
async function run<T>(
  of: Section,
  what: KeepingJob['what'],
  request: (job: string) => Promise<Result<T>>,
): Promise<T | null> {
  if (keepingStore.getState().job) return null
  const job = crypto.randomUUID()
  keepingStore.setState({ job: { job, what, done: null, isStopping: false }, failure: null, done: null })
  const endProgress = bridge.onJobProgress(progress => {
    keepingStore.setState(({ job: running }) =>
      running?.job === progress.job ? { job: { ...running, done: progress.done } } : {},
    )
  })
  const answer = await request(job)
  endProgress()
  keepingStore.setState({ job: null })
  if (answer.ok) return answer.value
  // Whoever stopped it knows that it stopped.
  if (answer.code !== 'cancelled') keepingStore.setState({ failure: { of, failure: answer } })
  return null
}

/** The article on the page may be another now, or gone: the library is shown, with the settings over it. */
async function libraryIsAnother(): Promise<void> {
  layAside()
  screenStore.setState({ screen: 'library' })
  await Promise.all([readLibrary(), readBackups(), readDictionaries()])
}
