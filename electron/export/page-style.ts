/**
 * How a file looks, in the measures and colours of the reader. `faces` are the rules of its typefaces. The columns
 * stand side by side where the body has the class `facing` and there is room for both.
 */
export const pageStyle = (faces: string): string => `${faces}${TEXT}${COLOURS}`

const TEXT = `
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--paper);color:var(--ink);font-size:100%}
body{max-width:42rem;margin:0 auto;padding:3.5rem 1.5rem 6rem}
body.facing{max-width:76rem}
.row{padding:.55rem .75rem;border-radius:6px}
.facing .row{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:3.5rem;align-items:first baseline}
.facing .arabic{grid-column:1}
.facing .english{grid-column:2}
.arabic{font:400 1.4rem/1.93 Amiri,"Amiri Latin","Noto Naskh Arabic","Traditional Arabic",serif;text-align:right}
.english{font:400 1.125rem/1.6 Literata,Georgia,"Times New Roman",serif;text-align:left;text-wrap:pretty;overflow-wrap:break-word}
body:not(.facing) .arabic+.english{margin-top:.35rem}
body:not(.facing) .arabic+.english p{color:var(--soft)}
p+p{margin-top:.9rem}
h1,h2{font-weight:600;text-wrap:balance}
.arabic h1,.arabic h2{font-weight:700}
h1{font-size:1.5em;line-height:1.35}
h2{font-size:1.25em;line-height:1.35}
.arabic h1,.arabic h2{line-height:1.7}
.row:has(h2){padding-top:1.8rem}
p.aside{padding-inline-start:.9rem;border-inline-start:2px solid var(--line);color:var(--muted);font-size:.8em}
.source p{color:var(--muted);font-size:.8em}
.source{margin-bottom:1.2rem}
.n{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.24em}
.arabic .n{text-underline-offset:.4em}
.person{text-decoration-color:var(--person)}
.organisation{text-decoration-color:var(--organisation);text-decoration-style:dashed}
.place{text-decoration-color:var(--place);text-decoration-style:dotted;text-decoration-thickness:2px}
.thing{text-decoration-color:var(--thing);text-decoration-style:double}
mark{color:inherit}
.amber{background:var(--amber)}
.green{background:var(--green)}
.blue{background:var(--blue)}
.rose{background:var(--rose)}
.ref{font:600 .62em/1 Literata,Georgia,serif;vertical-align:super}
.ref a{padding:0 .2em;color:var(--accent);text-decoration:none}
.notes{margin-top:3rem;padding:1.5rem .75rem 0;border-top:1px solid var(--line);font:1rem/1.7 Literata,Amiri,Georgia,serif}
.notes h2{font-size:1.05rem;margin-bottom:.6rem}
.notes ol{padding-inline-start:2rem}
.notes li{padding-block:.4rem}
.notes a{color:inherit;text-decoration-color:var(--line)}
.notes q[lang=ar]{font-family:Amiri,serif;font-size:1.2em}
.notes q{color:var(--soft);quotes:none}
.notes p+p{margin-top:.3rem}
[dir=rtl] .notes :is(h2,p){text-align:right}
.s{border-radius:3px}
.s.lit{background:var(--lit);box-shadow:0 0 0 2px var(--lit)}
.n.lit{font-weight:inherit;background:var(--name-lit);box-shadow:0 0 0 2px var(--name-lit)}
.s:focus{outline:none}
.s:focus-visible{outline:1.5px solid var(--accent);outline-offset:2px}
html:not(.live) .row:hover{background:var(--lit)}
@media (max-width:46rem){
body,body.facing{padding:2rem .9rem 4rem}
.facing .row{display:block}
.facing .arabic+.english{margin-top:.4rem}
}
`

const LIGHT = `color-scheme:light;--paper:#fbf8f2;--ink:#23201b;--soft:#4a443b;--muted:#6b6355;--line:#e7e0d2;--lit:#fcecc0;--name-lit:#f0cf8a;--accent:#8c5a12;--person:#a8452f;--organisation:#2f6b8a;--place:#4d7a3a;--thing:#80508f;--amber:#ffd596;--green:#d2e8b9;--blue:#cbe0f6;--rose:#f8d0d6`
const DARK = `color-scheme:dark;--paper:#191816;--ink:#e9e3d7;--soft:#cfc8ba;--muted:#a59d8d;--line:#322f2a;--lit:#40361b;--name-lit:#6e5620;--accent:#e0b057;--person:#e8907a;--organisation:#82b9d8;--place:#9cc584;--thing:#c9a5d8;--amber:#664412;--green:#35532b;--blue:#244b69;--rose:#63303f`
const PAPER = `--paper:#fff;--ink:#000;--soft:#222;--muted:#555;--line:#ccc`

const COLOURS = `:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
@page{margin:16mm}
@media print{
:root{${LIGHT};${PAPER}}
html{font-size:10.5pt}
body,body.facing{max-width:none;padding:0}
.facing .row{display:grid;column-gap:10mm}
.row{padding:.4rem 0;break-inside:avoid}
.row:has(h1,h2){break-after:avoid}
.s.lit,.n.lit,html:not(.live) .row:hover{background:none;box-shadow:none}
p{orphans:2;widows:2}
}
`

/**
 * How a book looks: the reading system has the say over sizes, margins and colours, so these only lay the texts.
 * `faces` are the rules of its typefaces.
 */
export const bookStyle = (faces: string): string => `${faces}${BOOK}`

const BOOK = `
body{margin:0 3%}
p,h1,h2{margin:0}
.row{margin:0 0 .9em}
.facing .row{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);column-gap:2em}
.facing .arabic{grid-column:1}
.facing .english{grid-column:2}
.arabic{font-family:Amiri,"Amiri Latin",serif;font-size:1.22em;line-height:1.8;text-align:right}
.english{font-family:Literata,Georgia,serif;line-height:1.5;text-align:left}
.stacked .arabic+.english{margin-top:.25em}
p+p{margin-top:.7em}
h1,h2{line-height:1.5}
h1{font-size:1.35em}
h2{margin-top:1.2em;font-size:1.15em}
p.aside,.source p{opacity:.75;font-size:.85em}
mark{color:inherit}
.amber{background:#ffd59688}
.green{background:#d2e8b988}
.blue{background:#cbe0f688}
.rose{background:#f8d0d688}
.ref{font-size:.65em;line-height:1}
.ref a{text-decoration:none}
.notes li{margin-bottom:.6em}
.notes q{quotes:none;opacity:.8}
@media (max-width:34em){
.facing .row{display:block}
.facing .arabic+.english{margin-top:.25em}
}
`
