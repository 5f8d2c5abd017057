import Diagnostics
import Evidence

/// One thing to audit, or the reason why there is nothing to audit.
enum UnitInput: Sendable {
  /// A file that is read when its turn comes; `isNamed` where the user named it, and not the folder that it is in.
  case file(path: String, isNamed: Bool)
  /// A unit that was read already: standard input, or a line of a stream of units. Files that it names lie
  /// below `folder`; nil where no folder is known.
  case text(SourceFile, folder: String?)
  /// What the user named can't be read.
  case problem(CommandProblem)
}

/// What the user named on the command line, one unit at a time and in order, without reading ahead.
struct InputQueue {
  /// Endings of files that hold one unit.
  static let unitEndings: Set<String> = ["yaml", "yml", "json"]
  /// Endings of files that hold a unit a line.
  static let streamEndings: Set<String> = ["ndjson", "jsonl"]

  private var names: [String].Iterator
  private let streamsInput: Bool
  private var input: any ByteSource
  private var folderFiles: [String].Iterator = [].makeIterator()
  private var lines: LineReader?
  /// How many inputs there are, as far as is known yet; nil where a stream among them does not tell.
  private(set) var known: Int?
  /// Files in folders that were not taken for evidence.
  private(set) var passedOver: [String] = []

  /// The units in `names`, where `-` is `input`; `streamsInput` says that `input` holds a unit a line.
  init(names: [String], input: any ByteSource, streamsInput: Bool) {
    self.names = names.makeIterator()
    known = names.count
    self.input = input
    self.streamsInput = streamsInput
  }

  /// The next unit, or nil at the end.
  mutating func next() -> UnitInput? {
    while true {
      if lines != nil {
        if let unit = nextLine() { return unit }
        lines?.finish()
        lines = nil
      }
      if let path = folderFiles.next() {
        if let unit = open(path, isNamed: false) { return unit }
        continue
      }
      guard let name = names.next() else { return nil }
      if let unit = begin(name) { return unit }
    }
  }

  /// Up to `count` units.
  mutating func next(_ count: Int) -> [UnitInput] {
    var batch: [UnitInput] = []
    while batch.count < count, let unit = next() { batch.append(unit) }
    return batch
  }

  private mutating func begin(_ name: String) -> UnitInput? {
    if name == "-" { return beginInput() }
    switch InputFile.kind(of: name) {
    case .missing: return .problem(.noSuchFile(name))
    case .file: return open(name, isNamed: true)
    case .folder:
      do {
        let endings = Self.unitEndings.union(Self.streamEndings)
        let listing = try Folder.list(name, endings: endings)
        passedOver += listing.passedOver
        folderFiles = listing.files.makeIterator()
        // The folder itself was counted as one.
        known = known.map { $0 + max(0, listing.files.count - 1) }
        return listing.files.isEmpty ? .problem(.emptyFolder(name)) : nil
      } catch {
        return .problem(.folder(error))
      }
    }
  }

  private mutating func beginInput() -> UnitInput? {
    if streamsInput {
      known = nil
      lines = LineReader(source: input, name: "<stdin>", folder: nil, descriptor: nil)
      return nil
    }
    do {
      let file = try InputFile.read(&input, name: "<stdin>", limit: LineReader.limit)
      return .text(file, folder: nil)
    } catch {
      return .problem(.unreadable(name: "<stdin>", error))
    }
  }

  private mutating func open(_ path: String, isNamed: Bool) -> UnitInput? {
    guard Self.holdsStream(path) else { return .file(path: path, isNamed: isNamed) }
    do {
      known = nil
      lines = try LineReader(path: path)
      return nil
    } catch {
      return .problem(.unreadable(name: path, error))
    }
  }

  /// Whether the file at `path` holds a unit a line, as its name says.
  static func holdsStream(_ path: String) -> Bool {
    streamEndings.contains(Folder.ending(of: path))
  }

  private mutating func nextLine() -> UnitInput? {
    do {
      guard let line = try lines?.next() else { return nil }
      return .text(line, folder: lines?.folder)
    } catch {
      let name = lines?.name ?? "<stdin>"
      lines?.finish()
      lines = nil
      return .problem(.unreadable(name: name, error))
    }
  }
}
