/** A picture of the gallery: its file, and what is to be seen, in words of which the first is its chapter. */
export type Picture = { readonly file: string; readonly words: readonly string[] }

/** A page that shows every picture small, chapter by chapter, each a link to itself. */
export function contactSheet(pictures: readonly Picture[]): string {
  const chapters = new Map<string, Picture[]>()
  for (const picture of pictures) {
    const [chapter = ''] = picture.words
    chapters.set(chapter, [...(chapters.get(chapter) ?? []), picture])
  }
  const sections = [...chapters].map(
    ([chapter, shown]) => `<h2>${chapter}</h2>\n<div>\n${shown.map(figure).join('\n')}\n</div>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Muqabil: gallery</title>
<style>
body { margin: 24px; background: #777; color: #fff; font: 14px/1.4 system-ui, sans-serif; }
div { display: flex; flex-wrap: wrap; gap: 16px; }
figure { margin: 0; inline-size: 360px; }
img { inline-size: 100%; block-size: auto; }
a { color: inherit; }
</style>
<h1>${pictures.length} pictures</h1>
${sections.join('\n')}
</html>
`
}

const figure = ({ file, words }: Picture): string =>
  `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${words.slice(1).join(' · ')}</figcaption></figure>`
