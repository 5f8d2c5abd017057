/// The style sheet of the HTML: a sheet of A4 by Decree 30/2020 in print, the same sheet on a screen, and its text
/// alone on a phone.
enum HTMLStyle {
  static let sheet = """
    @page {
      size: A4 portrait;
      margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", Tinos, "Liberation Serif", serif; }
    }
    @page :first { @top-center { content: none; } }
    * { box-sizing: border-box; }
    html { color: black; background: white; -webkit-text-size-adjust: 100%; }
    body { margin: 0; font: 14pt/1.2 "Times New Roman", Tinos, "Liberation Serif", serif; }
    p, h1, h2, h3, th { margin: 0; font-size: inherit; white-space: pre-wrap; overflow-wrap: break-word; }
    p, h2, h3 { margin-top: 6pt; text-align: justify; text-indent: 10mm; orphans: 2; widows: 2; }
    h1, h2, h3 { break-after: avoid; font-weight: bold; }
    .closing { break-after: avoid; }
    h2, h3 { text-align: left; }
    table { width: 100%; border-collapse: collapse; }
    td, th { padding: 0; vertical-align: top; }
    table p { margin: 0; text-align: left; text-indent: 0; }

    .head { table-layout: fixed; }
    .head td { width: 97mm; }
    .head td:first-child { width: 68mm; padding-right: 2mm; }
    .head p { text-align: center; font-size: 13pt; }
    .head tr + tr td { padding-top: 6pt; vertical-align: baseline; }
    .head .issuer, .head .nation, .head .motto { font-weight: bold; }
    .head .nation { white-space: nowrap; }
    .head .motto, .head .date { font-size: 14pt; }
    .head .date { font-style: italic; }
    .issuer span, .motto span, .subject span { display: inline-block; max-width: 100%; }
    .issuer span { width: {{layoutMeasures.issuerEms}}em; }
    .subject span { width: {{layoutMeasures.subjectEms}}em; }
    .issuer span::after, .subject span::after {
      content: ""; display: block; width: 40%; margin: 3pt auto 0; border-top: .75pt solid;
    }
    .motto span { padding-bottom: 1pt; border-bottom: .75pt solid; }
    h1, .subject { text-align: center; text-indent: 0; font-weight: bold; }
    h1 { margin-top: 18pt; }
    .subject { margin: 0 0 12pt; }
    .subject span::after { width: 30%; max-width: 40mm; }

    .grounds { font-style: italic; }
    .note { font-style: italic; font-size: 12pt; }
    .lines { break-inside: avoid; }
    .page { break-after: page; }
    .line { height: 8mm; border-bottom: 1pt dotted; }

    .frame { margin-top: 6pt; padding: 0 .5pt; }
    .data { font-size: 12pt; table-layout: fixed; }
    .data thead { display: table-header-group; }
    .data tr { break-inside: avoid; }
    .data .heading { break-after: avoid; }
    .data td, .data th { border: .75pt solid; padding: 1mm 1.5mm; }
    .data th { text-align: center; vertical-align: middle; font-weight: bold; }
    .data .centred p { text-align: center; }
    .data p + p { margin-top: 2pt; }

    .signatures { margin-top: 18pt; table-layout: fixed; break-inside: avoid; }
    .signatures tr + tr td { padding-top: 12pt; }
    .signatures p { text-align: center; break-after: avoid; }
    .signatures .title, .signatures .name { font-weight: bold; }
    .signatures .instruction { font-style: italic; }
    .seal { height: 28mm; }
    .signatures .recipients p { text-align: left; font-size: 11pt; }
    .signatures .recipients p:first-child { font-size: 12pt; font-weight: bold; font-style: italic; }

    @media screen {
      html { background: #e8e8e8; }
      main { width: 210mm; max-width: 100%; margin: 8mm auto; padding: 20mm 15mm 20mm 30mm; background: white; }
      .frame { overflow-x: auto; }
    }
    @media screen and (max-width: 210mm) {
      main { margin: 0; padding: 6mm 5mm; }
      body { font-size: 12pt; }
      .head, .head tbody, .head tr, .head td, .head td:first-child { display: block; width: auto; padding: 0; }
      .head td + td, .head tr + tr { margin-top: 6pt; }
      .head .nation { white-space: pre-wrap; }
      .head p, .head .motto, .head .date { font-size: 11pt; }
      p { text-align: left; }
      .data { min-width: 165mm; }
    }
    """
}
