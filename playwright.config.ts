import { defineConfig } from '@playwright/test'
import { hasRealElectron } from './e2e/start/find-electron.ts'

const json = process.env.PLAYWRIGHT_JSON

// The stand-in always; real Electron wherever its binary is present. MUQABIL_RUNTIME tells launch-options.ts.
const standin = { name: 'standin', use: { runtime: 'standin' as const } }
const electron = { name: 'electron', use: { runtime: 'electron' as const } }

export default defineConfig<{ runtime: 'standin' | 'electron' }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  timeout: 60_000,
  workers: 2,
  fullyParallel: false,
  // On a machine that others load a start may miss its time once; `npm test` names each test that needed this.
  retries: 1,
  forbidOnly: true,
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  projects: hasRealElectron() ? [standin, electron] : [standin],
})
