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
  private var exact: [String: Int] = [:]
  private var folded: [String: Int] = [:]

  /// A register with room for `count` ids.
  init(expecting count: Int) {
    entries.reserveCapacity(count)
    exact.reserveCapacity(count)
    folded.reserveCapacity(count)
  }

  /// Adds `id`, and returns the entry that has it already; the first one stays.
  mutating func add(_ id: String, _ meaning: Meaning, at span: SourceSpan) -> Entry? {
    if let earlier = exact[id] { return entries[earlier] }
    exact[id] = entries.count
    entries.append(Entry(id: id, meaning: meaning, span: span))
    return nil
  }

  /// The entry whose id is exactly `id`.
  func entry(_ id: String) -> Entry? {
    exact[id].map { entries[$0] }
  }

  /// Notes that the entry added last was written by a person, and returns the first one written before it that
  /// a person would take for the same: `D-1` and `d-01`.
  mutating func noteWritten() -> Entry? {
    guard let last = entries.last else { return nil }
    let key = Self.fold(last.id)
    if let earlier = folded[key] { return entries[earlier] }
    folded[key] = entries.count - 1
    return nil
  }

  /// The written entry that a person would take `id` for.
  func lookalike(of id: String) -> Entry? {
    folded[Self.fold(id)].map { entries[$0] }
  }

  /// `id` in lower case, each run of digits without its leading zeros.
  static func fold(_ id: String) -> String {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var result: [UInt8] = []
    result.reserveCapacity(id.utf8.count)
    var zeros = 0
    var inNumber = false
    for byte in id.utf8 {
      let isDigit = digits.contains(byte)
      if byte == UInt8(ascii: "0"), !inNumber {
        zeros += 1
        continue
      }
      // A number that is all zeros keeps one of them.
      if zeros > 0, !isDigit { result.append(UInt8(ascii: "0")) }
      zeros = 0
      inNumber = isDigit
      result.append((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte)
    }
    if zeros > 0 { result.append(UInt8(ascii: "0")) }
    return String(decoding: result, as: UTF8.self)
  }
}
