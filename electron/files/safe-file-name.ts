/** Longest name offered, in UTF-16 units; file systems take 255 bytes, and an Arabic letter has two. */
const LONGEST = 80

/** A name that every file system takes, made from a title; `extension` comes without its dot. */
export function safeFileName(title: string, extension: string): string {
  const bare = title
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"/\\|?*]+/gu, ' ')
    .replace(/(?<=^|\s)\.+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/^\.+|[. …]+$/g, '')
  // Windows keeps these names for devices, whatever their extension.
  const usable =
    bare === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(bare) ? `Muqabil ${bare}`.trim() : bare
  return `${usable}.${extension}`
}
