import Diagnostics
import Terms
import YAMLTree

/// The kinds of file that gdcheck reads, as their `gdcheck:` key names them.
enum FileKind: String {
  case evidence, rules, obligations, visit, tests

  /// The version that is read, as a file names it.
  var version: String { "\(rawValue)/1" }

  /// What a file of the kind is called.
  var name: LocalText {
    switch self {
    case .evidence: LocalText(vi: "tệp minh chứng", en: "evidence")
    case .rules, .obligations: LocalText(vi: "tệp quy tắc", en: "a file of rules")
    case .visit: LocalText(vi: "tệp của đoàn kiểm tra", en: "a visit's file")
    case .tests: LocalText(vi: "tệp kiểm thử quy tắc", en: "a file of rule tests")
    }
  }

  /// One file of the kind, in English.
  var one: String { self == .evidence ? "an evidence file" : name[.english] }

  /// Files of the kind, in English.
  var many: String {
    switch self {
    case .evidence: "evidence files"
    case .rules, .obligations: "files of rules"
    case .visit: "visits' files"
    case .tests: "files of rule tests"
    }
  }
}

extension TreeReader {
  /// Whether the file is one of `kind`, of the version that is read; reports it where not.
  mutating func expectFile(of kind: FileKind) -> Bool {
    let root = tree.root
    guard tree.kind(root) == .mapping else {
      report(Wording.notAFile(of: kind, tree.kind(root), at: tree.span(root)))
      return false
    }
    guard let (_, version) = tree.entries(root).first(where: { says("gdcheck", $0.key) }) else {
      report(Wording.noVersion(of: kind, at: place(root)))
      return false
    }
    let isRead =
      tree.kind(version) == .scalar
      && tree.withUTF8(version) { $0.elementsEqual(kind.version.utf8) }
    if !isRead {
      report(Wording.otherVersion(Located(tree.string(version), tree.span(version)), than: kind))
    }
    return isRead
  }
}
