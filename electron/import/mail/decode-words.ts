import { fromQuotedPrintable } from './mime-parts.ts'

/**
 * A header of a message as a person reads it: `=?utf-8?B?2KfZhA==?=` is Arabic written in ASCII (RFC 2047). A word
 * in an unknown encoding stays as it is.
 */
export const decodeWords = (header: string): string =>
  header
    .slice(0, 8000)
    // White space between two such words belongs to neither.
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(
      /=\?([\w.:-]{2,40})\?([BbQq])\?([^?\s]*)\?=/g,
      (whole, charset: string, how: string, text: string) => {
        const bytes =
          how.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : fromQuotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'))
        try {
          return new TextDecoder(charset).decode(bytes)
        } catch (error) {
          // An unknown label is the sender's mistake.
          if (error instanceof RangeError) return whole
          throw error
        }
      },
    )
