import Diagnostics
import Terms

/// What keeps a command from its work, outside the contents of a file.
enum CommandProblem: Error, Sendable {
  case noSuchFile(String)
  case emptyFolder(String)
  case folder(FolderError)
  case unreadable(name: String, InputError)
  case rules(RuleFolderError)
  case output(SystemError, path: String?)
  case sameUnit(first: String, second: String)
  /// Entries of folders that are no evidence.
  case passedOver([String])
  /// Files of folders that hold a visit, not evidence.
  case visitsPassedOver([String])
  /// A visit beside a folder, or a stream of units: it is of one unit.
  case visitOfMany(String)
  /// Findings that can't be written as JSON.
  case unwritable
  /// A name of `--only` that no obligation or clause has.
  case noSuchObligation(String, nearest: String?)

  /// What it concerns, as the user named it.
  var name: String {
    switch self {
    case .noSuchFile(let name), .emptyFolder(let name), .unreadable(let name, _), .visitOfMany(let name): name
    case .folder(.unreadable(let path, _)), .folder(.tooLarge(let path)): path
    case .output(_, let path): path ?? "<stdout>"
    case .sameUnit(_, let second): second
    case .passedOver(let names), .visitsPassedOver(let names): names.first ?? ""
    case .noSuchObligation(let name, _): name
    case .rules, .unwritable: ""
    }
  }

  /// How grave it is; the run goes on as if nothing had happened where it is no error.
  private var severity: Diagnostic.Severity {
    switch self {
    case .passedOver: .warning
    case .visitsPassedOver: .remark
    default: .error
    }
  }

  /// The whole message with its lines of help, as the error output shows it.
  func text(in language: Language) -> String {
    let (text, help) = message
    return Self.text(text, help: help, severity, in: language)
  }

  /// A message about a command with its line of help, as the error output shows it.
  static func text(
    _ text: LocalText,
    help: LocalText? = nil,
    _ severity: Diagnostic.Severity = .error,
    in language: Language
  ) -> String {
    let word =
      switch severity {
      case .error: LocalText(vi: "lỗi", en: "error")
      case .warning: LocalText(vi: "cảnh báo", en: "warning")
      case .remark: LocalText(vi: "lưu ý", en: "remark")
      }
    return "gdcheck: \(word[language]): \(text[language])\n" + (help.map { helpLine($0, in: language) } ?? "")
  }

  /// A line of help, as it stands below a message.
  static func helpLine(_ help: LocalText, in language: Language) -> String {
    "   \(language == .english ? "help" : "gợi ý"): \(help[language])\n"
  }

  /// The message, in the style of all diagnostics, with what to do where there is something to do.
  var message: (text: LocalText, help: LocalText?) {
    switch self {
    case .noSuchFile(let name):
      return (
        LocalText(vi: "không tìm thấy tệp \(quoted(name))", en: "no such file \(quoted(name))"),
        LocalText(
          vi: "kiểm tra lại đường dẫn; dùng \(quoted("-")) để đọc từ đầu vào chuẩn",
          en: "check the path; \(quoted("-")) reads standard input"
        )
      )
    case .emptyFolder(let name):
      return (
        LocalText(
          vi: "thư mục \(quoted(name)) không có hồ sơ minh chứng nào",
          en: "the folder \(quoted(name)) holds no evidence"
        ),
        LocalText(
          vi: "hồ sơ là tệp .yaml, .yml, .json, hoặc .ndjson (mỗi dòng một đơn vị)",
          en: "evidence files end in .yaml, .yml or .json, or in .ndjson with a unit a line"
        )
      )
    case .folder(.unreadable(let path, let error)):
      return (
        LocalText(
          vi: "không đọc được thư mục \(quoted(path)): \(error.text[.vietnamese])",
          en: "can't read the folder \(quoted(path)): \(error.text[.english])"
        ), nil
      )
    case .folder(.tooLarge(let path)):
      return (
        LocalText(
          vi: "thư mục \(quoted(path)) quá lớn hoặc quá sâu",
          en: "the folder \(quoted(path)) is too large or too deep"
        ),
        LocalText(
          vi: "tối đa \(Folder.limits.entries) mục và \(Folder.limits.depth) cấp",
          en: "at most \(Folder.limits.entries) entries and \(Folder.limits.depth) levels are read"
        )
      )
    case .unreadable(let name, let error):
      return (Self.message(error, name: name), nil)
    case .rules(let error):
      return Self.message(error)
    case .output(let error, let path):
      let target = path.map(quoted)
      return (
        LocalText(
          vi: "không ghi được \(target ?? "đầu ra"): \(error.text[.vietnamese])",
          en: "can't write \(target ?? "the output"): \(error.text[.english])"
        ), nil
      )
    case .sameUnit(let first, let second):
      return (
        LocalText(
          vi: "\(quoted(first)) và \(quoted(second)) là của cùng một đơn vị, cùng một năm",
          en: "\(quoted(first)) and \(quoted(second)) are of the same unit and year"
        ),
        LocalText(
          vi: "giữ lại một tệp; gdcheck không tự chọn thay",
          en: "keep one of them; gdcheck does not choose"
        )
      )
    case .unwritable:
      return (
        LocalText(vi: "không ghi được kết quả thành JSON", en: "the findings can't be written as JSON"), nil
      )
    case .passedOver(let paths):
      return (
        LocalText(
          vi: "không đọc \(paths.count) mục không phải hồ sơ: \(Self.names(paths))",
          en: "\(paths.count) entries are no evidence and were not read: \(Self.names(paths))"
        ), nil
      )
    case .visitsPassedOver(let paths):
      return (
        LocalText(
          vi: "bỏ qua \(paths.count) tệp của đoàn kiểm tra, không phải hồ sơ: \(Self.names(paths))",
          en:
            "\(paths.count) \(paths.count == 1 ? "file holds a visit and was" : "files hold visits and were") "
            + "not taken for evidence: \(Self.names(paths))"
        ),
        LocalText(
          vi: "đưa từng tệp cùng hồ sơ của đơn vị, sau --visit",
          en: "give each beside its unit's evidence, with --visit"
        )
      )
    case .visitOfMany(let name):
      return (
        LocalText(
          vi: "--visit cần đúng một tệp hồ sơ, nhưng \(quoted(name)) có thể chứa nhiều đơn vị",
          en: "--visit takes one evidence file, and \(quoted(name)) may hold many units"
        ),
        LocalText(
          vi: "nêu tệp hồ sơ của chính đơn vị mà Đoàn đã đến",
          en: "name the evidence file of the unit that the team visited"
        )
      )
    case .noSuchObligation(let name, let nearest):
      return (
        LocalText(
          vi: "không có nghĩa vụ hay điều khoản \(quoted(name))",
          en: "no obligation or clause \(quoted(name))"
        ),
        nearest.map {
          LocalText(vi: "có phải ý bạn là \(quoted($0))?", en: "did you mean \(quoted($0))?")
        }
      )
    }
  }

  /// The first few of `paths`, quoted.
  private static func names(_ paths: [String]) -> String {
    paths.prefix(5).map(quoted).joined(separator: ", ") + (paths.count > 5 ? ", …" : "")
  }

  private static func message(_ error: InputError, name: String) -> LocalText {
    switch error {
    case .missing:
      LocalText(vi: "không tìm thấy tệp \(quoted(name))", en: "no such file \(quoted(name))")
    case .isFolder:
      LocalText(vi: "\(quoted(name)) là một thư mục", en: "\(quoted(name)) is a folder")
    case .unreadable(let error):
      LocalText(
        vi: "không đọc được \(quoted(name)): \(error.text[.vietnamese])",
        en: "can't read \(quoted(name)): \(error.text[.english])"
      )
    case .tooLarge(let limit):
      LocalText(
        vi: "\(quoted(name)) quá lớn: tối đa \(limit >> 20) MiB",
        en: "\(quoted(name)) is too large: at most \(limit >> 20) MiB are read"
      )
    }
  }

  private static func message(_ error: RuleFolderError) -> (text: LocalText, help: LocalText?) {
    switch error {
    case .notFound(let year, let looked):
      let places = looked.prefix(4).map(quoted).joined(separator: ", ")
      let ofYear = year.map { (" của năm \($0)", " of \($0)") } ?? ("", "")
      return (
        LocalText(
          vi: "không tìm thấy bộ quy tắc\(ofYear.0) trong \(places)",
          en: "no rule set\(ofYear.1) in \(places)"
        ),
        LocalText(
          vi: "chỉ ra bằng --rules THƯ_MỤC hoặc biến GDCHECK_RULES; thư mục phải có plan.yaml",
          en: "name it with --rules DIR or GDCHECK_RULES; a rule set's folder holds plan.yaml"
        )
      )
    case .unreadable(let path, let error):
      return (message(error, name: path), nil)
    case .irregular(let path):
      return (
        LocalText(
          vi: "\(quoted(path)) là liên kết tượng trưng hoặc không phải tệp thông thường",
          en: "\(quoted(path)) is a symbolic link or no regular file"
        ),
        LocalText(
          vi: "quy tắc chỉ được đọc từ tệp thông thường: hãy đặt chính tệp vào đó",
          en: "rules are read from regular files only: put the file itself there"
        )
      )
    case .unlistable(let error):
      return CommandProblem.folder(error).message
    }
  }
}
