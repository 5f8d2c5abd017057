import Diagnostics
import Terms
import YAMLTree

/// Codes of the plan's lists, written as codes or as their names.
extension EvidenceDecoder {
  /// The code of `list` that `node` names; `place` is the kind of record that it stands in.
  mutating func code(_ node: NodeID, in list: CodeList, _ place: RecordKeys) -> Code? {
    guard reader.expect(.text, node) else { return nil }
    if let code = frame.lexicon.code(at: node, of: tree, in: list) { return code }
    report(
      unknownCode: node,
      UnknownCode(list: list, noun: list.noun, entries: frame.lexicon[list].entries, place: place)
    )
    return nil
  }

  /// The codes of `list` that a list, or one value in its place, names.
  mutating func codes(_ node: NodeID, in list: CodeList, _ place: RecordKeys) -> Codes {
    var codes = Codes()
    each(node) { decoder, item in
      guard let code = decoder.code(item, in: list, place) else { return }
      if codes.contains(code) {
        decoder.reader.report(Wording.repeatedValue(decoder.reader.key(item)))
      } else {
        codes.append(code)
      }
    }
    return codes
  }

  /// Agencies that a list, or one value in its place, names; bodies that the plan doesn't bind are refused.
  mutating func agencies(_ node: NodeID, _ place: RecordKeys) -> Codes {
    let codes = codes(node, in: .parties, place)
    guard codes.allSatisfy(frame.agencies.contains) else {
      each(node) { decoder, item in
        guard let code = decoder.frame.lexicon.code(at: item, of: decoder.tree, in: .parties),
          !decoder.frame.agencies.contains(code)
        else { return }
        decoder.reader.report(Wording.bodyNotAgency(decoder.reader.key(item)))
      }
      return []
    }
    return codes
  }

  /// The numbers of wards that a list, or one value in its place, names.
  mutating func wards(_ node: NodeID) -> [Int] {
    let known = Set(frame.wards.values.joined()).sorted()
    var wards: [Int] = []
    each(node) { decoder, item in
      guard let ward = decoder.ward(item, of: known) else { return }
      if wards.contains(ward) {
        decoder.reader.report(Wording.repeatedValue(decoder.reader.key(item)))
      } else {
        wards.append(ward)
      }
    }
    return wards
  }

  /// Says why the text at `node` names no code.
  mutating func report(unknownCode node: NodeID, _ unknown: UnknownCode) {
    guard let text = text(node) else { return }
    reader.report(unknown.diagnostic(for: text, frame.lexicon, suggesting: reader.maySuggest()))
  }
}

extension Lexicon {
  /// The code of `list` that the text at `node` of `tree` names, or nil.
  ///
  /// A function of values rather than a closure over the decoder, so that a look-up copies neither of them.
  fileprivate func code(at node: NodeID, of tree: YAMLTree, in list: CodeList) -> Code? {
    tree.withUTF8(node) { code(utf8: $0, in: list) }
  }
}

/// The keys of a kind of record under which codes can be written, for the help "write it under …".
enum RecordKeys {
  case activity
  case document
  case figure

  /// The key that takes codes of `list`.
  func key(for list: CodeList) -> String? {
    switch self {
    case .activity: ActivityKey.allCases.first { $0.list == list }?.rawValue
    case .document: DocumentKey.allCases.first { $0.list == list }?.rawValue
    case .figure: list == .figures ? FigureKey.name.rawValue : nil
    }
  }
}
