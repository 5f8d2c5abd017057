import Diagnostics
import Terms

/// Why a rule set could not be rolled.
enum RollProblem: Error {
  case command(CommandProblem)
  /// The rules in the folder are of another year than the one that was named.
  case otherYear(folder: String, year: Int)
  /// The folder of the new year holds what no roll made.
  case foreign(String)
  /// The new year was rolled from another year.
  case otherOrigin(String, Int)
  /// A plan's text in which no clause was found.
  case noClauses(String)
  /// A plan's text with more clauses than are compared.
  case tooManyClauses(String, most: Int)
  case output(OutputError)

  /// The refusal as the error output tells it.
  func refusal(in language: Language) -> Refusal {
    switch self {
    case .command(let problem): Refusal(text: problem.text(in: language), status: .notAudited)
    case .otherYear(let folder, let year):
      Refusal(
        LocalText(
          vi: "bộ quy tắc \(quoted(folder)) là của năm \(year)",
          en: "the rule set \(quoted(folder)) is of \(year)"
        ),
        in: language,
        status: .notAudited
      )
    case .foreign(let folder):
      Refusal(
        LocalText(
          vi: "\(quoted(folder)) đã có và không do lệnh này lập",
          en: "\(quoted(folder)) is there and was not begun by this command"
        ),
        help: LocalText(
          vi: "chuyển thư mục đó đi nơi khác, hoặc so bằng \(quoted("gdcheck rules diff"))",
          en: "move that folder away, or compare the two with \(quoted("gdcheck rules diff"))"
        ),
        in: language,
        status: .notAudited
      )
    case .otherOrigin(let folder, let year):
      Refusal(
        LocalText(
          vi: "\(quoted(folder)) đã được chuyển từ năm \(year)",
          en: "\(quoted(folder)) was rolled from \(year)"
        ),
        in: language,
        status: .notAudited
      )
    case .noClauses(let path):
      Refusal(
        LocalText(
          vi: "không thấy điều khoản nào trong \(quoted(path))",
          en: "no clause was found in \(quoted(path))"
        ),
        help: LocalText(
          vi: "cần văn bản kế hoạch dạng chữ (UTF-8), có các phần, mục, gạch đầu dòng",
          en: "it takes the plan's text (UTF-8) with its parts, sections and bullets"
        ),
        in: language,
        status: .notAudited
      )
    case .tooManyClauses(let path, let most):
      Refusal(
        LocalText(
          vi: "\(quoted(path)) có quá nhiều điều khoản: tối đa \(most)",
          en: "\(quoted(path)) has too many clauses: at most \(most) are compared"
        ),
        in: language,
        status: .notAudited
      )
    case .output(let error):
      if case .failed(let system, let path) = error {
        Refusal(text: CommandProblem.output(system, path: path).text(in: language), status: .output)
      } else {
        Refusal(text: "", status: .output)
      }
    }
  }
}
