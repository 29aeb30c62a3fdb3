/** A cell of a line of the list; the focus is on what is in it. */
export const CELL = { role: 'gridcell' } as const
