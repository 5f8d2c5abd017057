package import Terms

/// What is wrong at a place of a file, and what to do about it: plain data, worded in both languages.
///
/// Messages are in lower case without a final period; what a user wrote stands in backquotes, made by
/// ``quoted(_:)`` so that nothing raw reaches a terminal.
package struct Diagnostic: Hashable, Sendable {
  /// How grave it is: an error keeps a file from being used.
  package enum Severity: Int, Hashable, Sendable, CaseIterable {
    case error
    case warning
    /// Worth knowing, and nothing to mend.
    case remark
  }

  /// A further place that belongs to the same problem, such as the first use of a repeated id.
  package struct Note: Hashable, Sendable {
    package let message: LocalText
    package let span: SourceSpan

    /// A note that says `message` at `span`.
    package init(_ message: LocalText, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  /// The kind of problem, kebab-case and stable: `unknown-code`.
  package let id: String
  package let severity: Severity
  package let message: LocalText
  /// Where it is, or nil where it concerns a file or run as a whole.
  package let span: SourceSpan?
  /// What to do, one line each.
  package let help: [LocalText]
  package let notes: [Note]

  /// A diagnostic of kind `id`.
  package init(
    _ id: String,
    _ severity: Severity = .error,
    _ message: LocalText,
    at span: SourceSpan?,
    help: [LocalText] = [],
    notes: [Note] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.help = help
    self.notes = notes
  }
}

extension [Diagnostic] {
  /// Whether any of them is an error.
  package var hasErrors: Bool {
    contains { $0.severity == .error }
  }
}
