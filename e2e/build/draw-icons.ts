// Draws assets/icons/*.png from muqabil.svg in Chromium; run by hand when the drawing changes.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findChromium } from '../start/find-chromium.ts'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const folder = fileURLToPath(new URL('../../assets/icons/', import.meta.url))
const drawing = readFileSync(`${folder}muqabil.svg`, 'utf8')
const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is needed to draw the icons')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
  )
  await page.screenshot({ path: `${folder}${size}x${size}.png`, omitBackground: true })
}
await browser.close()
