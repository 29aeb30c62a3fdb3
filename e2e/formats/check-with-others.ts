// Shows what Muqabil writes to other programs and compares what they read with what was written.
//   node e2e/formats/check-with-others.ts
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bilingualDocx } from '../../electron/export/bilingual-docx.ts'
import { readWhole } from '../../shared/formats/pouring-reader.ts'
import { TmxReader } from '../../shared/formats/read-tmx.ts'
import { XliffReader } from '../../shared/formats/read-xliff.ts'
import { writeUnitsTable } from '../../shared/formats/units-table.ts'
import { writeTbx } from '../../shared/formats/write-tbx.ts'
import { writeTmx } from '../../shared/formats/write-tmx.ts'
import { writeXliff1 } from '../../shared/formats/write-xliff-1.ts'
import { writeXliff2 } from '../../shared/formats/write-xliff-2.ts'
import { CHECK_TERMS, CHECK_UNITS } from './check-units.ts'
import { ask } from './other-program.ts'

const folder = mkdtempSync(join(tmpdir(), 'muqabil-formats-'))
let failures = 0
const header = { source: 'arabic', version: '1.0' } as const
const files: Readonly<Record<string, Iterable<string>>> = {
  'units.tmx': writeTmx(CHECK_UNITS, header),
  'units.xlf': writeXliff1(CHECK_UNITS, header),
  'units-2.xlf': writeXliff2(CHECK_UNITS, header),
  'units.csv': writeUnitsTable(CHECK_UNITS, ','),
  'terms.tbx': writeTbx(CHECK_TERMS, '2008'),
  'terms-2019.tbx': writeTbx(CHECK_TERMS, '2019'),
}
for (const [name, pieces] of Object.entries(files)) writeFileSync(join(folder, name), [...pieces].join(''))
writeFileSync(
  join(folder, 'units.docx'),
  await bilingualDocx(
    CHECK_UNITS.map(({ arabic, english }) => ({ arabic: arabic.text, english: english.text })),
    { title: 'Muqabil', arabic: 'العربية', english: 'English' },
  ),
)
try {
  checkWellFormed()
  checkSchemas()
  checkTranslateToolkit()
  checkOmegaT()
  checkOffice()
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = failures > 0 ? 1 : 0

function say(program: string, what: string, isRight: boolean | null, said = ''): void {
  if (isRight === false) failures++
  const verdict = isRight === null ? 'not run' : isRight ? 'right' : 'WRONG'
  console.log(
    `${program}: ${what}: ${verdict}${said.trim() === '' ? '' : `\n    ${said.trim().split('\n').join('\n    ')}`}`,
  )
}

function checkWellFormed(): void {
  const version = ask('xmllint', ['--version'], folder)
  if (!version) {
    say('xmllint', 'well-formed XML', null)
    return
  }
  const program = version.err.split('\n')[0]!.replace(/^xmllint: using /, '')
  for (const name of Object.keys(files).filter(file => !file.endsWith('.csv'))) {
    const answer = ask('xmllint', ['--noout', '--nonet', name], folder)!
    say(program, `${name} is well-formed`, answer.status === 0, answer.err)
  }
}

/**
 * The definitions of TMX and TBX lie in OmegaT's archive; they are taken out for the time of the check. No package of
 * Debian has those of XLIFF.
 */
function checkSchemas(): void {
  const archive = '/usr/share/omegat/OmegaT.jar'
  const names = ['schemas/tmx14.dtd', 'schemas/tmx14.xsd', 'schemas/xml.xsd', 'schemas/tbx.xsd']
  const unpacked = existsSync(archive) ? ask('unzip', ['-qq', '-o', archive, ...names], folder) : null
  if (!unpacked || !ask('xmllint', ['--version'], folder)) {
    say('xmllint', 'TMX 1.4 DTD', null)
    return
  }
  say('xmllint', 'units.xlf and units-2.xlf by the schemas of XLIFF', null)
  const dtd = ask('xmllint', ['--noout', '--nonet', '--dtdvalid', 'schemas/tmx14.dtd', 'units.tmx'], folder)!
  say('xmllint', 'units.tmx by tmx14.dtd', dtd.status === 0, dtd.err)
  for (const [schema, name] of [
    ['tmx14.xsd', 'units.tmx'],
    ['tbx.xsd', 'terms.tbx'],
  ] as const) {
    const answer = ask('xmllint', ['--noout', '--nonet', '--schema', join('schemas', schema), name], folder)!
    // 5 is xmllint's word for a schema that it cannot compile, as it happens where a schema imports from the network.
    say('xmllint', `${name} by ${schema}`, answer.status === 5 ? null : answer.status === 0, answer.err)
  }
}

function checkTranslateToolkit(): void {
  // The system's own Python has it; another one on the path need not.
  const python = '/usr/bin/python3'
  const read = `
import sys, json
from translate import __version__
from translate.storage import tmx, xliff, tbx
kind = {'tmx': tmx.tmxfile, 'xlf': xliff.xlifffile, 'tbx': tbx.tbxfile}[sys.argv[1].rsplit('.', 1)[1]]
store = kind.parsefile(sys.argv[1])
units = [u for u in store.units if not u.isheader()]
print(json.dumps([__version__.sver, [[str(u.source), str(u.target or '')] for u in units], [u.getnotes() for u in units]]))
`
  const expected: Readonly<Record<string, readonly (readonly string[])[]>> = {
    'units.tmx': CHECK_UNITS.map(({ arabic, english }) => [arabic.text, english.text]),
    'units.xlf': CHECK_UNITS.map(({ arabic, english }) => [arabic.text, english.text]),
    'terms.tbx': CHECK_TERMS.map(({ arabic, english }) => [arabic[0]!.text, english[0]!.text]),
  }
  for (const [name, pairs] of Object.entries(expected)) {
    const answer = ask(python, ['-c', read, name], folder)
    if (!answer || /No module named 'translate/.test(answer.err)) {
      say('translate-toolkit', name, null)
      continue
    }
    if (answer.status !== 0) {
      say('translate-toolkit', name, false, answer.err)
      continue
    }
    const [version, units] = JSON.parse(answer.out) as [string, string[][]]
    const isSame = JSON.stringify(units) === JSON.stringify(pairs)
    say(
      `translate-toolkit ${version}`,
      `${name}: ${units.length} units read as written`,
      isSame,
      isSame ? '' : answer.out,
    )
  }
  for (const name of ['units.tmx', 'units.xlf', 'terms.tbx']) {
    const answer = ask('pocount', ['--csv', name], folder)
    if (!answer) say('pocount', name, null)
    else say('pocount', name, answer.status === 0, answer.out + answer.err)
  }
  // What nobody approved counts as unfinished there and is passed over.
  const approved = CHECK_UNITS.map(unit => ({ ...unit, state: 'final' as const }))
  writeFileSync(join(folder, 'approved.xlf'), [...writeXliff1(approved, header)].join(''))
  const back = ask('xliff2po', ['--progress=none', 'approved.xlf', 'units.po'], folder)
  if (!back) {
    say('po2tmx', 'a TMX file that it wrote', null)
    return
  }
  const tmx = ask(
    'po2tmx',
    ['--progress=none', '--source-language=ar', '-l', 'en', 'units.po', 'back.tmx'],
    folder,
  )
  const xliff = ask('po2xliff', ['--progress=none', 'units.po', 'back.xlf'], folder)
  if (!tmx || !xliff) {
    say('po2tmx', 'a TMX file that it wrote', null)
    return
  }
  const units = readWhole(new TmxReader(), [textOf('back.tmx')])
  const translated = CHECK_UNITS.filter(({ english }) => english.text !== '').length
  const found = units.ok ? units.items.length : 0
  say(
    'po2tmx',
    `Muqabil reads ${found} of the ${translated} units that it wrote`,
    found === translated,
    tmx.err,
  )
  const read2 = readWhole(new XliffReader(), [
    textOf('back.xlf').replace(/source-language="[^"]*"/, 'source-language="ar"'),
  ])
  say(
    'po2xliff',
    `Muqabil reads its XLIFF: ${read2.ok ? `${read2.report.found} units found` : read2.failure.kind}`,
    read2.ok && read2.report.found >= translated,
    xliff.err,
  )
}

/** OmegaT translates a text from our memory, and the texts of our XLIFF file from the same. */
function checkOmegaT(): void {
  if (!existsSync('/usr/share/omegat/OmegaT.jar')) {
    say('OmegaT', 'a project with our memory', null)
    return
  }
  const project = join(folder, 'project')
  for (const name of ['source', 'target', 'omegat', 'tm/auto', 'glossary', 'dictionary'])
    mkdirSync(join(project, name), { recursive: true })
  const [first, second] = CHECK_UNITS as [(typeof CHECK_UNITS)[number], (typeof CHECK_UNITS)[number]]
  writeFileSync(join(project, 'source/text.txt'), `${first.arabic.text}\n\n${second.arabic.text}\n`)
  // OmegaT translates what stands in the target, which by its convention is the source as yet.
  const untranslated = CHECK_UNITS.map(unit => ({ ...unit, english: { ...unit.arabic, tag: 'en' } }))
  writeFileSync(join(project, 'source/units.xlf'), [...writeXliff1(untranslated, header)].join(''))
  writeFileSync(join(project, 'tm/auto/units.tmx'), textOf('units.tmx'))
  writeFileSync(join(project, 'glossary/terms.tbx'), textOf('terms.tbx'))
  writeFileSync(
    join(project, 'omegat.project'),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>AR</source_lang><target_lang>EN</target_lang><source_tok>org.omegat.tokenizer.DefaultTokenizer</source_tok><target_tok>org.omegat.tokenizer.DefaultTokenizer</target_tok><sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags></project></omegat>
`,
  )
  const answer = ask(
    'java',
    [
      '-Djava.awt.headless=true',
      '-jar',
      '/usr/share/omegat/OmegaT.jar',
      project,
      '--mode=console-translate',
      `--config-dir=${join(folder, 'config')}`,
    ],
    folder,
  )
  if (!answer) {
    say('OmegaT', 'a project with our memory', null)
    return
  }
  const version = /OmegaT-?\s?([\d.]+)/.exec(answer.out + answer.err)?.[1] ?? ''
  const target = (name: string): string => {
    const path = join(project, 'target', name)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  const text = target('text.txt')
  const isText = text.includes(first.english.text) && text.includes(second.english.text)
  say(
    `OmegaT ${version}`,
    'a text is translated from our TMX',
    isText,
    isText ? '' : text + answer.out + answer.err,
  )
  const xliff = target('units.xlf')
  say(
    `OmegaT ${version}`,
    'our XLIFF 1.2 is translated from our TMX',
    xliff.includes(first.english.text),
    xliff.slice(0, 600),
  )
}

function checkOffice(): void {
  const version = ask('soffice', ['--version'], folder)
  if (!version) {
    say('LibreOffice', 'units.docx', null)
    return
  }
  const answer = ask('soffice', ['--headless', '--convert-to', 'txt:Text', 'units.docx'], folder)!
  const text = existsSync(join(folder, 'units.txt')) ? textOf('units.txt') : ''
  const isThere = CHECK_UNITS.every(
    ({ arabic, english }) => text.includes(arabic.text) && text.includes(english.text),
  )
  say(version.out.trim(), 'units.docx', isThere, isThere ? '' : text + answer.err)
}

function textOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
