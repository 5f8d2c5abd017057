import ArgumentParser
import Diagnostics
import Terms

/// `--format` and `-o`, once or several times: in which forms findings are written, and where.
struct FindingsOutputOptions: ParsableArguments {
  @Option(
    name: .long,
    parsing: .singleValue,
    help: ArgumentHelp(
      help(
        vi:
          "Dạng kết quả: text, json, html, pdf, markdown, csv, junit, sarif, oscal; không có thì theo đuôi tên tệp.",
        en:
          "The format: text, json, html, pdf, markdown, csv, junit, sarif, oscal; else as the file's ending says."
      )
    )
  )
  var format: [FindingsFormat] = []

  @Option(
    name: [.customShort("o"), .customLong("output")],
    parsing: .singleValue,
    help: ArgumentHelp(
      help(
        vi: "Ghi kết quả vào tệp này, trọn vẹn hoặc không ghi gì; dùng nhiều lần để có nhiều dạng.",
        en: "Write to this file, whole or not at all; several times for several formats."
      ),
      valueName: "file"
    ),
    completion: .file()
  )
  var output: [String] = []

  @Flag(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "CSV cho Excel tiếng Việt: dấu ; giữa các cột, dấu phẩy thập phân.",
        en: "CSV for an Excel that has the comma as decimal sign: columns parted by ;."
      )
    )
  )
  var excel = false

  func validate() throws {
    let targets: [OutputTarget]
    do throws(OutputMismatch) {
      targets = try OutputTarget.all(format, output)
    } catch {
      throw ValidationError(Self.text(error))
    }
    if excel, !targets.contains(where: { $0.format == .csv }) {
      throw ValidationError(help(vi: "--excel chỉ dùng với dạng csv", en: "--excel goes with the format csv"))
    }
  }

  /// What is to be written.
  var targets: [OutputTarget] {
    // `validate` has refused what does not fit.
    (try? OutputTarget.all(format, output)) ?? [OutputTarget(format: .text)]
  }

  private static func text(_ mismatch: OutputMismatch) -> String {
    switch mismatch {
    case .formatsWithoutFiles:
      help(
        vi: "nhiều dạng kết quả thì mỗi dạng cần một -o",
        en: "several formats need a -o each"
      )
    case .unequalNumbers:
      help(
        vi: "mỗi -o cần một --format, hoặc không --format nào: khi đó dạng theo đuôi tên tệp",
        en: "give each -o a --format, or none: the ending of the file's name tells then"
      )
    case .sameFile(let path):
      help(
        vi: "hai kết quả ghi vào cùng tệp \(quoted(path))",
        en: "two outputs go to the same file \(quoted(path))"
      )
    }
  }
}
