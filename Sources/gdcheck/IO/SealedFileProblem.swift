import Diagnostics
import Terms

/// Why a file was not written.
enum SealedFileProblem: Error, Hashable {
  /// A person edited the file since gdcheck wrote it, or gdcheck never did.
  case edited(String)
  /// A symbolic link stands there.
  case link(String)
  /// It is a file that the command reads.
  case isInput(String)
  /// What was made is no file of its format; a fault of gdcheck.
  case unsealable(String)
  case output(OutputError)

  /// How the command ends: a name that can never be written to is wrong usage, all else is an output that could not
  /// be written.
  var status: ExitStatus {
    if case .isInput = self { .usage } else { .output }
  }

  /// The message with what to do; nil where whoever was reading has left.
  var message: (text: LocalText, help: LocalText?)? {
    switch self {
    case .edited(let path):
      (
        LocalText(
          vi: "\(quoted(path)) đã được sửa sau khi gdcheck ghi, hoặc không phải do gdcheck ghi",
          en: "\(quoted(path)) was edited since gdcheck wrote it, or is not of gdcheck"
        ),
        Self.help
      )
    case .link(let path):
      (
        LocalText(vi: "\(quoted(path)) là liên kết tượng trưng", en: "\(quoted(path)) is a symbolic link"),
        Self.help
      )
    case .isInput(let path):
      (
        LocalText(
          vi: "\(quoted(path)) là tệp mà câu lệnh này đang đọc",
          en: "\(quoted(path)) is a file that the command reads"
        ),
        LocalText(vi: "đặt tên khác bằng -o", en: "choose another name with -o")
      )
    case .unsealable(let path):
      (
        LocalText(
          vi: "không ghi \(quoted(path)): nội dung được tạo ra không đúng dạng tệp",
          en: "\(quoted(path)) was not written: what was made is no file of its format"
        ),
        nil
      )
    case .output(.failed(let error, let path)): CommandProblem.output(error, path: path).message
    case .output(.readerLeft): nil
    }
  }

  /// The problem as a command ends with it.
  func refusal(in language: Language) -> Refusal {
    guard let message else { return Refusal(text: "", status: status) }
    return Refusal(message.text, help: message.help, in: language, status: status)
  }

  private static let help = LocalText(
    vi: "dùng --force để ghi đè, hoặc đặt tên khác bằng -o",
    en: "--force replaces it; or choose another name with -o"
  )
}
