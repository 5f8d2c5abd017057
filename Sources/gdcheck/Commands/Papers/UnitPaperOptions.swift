import ArgumentParser
import Terms

/// What the papers about a unit's evidence are made from.
struct UnitPaperOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Tệp hồ sơ của đơn vị, hoặc - để đọc từ đầu vào chuẩn.",
        en: "The unit's evidence, or - for standard input."
      ),
      valueName: "unit"
    ),
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var unit: String

  @Flag(
    name: .customLong("skip-files"),
    help: ArgumentHelp(
      help(
        vi: "Không mở các tệp đính kèm mà hồ sơ nêu tên.",
        en: "Do not open the attached files that the evidence names."
      )
    )
  )
  var skipFiles = false

  @OptionGroup var options: PaperOptions
}
