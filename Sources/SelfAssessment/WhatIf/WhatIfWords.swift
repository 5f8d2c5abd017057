import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

// The words of what further records would change.
extension Wording {
  func whatIfTitle(number: String, year: Int) -> String {
    say(
      "Thay đổi nếu thêm hồ sơ, theo Kế hoạch số \(number) năm \(year)",
      "What further records would change, under plan no. \(number) of \(year)"
    )
  }

  func asOfLine(_ day: CivilDate, _ source: AsOfSource) -> String {
    say("Tính đến ngày ", "As of ") + "\(day) (\(asOfSource(source)))"
  }

  func evidenceLine(_ file: String) -> String {
    say("Hồ sơ: ", "Evidence: ") + file
  }

  /// The file of the further records and how many they are.
  func furtherLine(_ file: String, activities: Int, documents: Int, figures: Int) -> String {
    let counts = [
      (activities, say("\(activities) hoạt động", counted(activities, "activity", "activities"))),
      (documents, say("\(documents) văn bản", counted(documents, "document", "documents"))),
      (figures, say("\(figures) số liệu", counted(figures, "figure", "figures"))),
    ]
    let said = counts.filter { $0.0 > 0 }.map(\.1)
    let all = said.isEmpty ? say("không có mục nào", "none") : said.joined(separator: ", ")
    return say("Thêm vào: ", "Further records: ") + "\(file) (\(all))"
  }

  func effect(_ effect: FindingChange.Effect) -> String {
    switch effect {
    case .better: say("Tốt hơn", "Better")
    case .worse: say("Kém hơn, hoặc mới phát sinh", "Worse, or owed now")
    case .progress: say("Kết luận không đổi, tiến độ đổi", "Same verdict, other progress")
    }
  }

  var idleTitle: String { say("Không làm thay đổi gì", "Without effect") }

  var restsOn: String { say("Dựa vào", "Rests on") }

  var nothingChanges: String {
    say(
      "Không có gì thay đổi: kết luận, lý do, tiến độ và thời hạn đều như cũ.",
      "Nothing changes: every verdict, reason, amount and date stays as it is."
    )
  }

  // MARK: Changes

  /// `not met → met`, with what tells the two apart.
  func change(_ change: FindingChange) -> String {
    "\(side(change.before, besides: change.after)) → \(side(change.after, besides: change.before))"
  }

  /// The standing of a finding, and of progress, date and reason what differs from `other`.
  private func side(_ finding: Finding, besides other: Finding) -> String {
    var parts = [standing(Standing(finding))]
    let isCounted = max(finding.progress.needed, other.progress.needed) > 1
    if isCounted, finding.progress != other.progress, finding.progress.needed > 0 {
      parts[0] += " \(finding.progress.done)/\(finding.progress.needed)"
    }
    if finding.timing?.due != other.timing?.due, finding.verdict == .fail || finding.verdict == .pending,
      let due = finding.timing?.due
    {
      parts.append(say("hạn \(due)", "due \(due)"))
    }
    if Standing(finding) == Standing(other), finding.reason != other.reason {
      parts.append(reason(finding.reason))
    }
    return parts.joined(separator: ", ")
  }

  // MARK: Records without effect

  /// Why a record changes nothing; `day` is the day from which it could.
  func idle(_ cause: IdleRecord.Cause, day: CivilDate?) -> String {
    switch cause {
    case .afterAsOf:
      let hint = day.map { say("; thử với --as-of \($0)", "; try --as-of \($0)") } ?? ""
      return say("chưa được tính vì sau ngày tính đến", "counts for nothing yet: after the as-of date") + hint
    case .counts(let places):
      let ids = obligationIDs(places)
      return say(
        "được tính cho \(ids), nhưng không có thì kết luận vẫn vậy",
        "counts for \(ids), where all is the same without it"
      )
    case .near(let place, let lacks):
      let id = obligationIDs([place])
      return say(
        "không được tính: \(lacks) (gần nhất: \(id))",
        "counts for nothing: \(lacks) (nearest: \(id))"
      )
    case .unasked:
      return say(
        "không được tính: không gần với việc nào còn thiếu",
        "counts for nothing: it is near to nothing that is not met"
      )
    }
  }

  /// The ids of obligations by their places, the first few.
  private func obligationIDs(_ places: [Int]) -> String {
    let shown = 3
    let ids = places.filter(rules.obligations.indices.contains).map { rules.obligations[$0].id.value }
    guard ids.count > shown + 1 else { return list(ids, .and) }
    return ids.prefix(shown).joined(separator: ", ") + " " + andMore(ids.count - shown)
  }

  // MARK: Counts

  /// How many findings changed in which way.
  func counts(_ whatIf: WhatIf) -> String {
    let (better, worse, other) = (whatIf.count(.better), whatIf.count(.worse), whatIf.count(.progress))
    return say(
      "\(better) tốt hơn, \(worse) kém hơn, \(other) đổi tiến độ; \(whatIf.unchanged) việc của đơn vị không đổi.",
      "\(better) better, \(worse) worse, \(other) with other progress; "
        + "\(counted(whatIf.unchanged, "duty", "duties")) of the unit unchanged."
    )
  }

  /// How many fails count before and after, and what that makes of the exit status.
  func failures(before: Int, after: Int, status: Int) -> String {
    say(
      "Việc chưa đạt: \(before) khi chưa thêm, \(after) khi đã thêm: mã thoát \(status).",
      "Counted as failed: \(before) without them, \(after) with them: exit status \(status)."
    )
  }
}
