// Builds the whole application into out/: main and engine process (ESM), preload (one CommonJS file), window,
// assets. `node e2e/build/build.ts`
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { COMPILED_FILE } from '../../electron/knowledge/load-knowledge.ts'
import { compileLexicon } from './compile-lexicon.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const common: InlineConfig = { root, configFile: false, logLevel: 'warn', mode: 'production' }

/** What only the runtime has; everything else is bundled, so that the packed application needs no node_modules. */
const isOfRuntime = (id: string): boolean => id === 'electron' || id.startsWith('electron/') || isBuiltin(id)

const node = (entries: Record<string, string>, folder: string, format: 'es' | 'cjs'): InlineConfig => ({
  ...common,
  publicDir: false,
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
  build: {
    outDir: `out/${folder}`,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    ssr: true,
    rolldownOptions: {
      input: entries,
      external: isOfRuntime,
      output: {
        format,
        entryFileNames: format === 'es' ? '[name].js' : '[name].cjs',
        chunkFileNames: 'part-[name].js',
      },
    },
  },
  ssr: { noExternal: true, target: 'node' },
})

const renderer: InlineConfig = {
  ...common,
  root: `${root}renderer`,
  base: './',
  plugins: [react()],
  build: {
    outDir: `${root}out/renderer`,
    emptyOutDir: true,
    target: 'chrome156',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
}

/** Builds everything; throws where a bundle fails. */
export async function buildAll(): Promise<void> {
  await build(
    node({ main: 'electron/main.ts', 'engine-process': 'electron/worker/engine-process.ts' }, 'main', 'es'),
  )
  await build(node({ preload: 'electron/preload.ts' }, 'preload', 'cjs'))
  await build(renderer)
  copyAssets()
}

function copyAssets(): void {
  const to = `${root}out/assets`
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const folder of ['lexicon', 'gazetteer', 'samples'])
    cpSync(`${root}assets/${folder}`, `${to}/${folder}`, {
      recursive: true,
      filter: path => !/\.(ts|md)$/.test(path),
    })
  compileLexicon(`${root}assets`, `${to}/${COMPILED_FILE}`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll()
