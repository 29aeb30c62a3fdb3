export type FilePicking = { readonly many: boolean; readonly accept: string }

/**
 * Opens the system's own file chooser and answers what was chosen, nothing if it was cancelled. Complete in itself:
 * its source text is run inside pages, as if a person had clicked there.
 */
export function pickFiles({ many, accept }: FilePicking): Promise<File[]> {
  const field = document.createElement('input')
  field.type = 'file'
  field.multiple = many
  field.accept = accept
  return new Promise(resolve => {
    field.addEventListener('change', () => resolve([...(field.files ?? [])]))
    field.addEventListener('cancel', () => resolve([]))
    field.click()
  })
}
