import { articles } from './0001-articles.ts'
import { corrections } from './0002-corrections.ts'
import { dictionaries } from './0003-dictionaries.ts'
import type { Migration } from './migration.ts'

/** All steps of the schema, oldest first. */
export const MIGRATIONS: readonly Migration[] = [articles, corrections, dictionaries]
