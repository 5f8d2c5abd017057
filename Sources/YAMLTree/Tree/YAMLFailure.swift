package import Diagnostics

/// Why a text could not be read as a tree: all that was found wrong with it.
package struct YAMLFailure: Error, Sendable {
  /// What is wrong, in the order of the file; never empty, and every span lies inside the file.
  package let diagnostics: [Diagnostic]

  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ diagnostic: Diagnostic) {
    diagnostics = [diagnostic]
  }
}
