import { describe, expect, test } from 'vitest'
import { withoutCodes } from './cut-at-codes.ts'
import { lossesOf } from './losses.ts'
import { type PouringReader, type ReadFailureKind, readWhole, type UnitProblem } from './pouring-reader.ts'
import { TbxReader } from './read-tbx.ts'
import { TmxReader } from './read-tmx.ts'
import { XliffReader } from './read-xliff.ts'
import { plainUnit, type TranslationUnit } from './translation-unit.ts'
import { MOST_OF_A_UNIT } from './xml-stream.ts'

const READERS: Readonly<Record<'tmx' | 'xliff' | 'tbx', () => PouringReader<unknown>>> = {
  tmx: () => new TmxReader(),
  xliff: () => new XliffReader(),
  tbx: () => new TbxReader(),
}

function whole<T>(reader: PouringReader<T>, text: string) {
  const read = readWhole(reader, [text])
  if (!read.ok) throw new Error(`${read.failure.kind} at line ${read.failure.line}`)
  return read
}
const tmx = (body: string) => `<tmx version="1.4"><header srclang="ar"/><body>${body}</body></tmx>`
const tu = (arabic: string, english = 'Yes.') =>
  `<tu><tuv xml:lang="ar"><seg>${arabic}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu>`
const xliff1 = (body: string, languages = 'source-language="ar" target-language="en"') =>
  `<xliff version="1.2"><file original="x" datatype="plaintext" ${languages}><body>${body}</body></file></xliff>`
const xliff2 = (body: string) =>
  `<xliff version="2.1" srcLang="ar" trgLang="en"><file id="f">${body}</file></xliff>`
const pairsOf = (units: readonly TranslationUnit[]) =>
  units.map(({ arabic, english }) => [arabic.text, english.text])

describe('TMX', () => {
  const unitsOf = (body: string) => whole(new TmxReader(), tmx(body)).items

  test.each([
    ['lang="AR"', 'lang="EN-US"', 'AR', 'EN-US'],
    ['xml:lang="ar-EG"', 'xml:lang="en_GB"', 'ar-EG', 'en_GB'],
    ['xml:lang="ara"', 'lang="eng"', 'ara', 'eng'],
  ])('finds the languages by %s and %s', (left, right, arabic, english) => {
    const [unit] = unitsOf(`<tu><tuv ${right}><seg>Yes.</seg></tuv><tuv ${left}><seg>نعم.</seg></tuv></tu>`)
    expect(unit).toMatchObject({
      arabic: { text: 'نعم.', tag: arabic },
      english: { text: 'Yes.', tag: english },
    })
  })

  test.each([
    ['a pair of codes', '<bpt i="1">&lt;b></bpt>قال<ept i="1">&lt;/b></ept>', '<b>قال</b>', 'قال'],
    ['codes without content', '<bpt i="1"/>قال<ept i="1"/> <ph x="2"/>', '{1}قال{/1} {2}', 'قال '],
    ['one end of a pair', '<it pos="begin" x="1">[i]</it>قال', '[i]قال', 'قال'],
    ['a text inside a code', 'قال<ph>[alt=<sub>صورة</sub>]</ph>', 'قال[alt=صورة]', 'قال'],
    ['a highlight, which is no code', 'قال <hi type="x">الرئيس</hi>', 'قال الرئيس', 'قال الرئيس'],
    ['CDATA', '<![CDATA[قال <b>]]>', 'قال <b>', 'قال <b>'],
    ['an unknown element', 'قال <b>الرئيس</b>', 'قال الرئيس', 'قال الرئيس'],
  ])('keeps %s as text', (_, segment, text, words) => {
    const { arabic } = unitsOf(tu(segment))[0]!
    expect(arabic.text).toBe(text)
    expect(withoutCodes(arabic)).toBe(words)
  })

  test('takes properties, notes and times of a unit and of its texts', () => {
    const [unit] = unitsOf(
      `<tu tuid="7" creationdate="20260131T180500Z" creationid="LAYLA"><note>a</note><prop type="x-p">1</prop>
        <tuv xml:lang="ar" changedate="20260201T000000Z" changeid="OMAR"><note>b</note><seg>نعم</seg></tuv>
        <tuv xml:lang="en" creationdate="19990101T000000Z"><prop type="x-p">2</prop><seg>Yes</seg></tuv></tu>`,
    )
    expect(unit).toMatchObject({
      id: '7',
      notes: ['a', 'b'],
      properties: [
        { name: 'x-p', value: '1' },
        { name: 'x-p', value: '2' },
      ],
      created: { at: Date.UTC(2026, 0, 31, 18, 5), by: 'LAYLA' },
      changed: { at: Date.UTC(2026, 1, 1), by: 'OMAR' },
    })
  })

  test('says of units what is amiss with them, and keeps the others', () => {
    const { items, report } = whole(
      new TmxReader(),
      tmx(
        `${tu('أ')}
<tu><tuv xml:lang="ar"><seg>ب</seg></tuv></tu>
<tu><tuv><seg>ج</seg></tuv><tuv xml:lang="en"><seg>C</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>Oui</seg></tuv><tuv xml:lang="en"><seg>D</seg></tuv></tu>
<tu><tuv xml:lang="ar"><seg>ه</seg></tuv><tuv xml:lang="ar-SA"><seg>هـ</seg></tuv><tuv xml:lang="en"><seg>E</seg></tuv></tu>
${tu('و')}`,
      ),
    )
    expect(items.map(({ arabic }) => arabic.text)).toEqual(['أ', 'ه', 'و'])
    expect(report.found).toBe(6)
    expect(report.problems).toEqual<UnitProblem[]>([
      { kind: 'english-missing', count: 1, unit: 2, line: 2 },
      { kind: 'language-missing', count: 1, unit: 3, line: 3 },
      { kind: 'arabic-missing', count: 2, unit: 3, line: 3 },
      { kind: 'other-language', count: 1, unit: 4, line: 4 },
      { kind: 'language-repeated', count: 1, unit: 5, line: 5 },
    ])
  })

  test('hands out each unit as soon as it is whole', () => {
    const reader = new TmxReader()
    const [before, after] = tmx(tu('أ') + tu('ب')).split('</tu><tu>') as [string, string]
    expect(reader.write(before)).toEqual([])
    expect(reader.write('</tu>')).toHaveLength(1)
    expect(reader.write(`<tu>${after}`)).toHaveLength(1)
    expect(reader.end().failure).toBeNull()
  })

  test('keeps marks of direction', () => {
    expect(unitsOf(tu('\u200fقال\u200e \u2067abc\u2069'))[0]!.arabic.text).toBe(
      '\u200fقال\u200e \u2067abc\u2069',
    )
  })
})

describe('a file that breaks off', () => {
  const half = tmx(tu('أ') + tu('ب')).slice(0, -60)
  test('is refused', () => {
    expect(readWhole(new TmxReader(), [half])).toMatchObject({ ok: false, failure: { kind: 'cut-off' } })
  })
  test('gives what was whole if that is wanted, and says that it breaks off', () => {
    const read = readWhole(new TmxReader(), [half], 'keep-whole')
    expect(read.ok && [pairsOf(read.items), read.report.failure?.kind]).toEqual([[['أ', 'Yes.']], 'cut-off'])
  })
})

describe('a hostile or broken file is refused', () => {
  const bomb = `<!DOCTYPE tmx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`
  const rows: readonly (readonly [string, keyof typeof READERS, string, ReadFailureKind])[] = [
    ['entities of its own', 'tmx', bomb + tmx(tu('&b;')), 'entities'],
    ['entities that it never uses', 'tmx', bomb + tmx(tu('أ')), 'entities'],
    [
      'an entity of another file',
      'xliff',
      `<!DOCTYPE xliff [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xliff1('')}`,
      'entities',
    ],
    ['a parameter entity', 'tbx', '<!DOCTYPE martif [ <!ENTITY % p "x"> %p; ]><martif/>', 'entities'],
    ['an entity that nobody defined', 'tmx', tmx(tu('&nbsp;')), 'damaged'],
    ['elements that cross', 'tmx', tmx('<tu><tuv></tu></tuv>'), 'damaged'],
    ['a character that XML forbids', 'tmx', tmx(tu('\u0001')), 'damaged'],
    ['the number of a character that XML forbids', 'tmx', tmx(tu('&#0;')), 'damaged'],
    ['elements without end in each other', 'tmx', tmx(`<tu>${'<hi>'.repeat(500)}`), 'too-deep'],
    ['another root', 'tmx', '<html><tu/></html>', 'other-format'],
    ['another root', 'xliff', tmx(tu('أ')), 'other-format'],
    ['another root', 'tbx', tmx(tu('أ')), 'other-format'],
    ['no XML', 'tmx', 'قال الرئيس', 'damaged'],
    ['nothing', 'tmx', '', 'cut-off'],
    ['white space alone', 'xliff', ' \n', 'cut-off'],
    ['a root alone that never ends', 'tmx', '<tmx version="1.4">', 'cut-off'],
  ]
  test.each(rows)('%s (%s)', (_, format, file, kind) => {
    const refused = { ok: false, failure: { kind } }
    expect(readWhole(READERS[format](), [file])).toMatchObject(refused)
    const isBroken = kind === 'damaged' || kind === 'cut-off'
    expect(readWhole(READERS[format](), [file], 'keep-whole').ok).toBe(isBroken)
  })

  test.each([
    ['segment', '<tmx><body><tu><tuv xml:lang="ar"><seg>', 'ا'],
    ['comment', '<tmx><!--', 'x'],
    ['attribute', '<tmx><tu tuid="', 'x'],
    ['unit of many texts', '<tmx><body><tu>', '<tuv><seg>ا</seg></tuv>'],
  ])('a %s of 100 MB, long before its end', (_, begin, filling) => {
    const megabyte = filling.repeat(Math.ceil((1024 * 1024) / filling.length))
    const reader = new TmxReader()
    reader.write(begin)
    let poured = 0
    for (; poured < 100; poured++) {
      reader.write(megabyte)
      if (reader.failure) break
    }
    expect(reader.end().failure?.kind).toBe('too-long')
    expect(poured).toBeLessThanOrEqual(MOST_OF_A_UNIT / megabyte.length + 1)
  })
})

describe('XLIFF 1.2', () => {
  const unitsOf = (body: string, languages?: string) =>
    whole(new XliffReader(), xliff1(body, languages)).items

  test('takes source, target, state, notes, properties, in groups', () => {
    const [unit] = unitsOf(`<group id="g"><group id="h"><trans-unit id="7">
      <source>نعم</source><target state="signed-off">Yes</target>
      <note>n</note><prop-group><prop prop-type="p">v</prop></prop-group>
      <alt-trans><source>لا</source><target>No</target><note>m</note></alt-trans></trans-unit></group></group>`)
    expect(unit).toMatchObject({
      id: '7',
      state: 'reviewed',
      arabic: { text: 'نعم', tag: 'ar' },
      english: { text: 'Yes', tag: 'en' },
      notes: ['n'],
      properties: [{ name: 'p', value: 'v' }],
    })
  })
  test.each([
    ['<g id="1">قال</g> <x id="2"/>', '{1}قال{/1} {2}'],
    ['<bx id="1" rid="9"/>قال<ex id="2" rid="9"/>', '{1}قال{/9}'],
    ['<ph id="1">&lt;br/></ph>قال', '<br/>قال'],
    ['قال <mrk mtype="term">الرئيس</mrk>', 'قال الرئيس'],
  ])('keeps the codes of %s', (source, text) => {
    expect(unitsOf(`<trans-unit id="1"><source>${source}</source></trans-unit>`)[0]!.arabic.text).toBe(text)
  })
  test('divides a unit into its marked segments', () => {
    const units = unitsOf(`<trans-unit id="1"><source>قال. ذهب.</source>
      <seg-source><g id="1"><mrk mtype="seg" mid="a">قال.</mrk> <mrk mtype="seg" mid="b">ذهب.</mrk></g></seg-source>
      <target><g id="1"><mrk mtype="seg" mid="b"><x id="3"/>He went.</mrk> <mrk mtype="seg" mid="a">He said.</mrk></g></target>
      </trans-unit>`)
    expect(units.map(({ id }) => id)).toEqual(['1/a', '1/b'])
    expect(pairsOf(units)).toEqual([
      ['قال.', 'He said.'],
      ['ذهب.', '{3}He went.'],
    ])
  })
  test('leaves the side empty that waits for its translation', () => {
    const unit = '<trans-unit id="1"><source>نعم</source></trans-unit>'
    expect(pairsOf(unitsOf(unit))).toEqual([['نعم', '']])
    expect(pairsOf(unitsOf(unit, 'source-language="ar"'))).toEqual([['نعم', '']])
    expect(
      pairsOf(
        unitsOf('<trans-unit id="1"><source>Yes</source><target/></trans-unit>', 'source-language="en"'),
      ),
    ).toEqual([['', 'Yes']])
  })
  test('says when a translation does not name its language', () => {
    const { items, report } = whole(
      new XliffReader(),
      xliff1(
        '<trans-unit id="1"><source>نعم</source><target>Yes</target></trans-unit>',
        'source-language="ar"',
      ),
    )
    expect(items).toEqual([])
    expect(report.problems.map(({ kind }) => kind)).toEqual(['language-missing', 'english-missing'])
  })
  test('reads files in both directions in one', () => {
    const file = (from: string, to: string, source: string, target: string) =>
      `<file source-language="${from}" target-language="${to}"><body><trans-unit id="1"><source>${source}</source><target>${target}</target></trans-unit></body></file>`
    const read = whole(
      new XliffReader(),
      `<xliff version="1.2">${file('ar', 'en-US', 'نعم', 'Yes')}${file('en-GB', 'ar-EG', 'No', 'لا')}</xliff>`,
    )
    expect(pairsOf(read.items)).toEqual([
      ['نعم', 'Yes'],
      ['لا', 'No'],
    ])
  })
})

describe('XLIFF 2', () => {
  const unitsOf = (body: string) => whole(new XliffReader(), xliff2(body)).items

  test('takes each segment of a unit, with what is said of the unit', () => {
    const units =
      unitsOf(`<group id="g"><unit id="u" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:mtc="urn:m">
      <mtc:matches><mtc:match ref="#s"><source>لا</source><target>No</target></mtc:match></mtc:matches>
      <mda:metadata><mda:metaGroup><mda:meta type="p">v</mda:meta></mda:metaGroup></mda:metadata>
      <notes><note>n</note></notes>
      <segment id="s" state="final"><source>نعم.</source><target>Yes.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment><source>لا.</source></segment></unit></group>`)
    expect(pairsOf(units)).toEqual([
      ['نعم.', 'Yes.'],
      ['لا.', ''],
    ])
    expect(units.map(({ id, state, notes }) => [id, state, notes])).toEqual([
      ['u/s', 'final', ['n']],
      ['u/2', null, ['n']],
    ])
    expect(units[0]!.properties).toEqual([{ name: 'p', value: 'v' }])
  })
  test('puts the original data of codes in their places', () => {
    const [unit] =
      unitsOf(`<unit id="u"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
      <segment><source><pc id="1" dataRefStart="d1" dataRefEnd="d2">قال</pc> <sc id="2"/>ثم<ec startRef="2"/><ph id="3" disp="[br]"/><cp hex="0007"/></source></segment></unit>`)
    expect(unit!.arabic.text).toBe('<b>قال</b> {2}ثم{/2}[br]\u0007')
    expect(withoutCodes(unit!.arabic)).toBe('قال ثم\u0007')
  })
})

describe('TBX', () => {
  const OLD = `<martif type="TBX"><text><body><termEntry id="c1"><descrip type="subjectField">politics</descrip>
    <langSet xml:lang="ar"><ntig><termGrp><term>مجلس الأمن</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termGrp></ntig>
      <tig><term>مجالس الأمن</term><termNote type="termType">variant</termNote></tig></langSet>
    <langSet lang="en"><descripGrp><descrip type="definition">Organ of the UN</descrip></descripGrp>
      <tig><term>Security <hi>Council</hi></term></tig>
      <tig><term>Safety Council</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
    </termEntry></body></text></martif>`
  const NEW = `<tbx style="dct" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="m" xmlns:basic="b"><text><body><conceptEntry id="c1">
    <min:subjectField>politics</min:subjectField>
    <langSec xml:lang="ar"><termSec><term>مجلس الأمن</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>مجالس الأمن</term><basic:termType>variant</basic:termType></termSec></langSec>
    <langSec xml:lang="en"><basic:definition>Organ of the UN</basic:definition><termSec><term>Security Council</term></termSec>
      <termSec><term>Safety Council</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec></langSec>
    </conceptEntry></body></text></tbx>`

  test.each([
    ['martif of 2008', OLD],
    ['tbx of 2019 with elements for categories', NEW],
  ])('reads %s', (_, file) => {
    expect(whole(new TbxReader(), file).items).toEqual([
      {
        id: 'c1',
        domain: 'politics',
        definition: 'Organ of the UN',
        note: '',
        arabic: [
          { text: 'مجلس الأمن', tag: 'ar', use: 'preferred', partOfSpeech: '', forms: ['مجالس الأمن'] },
        ],
        english: [
          { text: 'Security Council', tag: 'en', use: null, partOfSpeech: '', forms: [] },
          { text: 'Safety Council', tag: 'en', use: 'forbidden', partOfSpeech: '', forms: [] },
        ],
      },
    ])
  })
  test('keeps a term that has one language, and says so', () => {
    const { items, report } = whole(
      new TbxReader(),
      '<martif><text><body><termEntry><langSet xml:lang="ar"><tig><term>قال</term></tig></langSet></termEntry></body></text></martif>',
    )
    expect(items).toHaveLength(1)
    expect(report.problems.map(({ kind }) => kind)).toEqual(['english-missing'])
  })
})

test('what a format cannot hold is said with how often and where first', () => {
  const plain = plainUnit('نعم', 'Yes')
  const coded = { ...plainUnit('{1}نعم', 'a\u0001'), notes: ['one', 'two'] }
  const withCode = { ...coded, arabic: { ...coded.arabic, codes: [{ from: 0, to: 3 }] } }
  expect(lossesOf('tmx', [plain, withCode, withCode])).toEqual([{ kind: 'characters', units: 2, first: 2 }])
  expect(lossesOf('csv', [plain, withCode])).toEqual([
    { kind: 'codes', units: 1, first: 2 },
    { kind: 'notes', units: 1, first: 2 },
  ])
  expect(lossesOf('xliff-2.1', [plain, withCode])).toEqual([])
  expect(lossesOf('json', [withCode])).toEqual([])
})
