package import Diagnostics
package import Reports
package import Terms

/// What checking and analysing a rule set came to, in the forms in which it is printed.
package struct CheckReport: Sendable {
  private let files: [SourceFile]
  private let diagnostics: [Diagnostic]
  private let analysis: RuleAnalysis?
  private let language: Language

  /// The check of `files`: what is wrong with the set, and what its analysis found; nil where it could not be
  /// analysed because it holds errors.
  package init(files: [SourceFile], problems: [Diagnostic], analysis: RuleAnalysis?, language: Language) {
    self.files = files
    diagnostics = problems + (analysis?.findings ?? [])
    self.analysis = analysis
    self.language = language
  }

  /// Everything for a terminal: errors and warnings by place, then remarks, then what it comes to.
  package func text(color: Bool) -> String {
    let renderer = DiagnosticRenderer(files: files, language: language, color: color)
    let grave = renderer.render(diagnostics.filter { $0.severity != .remark })
    let remarks = renderer.render(diagnostics.filter { $0.severity == .remark })
    return grave + remarks + summary + "\n"
  }

  /// Everything as JSON, ending in a line feed.
  package func json() throws(JSONFailure) -> String {
    let regions = SourceRegions(files: files)
    var members: [String: JSONValue] = [
      "gdcheck": "rules-check/1",
      "usable": .bool(analysis != nil),
      "errors": .int(count(.error)),
      "warnings": .int(count(.warning)),
      "remarks": .int(count(.remark)),
      "diagnostics": .array(diagnostics.map { json($0, regions) }),
    ]
    if let analysis {
      members["analysis"] = [
        "obligations": .int(analysis.obligations),
        "proved": .int(analysis.proved),
        "ways": .int(analysis.cases),
        "evidence_one_step_short": .int(analysis.shortsThatFail),
      ]
    }
    return try JSONValue.object(members).document()
  }

  /// Everything as a SARIF log of gdcheck `version`, ending in a line feed.
  package func sarif(version: String) throws(JSONFailure) -> String {
    let kinds = AnalysisKind.allCases.map { SARIFReport.Kind(id: $0.rawValue, summary: $0.summary) }
    return try SARIFReport(files: files, language: language, version: version, kinds: kinds)
      .render(diagnostics)
  }

  private func json(_ diagnostic: Diagnostic, _ regions: SourceRegions) -> JSONValue {
    var members: [String: JSONValue] = [
      "id": .string(diagnostic.id),
      "severity": .string("\(diagnostic.severity)"),
      "message": .string(diagnostic.message[language]),
    ]
    if !diagnostic.help.isEmpty { members["help"] = .array(diagnostic.help.map { .string($0[language]) }) }
    if let region = diagnostic.span.flatMap({ regions.region(of: $0) }) { members["place"] = json(region) }
    let notes = diagnostic.notes.map { note -> JSONValue in
      var members: [String: JSONValue] = ["message": .string(note.message[language])]
      if let region = regions.region(of: note.span) { members["place"] = json(region) }
      return .object(members)
    }
    if !notes.isEmpty { members["notes"] = .array(notes) }
    return .object(members)
  }

  private func json(_ region: SourceRegions.Region) -> JSONValue {
    [
      "file": .string(region.file),
      "line": .int(region.startLine), "column": .int(region.startColumn),
      "end_line": .int(region.endLine), "end_column": .int(region.endColumn),
    ]
  }

  // MARK: What it comes to

  private func count(_ severity: Diagnostic.Severity) -> Int {
    diagnostics.count { $0.severity == severity }
  }

  private var summary: String {
    guard let analysis else { return CheckWords.unusable(counts)[language] }
    let all = analysis.proved == analysis.obligations
    let proof =
      all
      ? CheckWords.proved(analysis.obligations)
      : CheckWords.partlyProved(analysis.proved, of: analysis.obligations)
    let tried = CheckWords.tried(ways: analysis.cases, shorts: analysis.shortsThatFail)
    return "\(proof[language]) (\(tried[language])); \(counts[language])"
  }

  private var counts: LocalText {
    CheckWords.counts(errors: count(.error), warnings: count(.warning), remarks: count(.remark))
  }
}

/// The last line of a check.
private enum CheckWords {
  static func proved(_ obligations: Int) -> LocalText {
    LocalText(
      vi: "\(obligations) nghĩa vụ: nghĩa vụ nào cũng có thể đạt và có thể chưa đạt",
      en: "\(obligations) \(obligations == 1 ? "obligation" : "obligations"): each can pass, each can fail"
    )
  }

  static func partlyProved(_ proved: Int, of all: Int) -> LocalText {
    LocalText(
      vi: "\(all) nghĩa vụ: \(proved) có thể đạt và có thể chưa đạt",
      en: "\(all) \(all == 1 ? "obligation" : "obligations"): \(proved) can pass and can fail"
    )
  }

  static func tried(ways: Int, shorts: Int) -> LocalText {
    LocalText(
      vi: "\(ways) cách đạt, \(shorts) minh chứng thiếu một điều đều chưa đạt",
      en: "\(ways) ways to pass, \(shorts) evidences one step short that fail"
    )
  }

  static func unusable(_ counts: LocalText) -> LocalText {
    LocalText(
      vi: "bộ quy tắc có lỗi, chưa dùng để đánh giá được: \(counts[.vietnamese])",
      en: "the rule set has errors and audits nobody: \(counts[.english])"
    )
  }

  static func counts(errors: Int, warnings: Int, remarks: Int) -> LocalText {
    func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
    return LocalText(
      vi: "\(errors) lỗi, \(warnings) cảnh báo, \(remarks) lưu ý",
      en: "\(counted(errors, "error")), \(counted(warnings, "warning")), \(counted(remarks, "remark"))"
    )
  }
}
