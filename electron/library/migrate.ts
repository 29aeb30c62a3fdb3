import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './in-transaction.ts'
import type { Migration } from './migrations/migration.ts'

/** Which step of the schema a database stands at; 0 for one that was never set up. */
export function schemaVersion(database: DatabaseSync): number {
  const row = database.prepare('PRAGMA user_version').get()
  return Number(row?.user_version)
}

/** Brings a database to the newest step, each step whole or not at all. Throws what SQLite throws. */
export function migrate(database: DatabaseSync, migrations: readonly Migration[]): void {
  const from = schemaVersion(database)
  for (const { version, sql } of migrations) {
    if (version <= from) continue
    inTransaction(database, () => {
      database.exec(sql)
      database.exec(`PRAGMA user_version = ${version}`)
    })
  }
}
