import Glibc
import Terms

/// Everything that a command takes from or leaves in the world, so that a test can stand in for it.
struct Surroundings {
  /// Environment variables.
  var variables: [String: String]
  /// The folder that relative paths start from.
  var folder: String
  var today: CivilDate
  var input: any ByteSource
  var output: any ByteSink
  var errors: any ByteSink & Sendable
  /// Whether `output` is a terminal.
  var outputIsTerminal: Bool
  /// Whether `errors` is a terminal.
  var errorsAreTerminal: Bool
  /// The path of the running program, to find the installed rules.
  var program: String
  /// How long a program that makes a PDF may take.
  var conversionLimit = Duration.seconds(60)
  /// The time since some moment in the past, to tell how long work takes.
  var uptime: @Sendable () -> Duration = Clock.uptime

  /// The process's own.
  static func process() -> Surroundings {
    // A reader that left is told by `write`, not by a signal that ends the process with a code of its own.
    signal(SIGPIPE, SIG_IGN)
    occupyStandardDescriptors()
    return Surroundings(
      variables: environmentVariables(),
      folder: workingFolder(),
      today: Clock.today(),
      input: DescriptorSource(descriptor: STDIN_FILENO),
      output: DescriptorSink(descriptor: STDOUT_FILENO),
      errors: DescriptorSink(descriptor: STDERR_FILENO),
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorsAreTerminal: isatty(STDERR_FILENO) == 1,
      program: programPath()
    )
  }

  /// Keeps the numbers 0 to 2 from files that are opened later, where the process was started without them: what
  /// is told on a closed error output must not land in the file that the findings are written to.
  ///
  /// They are opened the wrong way round, so that using them still fails.
  private static func occupyStandardDescriptors() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The language that the environment names: `GDCHECK_LANG`, else the locale where it is one of ours.
  var language: Language? {
    Self.language(in: variables)
  }

  /// The language of the process's environment, Vietnamese where it names none.
  ///
  /// Found once: the argument parser asks for every help text each time it looks at a command.
  static let languageOfProcess = language { getenv($0).map { String(cString: $0) } } ?? .vietnamese

  /// As ``language``, for any environment.
  static func language(in variables: [String: String]) -> Language? {
    language { variables[$0] }
  }

  /// The language that the variables name, each of which `value` looks up.
  private static func language(_ value: (String) -> String?) -> Language? {
    for name in ["GDCHECK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = value(name), !value.isEmpty else { continue }
      if let language = Language(rawValue: String(value.prefix(2)).lowercased()) { return language }
    }
    return nil
  }

  private static func environmentVariables() -> [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let pair = entry.pointee {
      let text = String(cString: pair)
      // By bytes: looking for a character would divide every value into graphemes first.
      if let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")) {
        result[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
      }
      entry += 1
    }
    return result
  }

  private static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private static func programPath() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
