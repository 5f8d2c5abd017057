import Diagnostics
import Evidence
import Terms

/// A plan of 2022 with something of everything that evidence can name.
enum SamplePlan {
  static let frame = PlanFrame(
    year: 2022,
    lexicon: Lexicon {
      lists[$0, default: []].map { CodeTable.Entry(code: $0.0, name: LocalText(vi: $0.1, en: $0.2)) }
    },
    agencies: [Code(0), Code(1), Code(2), Code(3)],
    wards: [Code(3): [1, 2] + Array(4...15)],
    periodicDocumentTypes: [Code(2)]
  )

  static let lists: [CodeList: [(String, String, String)]] = [
    .activities: [
      ("inspection", "kiểm tra", "inspection visit"), ("training", "tập huấn", "training course"),
      ("club-meeting", "sinh hoạt câu lạc bộ", "club meeting"),
    ],
    .topics: [
      ("sex-selective-abortion", "phá thai vì lý do giới tính", "sex-selective abortion"),
      ("gender-equality", "bình đẳng giới", "gender equality"),
      ("domestic-violence", "phòng, chống bạo lực", "domestic violence"),
      ("school-violence", "phòng, chống bạo lực", "school violence"),
    ],
    .audiences: [("teachers", "giáo viên", "teachers"), ("students", "học sinh", "pupils")],
    .sites: [("clinic", "phòng khám", "medical clinic"), ("school", "trường học", "school building")],
    .clubs: [("pioneer-mens-club", "Câu lạc bộ Nam giới tiên phong", "Pioneer Men's Club")],
    .documents: [
      ("minutes", "biên bản", "minutes of a meeting"), ("photo", "ảnh", "photograph"),
      ("report", "báo cáo", "written report"),
    ],
    .sections: [("objectives", "mục tiêu", "aims"), ("tasks", "nhiệm vụ", "duties")],
    .figures: [("women-in-leadership", "nữ lãnh đạo", "women leaders")],
    .occasions: [("womens-day", "Ngày Quốc tế Phụ nữ", "International Women's Day")],
    .parties: [
      ("health-office", "Phòng Y tế", "Health Office"),
      ("labour-office", "Phòng Lao động", "Labour Office"),
      ("health-centre", "Trung tâm Y tế", "Health Centre"),
      ("ward-committee", "Uỷ ban nhân dân phường", "Ward People's Committee"),
      ("culture-centre", "Trung tâm Văn hoá", "Culture Centre"),
    ],
  ]

  /// The code of `list` that is spelt `code`.
  static func code(_ code: String, _ list: CodeList) -> Code? {
    frame.lexicon[list].code(code)
  }

  /// `codes` as they come from `list`; one that is not there is left out.
  static func codes(_ codes: [String], _ list: CodeList) -> Codes {
    Codes(codes.compactMap { code($0, list) })
  }

  /// The spelling of `code`.
  static func name(_ code: Code, _ list: CodeList) -> String {
    frame.lexicon[list][code].code
  }
}

/// A file of a health office that goes on with `body`.
func healthOffice(_ body: String) -> String {
  """
  gdcheck: evidence/1
  unit: {agency: health-office}
  year: 2022
  \(body)

  """
}

/// What decoding `text` came to: the evidence, where there is one, and everything that was said.
struct Outcome {
  let text: String
  let evidence: Evidence?
  let diagnostics: [Diagnostic]

  init(_ text: String, limits: EvidenceLimits = .standard) {
    self.text = text
    do throws(EvidenceFailure) {
      let parsed = try ParsedEvidence.parse(SourceFile(name: "unit.yaml", text: text))
      let decoded = try parsed.decode(frame: SamplePlan.frame, limits: limits)
      evidence = decoded.evidence
      diagnostics = decoded.warnings
    } catch {
      evidence = nil
      diagnostics = error.diagnostics
    }
  }

  /// `id: the text that it points at` for each, in the order given.
  var found: [String] {
    diagnostics.map { "\($0.id): \($0.span.map(pointedAt) ?? "")" }
  }

  /// The part of the file at `span`.
  func pointedAt(_ span: SourceSpan) -> String {
    let bytes = Array(text.utf8)
    guard span.start <= span.end, Int(span.end) <= bytes.count else { return "OUTSIDE" }
    return String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
  }

  /// The messages as people see them.
  func rendered(_ language: Language, limit: Int = 50) -> String {
    DiagnosticRenderer(files: [SourceFile(name: "unit.yaml", text: text)], language: language, limit: limit)
      .render(diagnostics)
  }
}
