import Diagnostics
import Evidence
import Glibc

/// The files that a watched audit reads, as they stand at one moment.
struct WatchedFiles {
  /// What tells one state of a file from another, without reading it.
  struct Stamp: Hashable {
    let device: UInt
    let inode: UInt
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let changedSeconds: Int
    let changedNanoseconds: Int

    /// The state of the file at `path`, at the end of links; nil where there is none.
    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      device = UInt(status.st_dev)
      inode = UInt(status.st_ino)
      size = status.st_size
      (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      (changedSeconds, changedNanoseconds) = (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    }
  }

  /// The files of evidence that hold one unit, in the order in which they are audited.
  private(set) var units: [String] = []
  /// Every file with its state; nil where it is not there at the moment.
  private(set) var stamps: [String: Stamp?] = [:]
  /// The folders in which they lie, and in which further ones would.
  private(set) var folders: Set<String> = []
  /// The year of each unit's evidence, where it could be read.
  private var years: [String: Int] = [:]

  var count: Int { stamps.count }

  /// The files that `request` reads at this moment; `earlier` is what it read before, which spares reading for their
  /// years again what has not changed since.
  init(_ request: AuditRequest, in surroundings: Surroundings, since earlier: WatchedFiles? = nil) {
    for name in request.files { addEvidence(name, without: request.outputPaths) }
    var years: Set<Int?> = []
    for path in units {
      let isSame = earlier.map { stamps[path] == $0.stamps[path] } ?? false
      // While a file is broken its year is what it was.
      self.years[path] = (isSame ? nil : Self.year(path)) ?? earlier?.years[path]
      years.insert(self.years[path])
    }
    for path in [request.visit, request.whatIf].compactMap({ $0 }) { add(path) }
    let rules = RuleFolder(given: request.rules, in: surroundings)
    for year in years { addRules(rules, year) }
  }

  /// The units whose verdicts can be others than in `earlier`: those that changed, or all where anything else did.
  func changedUnits(since earlier: WatchedFiles?) -> [String] {
    guard let earlier else { return units }
    let names = Set(units)
    let others = { (files: WatchedFiles) in files.stamps.filter { !names.contains($0.key) } }
    guard others(self) == others(earlier) else { return units }
    return units.filter { stamps[$0] != earlier.stamps[$0] }
  }

  // MARK: Steps

  private mutating func addEvidence(_ name: String, without outputs: [String]) {
    guard InputFile.kind(of: name) == .folder else {
      units.append(name)
      return add(name)
    }
    folders.insert(name)
    let endings = InputQueue.unitEndings.union(InputQueue.streamEndings)
    guard let listing = try? Folder.list(name, endings: endings) else { return }
    folders.formUnion(listing.folders)
    // What each run writes must not set off the next.
    for path in listing.files where !outputs.contains(where: { InputFile.isSame($0, path) }) {
      if !InputQueue.holdsStream(path) { units.append(path) }
      add(path)
    }
  }

  private mutating func addRules(_ rules: RuleFolder, _ year: Int?) {
    do throws(RuleFolderError) {
      let folder = try rules.locate(year: year)
      folders.insert(folder)
      add("\(folder)/plan.yaml")
      folders.insert("\(folder)/obligations")
      guard let listing = try? Folder.list("\(folder)/obligations", endings: ["yaml", "yml"]) else { return }
      folders.formUnion(listing.folders)
      for path in listing.files { add(path) }
    } catch {
      if case .notFound(_, let looked) = error { folders.formUnion(looked) }
    }
  }

  private mutating func add(_ path: String) {
    stamps[path] = .some(Stamp(path))
    folders.insert(Paths.folder(of: path))
    // Where a link leads to the file, it is changed where it lies.
    guard let real = realpath(path, nil) else { return }
    defer { free(real) }
    folders.insert(Paths.folder(of: String(cString: real)))
  }

  private static func year(_ path: String) -> Int? {
    do {
      let source = try InputFile.read(path, name: path, limit: LineReader.limit)
      return try ParsedEvidence.parse(source).year
    } catch {
      return nil
    }
  }
}
