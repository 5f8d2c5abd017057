package import YAMLTree

/// Why a record was not written; the file is then as it was.
package enum EditFailure: Error, Sendable {
  /// Another record of the file has the id.
  case idInUse(String)
  /// No record of the file has the id.
  case noRecord(String)
  /// The record with this id is no activity, or no document.
  case wrongRecord(String)
  /// The activity is not held on that day, or not on several dates.
  case noSuchDate(String)
  /// The file can't be changed so at that place.
  case unwritable(YAMLEditFailure)
}
