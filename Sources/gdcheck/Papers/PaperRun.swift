import Evidence
import Papers
import Terms

/// One run of a command that writes a paper: refuses first what can be refused before any work is done, then has the
/// paper made, and writes it whole or not at all.
struct PaperRun {
  /// A paper, and where it came from.
  struct Made {
    let paper: Paper
    /// What was remarked on the way, for the error output.
    var warnings = ""
    /// The files that were read, which must not be written over.
    var inputs: [String] = []
  }

  let options: PaperOptions
  let surroundings: Surroundings

  init(_ options: PaperOptions, in surroundings: Surroundings) {
    self.options = options
    self.surroundings = surroundings
  }

  /// Writes the paper that `make` makes of the files `inputs` and of what else it reads.
  func write(reading inputs: [String] = [], _ make: () throws(Refusal) -> Made) -> ExitStatus {
    do throws(OutputError) {
      do throws(Refusal) {
        let job = try prepared(inputs)
        let made = try make()
        // Told before anything is written, so that nobody misses it behind a finished paper.
        try tell(made.warnings)
        let bytes = try bytes(of: made.paper, job.converter)
        try deliver(bytes, to: job.target, keeping: made.inputs)
        return .clean
      } catch {
        try surroundings.errors.write(error.text)
        return error.status
      }
    } catch {
      return .output
    }
  }

  // MARK: Steps

  /// Where the paper goes, nil for the output, and what makes the PDF of it, where one is asked for.
  private func prepared(_ inputs: [String]) throws(Refusal) -> (target: SealedFile?, converter: PDFConverter?)
  {
    let target = options.target.target(keeping: inputs)
    if target == nil, format.isBinary, surroundings.outputIsTerminal {
      let (text, help) = PaperMessages.binaryToTerminal
      throw Refusal(text, help: help, in: language, status: .usage)
    }
    do throws(SealedFileProblem) {
      try target?.check()
    } catch {
      throw error.refusal(in: language)
    }
    guard format == .pdf else { return (target, nil) }
    do throws(PDFProblem) {
      return (target, try PDFConverter.find(in: surroundings.variables, folder: surroundings.folder))
    } catch {
      throw error.refusal(in: language)
    }
  }

  private func tell(_ warnings: String) throws(Refusal) {
    do throws(OutputError) {
      try surroundings.errors.write(warnings)
    } catch {
      throw SealedFileProblem.output(error).refusal(in: language)
    }
  }

  private func bytes(of paper: Paper, _ converter: PDFConverter?) throws(Refusal) -> [UInt8] {
    let page: String
    do throws(PaperFailure) {
      if format == .docx { return try paper.docx() }
      page = try paper.html()
    } catch {
      throw Refusal(PaperMessages.notMade(error.message), in: language, status: .output)
    }
    guard let converter else { return Array(page.utf8) }
    do throws(PDFProblem) {
      let run = PDFRun(
        converter: converter,
        variables: surroundings.variables,
        limit: surroundings.conversionLimit
      )
      return try run.pdf(of: page)
    } catch {
      throw error.refusal(in: language)
    }
  }

  private func deliver(
    _ bytes: [UInt8],
    to target: SealedFile?,
    keeping inputs: [String]
  ) throws(Refusal) {
    do throws(SealedFileProblem) {
      guard var target else {
        guard let sealed = format.seal.sealed(bytes) else { throw .unsealable("<stdout>") }
        do throws(OutputError) {
          try surroundings.output.write(sealed)
        } catch {
          throw .output(error)
        }
        return
      }
      target.inputs += inputs
      try target.write(bytes, under: format.seal)
    } catch {
      throw error.refusal(in: language)
    }
  }

  private var format: PaperFormat { options.chosenFormat }

  /// The language of what is told about the command itself.
  private var language: Language { options.language(in: surroundings) }
}
