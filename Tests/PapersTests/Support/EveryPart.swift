import Terms

@testable import Papers

/// A paper that uses every part of the layout, under the name of the minutes.
struct EveryPart: PaperContent {
  var letterhead: Letterhead
  var bases: [String]
  var sentence: String
  var list: [String]
  var results: TableContent
  var signatures: Signatures

  /// A value for each place that a file's text can get to.
  init(_ text: (String) -> String = { $0 }, signatures: Signatures? = nil) {
    letterhead = Letterhead(
      superior: text("ỦY BAN NHÂN DÂN QUẬN 10"),
      issuer: text("BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ VÀ BÌNH ĐẲNG GIỚI"),
      number: text("Số:      /BB-BVSTBPN&BĐG"),
      placeAndDate: text("Quận 10, ngày 05 tháng 12 năm 2022"),
      kind: text("BIÊN BẢN"),
      subject: text("Kiểm tra việc thực hiện công tác bình đẳng giới năm 2022"),
      nation: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      motto: "Độc lập - Tự do - Hạnh phúc",
      language: "vi"
    )
    bases = [text("Căn cứ Luật Bình đẳng giới"), text("Căn cứ Kế hoạch số 110/KH-BVSTBPN&BDG")]
    sentence = text("Đoàn làm việc từ 08 giờ 00 tại trụ sở đơn vị")
    list = [text("Bà Nguyễn Thị Ánh, Trưởng đoàn"), text("Ông Trần Văn Ơn, Thư ký")]
    results = TableContent([
      .init(text("TT"), millimetres: 12), .init(text("Nội dung"), millimetres: 93),
      .init(text("Ghi chép"), millimetres: 60),
    ])
    results.append(.init([.init([.init(text("1. Phần chung"), isBold: true)], span: 3)], isHeading: true))
    results.append(
      .init([
        .init(text("1"), isCentred: true),
        .init([.init(text("Kế hoạch năm")), .init(text("nộp đúng hạn"), isItalic: true)]),
        .init([], blanks: 2),
      ])
    )
    results.append(.init([.init(text("2"), isCentred: true), .init(text("Báo cáo năm")), .init("")]))
    self.signatures =
      signatures
      ?? Signatures(
        left: Signature(
          title: text("ĐẠI DIỆN ĐƠN VỊ"),
          instruction: text("(Ký, ghi rõ họ tên)"),
          name: text("Lê Thị Bình")
        ),
        right: Signature(
          onBehalfOf: [text("TM. BAN")],
          title: text("TRƯỞNG ĐOÀN"),
          instruction: text("(Ký)"),
          name: text("Nguyễn Thị Ánh")
        ),
        below: Signature(title: text("THƯ KÝ")),
        recipients: [text("- Như thành phần;"), text("- Lưu: VT.")]
      )
  }

  static let template = """
    {{<paper}}{{$body}}
    {{#bases}}
      {{<grounds}}{{$text}}{{.}};{{/text}}{{/grounds}}
    {{/bases}}
    {{<heading}}{{$text}}I. THÀNH PHẦN & NỘI DUNG{{/text}}{{/heading}}
    {{<subheading}}{{$text}}1. Đoàn <kiểm tra>{{/text}}{{/subheading}}
    {{#list}}{{<item}}{{$text}}{{.}}{{/text}}{{/item}}{{/list}}
    {{#list}}{{<subitem}}{{$text}}{{.}}{{/text}}{{/subitem}}{{/list}}
    {{<paragraph}}{{$text}}
      {{sentence}},
      biên bản lập thành 02 bản.
    {{/text}}{{/paragraph}}
    {{>writing-lines}}
    {{<note}}{{$text}}Ghi chú: {{sentence}}{{/text}}{{/note}}
    {{>page-break}}
    {{#results}}{{>table}}{{/results}}
    {{<closing}}{{$text}}{{sentence}}./.{{/text}}{{/closing}}
    {{>signatures}}
    {{/body}}{{/paper}}
    """

  var paper: Paper { Paper(.minutes, in: .vietnamese, self) }

  func html() throws -> String {
    try TemplateLibrary(parts: HTMLLayout.parts, papers: ["minutes.vi": Self.template]).render(paper)
  }

  func wordDocument() throws -> String {
    try TemplateLibrary(parts: WordLayout.parts, papers: ["minutes.vi": Self.template]).render(paper)
  }

  func docx() throws -> [UInt8] {
    try WordPackage.bytes(document: wordDocument(), title: paper.title, locale: "vi-VN")
  }
}
