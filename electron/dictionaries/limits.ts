// Reading holds at most, at one moment: an archive of 48 MB, a packed part of it of 96 MB, that part unpacked
// twice (zlib gathers pieces and then joins them), and an index of 32 MB. That stays under 512 MB.

const MB = 1024 * 1024

/** Largest file taken from the disk, in bytes. */
export const MAX_FILE_BYTES = 48 * MB
/** Largest file unpacked from an archive or a gzip, in bytes. */
export const MAX_UNPACKED_BYTES = 96 * MB
/** Largest index of headwords, in bytes unpacked. */
export const MAX_INDEX_BYTES = 32 * MB
/** Largest description of a dictionary (.ifo, index.json), in bytes. */
export const MAX_INFO_BYTES = 1 * MB
/** Largest term bank, in bytes. */
export const MAX_TERM_BANK_BYTES = 64 * MB
/** Largest entry of a term bank, in bytes: parsed JSON may take forty times its length. */
export const MAX_TERM_BYTES = 1 * MB
/** All that a zip archive may hold, pictures included, in bytes unpacked: only one part at a time is held. */
export const MAX_ARCHIVE_BYTES = 1024 * MB
/** Files in an archive: large dictionaries come with a picture for every other entry. */
export const MAX_ARCHIVE_FILES = 20_000
/** Entries of one dictionary: the largest Arabic ones have some 300,000 with their inflected forms. */
export const MAX_ENTRIES = 500_000

/** Longest headword kept, in UTF-16 units; a longer one is a sentence that nobody looks up. */
export const MAX_HEADWORD = 100
/** Bytes of an article that are looked at: far more than the glosses below can need. */
export const MAX_ARTICLE_BYTES = 8 * 1024
/** Glosses kept of one entry. */
export const MAX_GLOSSES = 12
/** Longest gloss, in UTF-16 units. */
export const MAX_GLOSS = 80
/** Longest name of a dictionary, in UTF-16 units. */
export const MAX_NAME = 120
