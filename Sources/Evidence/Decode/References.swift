import Diagnostics
import YAMLTree

/// The papers that activities name, before the references among them are followed: in flat arrays, since most
/// activities name one or two.
struct PaperLinks {
  /// One paper of a list.
  enum Paper {
    /// Written in place: its place in `Evidence.documents`.
    case inPlace(Int)
    /// Named by its id, which is written at a node.
    case named(NodeID)
  }

  /// The papers of one entry of `activities:`.
  struct List {
    /// Its own papers, which every date of what recurs has, as places in `papers`.
    let shared: Range<Int>
    /// What became of it, as places in `Evidence.activities`.
    let activities: Range<Int>
  }

  var papers: [Paper] = []
  var lists: [List] = []
  /// For each activity the papers of its date alone, as places in `papers`.
  var dates: [Range<Int>] = []
}

extension EvidenceDecoder {
  /// Notes the papers of the activity `owner` and reads those that are written in place.
  mutating func papers(_ node: NodeID, of owner: String) -> Range<Int> {
    let first = links.papers.count
    var inPlace = 0
    each(node) { decoder, item in
      guard decoder.tree.kind(item) == .mapping else {
        if decoder.reader.expect(.text, item) { decoder.links.papers.append(.named(item)) }
        return
      }
      inPlace += 1
      if let place = decoder.document(item, madeID: owner + "#" + String(inPlace)) {
        decoder.links.papers.append(.inPlace(place))
      }
    }
    return first..<links.papers.count
  }

  /// Resolves what the activities and figures of one file refer to, now that all documents are known: of the file
  /// whose records begin at `start` and go on to where those of the next begin, at `end`, or to the last.
  mutating func followReferences(from start: Portion, to end: Portion? = nil) {
    var seen = [Int](repeating: -1, count: documents.count)
    var pass = 0
    for list in links.lists[start.lists..<(end?.lists ?? links.lists.count)] {
      pass += 1
      let shared = follow(list.shared, &seen, pass)
      for place in list.activities {
        let own = links.dates[place]
        linkCount += shared.count + own.count
        guard linkCount <= limits.maxLinks else {
          reader.report(Wording.tooManyLinks(limits.maxLinks, at: activities[place].span))
          return
        }
        if own.isEmpty {
          activities[place].documents = shared
          continue
        }
        pass += 1
        for document in shared { seen[document] = pass }
        activities[place].documents = shared + follow(own, &seen, pass)
      }
    }
    for source in sources[start.sources..<(end?.sources ?? sources.count)] {
      figures[source.figure].source = document(namedAt: source.node)
    }
  }

  /// The documents that `papers` are, each once.
  ///
  /// `seen` holds for each document the last pass that met it.
  private mutating func follow(_ papers: Range<Int>, _ seen: inout [Int], _ pass: Int) -> [Int] {
    var places: [Int] = []
    for paper in links.papers[papers] {
      switch paper {
      case .inPlace(let place): places.append(place)
      case .named(let node):
        guard let place = document(namedAt: node) else { continue }
        if seen[place] == pass {
          reader.report(Wording.repeatedValue(reader.key(node)))
        } else {
          seen[place] = pass
          places.append(place)
        }
      }
    }
    return places
  }

  /// The document whose id is written at `node`.
  private mutating func document(namedAt node: NodeID) -> Int? {
    guard let id = reader.text(node) else { return nil }
    guard let entry = register.entry(id.value) else {
      reader.report(Wording.noDocument(id, meant: meantDocument(id.value)))
      return nil
    }
    guard case .document(let place) = entry.meaning else {
      reader.report(Wording.notADocument(id, entry))
      return nil
    }
    if entry.span.file != tree.file, !readsFurther { reader.report(Wording.furtherPaper(id, entry)) }
    return place
  }

  /// The id of a document that is likely meant by `id`, sought among the first ones only.
  private mutating func meantDocument(_ id: String) -> String? {
    let mostLookedAt = 500
    guard id.utf8.count <= Self.longestID, reader.maySuggest() else { return nil }
    if let entry = register.lookalike(of: id), case .document = entry.meaning { return entry.id }
    let known = register.entries.lazy.filter { if case .document = $0.meaning { true } else { false } }
    return nearest(to: id, among: known.prefix(mostLookedAt).map(\.id))
  }
}
