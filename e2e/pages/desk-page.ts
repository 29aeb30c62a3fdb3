import { expect, type Locator, type Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract.ts'
import type { Article } from '../../shared/model/article.ts'
import type { Correction } from '../../shared/model/correction.ts'

declare global {
  interface Window {
    readonly muqabil: Bridge<File>
  }
}

/** The alignment desk as a person sees it, and what the engine keeps of the article that lies on it. */
export class DeskPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The row of the bead that begins with a sentence, numbered from zero. */
  row(side: 'arabic' | 'english', sentence: number): Locator {
    return this.page.locator(`.desk-row[data-key="${side}-${sentence}"]`)
  }

  /** The sentences of a side in that row. */
  sentences(row: Locator, side: 'arabic' | 'english'): Locator {
    return row.locator(`[data-side="${side}"][data-sentence]`)
  }

  get chosenRow(): Locator {
    return this.page.locator('.desk-row[data-chosen]')
  }

  /** Goes to the first sentence of a row by keys alone, the Arabic one where it has any. */
  async walkTo(row: Locator): Promise<void> {
    const numberOf = async (of: Locator) => Number(await of.getAttribute('data-row'))
    const by = (await numberOf(row)) - (await numberOf(this.chosenRow))
    for (let step = 0; step < Math.abs(by); step++)
      await this.page.keyboard.press(by > 0 ? 'ArrowDown' : 'ArrowUp')
    await expect(row).toHaveAttribute('data-chosen', '')
    const count = await row.locator('[data-sentence]').count()
    for (let step = 1; step < count; step++) await this.page.keyboard.press('ArrowRight')
  }

  /** The article as the engine has it now. */
  async article(id: number): Promise<Article> {
    const answer = await this.page.evaluate(id => window.muqabil.openArticle({ id }), id)
    if (!answer.ok) throw new Error(`the article did not open: ${answer.code}`)
    return answer.value
  }

  /** Corrects an article past the window. */
  async correct(id: number, correction: Correction): Promise<void> {
    const answer = await this.page.evaluate(ask => window.muqabil.correct(ask), { id, correction })
    if (!answer.ok) throw new Error(`the correction was refused: ${answer.code} ${answer.detail}`)
  }

  /** Imports two texts past the window, as the article that is opened at the next start. */
  async importPair(texts: { arabic: string; english: string }): Promise<number> {
    return this.page.evaluate(async ({ arabic, english }) => {
      const must = <T>(answer: { ok: true; value: T } | { ok: false; code: string }): T => {
        if (!answer.ok) throw new Error(answer.code)
        return answer.value
      }
      const left = must(await window.muqabil.stageText({ text: arabic, language: 'arabic' }))
      const right = must(await window.muqabil.stageText({ text: english, language: 'english' }))
      const { id } = must(
        await window.muqabil.importPair({ job: 'long', arabic: left.handle, english: right.handle }),
      )
      return id
    }, texts)
  }
}
