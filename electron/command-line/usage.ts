/** How the command line is called. */
export const USAGE = `usage: npm run --silent muqabil -- COMMAND
  align AR EN [--lines] [--format json|tmx|xliff|html|tsv|csv] [--out FILE]
  align --batch DIR --out DIR2 [--lines] [--format json|tmx|xliff|html|tsv|csv]
  gloss          JSON lines {"id","sentence","from","to","english"?} on standard input
  match-names    JSON lines {"id","arabic","candidates"} on standard input
  import FILE
  archive export|import FILE --library PATH`
