import Diagnostics
import Terms
import YAMLTree

/// What a file of a rule set holds, told by its `gdcheck:` key and never by its name.
enum FileKind: String, CaseIterable {
  case plan = "rules"
  case obligations

  /// The version of the format that is read.
  static let version = "1"

  /// The kind of the file whose tree is `reader`'s, with the place that says so; nil, after having reported why,
  /// where it is no file of rules of a version that is read.
  static func read(_ reader: inout TreeReader) -> Located<FileKind>? {
    let root = reader.tree.root
    guard reader.expect(.mapping, root) else { return nil }
    guard let entry = reader.tree.entries(root).first(where: { reader.says("gdcheck", $0.key) }) else {
      reader.report(DecodeProblem.missingFormat(at: reader.place(root)))
      return nil
    }
    guard let format = reader.text(entry.value) else { return nil }
    let parts = format.value.split(separator: "/", omittingEmptySubsequences: false)
    let name = String(parts.first ?? "")
    if let kind = FileKind(rawValue: name) {
      if parts.count == 2, parts.last == version[...] { return Located(kind, format.span) }
      reader.report(DecodeProblem.newerFormat(format, reads: "\(name)/\(version)"))
    } else if let other = others[name] {
      reader.report(DecodeProblem.otherFile(format, is: other))
    } else {
      reader.report(DecodeProblem.unknownFormat(format))
    }
    return nil
  }

  /// Other files of gdcheck, by what stands before the `/`.
  private static let others: [String: LocalText] = [
    "evidence": LocalText(vi: "tệp minh chứng của một đơn vị", en: "a unit's evidence"),
    "visit": LocalText(vi: "phiếu làm việc của Đoàn kiểm tra", en: "a team's record of a visit"),
    "tests": LocalText(vi: "tệp kiểm thử quy tắc", en: "a file of rule tests"),
  ]
}
