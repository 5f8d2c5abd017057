import Diagnostics
import Terms
import YAMLTree

/// Papers: their sendings, periods and files.
extension Wording {
  static func notASending(_ found: YAMLTree.Kind, at span: SourceSpan) -> Diagnostic {
    let what =
      found == .sequence ? LocalText(vi: "một danh sách", en: "a list") : LocalText(vi: "chữ", en: "text")
    return Diagnostic(
      "wrong-kind",
      .error,
      LocalText(
        vi: "cần nơi nhận và ngày gửi, nhưng ở đây là \(what[.vietnamese])",
        en: "expected a recipient and dates, found \(what[.english])"
      ),
      at: span,
      help: [
        LocalText(
          vi: "ghi `{to: …, date: …, received: …}`; ngày là không bắt buộc",
          en: "write `{to: …, date: …, received: …}`; the dates may be left out"
        )
      ]
    )
  }

  static func sentBeforeIssued(_ sent: Located<CivilDate>, _ issued: Located<CivilDate>) -> Diagnostic {
    outOfOrder(
      LocalText(
        vi: "gửi ngày \(sent.value), trước ngày ban hành \(issued.value)",
        en: "sent on \(sent.value), before it was issued on \(issued.value)"
      ),
      at: sent.span,
      note: issuedHere(issued)
    )
  }

  static func receivedBeforeIssued(_ received: Located<CivilDate>, _ issued: Located<CivilDate>) -> Diagnostic
  {
    outOfOrder(
      LocalText(
        vi: "nhận ngày \(received.value), trước ngày ban hành \(issued.value)",
        en: "received on \(received.value), before it was issued on \(issued.value)"
      ),
      at: received.span,
      note: issuedHere(issued)
    )
  }

  static func receivedBeforeSent(_ received: Located<CivilDate>, _ sent: Located<CivilDate>) -> Diagnostic {
    outOfOrder(
      LocalText(
        vi: "nhận ngày \(received.value), trước ngày gửi \(sent.value)",
        en: "received on \(received.value), before it was sent on \(sent.value)"
      ),
      at: received.span,
      note: Diagnostic.Note(LocalText(vi: "ngày gửi ở đây", en: "sent here"), at: sent.span)
    )
  }

  private static func issuedHere(_ issued: Located<CivilDate>) -> Diagnostic.Note {
    Diagnostic.Note(LocalText(vi: "ngày ban hành ở đây", en: "issued here"), at: issued.span)
  }

  private static func outOfOrder(
    _ message: LocalText,
    at span: SourceSpan,
    note: Diagnostic.Note
  ) -> Diagnostic {
    Diagnostic(
      "dates-out-of-order",
      .error,
      message,
      at: span,
      help: [LocalText(vi: "sửa một trong hai ngày", en: "correct one of the two dates")],
      notes: [note]
    )
  }

  static func noCovers(type: CodeTable.Entry, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "no-covers",
      .warning,
      LocalText(
        vi: "\(quoted(type.name[.vietnamese])) này không ghi về kỳ nào",
        en: "this \(quoted(type.name[.english])) does not say which period it covers"
      ),
      at: span,
      help: [
        LocalText(
          vi: "thêm `covers:`, chẳng hạn `covers: Q1`, nếu không thì không tính được cho kỳ nào",
          en: "add `covers:`, such as `covers: Q1`; without it the paper counts for no period"
        )
      ]
    )
  }

  static func badPath(_ path: Located<String>, _ fault: AttachedPath.Fault) -> Diagnostic {
    let shown = quoted(path.value)
    let message =
      switch fault {
      case .control:
        LocalText(
          vi: "đường dẫn \(shown) có ký tự điều khiển",
          en: "the path \(shown) has a control character"
        )
      case .backslash: LocalText(vi: "đường dẫn \(shown) có dấu `\\`", en: "the path \(shown) has a `\\`")
      case .address: LocalText(vi: "\(shown) là địa chỉ mạng", en: "\(shown) is an address, not a path")
      case .absolute: LocalText(vi: "\(shown) là đường dẫn tuyệt đối", en: "\(shown) is an absolute path")
      case .parent:
        LocalText(
          vi: "đường dẫn \(shown) đi ra ngoài bằng `..`",
          en: "the path \(shown) leads out of its folder by `..`"
        )
      case .folder: LocalText(vi: "\(shown) là thư mục", en: "\(shown) names a folder")
      }
    return Diagnostic("bad-path", .error, message, at: path.span, help: [help(for: fault)])
  }

  private static func help(for fault: AttachedPath.Fault) -> LocalText {
    switch fault {
    case .backslash:
      LocalText(vi: "ngăn cách thư mục bằng dấu `/`", en: "separate folders by `/`")
    case .folder:
      LocalText(vi: "ghi đường dẫn của một tệp trong đó", en: "name a file in it")
    case .address:
      LocalText(
        vi: "tải tệp về cạnh tệp minh chứng và ghi đường dẫn của nó",
        en: "save the file beside the evidence file and write its path"
      )
    case .control, .absolute, .parent:
      LocalText(
        vi: "ghi đường dẫn từ thư mục chứa tệp minh chứng, như `bien-ban/12-BB.pdf`",
        en: "write the path from the folder of the evidence file, such as `minutes/12-BB.pdf`"
      )
    }
  }

  static func badHash(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "bad-hash",
      .error,
      LocalText(
        vi: "\(quoted(text.value)) không phải là mã SHA-256",
        en: "\(quoted(text.value)) is no SHA-256"
      ),
      at: text.span,
      help: [
        LocalText(
          vi: "mã SHA-256 gồm 64 chữ số thập lục phân (0–9, a–f)",
          en: "a SHA-256 is 64 hexadecimal digits (0–9, a–f)"
        )
      ]
    )
  }

  static func hashWithoutFile(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "hash-without-file",
      .error,
      LocalText(vi: "có `sha256` nhưng không có `file`", en: "`sha256` stands without `file`"),
      at: span,
      help: [LocalText(vi: "thêm `file:` hoặc bỏ khoá này", en: "add `file:`, or leave the key out")]
    )
  }

  static func sameFile(_ file: Located<String>, _ earlier: Located<String>) -> Diagnostic {
    Diagnostic(
      "same-file",
      .warning,
      LocalText(
        vi: "tệp \(quoted(file.value)) được dùng cho hai văn bản",
        en: "the file \(quoted(file.value)) is claimed for two documents"
      ),
      at: file.span,
      help: [
        LocalText(
          vi: "nếu là một văn bản thì chỉ ghi một lần và dẫn bằng mã",
          en: "where it is one document, write it once and refer to its id"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "lần đầu ở đây", en: "first claimed here"), at: earlier.span)]
    )
  }

  static func sameContent(_ hash: Located<String>, _ earlier: Located<String>) -> Diagnostic {
    Diagnostic(
      "same-content",
      .warning,
      LocalText(
        vi: "hai văn bản có tệp cùng nội dung",
        en: "two documents have files of the same content"
      ),
      at: hash.span,
      help: [
        LocalText(
          vi: "nếu là một văn bản thì chỉ ghi một lần và dẫn bằng mã",
          en: "where it is one document, write it once and refer to its id"
        )
      ],
      notes: [Diagnostic.Note(LocalText(vi: "mã kia ở đây", en: "the other is here"), at: earlier.span)]
    )
  }
}
