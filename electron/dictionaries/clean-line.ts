/**
 * Text from a file as one plain line of at most `length` UTF-16 units: no control characters, no marks that turn
 * the direction of what follows.
 */
export function cleanLine(text: string, length: number): string {
  const line = text
    // Bounded first, so that a headword of megabytes costs nothing.
    .slice(0, length * 4)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return line.slice(0, length).replace(/[\ud800-\udbff]$/, '')
}
