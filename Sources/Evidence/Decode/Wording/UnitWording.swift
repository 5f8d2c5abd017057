import Diagnostics
import Terms

/// The wards of units.
extension Wording {
  static func noWard(_ wards: [Int], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-ward",
      .error,
      LocalText(vi: "thiếu số phường", en: "the ward's number is missing"),
      at: span,
      help: [
        LocalText(
          vi: "thêm `ward:` với số phường: \(list(wards, "đến"))",
          en: "add `ward:`; the wards are \(list(wards, "to"))"
        )
      ]
    )
  }

  static func unknownWard(_ ward: Int, _ wards: [Int], at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-ward",
      .error,
      LocalText(vi: "không có phường \(ward)", en: "there is no ward \(ward)"),
      at: span,
      help: wards.isEmpty
        ? [LocalText(vi: "kế hoạch không chia theo phường", en: "the plan has no wards")]
        : [
          LocalText(
            vi: "các phường là \(list(wards, "đến"))",
            en: "the wards are \(list(wards, "to"))"
          )
        ]
    )
  }

  static func needlessWard(of agency: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "needless-ward",
      .error,
      LocalText(vi: "\(quoted(agency)) không chia theo phường", en: "\(quoted(agency)) has no wards"),
      at: span,
      help: [LocalText(vi: "bỏ khoá này", en: "leave the key out")]
    )
  }

  /// `1, 2, 4 to 15` for the numbers 1, 2, 4, 5, … 15: runs of three and more by their ends.
  static func list(_ numbers: [Int], _ to: String) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, number == last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    let parts = runs.flatMap { run in
      run.count < 3 ? run.map { "\($0)" } : ["\(run.lowerBound) \(to) \(run.upperBound)"]
    }
    return parts.joined(separator: ", ")
  }
}
