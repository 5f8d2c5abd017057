import Engine
import Reports
import Terms

// Verdicts that change, in words.
extension DiffWords {
  /// A unit with its file and the date that the verdicts are for.
  func name(_ unit: UnitDiff) -> String {
    let ward = unit.ward.map { say(" \($0)", ", ward \($0)") } ?? ""
    return "\(unit.agency[language])\(ward) · \(unit.file) · \(unit.asOf)"
  }

  /// What became of a verdict: `met → not met (nothing found)`.
  func text(_ change: VerdictChange) -> String {
    "\(text(change.old)) → \(text(change.new))"
  }

  private func text(_ side: VerdictChange.Side?) -> String {
    guard let side else { return say("không có nghĩa vụ này", "no such obligation") }
    return "\(verdict(side.verdict)) (\(side.reason.rawValue))"
  }
}
