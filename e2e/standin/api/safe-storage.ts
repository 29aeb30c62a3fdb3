import { strict } from '../strict.ts'

/** `safeStorage` of a machine on which nothing can be kept secret. */
export const safeStorage = strict('safeStorage', {
  isEncryptionAvailable: (): boolean => false,
  isAsyncEncryptionAvailable: async (): Promise<boolean> => false,
  getSelectedStorageBackend: (): string => 'basic_text',
})
