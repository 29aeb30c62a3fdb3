import type { CommandId, CommandMenu } from '../commands.ts'
import type { ErrorCode } from '../result.ts'

type Required = `command.${CommandId}` | `menu.${CommandMenu}` | `error.${ErrorCode}`

/**
 * English of everything outside the page: commands, menus, native dialogs, and a sentence for every error code.
 * `{{detail}}` is the detail of the failure, mostly a file's name.
 */
export const shellEnglish = {
  'command.open-files': 'Open files…',
  'command.paste-article': 'Paste an article…',
  'command.library': 'Library',
  'command.settings': 'Settings',
  'command.save-pdf': 'Save as PDF…',
  'command.close-window': 'Close window',
  'command.quit': 'Quit Muqabil',
  'command.undo': 'Undo',
  'command.redo': 'Redo',
  'command.confirm-pairing': 'Confirm or release the pairing',
  'command.name-selection': 'Name the selected words…',
  'command.cut': 'Cut',
  'command.copy': 'Copy',
  'command.paste': 'Paste',
  'command.select-all': 'Select all',
  'command.layout-facing': 'Facing pages',
  'command.layout-sentences': 'English under each sentence',
  'command.layout-words': 'Meaning under each word',
  'command.layout-arabic': 'Arabic, with English on demand',
  'command.layout-english': 'English, with Arabic on demand',
  'command.toggle-entities': 'Names beside the page',
  'command.text-larger': 'Larger text',
  'command.text-smaller': 'Smaller text',
  'command.text-usual': 'Usual text size',
  'command.theme-system': 'Colours as the system has them',
  'command.theme-light': 'Light',
  'command.theme-sepia': 'Sepia',
  'command.theme-dark': 'Dark',
  'command.language-english': 'English',
  'command.language-arabic': 'العربية',
  'command.full-screen': 'Full screen',
  'command.next-sentence': 'Next sentence',
  'command.previous-sentence': 'Previous sentence',
  'command.cross-over': 'Cross to the other language',
  'command.pin': 'Pin the sentence',
  'command.let-go': 'Let go',
  'command.next-entity': 'Next name',
  'command.previous-entity': 'Previous name',
  'command.next-doubtful': 'Next doubtful pairing',
  'command.explain-pairing': 'Why the sentences are paired',
  'command.palette': 'All commands…',
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
  'dialog.dictionary-title': 'Add a dictionary',
  'dialog.dictionary-files': 'Dictionaries (StarDict, dictd, Yomitan)',
  'dialog.text-files': 'Text files',
  'dialog.save-pdf-title': 'Save the page as PDF',
  'dialog.save-button': 'Save',
  'dialog.pdf-files': 'PDF documents',
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
  'error.not-text': '“{{detail}}” is not a text file. Muqabil reads plain text and Markdown.',
  'error.not-arabic': '“{{detail}}” is not Arabic, so it cannot stand on the Arabic side.',
  'error.not-english': '“{{detail}}” is not English, so it cannot stand on the English side.',
  'error.unknown-language': '“{{detail}}” is neither Arabic nor English.',
  'error.too-large': '“{{detail}}” is larger than 20 MB. Divide it and open the parts.',
  'error.file-vanished': '“{{detail}}” is no longer there.',
  'error.unreadable-file':
    '“{{detail}}” could not be read. See whether it is open elsewhere and whether you may read it.',
  'error.unwritable-file':
    '“{{detail}}” could not be written. Choose another folder, or see whether the disk is full.',
  'error.unsupported-file':
    '“{{detail}}” is of a kind that Muqabil does not read. It reads .txt, .text and .md.',
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
  'error.not-found': 'This is no longer in the library.',
  'error.cancelled': 'Stopped. Nothing was changed.',
  'error.engine-failed':
    'The text engine stopped and was started again. Your library is safe; please try once more.',
  'error.untrusted-sender': 'The request did not come from Muqabil’s own page and was refused.',
  'error.bad-request': 'The request was not understood and nothing was changed. This is a fault of Muqabil.',
} as const satisfies Record<Required, string> & Record<string, string>

/** Every key that the shell's catalogues hold. */
export type ShellKey = keyof typeof shellEnglish
