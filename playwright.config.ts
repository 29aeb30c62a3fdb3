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
  forbidOnly: true,
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
  projects: hasRealElectron() ? [standin, electron] : [standin],
})
