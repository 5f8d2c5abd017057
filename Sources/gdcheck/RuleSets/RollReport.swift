import Diagnostics
import Terms
import Workbench

/// What a roll did, told on the output.
struct RollReport {
  let language: Language
  let folder: String
  /// How many items of the list are not ticked.
  var open = 0
  var alignment: ClauseAlignment?
  /// What is wrong with the new set, as the checks tell it; empty where nothing is.
  var problems = ""
  private var written: [String] = []
  private var merged: [(path: String, conflicts: [ThreeWayMerge.Conflict])] = []
  private var kept = 0
  private var removed: [String] = []
  private var foreign: [String] = []

  init(language: Language, folder: String) {
    self.language = language
    self.folder = folder
  }

  /// Whether something new was not written where a person had edited.
  var hasConflicts: Bool {
    merged.contains { !$0.conflicts.isEmpty } || !foreign.isEmpty
  }

  /// Notes what is done with the file at `path`.
  mutating func add(_ step: RollStep, _ path: String) {
    switch step {
    case .write: written.append(path)
    case .keep: kept += 1
    case .merge(let merge): merged.append((path, merge.conflicts))
    case .leaveRemoved: removed.append(path)
    case .leaveForeign: foreign.append(path)
    }
  }

  /// The report, ending in a line feed.
  var text: String {
    var lines = [say("Bộ quy tắc: \(escapedForDisplay(folder))", "Rule set: \(escapedForDisplay(folder))")]
    lines += written.map { say("  ghi        ", "  written    ") + escapedForDisplay($0) }
    for (path, conflicts) in merged {
      lines.append(say("  bổ sung    ", "  updated    ") + escapedForDisplay(path))
      lines += conflicts.flatMap(told)
    }
    lines += removed.map { say("  đã xóa     ", "  removed    ") + escapedForDisplay($0) }
    lines += foreign.map { say("  không ghi  ", "  left alone ") + escapedForDisplay($0) }
    if kept > 0 { lines.append(say("  giữ nguyên \(kept) tệp", "  unchanged  \(kept) files")) }
    if let alignment { lines.append(counts(alignment)) }
    lines.append(
      say(
        "Việc cần làm: \(open), xem \(RollRun.list).",
        "Left to do: \(open), see \(RollRun.list)."
      )
    )
    if !problems.isEmpty {
      lines.append(say("Bộ quy tắc mới còn lỗi:", "The new rule set has errors:"))
      lines.append(problems.hasSuffix("\n") ? String(problems.dropLast()) : problems)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Lines that a person had changed and that would read otherwise now.
  private func told(_ conflict: ThreeWayMerge.Conflict) -> [String] {
    [
      say(
        "    dòng \(conflict.line): đã có người sửa, giữ nguyên; bản mới là",
        "    line \(conflict.line): edited since, kept; it would be"
      )
    ]
      + conflict.left.prefix(8).map { "      + " + escapedForDisplay($0) }
      + (conflict.left.count > 8 ? ["      …"] : [])
  }

  private func counts(_ alignment: ClauseAlignment) -> String {
    var counts = [0, 0, 0, 0, 0, 0]
    for link in alignment.links {
      switch link.fate {
      case .unchanged: counts[0] += 1
      case .moved: counts[1] += 1
      case .reworded: counts[2] += 1
      case .split: counts[3] += 1
      case .merged: counts[4] += 1
      case .gone: counts[5] += 1
      }
    }
    return say(
      "Điều khoản: \(counts[0]) như cũ, \(counts[1]) chuyển chỗ, \(counts[2]) đổi lời, \(counts[3]) tách, "
        + "\(counts[4]) nhập, \(counts[5]) bỏ, \(alignment.added.count) mới.",
      "Clauses: \(counts[0]) unchanged, \(counts[1]) moved, \(counts[2]) reworded, \(counts[3]) split, "
        + "\(counts[4]) merged, \(counts[5]) gone, \(alignment.added.count) new."
    )
  }

  private func say(_ vi: String, _ en: String) -> String {
    language == .vietnamese ? vi : en
  }
}
