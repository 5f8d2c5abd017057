internal import CLibYAML

/// libyaml's event parser over bytes in memory; parser and event are freed with it on every path.
struct EventReader: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// The event that the last call of ``next()`` read.
  let event: UnsafeMutablePointer<yaml_event_t>

  /// A parser over `count` bytes at `bytes`, in which ``ByteScan`` found nothing wrong; nil where memory is short.
  init?(bytes: UnsafePointer<UInt8>, count: Int) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    guard gd_set_checked_input(parser, bytes, count) == 1 else {
      yaml_parser_delete(parser)
      parser.deallocate()
      return nil
    }
    self.parser = parser
    event = UnsafeMutablePointer<yaml_event_t>.allocate(capacity: 1)
    // Zeroed, for nothing to be freed where none is read.
    event.initialize(to: yaml_event_t())
  }

  deinit {
    yaml_event_delete(event)
    event.deallocate()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Reads the next event; false where the text is wrong, which ``complaint`` then describes.
  ///
  /// What the last one holds must have been released.
  @inline(__always)
  borrowing func next() -> Bool {
    yaml_parser_parse(parser, event) == 1
  }

  /// Frees what the event holds and clears it.
  borrowing func release() {
    yaml_event_delete(event)
  }

  /// Frees what the event holds, which is a scalar; touches no more of it than that takes.
  @inline(__always)
  borrowing func releaseScalar() {
    guard event.pointee.data.scalar.anchor == nil, event.pointee.data.scalar.tag == nil else {
      return release()
    }
    gd_delete_plain_scalar(event)
    // Freed once: should no other event be read, nothing is left to delete.
    event.pointee.type = YAML_NO_EVENT
  }

  /// What libyaml said is wrong, in its own words, with its marks in code points.
  struct Complaint {
    let problem: String
    let context: String
    let problemIndex: Int
    /// Where the construct began in which the problem was found, or nil where libyaml does not say.
    let contextIndex: Int?
  }

  /// Why the last call of ``next()`` returned false.
  var complaint: Complaint {
    let state = parser.pointee
    let context = state.context.map { String(cString: $0) } ?? ""
    return Complaint(
      problem: state.problem.map { String(cString: $0) } ?? "",
      context: context,
      problemIndex: state.problem_mark.index,
      contextIndex: context.isEmpty ? nil : state.context_mark.index
    )
  }
}
