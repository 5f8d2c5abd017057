package import Diagnostics

/// Why a change was not made; the file is then as it was.
package enum YAMLEditFailure: Error, Sendable {
  /// The place does not hold what the change needs: a list, a mapping, a text.
  case wrongKind
  /// The mapping has the key already.
  case keyExists(String)
  /// Comments stand inside of what would be replaced.
  case commentsInside
  /// The file with the change is none that is read: it is too large, say. The spans lie in the file as it would be.
  case refused([Diagnostic])
  /// The file with the change would read otherwise than as the old one with the change.
  case unfaithful
}
