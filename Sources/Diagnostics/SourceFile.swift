/// A file as it was read: its name for people and its bytes.
package struct SourceFile: Sendable {
  /// The path as the user wrote it, or `<stdin>`.
  package let name: String
  /// The bytes, exactly as read.
  package let bytes: [UInt8]

  /// A file called `name` that holds `bytes`.
  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file called `name` that holds `text` in UTF-8.
  package init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}

/// A run of bytes in one of the files that are read together.
public struct SourceSpan: Hashable, Sendable {
  /// The place of the file among those that were read together; 0 where there is only one.
  public var file: UInt16
  /// The offset of the first byte.
  public var start: UInt32
  /// The offset after the last byte; equal to `start` for a place between two bytes.
  public var end: UInt32

  /// The bytes `start..<end` of file number `file`.
  @inlinable
  public init(file: UInt16, start: UInt32, end: UInt32) {
    self.file = file
    self.start = start
    self.end = end
  }
}

/// A value and where it was written.
///
/// Public, as the span is, so that the compiler specialises it in other modules: every value that is read from a
/// file is wrapped in one.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it was written.
  public var span: SourceSpan

  /// `value`, written at `span`.
  @inlinable
  public init(_ value: Value, _ span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// What `transform` makes of the value, at the same place.
  @inlinable
  public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), span)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
