import Diagnostics

/// The ids of one file: which record each names, and where it was written.
struct RecordRegister {
  /// What an id stands for.
  enum Meaning: Equatable {
    case activity
    /// One date of what recurs, whose id is made from that of the activity `of`.
    case date(of: String)
    /// The document at a place in `Evidence.documents`.
    case document(Int)
    case figure
  }

  /// An id and where it comes from.
  struct Entry {
    let id: String
    let meaning: Meaning
    let span: SourceSpan
  }

  private(set) var entries: [Entry] = []
  private var exact = HashTable()
  private var folded = HashTable()

  /// Makes room for so many ids.
  mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    exact.reserveCapacity(count)
    folded.reserveCapacity(count)
  }

  /// Adds `id`, and returns the entry that has it already; the first one stays.
  mutating func add(_ id: String, _ meaning: Meaning, at span: SourceSpan) -> Entry? {
    let hash = HashTable.hash(id)
    if let earlier = place(of: id, hash) { return entries[earlier] }
    exact.insert(hash, entries.count)
    entries.append(Entry(id: id, meaning: meaning, span: span))
    return nil
  }

  /// The entry whose id is exactly `id`.
  func entry(_ id: String) -> Entry? {
    place(of: id, HashTable.hash(id)).map { entries[$0] }
  }

  private func place(of id: String, _ hash: UInt64) -> Int? {
    exact.first(hash) { [entries] in entries[$0].id == id }
  }

  /// Notes that the entry added last was written by a person, and returns the first one written before it that
  /// a person would take for the same: `D-1` and `d-01`.
  mutating func noteWritten() -> Entry? {
    guard let id = entries.last?.id else { return nil }
    let hash = Self.foldedHash(id)
    if let earlier = lookalike(of: id, hash) { return earlier }
    folded.insert(hash, entries.count - 1)
    return nil
  }

  /// The written entry that a person would take `id` for.
  func lookalike(of id: String) -> Entry? {
    lookalike(of: id, Self.foldedHash(id))
  }

  private func lookalike(of id: String, _ hash: UInt64) -> Entry? {
    let place = folded.first(hash) { [entries] in Self.fold(entries[$0].id) == Self.fold(id) }
    return place.map { [entries] in entries[$0] }
  }

  /// `id` in lower case, each run of digits without its leading zeros.
  static func fold(_ id: String) -> String {
    var result: [UInt8] = []
    forEachFolded(id) { result.append($0) }
    return String(decoding: result, as: UTF8.self)
  }

  private static func foldedHash(_ id: String) -> UInt64 {
    var hash = HashTable.start
    forEachFolded(id) { HashTable.combine(&hash, $0) }
    return hash
  }

  @inline(__always)
  private static func forEachFolded(_ id: String, _ body: (UInt8) -> Void) {
    let bytes = id.utf8Span.span
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let zero = UInt8(ascii: "0")
    var hasZeros = false
    var inNumber = false
    for place in bytes.indices {
      let byte = bytes[place]
      if byte == zero, !inNumber {
        hasZeros = true
        continue
      }
      inNumber = digits.contains(byte)
      // A number that is all zeros keeps one of them.
      if hasZeros, !inNumber { body(zero) }
      hasZeros = false
      body((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    if hasZeros { body(zero) }
  }
}

/// Places by the hash of what stands there, in chains of equal slots; the caller tells equal from alike.
private struct HashTable {
  private var heads = [Int32](repeating: -1, count: 256)
  private var links: [(hash: UInt64, place: Int32, next: Int32)] = []

  static let start: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a, a byte at a time.
  @inline(__always)
  static func combine(_ hash: inout UInt64, _ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  static func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8Span.span
    var hash = start
    for place in bytes.indices { combine(&hash, bytes[place]) }
    return hash
  }

  /// The first place with this hash that `matches`.
  @inline(__always)
  func first(_ hash: UInt64, _ matches: (Int) -> Bool) -> Int? {
    var link = heads[slot(hash)]
    while link >= 0 {
      let (other, place, next) = links[Int(link)]
      if other == hash, matches(Int(place)) { return Int(place) }
      link = next
    }
    return nil
  }

  mutating func reserveCapacity(_ count: Int) {
    links.reserveCapacity(count)
  }

  mutating func insert(_ hash: UInt64, _ place: Int) {
    if links.count >= heads.count { grow() }
    let slot = slot(hash)
    links.append((hash, Int32(truncatingIfNeeded: place), heads[slot]))
    heads[slot] = Int32(truncatingIfNeeded: links.count - 1)
  }

  private mutating func grow() {
    heads = [Int32](repeating: -1, count: heads.count * 4)
    for index in links.indices {
      let slot = slot(links[index].hash)
      links[index].next = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: index)
    }
  }

  private func slot(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (heads.count - 1)
  }
}
