import Diagnostics
import Engine
import Evidence
import Glibc
import Rules
import Terms

/// `gdcheck-bench RULES UNIT`: the floor and gdcheck side by side in one run.
///
/// RULES is the folder of a rule set, UNIT an evidence file for the whole-process rows, which run the programs
/// `gdcheck` and `yaml-floor` that lie beside this one.
@main
enum Bench {
  static func main() {
    guard CommandLine.arguments.count == 3 else {
      complain("usage: gdcheck-bench RULES UNIT")
      exit(64)
    }
    do {
      let rules = try BenchRules(folder: CommandLine.arguments[1])
      var generator = GeneratedUnits(frame: rules.program.frame, seed: 2022)
      let units = generator.make(2000)
      print(Table(InProcess(program: rules.program, units: units).rows()).text)
      print(try Table(WholeProcess(rules: rules.paths, unit: CommandLine.arguments[2]).rows()).text)
    } catch {
      complain("gdcheck-bench: \(error)")
      exit(1)
    }
  }

  private static func complain(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
