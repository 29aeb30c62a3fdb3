import type { HelpText } from './help-text.ts'

/** The help in English. */
export const helpEnglish: HelpText = {
  start: {
    title: 'First steps',
    entries: [
      {
        title: 'What Muqabil does',
        text: 'It lays an Arabic article beside its English and links the two: paragraph to paragraph, sentence to sentence, name to name. Everything happens on this computer; nothing is sent anywhere.',
      },
      {
        title: 'The sample article',
        text: 'At the first start a sample lies open. Point at a sentence and its partner lights up across the page. Rest on an Arabic word and its meaning appears. Click a name to see it in both languages.',
      },
      {
        title: 'Your first own article',
        text: 'Drop an Arabic text and its English on the window, open both with {open-files}, or paste them with {paste-article}. An Arabic text alone can be read too, with the meaning of every word.',
      },
    ],
  },
  import: {
    title: 'Bringing texts',
    entries: [
      {
        title: 'Files that can be read',
        text: 'Plain text and Markdown, web pages saved as HTML or MHTML, Word documents (DOCX), books (EPUB), PDF with text in it, subtitles (SRT and VTT), and tables (TSV and CSV). Older Word files and RTF have to be saved as DOCX first.',
      },
      {
        title: 'Two languages, two files, or one',
        text: 'Muqabil tells Arabic from English by itself and puts files together that belong together. A file that holds both languages, in turns, in halves or in two columns, is taken apart.',
      },
      {
        title: 'A whole folder',
        text: '{open-folder} reads all texts of a folder and pairs them by their names. What is in your library already is pointed out before it is imported again.',
      },
      {
        title: 'Old encodings',
        text: 'Besides Unicode, the usual Arabic encodings of older systems are recognised. If a text reads wrong, choose its encoding on the sheet before importing.',
      },
      {
        title: 'The original stays',
        text: 'Your text is kept letter by letter as you gave it. Words written together and lines such as “Read also” are recognised and shown as such, never rewritten.',
      },
    ],
  },
  reading: {
    title: 'Reading',
    entries: [
      {
        title: 'Following a link across',
        text: '{next-sentence} and {previous-sentence} walk through the sentences, {cross-over} goes to the partner across. A click or {pin} pins a pair, so that it stays lit; {let-go} lets go of it.',
      },
      {
        title: 'Five layouts',
        text: 'Facing pages {layout-facing}, English under each sentence {layout-sentences}, meaning under each word {layout-words}, Arabic with English on demand {layout-arabic}, English with Arabic on demand {layout-english}. Your place in the text stays when the layout changes.',
      },
      {
        title: 'Your place is kept',
        text: 'An article opens again where you left it. The first line of the library leads back to what you read last.',
      },
      {
        title: 'Going to a sentence',
        text: '{first-sentence} and {last-sentence} go to the ends, {go-to-sentence} to a sentence by its number.',
      },
    ],
  },
  comfort: {
    title: 'Comfort',
    entries: [
      {
        title: 'Size, lines, width and colours',
        text: 'The button Aa has text size, line height, page width, the share of each column and the colours. {text-larger} and {text-smaller} change the size, {wider-english} and {wider-arabic} the columns. The page shows each change at once.',
      },
      {
        title: 'Typefaces and digits',
        text: 'The settings, {settings}, offer the faces that come along and those of your system, and the digits of the Arabic text: as written, ٠١٢ or 012.',
      },
      {
        title: 'Tashkeel shown or hidden',
        text: '{toggle-tashkeel} hides the vowel signs or shows them. Hidden signs are still there: what you copy and what you search for is the text as it is written.',
      },
      {
        title: 'For one article only',
        text: '“For this article only” keeps layout, text size and tashkeel for the open article apart from all others.',
      },
      {
        title: 'High contrast',
        text: 'Among the colours is one with black text on white and strong lines. If your system asks for high contrast, Muqabil follows it.',
      },
    ],
  },
  listening: {
    title: 'Listening',
    entries: [
      {
        title: 'Reading aloud',
        text: '{listen} reads aloud from the sentence you are on, waits, and goes on. {listen-next} and {listen-previous} go to the sentence after and before, {listen-stop} ends it. The sentence being read is lit and stays in view.',
      },
      {
        title: 'Arabic, English or both in turn',
        text: 'The bar at the foot chooses the language, the speed, and whether the voice waits after each sentence.',
      },
      {
        title: 'Where the voices come from',
        text: 'Only voices installed on your computer are used, so that no text leaves it. If a language has no voice, the bar says how to add one on your system.',
      },
    ],
  },
  words: {
    title: 'Words',
    entries: [
      {
        title: 'The card of a word',
        text: 'Rest on an Arabic word, or walk to it with {key-left} and {key-right} and press {gloss-word}. The card shows its pieces, lemma, root and the meaning that fits the sentence first, then other senses.',
      },
      {
        title: 'Several words together',
        text: 'Drag over words, or mark them with {mark-left} and {mark-right}, to see what they mean as one.',
      },
      {
        title: 'A meaning of your own',
        text: 'Choose the right sense on the card or write your own. It is shown first from then on, in every article.',
      },
      {
        title: 'Words to learn',
        text: '{keep-word} keeps the word under your hand with its sentence, {know-word} says that you know it. {kept-words} shows all of them; {next-kept} walks to the next one in the text.',
      },
      {
        title: 'Dictionaries',
        text: 'In the settings you can add dictionaries in StarDict, dictd and Yomitan format. Their entries appear on the card under their own names.',
      },
    ],
  },
  names: {
    title: 'Names',
    entries: [
      {
        title: 'Names in the text',
        text: 'People have a plain line under them, organisations a dashed one, places a double one and other names a wavy one. {next-entity} and {previous-entity} walk through them, {pin} opens the card.',
      },
      {
        title: 'The list of names',
        text: '{toggle-entities} shows every name of the article in both languages beside the page, to be filtered and sorted.',
      },
      {
        title: 'Putting a name right',
        text: 'On the card say that two names are not the same, that something is no name, or what it is linked with. Select words and press {name-selection} to make them a name. What you correct is known in every later article.',
      },
    ],
  },
  pairing: {
    title: 'Pairing',
    entries: [
      {
        title: 'How sure a pairing is',
        text: 'The line at the foot says how sure Muqabil is of a pair. Doubtful ones have a dotted line; {next-doubtful} leads from one to the next. Sentences without a partner leave a visible gap.',
      },
      {
        title: 'Why these are paired',
        text: '{explain-pairing} shows which words, names and numbers of the two sentences match.',
      },
      {
        title: 'Confirming',
        text: '{confirm-pairing} confirms a pair, or releases it again. Confirmed pairs stay, and the rest is paired around them.',
      },
    ],
  },
  corrections: {
    title: 'Corrections',
    entries: [
      {
        title: 'Editing the text',
        text: '{edit-text} opens the paragraph under your hand for editing on the page itself. Links, names and marks find their place again.',
      },
      {
        title: 'Undo',
        text: '{undo} takes back the last correction, and the one before, without end; {redo} does it again. Corrections are kept apart from the text and can always be taken back.',
      },
    ],
  },
  marks: {
    title: 'Highlights and notes',
    entries: [
      {
        title: 'Marking',
        text: 'Select words, or stand on a sentence, and press {highlight}; once more takes the next colour. {note} writes a note to it.',
      },
      {
        title: 'Finding them again',
        text: '{toggle-marks} lists all highlights and notes of the article; {next-mark} and {previous-mark} walk through them.',
      },
    ],
  },
  library: {
    title: 'Library',
    entries: [
      {
        title: 'All your articles',
        text: '{library} shows them as a list or as cards, in the order you choose, with how far you have read. Titles, source, author and date can be edited.',
      },
      {
        title: 'Collections and tags',
        text: 'Select articles to tag them, to collect them or to remove them. Filters beside the list show those you look for.',
      },
      {
        title: 'Removing',
        text: 'What you remove lies in the bin for thirty days and can be restored.',
      },
    ],
  },
  search: {
    title: 'Search',
    entries: [
      {
        title: 'In the article',
        text: '{find} finds words of both languages on the page, {find-next} and {find-previous} go on. Other forms of an Arabic word are found too, whatever tashkeel and hamza they have.',
      },
      {
        title: 'In the whole library',
        text: '{search-library} finds sentences of all articles and shows them with their partners. Quotation marks keep words together, a minus leaves a word out, a star stands for any ending.',
      },
      {
        title: 'Commands',
        text: '{palette} lists every command; type a few letters in either language.',
      },
    ],
  },
  export: {
    title: 'Taking texts along',
    entries: [
      {
        title: 'Export, PDF and print',
        text: '{export} writes the article with its English as a web page, a book (EPUB), Markdown or plain text. {save-pdf} makes a PDF of the page as you see it, {print} prints it.',
      },
      {
        title: 'For translators',
        text: 'On the command line Muqabil aligns files and writes TMX and tables, one pair or whole folders.',
      },
    ],
  },
  safety: {
    title: 'Keeping it safe',
    entries: [
      {
        title: 'Copies',
        text: 'A copy of the library is made every day. The settings list the copies and bring one back; before that they show what would change.',
      },
      {
        title: 'Everything in one file',
        text: 'The settings export the whole library as an archive in an open format, which any Muqabil can bring in again.',
      },
      {
        title: 'When something fails',
        text: 'A message says what happened and what was kept. Articles are written at once and survive a crash; a window that stops working can be loaded again without loss.',
      },
    ],
  },
  keyboard: {
    title: 'Keyboard',
    entries: [
      {
        title: 'Everything by keys',
        text: 'Nothing needs the mouse. {keys} shows all keys. They are meant by their place on the board, so that they work under an Arabic layout too.',
      },
      {
        title: 'Tab and the page',
        text: 'The Tab key reaches the text as one stop. Inside, arrows walk: up and down by sentences, left and right by words in the direction of reading.',
      },
      {
        title: 'Screen readers',
        text: 'Each sentence is read with its number and its partner across, and the partner’s words are told when you arrive.',
      },
    ],
  },
}
