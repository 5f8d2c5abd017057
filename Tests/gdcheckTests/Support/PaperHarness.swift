import ArgumentParser
import Glibc
import Terms
import Testing

@testable import gdcheck

/// What a command that writes papers left behind.
struct PaperTranscript: Sendable {
  let status: gdcheck.ExitStatus
  let output: [UInt8]
  let errors: String

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs `gdcheck paper …` in `folder`, where papers and evidence lie; messages name files as the test does.
///
/// On a thread of its own: a converter is waited for, and those threads on which tests run are few.
func paper(
  _ arguments: [String],
  in folder: String,
  variables: [String: String] = [:],
  input: String = "",
  output: MemorySink = MemorySink(),
  errors: MemorySink = MemorySink(),
  onTerminal: Bool = false,
  limit: Duration = .seconds(60)
) async throws -> PaperTranscript {
  try await onThread {
    let command = try #require(try PaperCommand.parseAsRoot(arguments) as? any PaperSubcommand)
    let surroundings = Surroundings(
      variables: ["GDCHECK_LANG": "en", "TMPDIR": folder].merging(variables) { $1 },
      folder: folder,
      today: try #require(CivilDate(year: 2022, month: 12, day: 5)),
      input: MemorySource(bytes: Array(input.utf8)),
      output: output,
      errors: errors,
      outputIsTerminal: onTerminal,
      errorsAreTerminal: onTerminal,
      program: "/nowhere/bin/gdcheck",
      conversionLimit: limit
    )
    let status = command.run(in: surroundings)
    return PaperTranscript(
      status: status,
      output: output.contents,
      errors: errors.text.replacing(folder + "/", with: "")
    )
  }
}

/// What `body` yields on a thread of its own.
func onThread<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    let work = ThreadWork { continuation.resume(with: Result(catching: body)) }
    var thread = pthread_t()
    let started = pthread_create(
      &thread,
      nil,
      { pointer in
        if let pointer { Unmanaged<ThreadWork>.fromOpaque(pointer).takeRetainedValue().body() }
        return nil
      },
      Unmanaged.passRetained(work).toOpaque()
    )
    precondition(started == 0, "no thread")
    pthread_detach(thread)
  }
}

private final class ThreadWork: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }
}

/// Programs that stand in for a converter.
enum FakeConverter {
  /// Writes a PDF that holds the page and how the program was called.
  static let working = """
    #!/bin/sh
    for word; do
      case "$word" in
        --print-to-pdf=*) pdf="${word#*=}" ;;
        file://*) page="${word#file://}" ;;
        *.html) page="$word" ;;
        *.pdf) pdf="$word" ;;
      esac
    done
    { echo "%PDF-1.4"; /bin/cat "$page"; echo "called: $0 $*"; /usr/bin/env; /bin/ls -ld "$HOME"; echo "%%EOF"; } >"$pdf"
    echo 'all is well' >&2
    """

  /// One that ends in `status` after it has said `words`.
  static func failing(_ status: Int, saying words: String) -> String {
    "#!/bin/sh\nprintf '\(words)' >&2\nexit \(status)\n"
  }

  /// Writes the path of its folder to `mark`, and then hangs, as does a child of its own.
  static func hanging(_ mark: String) -> String {
    "#!/bin/sh\n/bin/sleep 1000 &\necho \"$HOME\" >'\(mark).new'\n/bin/mv '\(mark).new' '\(mark)'\nwait\n"
  }

  /// Says that all is well and leaves `bytes`, as `printf` writes them.
  static func leaving(_ bytes: String) -> String {
    "#!/bin/sh\nprintf '\(bytes)' >\"$HOME/paper.pdf\"\n"
  }
}

extension Workplace {
  /// Puts a program of this text into `bin/`, and answers the `PATH` with nothing but that folder.
  @discardableResult
  func install(_ name: String, _ text: String) throws -> [String: String] {
    let path = try write("bin/\(name)", text)
    chmod(path, 0o755)
    return ["PATH": self.path("bin")]
  }
}
