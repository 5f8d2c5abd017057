import Diagnostics
import Terms
import YAMLTree

/// Documents, in their own list or in place in an activity.
extension EvidenceDecoder {
  /// Reads one entry of `documents:`.
  mutating func document(_ node: NodeID) {
    _ = document(node, madeID: nil)
  }

  /// Reads a document and returns its place in `documents`.
  ///
  /// `madeID` names one that may go without an id.
  mutating func document(_ node: NodeID, madeID: String?) -> Int? {
    guard hasRoom(at: node), let fields = reader.fields(node, DocumentKey.self) else { return nil }
    let place = documents.count
    let idNode = madeID == nil ? reader.required(.id, in: fields) : fields[.id]
    let id = idNode.map { recordID($0, .document(place)) ?? "" } ?? madeID ?? ""
    let type = reader.required(.type, in: fields).flatMap { code($0, in: .documents, .document) }
    var document = Document(id: id, type: type ?? Code(0), issuedBy: unitAgency, span: tree.span(node))
    read(fields, into: &document)
    // Consumed, since the compiler would copy it with all its lists.
    documents.append(consume document)
    if let type, fields[.covers] == nil, frame.periodicDocumentTypes.contains(type) {
      reader.report(Wording.noCovers(type: frame.lexicon[.documents][type], at: reader.place(node)))
    }
    return place
  }

  /// Puts into `document` what its keys say, but for its id and type.
  private mutating func read(_ fields: Fields<DocumentKey>, into document: inout Document) {
    var symbol: String?
    for entry in fields.entries {
      let value = entry.value
      switch entry.key {
      case .title: document.title = text(value)?.value
      case .number: document.number = text(value)?.value
      case .symbol: symbol = text(value)?.value
      case .issuedBy: document.issuedBy = code(value, in: .parties, .document) ?? document.issuedBy
      case .covers: document.covers = covers(value)
      case .contains: document.contains = codes(value, in: .sections, .document)
      case .topics: document.topics = codes(value, in: .topics, .document)
      case .sites: document.sites = codes(value, in: .sites, .document)
      case .file: document.file = attachedPath(value)
      case .sha256: document.sha256 = sha256(value)
      case .note: _ = text(value)
      case .id, .type, .issued, .sent: break
      }
    }
    if let symbol { document.number = document.number.map { "\($0)/\(symbol)" } ?? symbol }
    if let sha256 = fields.entry(.sha256), fields[.file] == nil {
      reader.report(Wording.hashWithoutFile(at: tree.span(sha256.keyNode)))
    }
    let issued = fields[.issued].flatMap { date($0) }
    if let issued { remark(on: issued) }
    document.issued = issued?.value
    if let sent = fields[.sent] { document.sent = sendings(sent, issued: issued) }
  }

  /// The days that a document reports on: a period of the plan's year, a whole year, or from a day to another.
  private mutating func covers(_ node: NodeID) -> DateRange? {
    if tree.kind(node) == .mapping {
      guard let fields = reader.fields(node, SpanKey.self) else { return nil }
      let first = reader.required(.from, in: fields).flatMap { date($0) }
      let last = reader.required(.to, in: fields).flatMap { date($0) }
      guard let first, let last else { return nil }
      return range(first, last)
    }
    if let period = tree.withUTF8(node, { Period(utf8: $0) }) { return period.range(in: frame.year) }
    guard let text = text(node) else { return nil }
    if text.value.utf8.count == 4, let year = Int(text.value), let range = Period.year.range(in: year) {
      return range
    }
    reader.report(Wording.unknownPeriod(text, meant: Self.meantPeriod(text.value)))
    return nil
  }

  /// The period that is likely meant by `q1`, `quý 1` or `tháng 4/2022`.
  private static func meantPeriod(_ text: String) -> String? {
    let words = text.lowercased().split { $0 == " " || $0 == "/" || $0 == "-" }
    guard let first = words.first, first.utf8.count <= 12 else { return nil }
    if words.count == 1 { return Period(code: first.uppercased())?.code }
    let letters = ["quý": "Q", "quarter": "Q", "tháng": "T", "month": "T"]
    guard let letter = letters[String(first)] else { return nil }
    let romans = ["i": "1", "ii": "2", "iii": "3", "iv": "4"]
    return Period(code: letter + (romans[String(words[1])] ?? String(words[1])))?.code
  }

  /// To whom and when the document was sent.
  private mutating func sendings(_ node: NodeID, issued: Located<CivilDate>?) -> [Sending] {
    var sendings: [Sending] = []
    each(node) { decoder, item in
      if let sending = decoder.sending(item, issued: issued) { sendings.append(sending) }
    }
    return sendings
  }

  private mutating func sending(_ node: NodeID, issued: Located<CivilDate>?) -> Sending? {
    guard tree.kind(node) == .mapping else {
      if reader.expectValue(node) {
        reader.report(Wording.notASending(tree.kind(node), at: reader.place(node)))
      }
      return nil
    }
    guard let fields = reader.fields(node, SendingKey.self) else { return nil }
    let to = reader.required(.to, in: fields).flatMap { code($0, in: .parties, .document) }
    let date = fields[.date].flatMap { self.date($0) }
    let received = fields[.received].flatMap { self.date($0) }
    if let date {
      remark(on: date)
      if let issued, date.value < issued.value { reader.report(Wording.sentBeforeIssued(date, issued)) }
    }
    if let received {
      remark(on: received)
      if let date, received.value < date.value {
        reader.report(Wording.receivedBeforeSent(received, date))
      } else if let issued, received.value < issued.value {
        reader.report(Wording.receivedBeforeIssued(received, issued))
      }
    }
    return to.map { Sending(to: $0, date: date?.value, received: received?.value) }
  }
}
