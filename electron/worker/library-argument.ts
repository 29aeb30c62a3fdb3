const SWITCH = '--library='

/** The argument that tells the engine process where the library lies. */
export const libraryArgument = (path: string): string => SWITCH + path

/** Finds the library's path among a process's arguments; throws where it was not given. */
export function libraryPathIn(argv: readonly string[]): string {
  // By name and not by place: a utility process and a plain child count their arguments differently.
  const argument = argv.find(word => word.startsWith(SWITCH))
  if (argument === undefined) throw new Error(`the engine process was started without ${SWITCH}`)
  return argument.slice(SWITCH.length)
}
