import ArgumentParser

/// `gdcheck rules …`: the tools of those who write the rules, a command a file.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: help(
      vi: "Công cụ cho người soạn quy tắc: kiểm tra, thử, đối chiếu, chuyển sang năm sau.",
      en: "Tools for rule authors: check, test, compare, roll to the next year."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck rules book -o quy-tac.html
          gdcheck rules check
          gdcheck rules coverage --plan ke-hoach.txt
          gdcheck rules diff rules/2022 rules/2023
          gdcheck rules list --by due
          gdcheck rules new health.vaccination --clause III.5.1
          gdcheck rules roll 2022 2023
          gdcheck rules test --coverage --mutate
          gdcheck rules witness health.clinic-inspections
        """,
      en: """
        Examples:
          gdcheck rules book -o rules.html
          gdcheck rules check
          gdcheck rules coverage --plan plan.txt
          gdcheck rules diff rules/2022 rules/2023
          gdcheck rules list --by due
          gdcheck rules new health.vaccination --clause III.5.1
          gdcheck rules roll 2022 2023
          gdcheck rules test --coverage --mutate
          gdcheck rules witness health.clinic-inspections
        """
    ),
    subcommands: [
      BookCommand.self,
      CheckCommand.self,
      CoverageCommand.self,
      DiffCommand.self,
      ExportCommand.self,
      ListCommand.self,
      NewCommand.self,
      RollCommand.self,
      TestCommand.self,
      WitnessCommand.self,
    ]
  )
}
