import type { LibraryBackup } from '../../shared/contract.ts'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { isBackupDue, makeBackup } from '../library/backups.ts'
import { emptyBin } from '../library/empty-bin.ts'
import { noteReplaced, offeredBackup } from '../library/offer-backup.ts'
import { type OpenLibrary, openDatabase } from '../library/open-database.ts'
import { restoreBackup } from '../library/restore-backup.ts'
import { isDamage, sqliteError } from '../library/sqlite-error.ts'

/** Milliseconds after a start until the library is backed up: the person is then reading, and not waiting. */
const HOUSE_KEPT_AFTER = 20_000
/** Milliseconds until the next look whether a backup is due: Muqabil may stay open for days. */
const HOUSE_KEPT_AGAIN_AFTER = 60 * 60 * 1000

/**
 * The library as the engine holds it: opened at once, worked with while it is open, and replaced by its backup when
 * the person asks for that.
 */
export class HeldLibrary {
  readonly #path: string
  #library: Result<OpenLibrary>
  #houseKeeping: ReturnType<typeof setTimeout> | undefined
  /** What `offer` found, once it has looked. */
  #offer: ReturnType<typeof offeredBackup> | undefined
  #damageSeen = false
  #closed = false
  /** Whether the person has had an hour for filling a library that was made just now. */
  #isWorthKeeping = false

  constructor(path: string) {
    this.#path = path
    this.#library = this.#open()
  }

  /** The open library; null where it could not be opened. */
  get opened(): OpenLibrary | null {
    return this.#library.ok ? this.#library.value : null
  }

  /** Where its file lies. */
  get path(): string {
    return this.#path
  }

  get isClosed(): boolean {
    return this.#closed
  }

  /** What the person must be told of how the library was found. */
  get notice(): Failure | null {
    return this.#library.ok ? this.#library.value.notice : this.#library
  }

  /** Works with the library, and answers what SQLite says against it. */
  async with<T>(work: (library: OpenLibrary) => Result<T> | Promise<Result<T>>): Promise<Result<T>> {
    if (!this.#library.ok) return this.#library
    if (this.#closed) return failure('engine-failed', 'closed')
    try {
      return await work(this.#library.value)
    } catch (error) {
      const told = sqliteError(error)
      if (!told) throw error
      // The next start then checks the file, and sets it aside if it has to.
      if (isDamage(error)) this.#damageSeen = true
      return failure('library-unavailable', told.words)
    }
  }

  /** The backup that can take the place of a library begun in the place of a damaged one; null for none. */
  offer({ database }: OpenLibrary): LibraryBackup | null {
    this.#offer ??= offeredBackup(database, this.#path)
    return this.#offer && { madeAt: this.#offer.madeAt, articles: this.#offer.articles }
  }

  /**
   * Brings back a backup, or without one that which is offered. Where the system does not let it, what was there
   * before is open again.
   */
  restore(library: OpenLibrary, backupPath?: string): Result<null> {
    const path = backupPath ?? (this.offer(library) ? this.#offer!.path : null)
    if (path === null) return failure('not-found', 'backup')
    clearTimeout(this.#houseKeeping)
    library.close('clean')
    let restored: Result<null> = success(null)
    try {
      restoreBackup(this.#path, path, new Date())
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      restored = failure('library-unavailable', (error as Error).message)
    } finally {
      this.#offer = undefined
      this.#library = this.#open()
    }
    return this.#library.ok ? restored : this.#library
  }

  /** Ends the work with the library. */
  close(): void {
    clearTimeout(this.#houseKeeping)
    this.#closed = true
    if (this.#library.ok) this.#library.value.close(this.#damageSeen ? 'unclean' : 'clean')
  }

  /** Makes the backup of the day, and then deletes for good what has long been in the bin. */
  keepHouse(now: Date): void {
    if (!this.#library.ok || this.#closed) return
    const { database, origin } = this.#library.value
    try {
      // A library that was made just now holds nothing that could be lost.
      const isWorth = origin === 'kept' || this.#isWorthKeeping
      if (isWorth && isBackupDue(this.#path, now)) makeBackup(database, this.#path, now)
      emptyBin(database, now.getTime())
    } catch (error) {
      // Reading goes on, and the next start tries again.
      console.error('engine: the library could not be backed up and tidied', error)
      if (isDamage(error)) this.#damageSeen = true
    }
  }

  #open(): Result<OpenLibrary> {
    const opened = openDatabase(this.#path)
    if (!opened.ok) return opened
    const { database, origin, close } = opened.value
    try {
      if (origin === 'replaced') noteReplaced(database, Date.now())
    } catch (error) {
      const told = sqliteError(error)
      close('unclean')
      if (!told) throw error
      return failure('library-unavailable', told.words)
    }
    this.#keepHouseAfter(HOUSE_KEPT_AFTER)
    return opened
  }

  #keepHouseAfter(milliseconds: number): void {
    this.#houseKeeping = setTimeout(() => {
      this.keepHouse(new Date())
      this.#isWorthKeeping = true
      this.#keepHouseAfter(HOUSE_KEPT_AGAIN_AFTER)
    }, milliseconds)
  }
}
