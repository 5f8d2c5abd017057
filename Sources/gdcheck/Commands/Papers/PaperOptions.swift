import ArgumentParser
import Terms

/// Options that every paper has.
struct PaperOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi:
          "Dạng tệp: html, docx (sửa được bằng Word), pdf; nếu không có: theo đuôi tên tệp của -o, rồi html.",
        en: "The format: html, docx (to edit in Word) or pdf; else by the ending of -o, else html."
      ),
      discussion: help(
        vi: "PDF do Chromium hoặc WeasyPrint đã cài trên máy tạo ra; biến GDCHECK_PDF chọn chương trình.",
        en: "A PDF is made by an installed Chromium or WeasyPrint; GDCHECK_PDF may name the program."
      ),
      valueName: "html|docx|pdf"
    )
  )
  var format: PaperFormat?

  @OptionGroup var target: SealedOutputOption

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      help(
        vi: "Đánh giá tính đến ngày này; nếu không có: ngày kiểm tra, ngày ghi trong hồ sơ, rồi hôm nay.",
        en: "The date the verdicts are for; else the visit's, else the evidence's own as_of, else today."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var asOf: CivilDate?

  @OptionGroup var common: CommonOptions

  /// The format asked for.
  var chosenFormat: PaperFormat {
    format ?? target.file.output.flatMap(PaperFormat.init(ending:)) ?? .html
  }

  /// The language of what is told before the rules are read, which may name another.
  func language(in surroundings: Surroundings) -> Language {
    common.lang ?? surroundings.language ?? .vietnamese
  }

  /// The rule set that is found, the latest where there are several.
  func rules(in surroundings: Surroundings) throws(Refusal) -> LoadedRules {
    do throws(RuleProblem) {
      return try RuleLibrary(RuleFolder(given: common.rules, in: surroundings)).rules(of: nil)
    } catch {
      let isColoured = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      throw Refusal(
        text: error.text(in: language(in: surroundings), color: isColoured),
        status: error.status
      )
    }
  }
}
