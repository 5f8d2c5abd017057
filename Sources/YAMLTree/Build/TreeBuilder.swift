internal import CLibYAML
internal import Diagnostics

/// Builds the tree of one text from libyaml's events and refuses what the strict profile does not have.
struct TreeBuilder: ~Copyable {
  let base: UnsafePointer<UInt8>
  let text: SourceText
  private let scan: ByteScan
  private let limits: YAMLLimits
  private let reader: EventReader

  private var cursor: MarkCursor
  private(set) var nodes: Stack<Node>
  /// Texts that the source does not hold literally; they will stand behind it.
  private(set) var aside: [UInt8] = []
  /// The collections that are open, the outermost first, below it the text itself.
  private var frames: Stack<Frame>
  private var keys = KeyRegister()
  var problems: [Diagnostic] = []
  /// The byte after the scalar, bracket or brace that was read last.
  private(set) var lastEnd: Int
  /// The line (from 0) on which it stands.
  private(set) var lastLine = 0

  /// Reading stops after this many problems: more would not be shown.
  private static let maxProblems = 200

  init?(_ text: SourceText, scan: ByteScan, limits: YAMLLimits) {
    let origin = scan.markLength
    guard let base = text.bytes.baseAddress,
      let reader = EventReader(bytes: base + origin, count: text.bytes.count - origin)
    else { return nil }
    self.base = base
    self.text = text
    self.scan = scan
    self.limits = limits
    self.reader = reader
    cursor = MarkCursor(text.bytes, base: base, origin: origin)
    lastEnd = origin
    nodes = Stack(capacity: min(text.bytes.count / 8 + 16, limits.maxNodes))
    frames = Stack(capacity: min(limits.maxDepth, 64) + 1)
    frames.append(Frame(.document, isFlow: false, node: -1))
  }

  /// The innermost collection that is open.
  private(set) var top: Frame {
    @inline(__always) get { frames.last }
    @inline(__always) _modify { yield &frames.last }
  }

  /// Reads the whole text; what it finds wrong is in ``problems``.
  mutating func run() {
    while problems.count < Self.maxProblems {
      guard reader.next() else {
        let problem = syntaxProblem()
        // A check of the text before may have seen the same already.
        if !problems.contains(problem) { problems.append(problem) }
        return
      }
      let wentOn: Bool
      switch reader.event.pointee.type {
      case YAML_SCALAR_EVENT:
        wentOn = scalar()
        reader.releaseScalar()
      case YAML_MAPPING_START_EVENT:
        let start = reader.event.pointee.data.mapping_start
        wentOn = open(
          .mapping,
          isFlow: start.style == YAML_FLOW_MAPPING_STYLE,
          Properties(start.anchor, start.tag)
        )
      case YAML_SEQUENCE_START_EVENT:
        let start = reader.event.pointee.data.sequence_start
        wentOn = open(
          .sequence,
          isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE,
          Properties(start.anchor, start.tag)
        )
      case YAML_MAPPING_END_EVENT, YAML_SEQUENCE_END_EVENT:
        close()
        wentOn = true
      case YAML_ALIAS_EVENT:
        wentOn = alias()
        reader.release()
      case YAML_DOCUMENT_END_EVENT:
        checkEnd()
        return
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT:
        wentOn = true
        reader.release()
      default:
        // The end of the stream without a document, which the look at the beginning should have found.
        problems.append(text.emptyProblem())
        return
      }
      guard wentOn else { return }
    }
  }

  /// The nodes and bytes of what was read; ends the building.
  consuming func storage() -> TreeStorage {
    aside.withUnsafeBufferPointer { aside in
      TreeStorage(nodes: nodes.release(), source: text.bytes, aside: aside)
    }
  }

  // MARK: - Events

  private mutating func scalar() -> Bool {
    let event = reader.event
    let data = event.pointee.data.scalar
    let startMark = event.pointee.start_mark
    let endMark = event.pointee.end_mark
    let start = cursor.offset(of: startMark.index)
    var length = data.length
    guard nodes.count < limits.maxNodes else { return refuse(text.tooManyNodes(start, limits.maxNodes)) }
    guard length <= limits.maxScalarBytes else {
      return refuse(text.tooLongScalar(start, limits.maxScalarBytes))
    }
    let hasProperty =
      data.anchor != nil || data.tag != nil || (start < text.bytes.count && base[start] == UInt8(ascii: "!"))
    if hasProperty {
      let isTag = data.anchor == nil || data.tag != nil
      problems += text.propertyProblems(start, isAnchor: data.anchor != nil, isTag: isTag)
    }

    var end = start
    var reference = start
    var flags: UInt32 = 0
    if data.style == YAML_PLAIN_SCALAR_STYLE {
      flags = Node.plain
      if startMark.line == endMark.line, !hasProperty {
        // On one line the text of a plain scalar is its source.
        end = min(start + length, text.bytes.count)
        length = end - start
        cursor.pass(endMark.index, at: end)
      } else {
        end = cursor.offset(of: endMark.index)
        reference = storeAside(data.value, length)
        flags |= Node.isAside
      }
    } else {
      end = cursor.offset(of: endMark.index)
      let isBlock = data.style == YAML_LITERAL_SCALAR_STYLE || data.style == YAML_FOLDED_SCALAR_STYLE
      if !isBlock, end - start - 2 == length, gd_same_bytes(base + start + 1, data.value, length) != 0 {
        reference = start + 1
      } else {
        // A block of lines ends with its last character, not with the blank lines below it.
        if isBlock { end = text.endWithoutBlanks(from: start, to: end) }
        reference = storeAside(data.value, length)
        flags |= Node.isAside
      }
    }

    let index = nodes.count
    nodes.append(Node(start: start, end: end, reference: reference, flags: flags, count: length))
    if top.awaitsKey {
      key(index)
    } else {
      value(index, startLine: startMark.line)
    }
    lastEnd = end
    lastLine = endMark.line
    return true
  }

  /// What can stand before a value and the profile does not have.
  private struct Properties {
    let hasAnchor: Bool
    let hasTag: Bool

    init(_ anchor: UnsafeMutablePointer<yaml_char_t>?, _ tag: UnsafeMutablePointer<yaml_char_t>?) {
      hasAnchor = anchor != nil
      hasTag = tag != nil
    }
  }

  @inline(__always)
  private mutating func open(_ kind: Frame.Kind, isFlow: Bool, _ properties: Properties) -> Bool {
    let mark = reader.event.pointee.start_mark
    let start = cursor.offset(of: mark.index)
    guard nodes.count < limits.maxNodes else { return refuse(text.tooManyNodes(start, limits.maxNodes)) }
    guard frames.count <= limits.maxDepth else { return refuse(text.tooDeep(start, limits.maxDepth)) }
    let isMapping = kind == .mapping
    let first = start < text.bytes.count ? base[start] : 0
    if properties.hasAnchor || properties.hasTag {
      problems += text.propertyProblems(start, isAnchor: properties.hasAnchor, isTag: properties.hasTag)
      reader.release()
    } else if isMapping, isFlow, first != UInt8(ascii: "{") {
      // An entry without braces in a list: `[a: b]`, or `[?a]`, of which libyaml loses the `?`.
      problems.append(first == UInt8(ascii: "?") ? text.explicitKey(start) : text.singlePair(start))
    }
    if top.awaitsKey { return refuse(text.complexKey(start)) }
    countChild(nodes.count)

    let index = nodes.count
    nodes.append(
      Node(start: start, end: start, reference: 0, flags: isMapping ? Node.mapping : Node.sequence, count: 0)
    )
    frames.append(Frame(kind, isFlow: isFlow, node: index))
    if isMapping { keys.open() }
    let hasMark =
      isFlow && (first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == UInt8(ascii: "?"))
    lastEnd = hasMark ? start + 1 : start
    lastLine = mark.line
    return true
  }

  private mutating func close() {
    let mark = reader.event.pointee.end_mark
    if top.isFlow {
      lastEnd = max(lastEnd, cursor.offset(of: mark.index))
      lastLine = mark.line
    }
    var node = nodes[top.node]
    node.end = UInt32(truncatingIfNeeded: lastEnd)
    node.reference = UInt32(truncatingIfNeeded: nodes.count)
    node.packed |= UInt32(truncatingIfNeeded: top.count)
    nodes[top.node] = node
    if top.kind == .mapping { keys.close() }
    frames.drop(from: frames.count - 1)
  }

  private mutating func alias() -> Bool {
    let start = cursor.offset(of: reader.event.pointee.start_mark.index)
    problems.append(text.aliasProblem(start))
    guard nodes.count < limits.maxNodes else { return refuse(text.tooManyNodes(start, limits.maxNodes)) }
    // A stand-in keeps keys and values in step, so that the rest can be checked.
    nodes.append(Node(start: start, end: start, reference: start, flags: 0, count: 0))
    if top.awaitsKey {
      top.awaitsKey = false
      top.key = nodes.count - 1
    } else {
      countChild(nodes.count - 1)
    }
    lastEnd = start
    return true
  }

  private mutating func checkEnd() {
    let event = reader.event
    let isImplicit = event.pointee.data.document_end.implicit != 0
    let mark = isImplicit ? event.pointee.start_mark : event.pointee.end_mark
    let end = cursor.offset(of: mark.index)
    if let problem = text.restProblem(from: end, afterEndMark: !isImplicit, lastScalar: lastScalar) {
      problems.append(problem)
    } else if nodes.count == 1, nodes[0].isPlain, nodes[0].count == 0 {
      problems.append(text.emptyProblem())
    }
  }

  // MARK: - Children

  @inline(__always)
  private mutating func key(_ index: Int) {
    top.awaitsKey = false
    top.key = index
    let node = nodes[index]
    let start = Int(node.start)
    if scan.hasQuestionMark, lastEnd < start, let place = text.questionMark(in: lastEnd..<start) {
      problems.append(text.explicitKey(place))
    }
    let isAside = node.packed & Node.isAside != 0
    if node.isPlain, node.count <= 2 || base[start] >= 0xC2 { checkPlainKey(node) }
    let duplicate: Int?
    if isAside {
      let first = Int(node.reference) - text.bytes.count
      let copy = aside.withUnsafeBufferPointer {
        keys.copy(UnsafeBufferPointer(rebasing: $0[first..<first + node.count]))
      }
      duplicate = keys.add(copy, node: index, isRoomy: false)
    } else {
      let bytes = UnsafeBufferPointer(start: base + Int(node.reference), count: node.count)
      let isRoomy = Int(node.reference) + 8 <= text.bytes.count
      duplicate = keys.add(bytes, node: index, isRoomy: isRoomy)
    }
    if let duplicate { problems.append(text.duplicateKey(node, first: nodes[duplicate])) }
  }

  private mutating func value(_ index: Int, startLine: Int) {
    let node = nodes[index]
    if node.isPlain {
      if node.packed & Node.isAside != 0 { checkContinuation(node) }
      if node.count == 0 {
        if top.kind == .mapping, top.isFlow { checkMissingValue(node) }
      } else if !top.isFlow {
        let first = base[Int(node.start)]
        if first == UInt8(ascii: "-") || first >= 0xC2 || startLine != lastLine || top.kind != .mapping {
          checkBlockText(node, isFirstOnLine: startLine != lastLine || top.kind != .mapping)
        }
      }
    }
    countChild(index)
  }

  @inline(__always)
  private mutating func countChild(_ index: Int) {
    top.count += 1
    if top.kind == .mapping {
      top.awaitsKey = true
      top.previousValue = index
    }
  }

  // MARK: - Helpers

  private mutating func storeAside(_ value: UnsafeMutablePointer<UInt8>?, _ length: Int) -> Int {
    let reference = text.bytes.count + aside.count
    aside.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
    return reference
  }

  private mutating func refuse(_ problem: Diagnostic) -> Bool {
    problems.append(problem)
    return false
  }

  /// The node read last, where it is a scalar.
  private var lastScalar: Node? {
    guard nodes.count > 0, nodes[nodes.count - 1].isScalar else { return nil }
    return nodes[nodes.count - 1]
  }

  private mutating func syntaxProblem() -> Diagnostic {
    let complaint = reader.complaint
    // The context begins before the problem, and the cursor is cheapest when it goes forward.
    let context = complaint.contextIndex.map { cursor.offset(of: $0) }
    let place = cursor.offset(of: complaint.problemIndex)
    let problem = SyntaxProblem(
      text: text,
      place: place,
      context: context,
      openBracket: top.isFlow ? Int(nodes[top.node].start) : nil,
      lastScalar: lastScalar
    )
    return problem.diagnostic(complaint.problem, while: complaint.context)
  }
}
