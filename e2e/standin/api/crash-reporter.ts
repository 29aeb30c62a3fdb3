import { strict } from '../strict.ts'

let uploads = false

/** `crashReporter`, which keeps no reports and sends none. */
export const crashReporter = strict('crashReporter', {
  start(options: { uploadToServer?: boolean } = {}): void {
    uploads = options.uploadToServer !== false
  },
  getLastCrashReport: (): null => null,
  getUploadedReports: (): never[] => [],
  getUploadToServer: (): boolean => uploads,
  setUploadToServer(upload: boolean): void {
    uploads = upload
  },
  addExtraParameter(): void {},
  removeExtraParameter(): void {},
  getParameters: (): Record<string, string> => ({}),
})
