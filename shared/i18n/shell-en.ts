import type { CommandId, CommandMenu } from '../commands.ts'
import type { ErrorCode } from '../result.ts'

type Required = `command.${CommandId}` | `menu.${CommandMenu}` | `error.${ErrorCode}`

/**
 * English of everything outside the page: commands, menus, native dialogs, and a sentence for every error code.
 * `{{detail}}` is the detail of the failure, mostly a file's name.
 */
export const shellEnglish = {
  'command.open-files': 'Open files…',
  'command.open-folder': 'Open a folder…',
  'command.paste-article': 'Paste an article…',
  'command.add-english': 'Add the English…',
  'command.library': 'Library',
  'command.search-library': 'Search the library…',
  'command.settings': 'Settings',
  'command.export': 'Export…',
  'command.save-pdf': 'Save as PDF…',
  'command.print': 'Print…',
  'command.back-up-now': 'Back up the library now',
  'command.export-archive': 'Export everything…',
  'command.import-archive': 'Import an archive…',
  'command.close-window': 'Close window',
  'command.quit': 'Quit Muqabil',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.confirm-pairing': 'Confirm or release the pairing',
  'command.edit-text': 'Edit the text',
  'command.name-selection': 'Name the selected words…',
  'command.highlight': 'Highlight, or the next colour',
  'command.note': 'Note…',
  'command.keep-word': 'Keep the word, or let it go',
  'command.know-word': 'I know this word',
  'command.cut': 'Cut',
  'command.copy': 'Copy',
  'command.copy-both': 'Copy in both languages',
  'command.copy-arabic': 'Copy the Arabic sentences',
  'command.copy-english': 'Copy the English sentences',
  'command.paste': 'Paste',
  'command.select-all': 'Select all',
  'command.layout-facing': 'Facing pages',
  'command.layout-sentences': 'English under each sentence',
  'command.layout-words': 'Meaning under each word',
  'command.layout-arabic': 'Arabic, with English on demand',
  'command.layout-english': 'English, with Arabic on demand',
  'command.desk': 'Alignment desk',
  'command.toggle-entities': 'Names beside the page',
  'command.toggle-marks': 'Highlights and notes beside the page',
  'command.toggle-kept': 'Line under kept words',
  'command.kept-words': 'Kept words…',
  'command.toggle-tashkeel': 'Show or hide tashkeel',
  'command.text-larger': 'Larger text',
  'command.text-smaller': 'Smaller text',
  'command.text-usual': 'Usual text size',
  'command.theme-system': 'Colours as the system has them',
  'command.theme-light': 'Light',
  'command.theme-sepia': 'Sepia',
  'command.theme-dark': 'Dark',
  'command.theme-contrast': 'High contrast',
  'command.language-english': 'English',
  'command.language-arabic': 'العربية',
  'command.full-screen': 'Full screen',
  'command.find': 'Find in the article…',
  'command.find-next': 'Find the next',
  'command.find-previous': 'Find the one before',
  'command.go-to-sentence': 'Go to a sentence…',
  'command.next-sentence': 'Next sentence',
  'command.previous-sentence': 'Previous sentence',
  'command.cross-over': 'Cross to the other language',
  'command.pin': 'Pin the sentence',
  'command.let-go': 'Let go',
  'command.next-entity': 'Next name',
  'command.previous-entity': 'Previous name',
  'command.next-doubtful': 'Next doubtful pairing',
  'command.next-mark': 'Next highlight or note',
  'command.previous-mark': 'Previous highlight or note',
  'command.next-kept': 'Next kept word',
  'command.previous-kept': 'Previous kept word',
  'command.explain-pairing': 'Why the sentences are paired',
  'command.listen': 'Read aloud',
  'command.listen-next': 'Next sentence aloud',
  'command.listen-previous': 'Previous sentence aloud',
  'command.listen-stop': 'Stop reading aloud',
  'command.palette': 'All commands…',
  'command.help': 'Help',
  'command.keys': 'Keys',
  'command.about': 'About Muqabil',

  'menu.file': 'File',
  'menu.edit': 'Edit',
  'menu.view': 'View',
  'menu.go': 'Go',
  'menu.help': 'Help',

  'dialog.open-title': 'Open Arabic and English texts',
  'dialog.open-arabic-title': 'Choose the Arabic text',
  'dialog.open-english-title': 'Choose the English text',
  'dialog.open-button': 'Open',
  'dialog.open-folder-title': 'Open a folder of Arabic and English texts',
  'dialog.dictionary-title': 'Add a dictionary',
  'dialog.dictionary-files': 'Dictionaries (StarDict, dictd, Yomitan)',
  'dialog.text-files': 'Text files',
  'dialog.save-pdf-title': 'Save the page as PDF',
  'dialog.save-button': 'Save',
  'dialog.pdf-files': 'PDF documents',
  'dialog.export-article-title': 'Export the article',
  'dialog.export-articles-title': 'Export the articles into a folder',
  'dialog.files-html': 'Web pages',
  'dialog.files-epub': 'EPUB books',
  'dialog.files-markdown': 'Markdown',
  'dialog.files-text': 'Plain text',
  'dialog.export-title': 'Export everything',
  'dialog.archive-title': 'Import an archive',
  'dialog.archive-files': 'Muqabil archives',
  'dialog.link-title': 'Open this address in your browser?',
  'dialog.link-detail': '{{detail}}',
  'dialog.link-open': 'Open in the browser',
  'dialog.cancel': 'Cancel',
  'dialog.unsandboxed-title': 'Muqabil is running without its sandbox',
  'dialog.unsandboxed-detail':
    'It was started with --no-sandbox. A file made to do harm could then reach more than it should: open only files that you trust, or start Muqabil again without that switch.',
  'dialog.understood': 'Understood',
  'dialog.page-gone-title': 'The page stopped working',
  'dialog.page-gone-detail':
    'Your articles and your place in them are kept. You can load the page again or quit.',
  'dialog.page-reload': 'Load again',
  'dialog.page-quit': 'Quit',
  'dialog.page-hangs-title': 'The page does not answer',
  'dialog.page-hangs-detail':
    'It may come back by itself. Your articles and your corrections are kept; if you load the page again, only what you are typing at this moment is lost.',
  'dialog.page-wait': 'Wait',

  'error.empty-file': '“{{detail}}” holds no text.',
  'error.not-text': '“{{detail}}” is no text, whatever its name says.',
  'error.not-arabic': '“{{detail}}” is not Arabic, so it cannot stand on the Arabic side.',
  'error.not-english': '“{{detail}}” is not English, so it cannot stand on the English side.',
  'error.unknown-language': '“{{detail}}” is neither Arabic nor English.',
  'error.too-many-files': 'There are more than {{detail}} files here. Open them in smaller folders.',
  'error.too-large': '“{{detail}}” is larger than 20 MB. Divide it and open the parts.',
  'error.file-vanished': '“{{detail}}” is no longer there.',
  'error.unreadable-file':
    '“{{detail}}” could not be read. See whether it is open elsewhere and whether you may read it.',
  'error.unwritable-file':
    '“{{detail}}” could not be written. Choose another folder, or see whether the disk is full.',
  'error.unprintable': '“{{detail}}” could not be printed. Check that the printer is there and switched on.',
  'error.unsupported-file':
    '“{{detail}}” is of a kind that Muqabil does not read. It reads text, web pages, .docx, EPUB, PDF, subtitles, tables, TMX and XLIFF.',
  'error.document-damaged':
    '“{{detail}}” is damaged or incomplete. Open it in the program that it comes from and save it again.',
  'error.document-protected':
    '“{{detail}}” is protected by a password. Save it without the password and open it again.',
  'error.document-too-large':
    '“{{detail}}” holds more than Muqabil can take at once. Divide it and open the parts.',
  'error.sentence-too-long':
    '“{{detail}}” runs on without a full stop for longer than a page can show. Divide it into sentences or lines.',
  'error.doc-unsupported':
    '“{{detail}}” is in the old format of Word. Open it in a word processor and save it as .docx or as text.',
  'error.rtf-unsupported':
    '“{{detail}}” is in RTF, which Muqabil does not read. Open it in a word processor and save it as .docx or as text.',
  'error.pdf-protected':
    '“{{detail}}” is protected by a password. Save a copy without the password and open that.',
  'error.pdf-visual-order':
    'The Arabic in “{{detail}}” is stored back to front, so it cannot be read faithfully. Look for the article as a web page or as .docx.',
  'error.pdf-without-text':
    '“{{detail}}” holds no text that can be read: its pages are pictures, or its fonts do not say which letters they draw. Run text recognition (OCR) on it and open what comes of it.',
  'error.table-unclear':
    'No column of “{{detail}}” is Arabic or English throughout, so it is not clear what to read. Keep one column for each language.',
  'error.units-without-pairs':
    'No unit of “{{detail}}” has Arabic on one side and English on the other. See which languages the file says it is in.',
  'error.document-with-entities':
    '“{{detail}}” defines XML entities of its own, by which a small file can swell without end, so Muqabil does not open it. Save it again from the program that it comes from.',
  'error.page-without-text':
    'No article was found in “{{detail}}”. Open the page in a browser, select its text and paste it.',
  'error.book-damaged': '“{{detail}}” is damaged or is no EPUB book. Fetch it again from where it came.',
  'error.book-protected':
    '“{{detail}}” is locked by its seller (DRM), so that only the seller’s own program opens it. Look for an edition without a lock.',
  'error.book-without-text': 'The pages of “{{detail}}” are pictures; the book holds no text.',
  'error.subtitles-without-cues':
    'No subtitles were found in “{{detail}}”. Muqabil reads SubRip (.srt) and WebVTT (.vtt).',
  'error.library-damaged':
    'The library was damaged. It was set aside as “{{detail}}”, nothing of it was deleted, and an empty library took its place.',
  'error.library-newer':
    'The library was written by a newer Muqabil and was left as it is. Install the newer version to read it: {{detail}}',
  'error.library-unavailable':
    'The library could not be opened or written; nothing in it was changed. The system says: {{detail}}',
  'error.dictionary-damaged': 'This dictionary cannot be read: {{detail}}.',
  'error.dictionary-incomplete':
    'A part of this dictionary is missing: {{detail}}. Put all its files in one folder.',
  'error.dictionary-unknown':
    'This is no StarDict, dictd or Yomitan dictionary that Muqabil can open: {{detail}}.',
  'error.dictionary-too-large': 'This dictionary is larger than Muqabil takes: {{detail}}.',
  'error.name-taken': 'There is one called “{{detail}}” already.',
  'error.archive-damaged': 'This archive is damaged, and nothing of it was taken in: {{detail}}.',
  'error.archive-newer':
    'This archive was written by a newer Muqabil ({{detail}}), and nothing was changed. Install the newer version to read it.',
  'error.archive-unknown': 'This is no archive of Muqabil; nothing was changed.',
  'error.archive-too-large': 'This is larger than an archive may be, and nothing was changed: {{detail}}.',
  'error.backup-damaged': 'This backup is damaged and cannot be brought back; the library stays as it is.',
  'error.text-empty': 'A text cannot be left without a word. Nothing was changed.',
  'error.not-found': 'This is no longer in the library.',
  'error.cancelled': 'Stopped. Nothing was changed.',
  'error.engine-failed':
    'The text engine stopped and was started again. Your library is safe; please try once more.',
  'error.untrusted-sender': 'The request did not come from Muqabil’s own page and was refused.',
  'error.bad-request': 'The request was not understood and nothing was changed. This is a fault of Muqabil.',
} as const satisfies Record<Required, string> & Record<string, string>

/** Every key that the shell's catalogues hold. */
export type ShellKey = keyof typeof shellEnglish
