import { type ChildProcess, spawn } from 'node:child_process'

// Waits for its standard input to end, which happens however the stand-in ends, even by SIGKILL. The closed
// DevTools pipe makes Chromium quit by itself; after two seconds what is left of its process group is killed.
const SHELL_GUARD = `cat >/dev/null 2>&1
tries=0
while kill -0 "-$1" 2>/dev/null && [ $tries -lt 40 ]; do sleep 0.05; tries=$((tries + 1)); done
kill -KILL "-$1" 2>/dev/null
rm -rf -- "$2" || { sleep 0.2; rm -rf -- "$2"; }`

const NODE_GUARD = `const [group, profile] = process.argv.slice(1)
process.stdin.resume().on('end', () => setTimeout(() => {
  require('node:child_process').spawnSync('taskkill', ['/pid', group, '/T', '/F'], { stdio: 'ignore' })
  require('node:fs').rmSync(profile, { recursive: true, force: true, maxRetries: 10 })
}, 1000))`

/** Starts a small process that ends the browser and removes its profile once this process is gone. */
export function guardBrowser(browserPid: number, profile: string): ChildProcess {
  const [command, args] =
    process.platform === 'win32'
      ? [process.execPath, ['-e', NODE_GUARD, String(browserPid), profile]]
      : ['/bin/sh', ['-c', SHELL_GUARD, 'guard', String(browserPid), profile]]
  // Detached, so that Ctrl+C in a terminal or a killed process group does not end the guard before its work.
  const guard = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  return guard
}
