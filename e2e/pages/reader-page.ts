import type { Locator, Page } from '@playwright/test'

type Side = 'arabic' | 'english'

/** The page of an open article, as a person sees and handles it. */
export class ReaderPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The sentence of a side that holds some words. */
  sentence(side: Side, words: string): Locator {
    return this.page.locator(`[data-side="${side}"][data-sentence]`, { hasText: words })
  }

  /** What stands under a highlight of the page, stretch by stretch. */
  async underlined(highlight: string): Promise<string[]> {
    return this.page.evaluate(name => {
      const stretches = [...(CSS.highlights.get(name) ?? [])] as StaticRange[]
      return stretches.map(range =>
        (range.startContainer.textContent ?? '').slice(range.startOffset, range.endOffset),
      )
    }, highlight)
  }

  /** The sentences that are lit or pinned. */
  async lit(): Promise<string[]> {
    return [...(await this.underlined('sentence-lit')), ...(await this.underlined('sentence-pinned'))]
  }

  /** The mentions that are lit, of whatever type. */
  async litNames(): Promise<string[]> {
    const types = ['person', 'organisation', 'place', 'thing']
    return (await Promise.all(types.map(type => this.underlined(`${type}-lit`)))).flat()
  }

  /** Where some words of a sentence stand in the window, in CSS pixels. */
  async place(side: Side, words: string, within?: string): Promise<{ x: number; y: number }> {
    const sentence = this.sentence(side, within ?? words).first()
    await sentence.scrollIntoViewIfNeeded()
    return sentence.evaluate((element, text) => {
      const node = element.firstChild as Text
      const from = node.data.indexOf(text)
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + text.length)
      const box = range.getClientRects()[0]!
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    }, words)
  }

  /** Points at some words. */
  async pointAt(side: Side, words: string, within?: string): Promise<void> {
    const { x, y } = await this.place(side, words, within)
    await this.page.mouse.move(x, y)
    // The page follows the pointer frame by frame.
    await this.page.evaluate(
      () => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
  }

  /** Clicks some words. */
  async click(side: Side, words: string, within?: string): Promise<void> {
    const { x, y } = await this.place(side, words, within)
    await this.page.mouse.click(x, y)
  }

  /** The article's title as the window shows it. */
  title(): Promise<string> {
    return this.page.title()
  }

  /** The line of a name in the list of names. */
  nameLine(name: string): Locator {
    return this.page.getByRole('complementary').getByRole('button', { name })
  }
}
