import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { makePlaceholderDistribution } from './pack/placeholder-distribution.ts'
import { ReaderPage } from './pages/reader-page.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
test.skip(process.platform !== 'linux', 'the placeholder distribution is one for Linux')

test('electron-builder packs offline; fuses, languages and files are right; the packed files start', async ({
  userData,
  runtime,
}) => {
  test.setTimeout(180_000)
  const work = mkdtempSync(join(tmpdir(), 'muqabil-pack-'))
  const distribution = join(work, 'distribution')
  makePlaceholderDistribution(distribution)
  const packed = spawnSync(
    join(root, 'node_modules/.bin/electron-builder'),
    [
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${distribution}`,
      `-c.directories.output=${join(work, 'dist')}`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: '' } },
  )
  expect(packed.stderr + packed.stdout).not.toMatch(/ENOTFOUND|⨯/)
  expect(packed.status).toBe(0)
  const unpacked = join(work, 'dist/linux-unpacked')

  await test.step('13: the fuses are set', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'muqabil'))
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE)
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE)
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE)
  })
  await test.step('only Arabic and English of Chromium are kept', () => {
    expect(readdirSync(join(unpacked, 'locales')).sort()).toEqual(['ar.pak', 'en-US.pak'])
  })
  const archive = join(unpacked, 'resources/app.asar')
  await test.step('nothing but the bundles and the assets is packed', () => {
    const tops = new Set(
      listPackage(archive, { isPack: false }).map(path => path.split('/').slice(1, 3).join('/')),
    )
    expect([...tops].sort()).toEqual([
      'out',
      'out/assets',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ])
    expect(existsSync(join(unpacked, 'resources/app.asar.unpacked'))).toBe(false)
  })
  await test.step('the packed files start', async () => {
    const files = join(work, 'files')
    extractAll(archive, files)
    const { app, page } = await launchMuqabil({ userData, runtime, appPath: files })
    await expect(new ReaderPage(page).sentence('english', 'Roman ship found')).toBeVisible()
    await app.close()
  })
  rmSync(work, { recursive: true, force: true })
})
