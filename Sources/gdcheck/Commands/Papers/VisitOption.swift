import ArgumentParser
import Terms

/// `--visit FILE`, where a paper can be made without one.
struct VisitOption: ParsableArguments {
  @Option(name: .long, help: Self.argumentHelp, completion: .file(extensions: ["yaml", "yml", "json"]))
  var visit: String?

  static var argumentHelp: ArgumentHelp {
    ArgumentHelp(
      help(
        vi: "Tệp ghi cuộc kiểm tra: đoàn đã xem, đã kết luận và kiến nghị những gì.",
        en: "The file of the visit: what the team saw, judged and recommends."
      ),
      valueName: "file"
    )
  }
}

/// `--visit FILE`, where there is no paper without one.
struct RequiredVisitOption: ParsableArguments {
  @Option(
    name: .long,
    help: VisitOption.argumentHelp,
    completion: .file(extensions: ["yaml", "yml", "json"])
  )
  var visit: String
}
