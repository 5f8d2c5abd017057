import ArgumentParser
import Glibc

/// The program: a command a file.
@main
struct GDCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gdcheck",
    abstract: help(
      vi: "Đối chiếu hồ sơ minh chứng của một đơn vị với kế hoạch năm về bình đẳng giới.",
      en: "Check a unit's evidence against the year's plan on gender equality."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck audit rules/2022/examples/health-office.yaml
          gdcheck audit ho-so/ --quiet
          gdcheck explain health.clinic-inspections
          gdcheck paper checklist phong-y-te.yaml -o phieu-kiem-tra.docx

        Mã kết thúc: 0 không có nghĩa vụ nào chưa đạt; 1 có nghĩa vụ chưa đạt; 2 có hồ sơ không đánh giá
        được; 64 sai câu lệnh; 74 không ghi được kết quả.
        """,
      en: """
        Examples:
          gdcheck audit rules/2022/examples/health-office.yaml
          gdcheck audit evidence/ --quiet
          gdcheck explain health.clinic-inspections
          gdcheck paper checklist health-office.yaml -o checklist.docx

        Exit codes: 0 no finding fails; 1 some finding fails; 2 some input could not be audited; 64 wrong
        usage; 74 the output could not be written.
        """
    ),
    version: "gdcheck \(version)",
    subcommands: commands,
    helpNames: .shortAndLong
  )

  /// The commands by themselves: to find one by its name, the texts of the whole program are not needed.
  private static let commands: [any ParsableCommand.Type] = [
    AuditCommand.self, CalendarCommand.self, DueCommand.self, ExplainCommand.self, FixCommand.self,
    InitCommand.self, PaperCommand.self, RulesCommand.self, SchemaCommand.self, VisitCommand.self,
  ]

  /// The version of the program.
  static let version = "0.1.0"

  /// Parses the command line and runs what it asks for.
  static func main() {
    do {
      var command = try command(for: Array(CommandLine.arguments.dropFirst()))
      try command.run()
    } catch {
      guard exitCode(for: error) == .success else { exit(withError: error) }
      // Help and the version: the parser would print them without looking whether anything took them.
      let status = Surroundings.process().delivering(in: Surroundings.languageOfProcess) {
        .success(fullMessage(for: error) + "\n")
      }
      Glibc.exit(status.rawValue)
    }
  }

  /// The command that `arguments` ask for.
  ///
  /// One that is named first and has no commands below it is parsed by itself, which spares the parser a look at
  /// all others. Whatever else comes of that, a refusal or the command that prints help, is parsed from the root, so
  /// that every message is the whole program's.
  static func command(for arguments: [String]) throws -> any ParsableCommand {
    let named = commands.first { $0.configuration.commandName == arguments.first }
    if let named, named.configuration.subcommands.isEmpty,
      let command = try? named.parseAsRoot(Array(arguments.dropFirst())), type(of: command) == named
    {
      return command
    }
    return try parseAsRoot(arguments)
  }
}
