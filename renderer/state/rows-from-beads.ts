// Files that leave the reader lay the same rows, so they are reckoned where both can reach them.
export { type Passage, type Piece, type Row, rowsFromBeads } from '../../shared/align/rows-from-beads.ts'
