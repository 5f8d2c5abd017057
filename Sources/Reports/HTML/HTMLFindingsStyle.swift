/// How the page looks: on a screen of any width, light and dark, and on A4 paper.
///
/// Colours stand in the two palettes alone; each ink is legible (4.5 to 1) on each ground that it is used on.
enum HTMLFindingsStyle {
  static let sheet: StaticString = """

    :root { --paper: #f5f2ec; --sheet: #ffffff; --tint: #f3efe7; --ink: #1e1b18; --faint: #5f5950;
      --line: #ded8cc; --edge: #857d71; --accent: #7a1f2b; --fill: #ffffff;
      --not-met: #a3202a; --unproven: #8a4a00; --review: #5d3c94; --not-due: #1c5c8c; --met: #1b6a3b; --not-owed: #635d54; }
    @media (prefers-color-scheme: dark) {
      :root { --paper: #161513; --sheet: #201e1b; --tint: #2a2724; --ink: #ece7de; --faint: #b3aca0;
        --line: #403c36; --edge: #8f887c; --accent: #eaa9af; --fill: #161513;
        --not-met: #f3938f; --unproven: #e5ae62; --review: #c3a9f0; --not-due: #88bfea; --met: #86cf9f; --not-owed: #b8b1a6; }
    }

    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0 auto; padding: 0 1rem 4rem; max-width: 64rem; color: var(--ink); background: var(--paper);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      overflow-wrap: break-word; }
    h1, h2, h3 { font-family: "Noto Serif", "Times New Roman", Tinos, "Liberation Serif", serif; }
    h4 { margin: 0; font-size: 1rem; }
    p, ul, dl, dd { margin: 0; }
    ul { padding-left: 1.15em; }
    a { color: var(--accent); }
    a:focus-visible, summary:focus-visible, input:focus-visible, select:focus-visible, button:focus-visible {
      outline: 3px solid var(--not-due); outline-offset: 2px; }
    main:focus { outline: none; }
    code, .place { font-family: ui-monospace, "Noto Sans Mono", "Liberation Mono", Consolas, monospace; font-size: .84em; }
    .place, .aside, .count { color: var(--faint); }
    .skip { position: absolute; left: -100rem; padding: .6rem 1rem; background: var(--sheet); color: var(--ink); }
    .skip:focus { left: 1rem; top: 1rem; z-index: 2; }
    .drawings { position: absolute; width: 0; height: 0; }
    .mark { flex: none; width: 1.05em; height: 1.05em; vertical-align: -.16em; color: var(--ink); }
    .line { fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
    .cut { fill: none; stroke: var(--fill); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .mark.not-met, .mark.partly-met { color: var(--not-met); }
    .mark.unproven { color: var(--unproven); }
    .mark.review { color: var(--review); }
    .mark.not-due, .not-due .mark.partly-met { color: var(--not-due); }
    .mark.met { color: var(--met); }
    .mark.not-arisen, .mark.not-applicable { color: var(--not-owed); }

    header.page { padding: 1.6rem 0 1rem; border-bottom: 3px double var(--accent); margin-bottom: 1.2rem; }
    h1 { margin: 0; font-size: 1.15rem; font-weight: 600; letter-spacing: .01em; color: var(--accent); }
    .unit { margin-bottom: 3rem; }
    .unit > header { padding: .4rem 0 1rem; }
    h2 { margin: 0; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.15rem); line-height: 1.2; }
    h2 + p { margin-top: .35rem; }
    .own { font-size: 1.1rem; }
    .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); gap: .5rem 1.6rem;
      margin-top: .9rem; font-size: .92rem; }
    .facts dt, .rows dt, .axes dt { color: var(--faint); font-size: .86rem; }
    .facts dd { overflow-wrap: anywhere; }
    .facts .wide { grid-column: 1 / -1; }

    .summary { padding: 1.1rem 1.3rem 1.2rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
    .summary h3 { margin: 0 0 .6rem; font-size: 1.1rem; }
    .summary .aside { font-size: .92rem; }
    .bar { display: block; width: 100%; height: 2rem; margin-bottom: .8rem; border-radius: 4px; }
    .bar rect { stroke: var(--sheet); stroke-width: 2px; }
    .bar text { fill: var(--fill); font-weight: 600; font-size: .95rem; text-anchor: middle; dominant-baseline: central; }
    .bar .not-met { fill: var(--not-met); }
    .bar .unproven { fill: var(--unproven); }
    .bar .review { fill: var(--review); }
    .bar .not-due { fill: var(--not-due); }
    .bar .met { fill: var(--met); }
    .bar .not-owed { fill: var(--not-owed); }
    .counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); gap: .3rem 1.4rem;
      margin-bottom: .9rem; padding: 0; list-style: none; }
    .counts li { display: flex; gap: .55em; align-items: baseline; }
    .counts .mark { align-self: flex-start; margin-top: .26em; }
    .notes { margin-top: .8rem; padding-top: .7rem; border-top: 1px solid var(--line); font-size: .94rem; }

    #filters { margin: 1.2rem 0 1.6rem; padding: .9rem 1.1rem 1rem; background: var(--sheet); border: 1px solid var(--line);
      border-radius: 6px; font-size: .94rem; }
    fieldset { margin: 0 0 .8rem; padding: 0; border: 0; display: flex; flex-wrap: wrap; gap: .45rem .5rem; min-width: 0; }
    legend, .fields span { padding: 0; margin-bottom: .3rem; color: var(--faint); font-size: .86rem; }
    .fields span { display: block; margin: 0; }
    .chip { display: inline-flex; align-items: center; gap: .4em; padding: .3rem .75rem .3rem .55rem; min-height: 2rem;
      border: 1px solid var(--edge); border-radius: 99px; cursor: pointer; }
    .chip :checked ~ span { font-weight: 600; text-decoration: underline; }
    .chip input { accent-color: var(--accent); margin: 0; width: 1rem; height: 1rem; }
    .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); gap: .6rem 1rem; }
    select, input[type=search], button { width: 100%; min-height: 2.4rem; padding: .3rem .6rem; font: inherit; color: var(--ink);
      background: var(--sheet); border: 1px solid var(--edge); border-radius: 4px; }
    ::placeholder { color: var(--faint); opacity: 1; }
    .tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .9rem; }
    .tools p { flex: 1 1 12rem; }
    button { width: auto; min-height: 2.2rem; cursor: pointer; }
    button:hover { background: var(--tint); }
    button:disabled { color: var(--faint); border-color: var(--line); cursor: default; background: var(--sheet); }

    .group > h3 { margin: 2rem 0 .7rem; font-size: 1.3rem; line-height: 1.25; }
    .count { font-weight: 400; }
    .finding { --own: var(--not-owed); margin: 0 0 .55rem; background: var(--sheet); border: 1px solid var(--line);
      border-left: 4px solid var(--own); border-radius: 4px; scroll-margin-top: 1rem; }
    .finding.not-met { --own: var(--not-met); }
    .finding.unproven { --own: var(--unproven); }
    .finding.review { --own: var(--review); }
    .finding.not-due { --own: var(--not-due); }
    .finding.met { --own: var(--met); }
    .finding:target { outline: 2px solid var(--accent); outline-offset: 2px; }
    summary { cursor: pointer; }
    .finding > summary { position: relative; padding: .7rem 2.6rem .7rem 1.1rem; list-style: none; }
    .finding > summary::-webkit-details-marker { display: none; }
    .finding > summary::after { content: ""; position: absolute; right: 1.15rem; top: 1.25rem; width: .5rem; height: .5rem;
      border: solid var(--faint); border-width: 0 2px 2px 0; transform: rotate(45deg); }
    .finding[open] > summary::after { top: 1.45rem; transform: rotate(-135deg); }
    .finding > summary:hover .duty { text-decoration: underline; }
    .finding h4 { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: .1rem 1rem; line-height: 1.4; font-weight: 400; }
    .clause { grid-row: span 2; color: var(--faint); font-variant-numeric: tabular-nums; }
    .duty { font-weight: 600; }
    .standing { grid-column: 2; display: flex; gap: .45em; color: var(--own); font-size: .95rem; }
    .standing .mark { margin-top: .22em; }
    .body { padding: 0 1.1rem 1rem; }
    .rows > div { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0 1rem; padding: .42rem 0;
      border-top: 1px solid var(--line); }
    .rows dt { padding-top: .12rem; }
    .rows dd { max-width: 46rem; }
    .rows li + li { margin-top: .2rem; }
    .records { list-style: none; padding: 0; }
    .records b { font-weight: 600; }
    q { quotes: "“" "”"; }
    em { color: var(--unproven); font-style: normal; }
    .axes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: .5rem 1.4rem;
      margin-top: .5rem; padding: .75rem .9rem .8rem; background: var(--tint); border-radius: 4px; font-size: .9rem; line-height: 1.4; }
    .axes dt { font-size: .8rem; }

    table { width: 100%; margin-top: .8rem; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line); }
    th, td { padding: .5rem .6rem; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; text-align: right;
      font-variant-numeric: tabular-nums; }
    th:first-child { text-align: left; }
    tbody th .place { display: block; overflow-wrap: anywhere; }
    thead th { width: 6rem; vertical-align: bottom; line-height: 1.3; font-size: .88rem; }
    thead th:first-child, tbody th { width: auto; }
    thead .mark { display: block; margin: 0 0 .25rem auto; }
    tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--edge); font-weight: 600; }
    td.not-met { color: var(--not-met); font-weight: 600; }
    td.zero { color: var(--faint); }
    .units, .refused { margin: 0 0 2.5rem; }
    .units h2, .refused h2 { font-size: 1.5rem; margin-bottom: .3rem; }
    .refused h3 { font: 600 1rem/1.4 ui-monospace, "Liberation Mono", monospace; margin: 1rem 0 .2rem; overflow-wrap: anywhere; }
    .refused ul { overflow-wrap: anywhere; }

    footer.page { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .9rem; }
    .legend { margin-bottom: .8rem; }
    .legend summary { color: var(--accent); }
    .legend dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); gap: .4rem 1.6rem; margin: .6rem 0; }
    .legend dt { display: flex; gap: .5em; align-items: center; color: var(--ink); }
    .legend dd { padding-left: 1.55em; }

    @media (max-width: 40rem) {
      body { padding: 0 .75rem 3rem; }
      .finding h4, .rows > div { grid-template-columns: minmax(0, 1fr); }
      .clause { grid-row: auto; }
      .standing { grid-column: 1; margin-top: .15rem; }
      .finding > summary { padding: .65rem 2.3rem .65rem .8rem; }
      .finding > summary::after { right: .95rem; top: 1.05rem; }
      .finding[open] > summary::after { top: 1.25rem; }
      .body { padding: 0 .8rem .8rem; }
      .summary { padding: .9rem 1rem 1rem; }
      .axes { grid-template-columns: repeat(2, minmax(0, 1fr)); padding: .6rem .7rem; }
      .tools p { flex-basis: 100%; }
      .tools button { flex: 1 1 auto; }
      th, td { padding: .45rem .3rem; }
      thead th { width: 2rem; }
      thead th span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    }

    @page { size: A4; margin: 18mm 15mm 18mm 22mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt "Times New Roman", Tinos, serif; } }
    @media print {
      :root { --paper: #ffffff; --sheet: #ffffff; --tint: #ffffff; --ink: #000000; --faint: #4a4a4a;
        --line: #b5b0a6; --edge: #777777; --accent: #7a1f2b; --fill: #ffffff;
        --not-met: #a3202a; --unproven: #8a4a00; --review: #5d3c94; --not-due: #1c5c8c; --met: #1b6a3b; --not-owed: #635d54; }
      body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
      header.page { padding-top: 0; }
      .skip, .tools button, #filters fieldset, #filters .fields, .finding > summary::after { display: none; }
      #filters { padding: 0; border: 0; margin: 0 0 4mm; }
      #filters:not(.filtered) { display: none; }
      .unit + .unit { break-before: page; }
      h1, h2, h3, h4, summary { break-after: avoid; }
      summary, .rows > div, .axes, .summary, tr, .records li { break-inside: avoid; }
      .rows > div:first-child { break-before: avoid; }
      .axes { display: block; margin: 0; padding: 1.2mm 0 0; border-top: 1px solid var(--line); }
      .axes div, .axes dt, .axes dd { display: inline; }
      .axes dt::after { content: ": "; }
      .axes div:not(:last-child) dd::after { content: " · "; color: var(--faint); }
      .finding { margin-bottom: 3mm; border-width: 1px 0 0 3px; border-radius: 0; }
      .finding > summary, .body { padding: 1.5mm 0 1.5mm 3mm; }
      .body { padding-top: 0; }
      .rows > div { padding: .8mm 0; }
      .rows dd { max-width: none; }
      .rows li + li { margin-top: .4mm; }
      .summary { padding: 0; border: 0; }
      .unit > header { padding-top: 0; }
      .finding h4, .rows > div { grid-template-columns: 24mm minmax(0, 1fr); }
      .clause { grid-row: span 2; }
      .standing { grid-column: 2; margin-top: 0; }
      .facts, .axes, .counts, .notes, .summary .aside, footer.page { font-size: 9pt; }
      .facts dt, .rows dt, .axes dt { font-size: 8.5pt; }
      h2 { font-size: 18pt; }
      .group > h3 { font-size: 13pt; margin-top: 6mm; }
      a { color: inherit; text-decoration: none; }
      thead { display: table-header-group; }
    }

    """
}
