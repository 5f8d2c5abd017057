import ArgumentParser
import Terms

/// `-o FILE` and `--force` of a command that writes what people go on to edit.
struct SealedOutputOption: ParsableArguments {
  @OptionGroup var file: OutputOption

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Ghi đè cả tệp đã được sửa sau khi gdcheck ghi, hoặc không phải do gdcheck ghi.",
        en: "Replace the file even where it was edited since gdcheck wrote it, or is not of gdcheck."
      )
    )
  )
  var force = false

  /// The file named with `-o`, for a command that reads `inputs`; nil where none is named.
  func target(keeping inputs: [String]) -> SealedFile? {
    file.output.map { SealedFile(path: $0, isForced: force, inputs: inputs) }
  }
}
