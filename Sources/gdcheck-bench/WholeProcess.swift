import Glibc

/// One process of gdcheck over a rule set and a unit, against a bare libyaml process over the same files.
struct WholeProcess {
  let rules: [String]
  let unit: String
  private let rounds = 21

  func rows() throws -> [Table.Row] {
    let folder = programFolder
    let ruleFolder = rules[0].split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let gdcheck = [
      "\(folder)/gdcheck", "audit", "--quiet", "--exit-zero", "--rules", ruleFolder.joined(separator: "/"),
      unit,
    ]
    var floor = Times()
    var whole = Times()
    for _ in 0..<rounds {
      try floor.run { try run(["\(folder)/yaml-floor"] + rules + [unit]) }
      try whole.run { try run(gdcheck) }
    }
    return [
      Table.Row(["one process: rules and one unit", "ms", "median of \(rounds)"]),
      Table.Row(["bare libyaml process", Table.milliseconds(floor.median), ""]),
      Table.Row([
        "gdcheck audit", Table.milliseconds(whole.median), Table.ratio(whole.ratio(to: floor)) + " bare",
      ]),
    ]
  }

  /// Runs a program to its end with its output thrown away; throws where it does not exit with 0.
  private func run(_ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    guard posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0 else {
      throw BenchError(description: "can't run \(arguments[0]); build it in the same configuration")
    }
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status == 0 else {
      throw BenchError(description: "\(arguments.joined(separator: " ")) ended with status \(status)")
    }
  }

  private var programFolder: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "." }
    defer { free(path) }
    return String(cString: path).split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }
}
