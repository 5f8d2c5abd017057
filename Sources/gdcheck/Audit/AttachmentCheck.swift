import Diagnostics
import Evidence
import Terms

extension AttachedFile {
  /// What is wrong with an attached file below `folder`, or nil where it is there and holds what was stated.
  static func problem(of attachment: Attachment, below folder: String) -> AttachmentProblem? {
    do throws(AttachedFileError) {
      guard let stated = attachment.sha256?.value else {
        try check(attachment.path.value, below: folder)
        return nil
      }
      let actual = try digest(of: attachment.path.value, below: folder)
      return actual == stated ? nil : .hashDiffers(actual: actual)
    } catch {
      switch error {
      case .missing: return .missing
      case .unreadable(let error): return .unreadable(reason: error.text)
      case .notRegular: return .notARegularFile
      case .link: return .symbolicLink
      case .tooLarge(let limit): return .tooLarge(limit: limit)
      }
    }
  }
}
