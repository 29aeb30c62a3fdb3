/** Endings of the files a person may choose: archives, or one part of a dictionary whose other parts lie beside it. */
export const DICTIONARY_ENDINGS = ['zip', 'tar.gz', 'tgz', 'ifo', 'idx', 'index', 'dict', 'dz'] as const
