package import Diagnostics
package import Rules
package import Terms
import YAMLTree

/// A new obligation and its test, to be filled in: what is added to which files of a rule set.
///
/// What it writes can be read, and the checks refuse it for as long as an ellipsis stands in it: nobody is audited
/// by a rule that nobody has written.
package struct Scaffold: Sendable {
  /// A file as it will be.
  package struct File: Sendable {
    /// The path below the rule set's folder.
    package let path: String
    package let text: String
    /// The line of the new entry, from 1.
    package let line: Int
    /// Whether there was no such file.
    package let isNew: Bool
  }

  /// What the author said of the new obligation.
  package struct Request: Sendable {
    package let id: String
    package let clause: String?
    package let agency: String?

    /// An obligation `id` under `clause`, owed by `agency`; what is nil is left open.
    package init(id: String, clause: String? = nil, agency: String? = nil) {
      self.id = id
      self.clause = clause
      self.agency = agency
    }

    /// The part of the id that names its file.
    var stem: String { id.split(separator: ".").first.map(String.init) ?? id }
  }

  /// The files of a rule set, by their paths below its folder.
  package struct Existing: Sendable {
    /// A file and its path.
    package typealias Entry = (path: String, source: SourceFile)

    let rules: [Entry]
    let tests: [Entry]

    /// The rule files, as spans refer to them.
    package var sources: [SourceFile] { rules.map(\.source) }

    /// A rule set of these files, the plan among its `rules`.
    package init(rules: [Entry], tests: [Entry]) {
      self.rules = rules
      self.tests = tests
    }
  }

  /// The file of the obligation.
  package let obligations: File
  /// The file of its test.
  package let tests: File

  /// The files with what `request` asks for; comments are in `language`.
  ///
  /// - Throws: ``ScaffoldFailure`` where nothing may be written.
  package init(_ request: Request, in existing: Existing, language: Language) throws(ScaffoldFailure) {
    guard Obligation.isID(request.id) else { throw .malformed(request.id) }
    let sources = existing.sources
    let ids = try Self.ids(in: sources)
    if let taken = ids.first(where: { $0.value == request.id }) { throw .taken(taken) }
    let decoded = RuleSet.decode(sources)
    guard let plan = decoded.rules?.plan else { throw .unreadable(decoded.problems) }
    let text = ScaffoldText(request, plan, language)
    try text.checkNames()
    obligations = try Self.add(
      text.obligation,
      to: existing.rules,
      at: "obligations/\(request.stem)",
      BlockList(key: "obligations", head: text.obligationsHead)
    )
    tests = try Self.add(
      text.test,
      to: existing.tests,
      at: "tests/\(request.stem)",
      BlockList(key: "tests", head: text.testsHead)
    )
  }

  /// Every id in the files, those of obligations with mistakes in them too.
  private static func ids(in files: [SourceFile]) throws(ScaffoldFailure) -> [Name] {
    var ids: [Name] = []
    var problems: [Diagnostic] = []
    for (place, file) in files.enumerated() {
      do throws(YAMLFailure) {
        let tree = try YAMLTree.parse(file, file: UInt16(clamping: place), limits: .rules)
        for (key, value) in tree.entries(tree.root) where tree.string(key) == "obligations" {
          for (key, id) in tree.items(value).flatMap({ tree.entries($0) }) where tree.string(key) == "id" {
            ids.append(Located(tree.string(id), tree.span(id)))
          }
        }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw .unreadable(problems) }
    return ids
  }

  private static func add(
    _ entry: [String],
    to files: [Existing.Entry],
    at stem: String,
    _ list: BlockList
  ) throws(ScaffoldFailure) -> File {
    for ending in ["yaml", "yml"] {
      let path = "\(stem).\(ending)"
      guard let file = files.first(where: { $0.path == path }) else { continue }
      guard let added = list.adding(entry, to: file.source) else { throw .notABlock(path, key: list.key) }
      return File(path: path, text: added.text, line: added.line, isNew: false)
    }
    let added = list.starting(with: entry)
    return File(path: "\(stem).yaml", text: added.text, line: added.line, isNew: true)
  }
}

/// Why no obligation was scaffolded.
package enum ScaffoldFailure: Error, Sendable {
  /// Not spelt as an id.
  case malformed(String)
  /// There is one of this id already, at the place given.
  case taken(Name)
  case noClause(String, nearest: String?)
  /// The clause is said to be carried out by others, or to bind nobody.
  case clauseBindsNobody(String, carriers: [String])
  case noAgency(String, nearest: String?)
  /// The files of the rule set can't be read as they are.
  case unreadable([Diagnostic])
  /// The file exists, and does not end in a list to which lines can be added.
  case notABlock(String, key: String)
}
