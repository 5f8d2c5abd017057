import Diagnostics
import Terms

/// What the commands that write papers tell their users.
enum PaperMessages {
  static let binaryToTerminal = (
    text: LocalText(
      vi: "DOCX và PDF không hiển thị được trên màn hình dòng lệnh",
      en: "a terminal can't show DOCX or PDF"
    ),
    help: LocalText(vi: "ghi vào tệp bằng -o", en: "write it to a file with -o")
  )

  static let inputTwice = LocalText(
    vi: "hồ sơ và tệp kiểm tra không thể cùng đọc từ đầu vào chuẩn",
    en: "the evidence and the visit can't both be read from standard input"
  )

  static func noFile(_ name: String, nearest: String?) -> (text: LocalText, help: LocalText?) {
    (
      CommandProblem.unreadable(name: name, .missing).message.text,
      nearest.map { LocalText(vi: "có phải ý bạn là \(quoted($0))?", en: "did you mean \(quoted($0))?") }
    )
  }

  static func noVisit(_ name: String) -> LocalText {
    LocalText(
      vi: "\(quoted(name)) không ghi cuộc kiểm tra nào",
      en: "\(quoted(name)) is the record of no visit"
    )
  }

  /// A fault of gdcheck's own templates.
  static func notMade(_ reason: String) -> LocalText {
    let reason = escapedForDisplay(reason)
    return LocalText(
      vi: "không lập được giấy tờ, do lỗi của gdcheck: \(reason)",
      en: "the paper could not be made, a fault of gdcheck: \(reason)"
    )
  }
}
