import { app, type WebContents } from 'electron'
import { printPage } from './print-page.ts'

/** The switch that has the open page printed without a person. */
export const PRINT_SAMPLE = 'print-sample'

/** Milliseconds for a first start to import the sample and draw it, on a slow machine. */
const PATIENCE = 60_000
const BETWEEN_LOOKS = 100

/** Prints the page once an article stands on it, and quits with 0; quits with 1 and a line when that fails. */
export async function printSample(contents: WebContents, path: string): Promise<void> {
  try {
    await untilDrawn(contents)
    await printPage(contents, path)
    app.quit()
  } catch (error) {
    console.error(`the sample could not be printed to ${path}:`, error)
    app.exit(1)
  }
}

async function untilDrawn(contents: WebContents): Promise<void> {
  const began = performance.now()
  while (performance.now() - began < PATIENCE) {
    // The page says so itself, when its article and its fonts are there.
    if (await contents.executeJavaScript("document.documentElement?.dataset.ready === 'true'")) return
    await new Promise(resolve => setTimeout(resolve, BETWEEN_LOOKS))
  }
  throw new Error(`no article stood on the page within ${PATIENCE / 1000} seconds`)
}
