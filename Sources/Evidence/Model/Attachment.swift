package import Diagnostics
package import Terms

/// A file that a document says is attached, to be opened beneath the folder of the evidence file only.
package struct Attachment: Hashable, Sendable {
  /// The document, as a place in `Evidence.documents`.
  package let document: Int
  /// The path as written, relative to the evidence file's folder, and where it was written.
  package let path: Located<String>
  /// The SHA-256 that the document states, in lower-case hex, and where.
  package let sha256: Located<String>?

  package init(document: Int, path: Located<String>, sha256: Located<String>? = nil) {
    self.document = document
    self.path = path
    self.sha256 = sha256
  }
}

extension Evidence {
  /// The attached files, in the order of the documents.
  package var attachments: [Attachment] {
    documents.indices.compactMap { place in
      documents[place].file.map {
        Attachment(document: place, path: $0, sha256: documents[place].sha256)
      }
    }
  }
}

/// What can be wrong with an attached file, found where files are opened.
package enum AttachmentProblem: Hashable, Sendable {
  case missing
  /// Not readable, for the reason that the system gives.
  case unreadable(reason: LocalText)
  /// A folder, pipe, socket or device.
  case notARegularFile
  /// The path leads out of the folder of the evidence file.
  case outsideFolder
  /// The file, or a folder on the way to it, is a symbolic link.
  case symbolicLink
  /// Larger than `limit` bytes.
  case tooLarge(limit: Int)
  /// The content is not the one that the document states; `actual` is its SHA-256 in lower-case hex.
  case hashDiffers(actual: String)
}

extension Attachment {
  /// The diagnostic that says `problem` of this file.
  package func diagnostic(_ problem: AttachmentProblem) -> Diagnostic {
    let file = quoted(path.value)
    switch problem {
    case .missing:
      return diagnostic(
        "attachment-missing",
        LocalText(vi: "không thấy tệp \(file)", en: "there is no file \(file)"),
        help: LocalText(
          vi: "đường dẫn tính từ thư mục chứa tệp minh chứng này",
          en: "the path is taken from the folder of this evidence file"
        )
      )
    case .unreadable(let reason):

      return diagnostic(
        "attachment-unreadable",
        LocalText(
          vi: "không đọc được tệp \(file): \(reason[.vietnamese])",
          en: "can't read the file \(file): \(reason[.english])"
        ),
        help: LocalText(vi: "kiểm tra quyền đọc tệp", en: "check who may read the file")
      )
    case .notARegularFile:
      return diagnostic(
        "attachment-not-a-file",
        LocalText(vi: "\(file) không phải là tệp thông thường", en: "\(file) is not a regular file"),
        help: LocalText(vi: "ghi đường dẫn của chính tệp", en: "name the file itself")
      )
    case .outsideFolder:
      return diagnostic(
        "attachment-outside",
        LocalText(vi: "\(file) nằm ngoài thư mục minh chứng", en: "\(file) lies outside the evidence folder"),
        help: LocalText(vi: "chép tệp vào thư mục này", en: "copy the file into that folder")
      )
    case .symbolicLink:
      return diagnostic(
        "attachment-link",
        LocalText(
          vi: "\(file) đi qua một liên kết tượng trưng, nên không được mở",
          en: "\(file) goes through a symbolic link, which is not followed"
        ),
        help: LocalText(vi: "thay liên kết bằng chính tệp", en: "put the file itself in place of the link")
      )
    case .tooLarge(let limit):
      return diagnostic(
        "attachment-too-large",
        LocalText(
          vi: "tệp \(file) lớn hơn \(limit) byte",
          en: "the file \(file) is larger than \(limit) bytes"
        ),
        help: LocalText(vi: "tách hoặc nén nhỏ tệp", en: "split the file, or make it smaller")
      )
    case .hashDiffers(let actual):
      return hashDiffers(actual: actual)
    }
  }

  private func hashDiffers(actual: String) -> Diagnostic {
    let file = quoted(path.value)
    return Diagnostic(
      "attachment-changed",
      .error,
      LocalText(
        vi: "nội dung tệp \(file) khác với mã SHA-256 đã ghi",
        en: "the content of \(file) is not the one with the stated SHA-256"
      ),
      at: sha256?.span ?? path.span,
      help: [
        LocalText(
          vi: "mã đã ghi \(quoted(sha256?.value ?? "")), mã của tệp \(quoted(actual))",
          en: "stated \(quoted(sha256?.value ?? "")), actual \(quoted(actual))"
        ),
        LocalText(
          vi: "nếu tệp được sửa có chủ ý, hãy ghi mã mới",
          en: "where the file was changed on purpose, state its new hash"
        ),
      ]
    )
  }

  private func diagnostic(_ id: String, _ message: LocalText, help: LocalText) -> Diagnostic {
    Diagnostic(id, .error, message, at: path.span, help: [help])
  }
}
