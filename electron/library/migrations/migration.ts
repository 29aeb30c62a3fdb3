/** One step of the library's schema. Numbered from 1 without gaps, and never edited once a version with it is out. */
export type Migration = { readonly version: number; readonly sql: string }
