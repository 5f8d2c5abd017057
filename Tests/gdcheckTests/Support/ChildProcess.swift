import Glibc
import Testing

/// The built program, run by a shell as users run it.
enum ChildProcess {
  /// The program, which is built beside the tests; nil where it is not.
  static let program: String? = {
    guard let tests = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(tests) }
    let folder = String(cString: tests).split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/gdcheck"
    return access(path, X_OK) == 0 ? path : nil
  }()

  static let isBuilt = program != nil

  /// How a child ended, and what it left on its two outputs.
  struct Ending {
    /// Nil where a signal killed it.
    let status: Int32?
    let output: String
    let errors: String
  }

  /// Runs `script` by `sh` in `folder`: `$GDCHECK` is the program, `$OUT` and `$ERR` are where to send its outputs.
  static func run(_ script: String, in folder: TemporaryFolder, variables: [String: String] = [:]) throws
    -> Ending
  {
    let (output, errors) = ("\(folder.path)/.stdout", "\(folder.path)/.stderr")
    for path in [output, errors] { unlink(path) }
    var environment = [
      "PATH": "/usr/bin:/bin", "GDCHECK": try #require(program), "GDCHECK_LANG": "en", "OUT": output,
      "ERR": errors,
    ]
    environment.merge(variables) { $1 }
    let status = try spawn(
      ["/bin/sh", "-c", "cd '\(folder.path)' || exit 99\n\(script)"],
      environment.map { "\($0)=\($1)" }
    )
    return Ending(
      status: status,
      output: (try? contents(of: output)) ?? "",
      errors: (try? contents(of: errors)) ?? ""
    )
  }

  private static func spawn(_ arguments: [String], _ environment: [String]) throws -> Int32? {
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    // Threads on which tests run hold back signals, and tests that watch them may ignore them meanwhile: a program
    // that a user starts begins with neither.
    var attributes = posix_spawnattr_t()
    var (nothing, ending) = (sigset_t(), sigset_t())
    sigemptyset(&nothing)
    sigemptyset(&ending)
    for number in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&ending, number) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &nothing)
    posix_spawnattr_setsigdefault(&attributes, &ending)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    let error = posix_spawn(&child, arguments[0], nil, &attributes, &argumentPointers, &environmentPointers)
    try #require(error == 0)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { try #require(errno == EINTR) }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
