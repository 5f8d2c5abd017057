import Diagnostics
package import Terms
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

extension EditFailure {
  /// What is told to the person who wanted the change.
  package var message: LocalText {
    switch self {
    case .idInUse(let id): EditWording.idInUse(id)
    case .noRecord(let id): EditWording.noRecord(id)
    case .wrongRecord(let id): EditWording.wrongRecord(id)
    case .noSuchDate(let id): EditWording.noSuchDate(id)
    case .unwritable(.keyExists(let key)): EditWording.keyExists(key)
    case .unwritable(.commentsInside): EditWording.commentsInside()
    case .unwritable(.refused(let problems)): EditWording.refused(problems.first?.message)
    case .unwritable(.wrongKind), .unwritable(.unfaithful): EditWording.unwritable()
    }
  }
}
