import Diagnostics
import Terms

/// Why `gdcheck fix` can't work on what it was given, with what to do instead.
struct FixMessages {
  let text: LocalText
  let help: LocalText?

  func refusal(in language: Language, _ status: ExitStatus) -> Refusal {
    Refusal(text, help: help, in: language, status: status)
  }

  private static let nameOne = LocalText(
    vi: "nêu tệp hồ sơ của một đơn vị, ví dụ: gdcheck fix phuong-12.yaml",
    en: "name the evidence file of one unit, such as: gdcheck fix ward-12.yaml"
  )

  static let standardInput = FixMessages(
    text: LocalText(
      vi: "gdcheck fix ghi vào tệp, nên không đọc hồ sơ từ đầu vào chuẩn",
      en: "gdcheck fix writes into a file, so that it reads no evidence from standard input"
    ),
    help: nameOne
  )

  static func folder(_ name: String) -> FixMessages {
    FixMessages(
      text: LocalText(vi: "\(quoted(name)) là một thư mục", en: "\(quoted(name)) is a folder"),
      help: nameOne
    )
  }

  static func stream(_ name: String) -> FixMessages {
    FixMessages(
      text: LocalText(
        vi: "\(quoted(name)) chứa nhiều đơn vị, mỗi dòng một đơn vị",
        en: "\(quoted(name)) holds many units, one a line"
      ),
      help: nameOne
    )
  }

  static func noRegularFile(_ name: String) -> FixMessages {
    FixMessages(
      text: LocalText(
        vi: "\(quoted(name)) không phải tệp thông thường nên không ghi vào được",
        en: "\(quoted(name)) is no regular file, so that nothing can be written into it"
      ),
      help: nameOne
    )
  }
}
