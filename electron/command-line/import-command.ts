/** x */
export const importFileCommand = (): void => {}
