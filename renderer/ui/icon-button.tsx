import type { ComponentProps, ReactNode } from 'react'

/** A button that shows a drawing; its name is its tooltip too. */
export function IconButton({
  name,
  children,
  ...rest
}: { readonly name: string; readonly children: ReactNode } & ComponentProps<'button'>): ReactNode {
  return (
    <button type="button" className="icon-button" aria-label={name} title={name} {...rest}>
      {children}
    </button>
  )
}
