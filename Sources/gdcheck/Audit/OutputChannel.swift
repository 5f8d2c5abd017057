import Diagnostics
import Terms

/// One output of a run while it is being written.
struct OutputChannel {
  private let sink: any ByteSink
  /// The file that it becomes; nil for the output of the process.
  private let file: AtomicFile?
  /// What makes a PDF of the page, for a PDF.
  private let converter: PDFConverter?
  /// The page so far, for a PDF.
  private var page = ""
  private let surroundings: Surroundings

  /// Opens what `target` names.
  ///
  /// - Throws: ``Refusal`` where nothing can be written: before anything is audited.
  init(_ target: OutputTarget, in surroundings: Surroundings, _ language: Language) throws(Refusal) {
    self.surroundings = surroundings
    converter = try Self.converter(target, surroundings, language)
    guard let path = target.path else {
      file = nil
      sink = surroundings.output
      return
    }
    do throws(OutputError) {
      let file = try AtomicFile(replacing: path)
      self.file = file
      sink = file
    } catch {
      throw Self.refusal(error, language)
    }
  }

  private static func converter(
    _ target: OutputTarget,
    _ surroundings: Surroundings,
    _ language: Language
  ) throws(Refusal) -> PDFConverter? {
    guard target.format == .pdf else { return nil }
    if target.path == nil, surroundings.outputIsTerminal {
      let (text, help) = PaperMessages.binaryToTerminal
      throw Refusal(text, help: help, in: language, status: .usage)
    }
    do throws(PDFProblem) {
      return try PDFConverter.find(in: surroundings.variables, folder: surroundings.folder)
    } catch {
      throw error.refusal(in: language)
    }
  }

  /// Takes what comes next.
  mutating func write(_ text: String) throws(OutputError) {
    guard converter != nil else { return try sink.write(text) }
    page += text
  }

  /// Makes what was written whole: a PDF is made by now, not yet in its place.
  mutating func complete(_ language: Language) throws(Refusal) {
    guard let converter else { return }
    let bytes: [UInt8]
    do throws(PDFProblem) {
      let run = PDFRun(
        converter: converter,
        variables: surroundings.variables,
        limit: surroundings.conversionLimit
      )
      bytes = try run.pdf(of: page)
    } catch {
      throw error.refusal(in: language)
    }
    do throws(OutputError) {
      try sink.write(bytes)
    } catch {
      throw Self.refusal(error, language)
    }
  }

  /// Puts the file in its place.
  func commit() throws(OutputError) {
    try file?.commit()
  }

  /// Leaves what stood there as it was.
  func discard() {
    file?.discard()
  }

  /// What is told of an output that failed.
  static func refusal(_ error: OutputError, _ language: Language) -> Refusal {
    guard case .failed(let reason, let path) = error else { return Refusal(text: "", status: .output) }
    return Refusal(text: CommandProblem.output(reason, path: path).text(in: language), status: .output)
  }
}
