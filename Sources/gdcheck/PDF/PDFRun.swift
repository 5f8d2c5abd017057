import Diagnostics
import Subprocess
import SystemPackage

/// Has an installed program make a PDF.
struct PDFRun: Sendable {
  let converter: PDFConverter
  /// The environment variables of gdcheck, of which the program sees few.
  let variables: [String: String]
  /// How long it may take.
  let limit: Duration

  /// The largest PDF that is taken.
  static let sizeLimit = 64 << 20

  /// `page`, an HTML file, as a PDF.
  ///
  /// The program works in a folder of its own, which is gone afterwards. The bytes differ from run to run: the
  /// program writes the time into them.
  func pdf(of page: String) throws(PDFProblem) -> [UInt8] {
    let (made, signal) = try converted(page)
    if let signal { Interruption.end(by: signal) }
    return try made.get()
  }

  /// What came of the conversion, and the signal that was sent to gdcheck meanwhile; by then nothing is left behind.
  private func converted(
    _ page: String
  ) throws(PDFProblem) -> (Result<[UInt8], PDFProblem>, signal: Int32?) {
    do throws(OutputError) {
      let folder = try PrivateFolder(in: temporaryParent)
      defer { folder.remove() }
      let source = try folder.write(Array(page.utf8), to: "paper.html")
      let target = "\(folder.path)/paper.pdf"
      let arguments = converter.arguments(page: source, pdf: target, folder: folder.path)
      let (ending, signal) = Interruption.waiting { await run(arguments, in: folder.path) }
      return (result(ending, target: target), signal)
    } catch {
      throw .output(error)
    }
  }

  private func result(_ ending: Ending?, target: String) -> Result<[UInt8], PDFProblem> {
    switch ending {
    case nil: return .failure(.notStarted(converter))
    case .tookTooLong: return .failure(.tookTooLong(converter, limit: limit))
    case .ended(let status, let said):
      guard status.isSuccess else { return .failure(.failed(converter, said: said.lines)) }
      guard let bytes = Self.read(target) else { return .failure(.noPDF(converter, said: said.lines)) }
      return .success(bytes)
    }
  }

  /// How the program's run ended.
  private enum Ending: Sendable {
    case ended(TerminationStatus, said: LastWords)
    case tookTooLong
  }

  /// Runs the program in the folder at `path`; nil where it could not be started.
  private func run(_ arguments: [String], in path: String) async -> Ending? {
    await withTaskGroup(of: Ending?.self) { group in
      group.addTask {
        var options = PlatformOptions()
        // A browser is many processes: in a session of their own they can be ended together.
        options.createSession = true
        options.teardownSequence = [
          .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
        ]
        // Each ends in a zero, as the system reads them.
        let environment = converter.environment(variables, folder: path)
          .map { Array("\($0)=\($1)\0".utf8) }
        let result = try? await Subprocess.run(
          .path(FilePath(converter.path)),
          arguments: Arguments(arguments),
          environment: .custom(environment),
          workingDirectory: FilePath(path),
          platformOptions: options,
          input: .none,
          output: .discarded,
          error: .sequence
        ) { execution in
          var said = LastWords()
          for try await chunk in execution.standardError {
            chunk.withUnsafeBytes { said.take($0) }
          }
          return said
        }
        return result.map { .ended($0.terminationStatus, said: $0.closureResult) }
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return .tookTooLong
      }
      let first = await group.next()
      group.cancelAll()
      return first ?? nil
    }
  }

  /// Where the folder is made: in `TMPDIR` where it is an absolute path.
  private var temporaryParent: String {
    let named = variables["TMPDIR", default: ""]
    return named.utf8.first == UInt8(ascii: "/") ? named : "/tmp"
  }

  /// The PDF at `path`; nil where what stands there is none, or only the beginning of one.
  private static func read(_ path: String) -> [UInt8]? {
    guard Folder.isRegular(path), let file = try? InputFile.read(path, name: path, limit: sizeLimit) else {
      return nil
    }
    let (head, tail) = (Array("%PDF-".utf8), Array("%%EOF".utf8))
    let end = Array(file.bytes.suffix(1024))
    let isWhole =
      file.bytes.starts(with: head)
      && end.indices.contains { end[$0...].starts(with: tail) }
    return isWhole ? file.bytes : nil
  }
}
