import ArgumentParser
import Terms

/// `-o FILE`: where a command writes what it would print.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp(
      help(
        vi: "Ghi kết quả vào tệp này, trọn vẹn hoặc không ghi gì.",
        en: "Write to this file, whole or not at all."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var output: String?
}
