internal import Diagnostics

extension TreeBuilder {
  /// The tree of `source`.
  ///
  /// - Throws: ``YAMLFailure`` with everything that was found wrong.
  static func build(
    _ source: SourceFile,
    file: UInt16,
    limits: YAMLLimits
  ) throws(YAMLFailure) -> YAMLTree {
    try source.bytes.withUnsafeBufferPointer { bytes in
      read(SourceText(bytes: bytes, file: file), source, limits)
    }.get()
  }

  private static func read(
    _ text: SourceText,
    _ source: SourceFile,
    _ limits: YAMLLimits
  ) -> Result<YAMLTree, YAMLFailure> {
    guard text.bytes.count <= limits.maxBytes else {
      return .failure(YAMLFailure(text.tooLarge(limits.maxBytes)))
    }
    if let problem = text.wideEncodingProblem() { return .failure(YAMLFailure(problem)) }
    let scan = ByteScan(text.bytes)
    let unreadable = text.byteProblems(scan)
    if !unreadable.isEmpty { return .failure(YAMLFailure(unreadable)) }
    let content = text.skipToContent(scan.markLength)
    if content == text.bytes.count { return .failure(YAMLFailure(text.emptyProblem())) }
    // Looked for before the parser starts, which takes quadratic time over many directives.
    if text.byte(content) == UInt8(ascii: "%"), text.lineStart(content) == content {
      return .failure(YAMLFailure(text.directive(content)))
    }
    guard var builder = TreeBuilder(text, scan: scan, limits: limits) else {
      return .failure(YAMLFailure(text.outOfMemory()))
    }
    builder.run()
    guard builder.problems.isEmpty else {
      return .failure(YAMLFailure(builder.problems.inFileOrder()))
    }
    return .success(YAMLTree(source: source, file: text.file, storage: builder.storage()))
  }
}

extension [Diagnostic] {
  /// The same diagnostics in the order of their places; those at one place keep their order.
  fileprivate func inFileOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.span?.start ?? 0, left.offset) < (right.element.span?.start ?? 0, right.offset)
    }.map(\.element)
  }
}
