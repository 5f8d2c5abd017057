/// How the book looks, on a screen and on A4 paper.
enum BookStyle {
  static let sheet: StaticString = """
    :root { color-scheme: light; --ink: #1b1b1b; --faint: #5c5c5c; --line: #c9c4ba; --accent: #7a1f2b; --tint: #faf7f1; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff;
      font: 11pt/1.45 "Noto Serif", "Liberation Serif", "Times New Roman", serif; }
    a { color: inherit; text-decoration-color: var(--line); }
    h1 { font-size: 1.9em; line-height: 1.2; margin: 0 0 .4em; }
    h2 { font-size: 1.45em; margin: 2.2em 0 .8em; padding-bottom: .25em; border-bottom: 2px solid var(--accent); }
    h3 { font-size: 1.12em; margin: 1.8em 0 .6em; color: var(--accent); }
    .front { padding: 3rem 0 1.5rem; border-bottom: 1px solid var(--line); }
    .front p { margin: .3em 0; }
    .faint { color: var(--faint); }
    nav ol { list-style: none; padding: 0; margin: 0; }
    nav li { margin: .15em 0; }
    nav .in { padding-left: 1.5em; }
    .number { font-weight: 700; }
    .clause { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 1.4rem; padding: .9em 0;
      border-top: 1px solid var(--line); }
    .plan { font-size: .9em; line-height: 1.4; color: #333; hyphens: none; }
    .plan p { margin: .2em 0 0; }
    mark { background: #ffe28a; color: inherit; }
    .obligation { margin: 0 0 1.1em; padding: .6em .9em .7em; background: var(--tint); border-left: 3px solid var(--accent); }
    .obligation:last-child { margin-bottom: 0; }
    .obligation h4 { font-size: 1em; margin: 0; line-height: 1.35; }
    .obligation .id { font: .82em/1.4 "Noto Sans Mono", "Liberation Mono", monospace; color: var(--faint); }
    .obligation .elsewhere { font-style: italic; color: var(--faint); margin: .1em 0 .3em; }
    dl { margin: .5em 0 0; font-size: .92em; }
    .row { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 .8rem; margin: 0 0 .18em; }
    dt { color: var(--faint); }
    dd { margin: 0; }
    dd p { margin: 0; }
    dd ul { margin: 0; padding-left: 1.1em; }
    .aside { color: var(--faint); }
    .note { margin: 0; }
    .missing { color: #b00020; font-weight: 700; }
    table { width: 100%; border-collapse: collapse; font-size: .88em; margin: .3em 0 1.2em; }
    th, td { text-align: left; vertical-align: top; padding: .25em .5em .25em 0; border-bottom: 1px solid var(--line); }
    th { color: var(--faint); font-weight: 400; }
    td.code { font: .9em/1.4 "Noto Sans Mono", "Liberation Mono", monospace; white-space: nowrap; }
    @media (max-width: 46rem) { .clause { grid-template-columns: 1fr; gap: .6em; } }
    @page { size: A4; margin: 20mm 15mm 20mm 25mm;
      @bottom-right { content: counter(page); font: 9pt "Noto Serif", "Times New Roman", serif; } }
    @page :first { @bottom-right { content: ""; } }
    @media print {
      body { max-width: none; padding: 0; font-size: 9.5pt; }
      a { text-decoration: none; }
      .clause { grid-template-columns: 44mm minmax(0, 1fr); gap: 0 5mm; }
      h2, h3, h4 { break-after: avoid; }
      .part { break-before: page; }
      h4, .head, .row, tr { break-inside: avoid; }
      .head, .row:first-child { break-after: avoid; }
      .obligation { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
