import Diagnostics
import Terms
import YAMLTree

/// Where the records of one file begin among those that were read, with what they refer to still to be followed.
struct Portion {
  /// The place in `PaperLinks.lists`.
  var lists = 0
  /// The place in `EvidenceDecoder.sources`.
  var sources = 0
}

/// Further records, read from a file of their own behind those of the unit.
extension EvidenceDecoder {
  /// The evidence with the records of `further` behind its own, or nil where not even its unit could be read; and what
  /// is wrong in both files.
  ///
  /// References are followed once both are read, each by the file that it is written in.
  mutating func decode(with further: YAMLTree) -> (evidence: Evidence?, problems: [Diagnostic]) {
    let source = tree.source
    let unit = reader.fields(tree.root, EvidenceKey.self).flatMap { readOwn($0) }
    let complete = asOf
    let portion = Portion(lists: links.lists.count, sources: sources.count)

    let own = turn(to: TreeReader(further), isFurther: true)
    readFurther(beside: unit)
    let other = turn(to: own, isFurther: false)
    asOf = complete
    followReferences(from: Portion(), to: portion)
    let ownProblems = turn(to: other, isFurther: true).allProblems()
    followReferences(from: portion)
    compareFiles()
    return (unit.map { evidence(of: $0, source: source) }, ownProblems + reader.allProblems())
  }

  /// Goes on with another file; the reader of the one before, to come back to it.
  private mutating func turn(to reader: TreeReader, isFurther: Bool) -> TreeReader {
    let before = self.reader
    self.reader = reader
    tree = reader.tree
    readsFurther = isFurther
    return before
  }

  /// Reads the head of the file, as far as it has one, and its records.
  private mutating func readFurther(beside unit: Unit?) {
    guard let fields = reader.fields(tree.root, EvidenceKey.self) else { return }
    if let node = fields[.unit], let named = self.unit(node), let unit,
      named.agency != unit.agency || named.ward != unit.ward
    {
      let name = { [frame] (unit: Unit) in (frame.lexicon[.parties][unit.agency].code, unit.ward) }
      reader.report(Wording.furtherOfOther(name(named), than: name(unit), at: reader.place(node)))
    }
    readYear(fields[.year])
    if let node = fields[.asOf], let day = self.asOf(node), day.value != asOf?.value {
      reader.report(Wording.otherAsOf(day, asOf))
    }
    // Up to when the unit's own file is complete says nothing of records that are only thought of.
    asOf = nil
    readRecords(fields)
    remarkIfNoRecords(fields)
  }
}
