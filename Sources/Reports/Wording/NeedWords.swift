package import Engine
import Evidence
import Diagnostics
import Rules
import Terms

// The smallest thing that would meet what is missing: "add 1 inspection … by 31/12/2022, with minutes".
extension Wording {
  /// What to do about `needs`, one text each; the same thing for several windows or values is said once.
  package func needs(_ needs: [Remainder], in audit: UnitFindings) -> [String] {
    Grouped.of(needs).map { need($0, audit) }
  }

  /// One need by itself.
  package func need(_ need: Remainder, in audit: UnitFindings) -> String {
    self.need(Grouped(need: need, cells: [need.cell], windows: [need.window].compactMap { $0 }), audit)
  }

  private func need(_ group: Grouped, _ audit: UnitFindings) -> String {
    let need = group.need
    let test = need.test.flatMap { rules.tests.indices.contains($0) ? rules.tests[$0] : nil }
    switch need.kind {
    case .judgement:
      return say("Đoàn nhận định sau ngày \(lastDay(group))", "the team judges after \(lastDay(group))")
    case .proof(let record): return proof(record, test, audit)
    case .amendment(let record): return amendment(record, test, audit)
    case .moreProofs(let count):
      return say(
        "bổ sung giấy tờ chứng minh cho \(count) hồ sơ nữa",
        "prove \(counted(count, "more record", "more records"))"
      )
    case .moreAmendments(let count):
      return say(
        "làm rõ \(count) hồ sơ nữa",
        "do the same for \(counted(count, "more record", "more records"))"
      )
    case .figure(let count, let whole): return figure(test, count, whole, group, audit)
    case .records(let count, let newValues): return records(test, count, newValues, group, audit)
    }
  }

  private func records(
    _ test: ReportedRules.Test?,
    _ count: Int,
    _ newValues: Int,
    _ group: Grouped,
    _ audit: UnitFindings
  ) -> String {
    guard case .records(let records)? = test?.ask else { return "" }
    let single = group.cells.count == 1 ? cellValues(test, group.cells[0]) : []
    var text = verb(group, say("thêm ", "add "))
    text += noun(records, count: count, values: single, time: time(group, audit))
    if newValues > 0, let distinct = records.distinct {
      text += say(
        ", thuộc \(newValues) \(key(distinct.key)) chưa có",
        ", with \(newValues) \(newValues == 1 ? key(distinct.key) : keys(distinct.key)) not yet there"
      )
    }
    if group.cells.count > 1 {
      text += say("; cho từng: ", "; for each of: ")
      text += cellNames(group.cells.map { cellValues(test, $0) }, of: records.kind)
    }
    return text
  }

  private func figure(
    _ test: ReportedRules.Test?,
    _ count: Int?,
    _ whole: Int?,
    _ group: Grouped,
    _ audit: UnitFindings
  ) -> String {
    guard case .figure(let figure)? = test?.ask else { return "" }
    guard let count else {
      return verb(group, say("nêu số liệu ", "give the figure for ")) + self.figure(figure)
        + time(group, audit)
    }
    let least = figure.comparison == .atMost ? say("không quá", "at most") : say("từ", "at least")
    let share = whole.map { say("/\($0)", " of \($0)") } ?? ""
    return verb(group, "") + name(figure.name, in: .figures) + ": \(least) \(count)\(share)"
      + time(group, audit)
  }

  /// What can still be done is told as a step; once the window is closed, what would have met it.
  private func verb(_ group: Grouped, _ step: String) -> String {
    group.need.isClosed ? say("để đạt, lẽ ra cần ", "what would have met it: ") : step
  }

  private func time(_ group: Grouped, _ audit: UnitFindings) -> String {
    if group.windows.count > 1 {
      return say(", trong mỗi kỳ: ", ", in each of: ") + shortWindows(Array(group.windows.prefix(12)))
        + (group.windows.count > 12 ? "…" : "")
    }
    guard let window = group.windows.first else { return "" }
    // A window that has begun is known by its end.
    if !group.need.isClosed, window.first <= audit.asOf {
      return say(", chậm nhất \(window.closes)", " by \(window.closes)")
    }
    return say(", ", " ") + within(window)
  }

  private func proof(_ record: RecordRef, _ test: ReportedRules.Test?, _ audit: UnitFindings) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    guard let id = facts.id, let day = facts.days?.first, case .records(let records)? = test?.ask else {
      return ""
    }
    let paper = missingProof(records.proof, facts, audit.evidence)
    return say(
      "kèm \(paper) lập từ ngày \(day) trở đi cho \(id)",
      "attach \(paper) dated on or after \(day) to \(id)"
    )
  }

  private func amendment(_ record: RecordRef, _ test: ReportedRules.Test?, _ audit: UnitFindings) -> String {
    let facts = RecordFacts(record, in: audit.evidence)
    guard let id = facts.id, case .records(let records)? = test?.ask, let everyOne = records.everyOne
    else { return "" }
    let asked = list(criteria(everyOne, of: records.kind), .and)
    return say("làm rõ rằng \(id) \(asked)", "show \(id) to be one \(asked)")
  }

  private func cellValues(_ test: ReportedRules.Test?, _ cell: Int) -> [CellValue] {
    guard let test, test.cells.indices.contains(cell) else { return [] }
    return test.cells[cell]
  }

  private func lastDay(_ group: Grouped) -> String {
    group.windows.map(\.closes).max()?.description ?? "\(rules.plan.year)"
  }

}

/// Needs that differ only in their window or value.
private struct Grouped {
  var need: Remainder
  var cells: [Int]
  var windows: [Window]

  /// Joined first over the values of one window, then over the windows with the same values.
  static func of(_ needs: [Remainder]) -> [Grouped] {
    var groups: [Grouped] = []
    var places: [Key: Int] = [:]
    for need in needs {
      let key = Key(kind: need.kind, test: need.test, window: need.window, isClosed: need.isClosed)
      if let place = places[key] {
        groups[place].cells.append(need.cell)
      } else {
        places[key] = groups.count
        groups.append(Grouped(need: need, cells: [need.cell], windows: [need.window].compactMap { $0 }))
      }
    }
    var merged: [Grouped] = []
    var mergedPlaces: [MergedKey: Int] = [:]
    for group in groups {
      let key = MergedKey(
        kind: group.need.kind,
        test: group.need.test,
        cells: group.cells,
        isClosed: group.need.isClosed
      )
      if let place = mergedPlaces[key] {
        merged[place].windows += group.windows
      } else {
        mergedPlaces[key] = merged.count
        merged.append(group)
      }
    }
    return merged
  }

  private struct Key: Hashable {
    var kind: Remainder.Kind
    var test: Int?
    var window: Window?
    var isClosed: Bool
  }

  private struct MergedKey: Hashable {
    var kind: Remainder.Kind
    var test: Int?
    var cells: [Int]
    var isClosed: Bool
  }
}
