import ArgumentParser

/// `gdcheck visit …`: the file that a team keeps of its visit.
struct VisitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "visit",
    abstract: help(
      vi: "Tệp ghi của Đoàn kiểm tra: bắt đầu một đợt kiểm tra.",
      en: "The file of an inspection visit: begin a visit."
    ),
    discussion: help(
      vi: """
        Ví dụ:
          gdcheck visit new phong-y-te.yaml --date 05/12/2022 -o doan.yaml
          gdcheck audit phong-y-te.yaml --visit doan.yaml
        """,
      en: """
        Examples:
          gdcheck visit new health-office.yaml --date 05/12/2022 -o visit.yaml
          gdcheck audit health-office.yaml --visit visit.yaml
        """
    ),
    subcommands: [VisitNewCommand.self]
  )
}
