/** How the command line is called. */
export const USAGE = `usage: npm run --silent muqabil -- COMMAND
  align AR EN [--lines] [--format json|tmx|html|tsv] [--out FILE]
  align --batch DIR --out DIR2 [--lines] [--format json|tmx|html|tsv]
  gloss          JSON lines {"id","sentence","from","to","english"?} on standard input
  match-names    JSON lines {"id","arabic","candidates"} on standard input
  import FILE`
