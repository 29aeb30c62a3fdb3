import type { Locator, Page } from '@playwright/test'

/** The library window, as a person sees and handles it. */
export class LibraryPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** The list, or the cards. */
  get grid(): Locator {
    return this.page.getByRole('grid')
  }

  /** The line of an article whose title holds some words. */
  line(words: string): Locator {
    return this.grid.getByRole('row').filter({ hasText: words })
  }

  /** The button that opens an article: the list's one tab stop when it has the focus. */
  title(words: string): Locator {
    return this.line(words).locator('.article-open')
  }

  /** A line of the shelves beside the list, by its name. */
  shelf(name: string): Locator {
    return this.page
      .getByRole('navigation')
      .getByRole('button', { name: new RegExp(`^${name} ?[0-9٠-٩,]+$`) })
  }

  /** English titles from the top of the list, as they stand. */
  async titles(): Promise<string[]> {
    return this.grid.evaluate(list =>
      [...list.querySelectorAll('[role=row]')]
        .sort((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map(line => line.querySelector('.article-english')?.textContent ?? ''),
    )
  }
}
