import { applicationLocale } from '../api/locale.ts'

/** The few words of the dialogs that the system would otherwise say. */
export type DialogWords = {
  readonly save: string
  readonly cancel: string
  readonly replace: string
  readonly ok: string
  readonly folder: (path: string) => string
  readonly exists: (path: string) => string
}

const ENGLISH: DialogWords = {
  save: 'Save',
  cancel: 'Cancel',
  replace: 'Replace',
  ok: 'OK',
  folder: path => `In the folder:\n${path}`,
  exists: path => `This file exists already and would be replaced:\n${path}`,
}
const ARABIC: DialogWords = {
  save: 'حفظ',
  cancel: 'إلغاء',
  replace: 'استبدال',
  ok: 'حسنًا',
  folder: path => `في المجلد:\n${path}`,
  exists: path => `هذا الملف موجود، وسيُستبدل به الملف الجديد:\n${path}`,
}

/** The words in the language of the application. */
export function dialogWords(): DialogWords {
  return applicationLocale() === 'ar' ? ARABIC : ENGLISH
}
