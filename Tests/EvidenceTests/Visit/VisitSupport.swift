import Diagnostics
import Evidence
import Terms

/// The evidence that visits are held over in these tests: of each kind of record one, something that recurs, and
/// papers written in place.
let visitedEvidence = healthOffice(
  """
  as_of: 30/11/2022
  activities:
    - {id: A1, type: inspection, date: 18/02/2022, documents: [D1, {type: photo}]}
    - {id: A2, type: club-meeting, dates: [15/01/2022, {date: 12/02/2022, documents: [{type: photo}]}, 05/03/2022]}
    - {id: A10, type: training, date: 02/06/2022}
  documents:
    - {id: D1, type: minutes, issued: 19/02/2022}
  figures:
    - {id: F1, name: women-in-leadership, date: 30/06/2022, count: 3}
  """
)

/// The obligations of the rules in these tests.
let visitedObligations = [
  "health.clinics", "health.population-programme", "committees.plan", "committees.reports",
]

/// A visit of 05/12/2022 to the health office that goes on with `body`.
func visitFile(_ body: String = "", team: String = "[{name: Lê Thị Hoa, role: lead}]") -> String {
  """
  gdcheck: visit/1
  unit: {agency: health-office}
  date: 05/12/2022
  team: \(team)
  \(body)

  """
}

/// What decoding the visit `text` came to.
struct VisitOutcome {
  let text: String
  let record: VisitRecord?
  let diagnostics: [Diagnostic]

  init(_ text: String, over evidenceText: String = visitedEvidence, limits: VisitLimits = .standard) {
    self.init(SourceFile(name: "visit.yaml", text: text), over: evidenceText, limits: limits)
  }

  init(
    _ source: SourceFile,
    over evidenceText: String = visitedEvidence,
    limits: VisitLimits = .standard
  ) {
    text = String(decoding: source.bytes, as: UTF8.self)
    do throws(EvidenceFailure) {
      let unit = SourceFile(name: "unit.yaml", text: evidenceText)
      let evidence = try ParsedEvidence.parse(unit).decode(frame: SamplePlan.frame).evidence
      let decoded = try ParsedVisit.parse(source).decode(
        evidence: evidence,
        frame: SamplePlan.frame,
        obligations: visitedObligations,
        limits: limits
      )
      record = decoded.record
      diagnostics = decoded.warnings
    } catch {
      record = nil
      diagnostics = error.diagnostics
    }
  }

  /// `id: the text that it points at` for each, in the order given.
  var found: [String] {
    let bytes = Array(text.utf8)
    return diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return "\(diagnostic.id): " }
      guard span.start <= span.end, Int(span.end) <= bytes.count else { return "\(diagnostic.id): OUTSIDE" }
      let place = String(decoding: bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
      return "\(diagnostic.id): \(place)"
    }
  }

  /// The messages as people see them.
  func rendered(_ language: Language) -> String {
    DiagnosticRenderer(files: [SourceFile(name: "visit.yaml", text: text)], language: language, limit: 50)
      .render(diagnostics)
  }
}
