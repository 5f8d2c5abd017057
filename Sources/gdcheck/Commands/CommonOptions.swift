import ArgumentParser
import Glibc
import Terms

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Thư mục bộ quy tắc, hoặc thư mục chứa các bộ theo năm.",
        en: "The folder of a rule set, or of rule sets by year."
      ),
      discussion: help(
        vi: "Nếu không có: biến GDCHECK_RULES, rồi rules/NĂM từ thư mục hiện tại trở lên, rồi bản cài sẵn.",
        en: "Else GDCHECK_RULES, else rules/YEAR upwards from the working folder, else the installed copy."
      ),
      valueName: "dir"
    ),
    completion: .directory
  )
  var rules: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Ngôn ngữ: vi hoặc en.", en: "The language: vi or en."),
      valueName: "vi|en"
    )
  )
  var lang: Language?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Dùng màu: auto, always, never.", en: "Colour: auto, always, never."),
      valueName: "when"
    )
  )
  var color: ColorChoice = .auto
}

/// When output is coloured.
enum ColorChoice: String, WordArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what goes to `isTerminal`.
  func isOn(terminal isTerminal: Bool, variables: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
    }
  }
}

extension Language: WordArgument {}

extension CivilDate: ExpressibleByArgument {
  /// A date as evidence writes it: `31/05/2022`, `31/5/2022` or `2022-05-31`.
  package init?(argument: String) {
    guard let date = Self.parse(argument) else { return nil }
    self = date
  }

  private static func parse(_ text: String) -> CivilDate? {
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : "/", omittingEmptySubsequences: false)
    guard parts.count == 3, text.utf8.count <= 10 else { return nil }
    var numbers: [Int] = []
    for part in parts {
      guard part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part) else { return nil }
      numbers.append(number)
    }
    return isISO
      ? CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
      : CivilDate(year: numbers[2], month: numbers[1], day: numbers[0])
  }
}
