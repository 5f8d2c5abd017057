import Diagnostics
import Terms

/// Why there is no PDF.
enum PDFProblem: Error, Hashable {
  /// No program that makes one is installed.
  case noProgram
  /// What `GDCHECK_PDF` names is no program.
  case noSuchProgram(String)
  case notStarted(PDFConverter)
  case tookTooLong(PDFConverter, limit: Duration)
  /// It ended with an error; the last of what it said.
  case failed(PDFConverter, said: [String])
  /// It said that all went well, and left no PDF.
  case noPDF(PDFConverter, said: [String])
  /// There is no room for temporary files.
  case output(OutputError)

  /// The problem as a command ends with it: an output that could not be written.
  func refusal(in language: Language) -> Refusal {
    if case .output(let error) = self { return SealedFileProblem.output(error).refusal(in: language) }
    let (text, help) = message
    let said = said.map { "   | \($0)\n" }.joined()
    return Refusal(
      text: CommandProblem.text(text, in: language) + said + CommandProblem.helpLine(help, in: language),
      status: .output
    )
  }

  private var said: [String] {
    switch self {
    case .failed(_, let said), .noPDF(_, let said): said
    case .noProgram, .noSuchProgram, .notStarted, .tookTooLong, .output: []
    }
  }

  private var message: (text: LocalText, help: LocalText) {
    switch self {
    case .noProgram, .output:
      (
        LocalText(
          vi: "không có chương trình nào để tạo PDF: không tìm thấy Chromium hay WeasyPrint trong PATH",
          en: "nothing to make a PDF with: neither Chromium nor WeasyPrint is in PATH"
        ),
        LocalText(
          vi: "cài đặt: \(quoted("apt-get install chromium")) hoặc \(quoted("apt-get install weasyprint")); "
            + "hoặc ghi --format html rồi in từ trình duyệt",
          en:
            "install one: \(quoted("apt-get install chromium")) or \(quoted("apt-get install weasyprint")); "
            + "or write --format html and print it from a browser"
        )
      )
    case .noSuchProgram(let name):
      (
        LocalText(
          vi: "biến GDCHECK_PDF nêu \(quoted(name)), không phải chương trình chạy được",
          en: "GDCHECK_PDF names \(quoted(name)), which is no program that can be run"
        ),
        LocalText(
          vi: "đặt biến này là một Chromium hoặc WeasyPrint, hoặc bỏ biến đi để gdcheck tự tìm",
          en: "set it to a Chromium or WeasyPrint, or unset it to have one looked for"
        )
      )
    case .notStarted(let converter):
      (
        LocalText(
          vi: "không khởi động được \(quoted(converter.path)) để tạo PDF",
          en: "can't start \(quoted(converter.path)) to make the PDF"
        ),
        Self.choice
      )
    case .tookTooLong(let converter, let limit):
      (
        LocalText(
          vi: "\(quoted(converter.path)) chưa tạo xong PDF sau \(Self.seconds(limit)) giây",
          en: "\(quoted(converter.path)) had not made the PDF after \(Self.seconds(limit)) s"
        ),
        Self.choice
      )
    case .failed(let converter, _):
      (
        LocalText(
          vi: "\(quoted(converter.path)) không tạo được PDF",
          en: "\(quoted(converter.path)) could not make the PDF"
        ),
        Self.choice
      )
    case .noPDF(let converter, _):
      (
        LocalText(
          vi: "\(quoted(converter.path)) không để lại tệp PDF nào hợp lệ",
          en: "\(quoted(converter.path)) left no valid PDF"
        ),
        Self.choice
      )
    }
  }

  private static let choice = LocalText(
    vi: "chọn chương trình khác bằng biến GDCHECK_PDF, hoặc ghi --format html rồi in từ trình duyệt",
    en: "name another program in GDCHECK_PDF, or write --format html and print it from a browser"
  )

  private static func seconds(_ duration: Duration) -> String {
    let (seconds, rest) = duration.components
    return rest == 0 ? String(seconds) : String(Double(seconds) + Double(rest) / 1e18)
  }
}
