import ArgumentParser
import Diagnostics
import Engine
import Reports
import Rules
import Terms
import Workbench

/// `gdcheck rules witness ID`: the smallest evidence that meets an obligation.
struct WitnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "witness",
    abstract: help(
      vi: "In minh chứng ít nhất đủ để một nghĩa vụ đạt.",
      en: "Print the smallest evidence that meets an obligation."
    ),
    discussion: help(
      vi: "Ví dụ:\n  gdcheck rules witness health.clinic-inspections > ho-so.yaml",
      en: "Example:\n  gdcheck rules witness health.clinic-inspections > unit.yaml"
    )
  )

  @Argument(help: ArgumentHelp(help(vi: "Mã nghĩa vụ.", en: "The obligation's id."), valueName: "obligation"))
  var name: String

  @OptionGroup var common: CommonOptions

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    common.answering(selection: Selection([name]), in: surroundings) { setting in
      let obligations = setting.rules.program.rules.source.obligations
      guard let place = obligations.firstIndex(where: { $0.id.value == name }) else {
        // A clause's number got as far as this: the library knows it, and it names no single obligation.
        let closest = nearest(to: name, among: obligations.map(\.id.value))
        let problem = CommandProblem.noSuchObligation(name, nearest: closest)
        return .failure(Refusal(text: problem.text(in: setting.language), status: .usage))
      }
      do throws(Witness.Failure) {
        let witness = try Witness(for: place, of: setting.rules.program, language: setting.language)
        return .success(RuleSetAnswer(text: witness.yaml))
      } catch {
        return .failure(Refusal(error.reason(for: name), in: setting.language, status: .failures))
      }
    }
  }
}

extension Witness.Failure {
  /// Why the obligation `id` has no witness.
  func reason(for id: String) -> LocalText {
    switch self {
    case .nobodyBound:
      LocalText(vi: "không đơn vị nào phải thực hiện \(quoted(id))", en: "\(quoted(id)) binds no unit")
    case .notArisen(let circumstance):
      LocalText(
        vi: "\(quoted(id)) chưa phát sinh: điều kiện \(quoted(circumstance)) chưa xảy ra",
        en: "\(quoted(id)) is not owed: the circumstance \(quoted(circumstance)) has not arisen"
      )
    case .aroseAfterWindow:
      LocalText(
        vi: "việc mà \(quoted(id)) yêu cầu đã hết hạn trước khi phát sinh",
        en: "what \(quoted(id)) asks had ended before it was owed"
      )
    case .impossible:
      LocalText(
        vi: "không minh chứng nào đáp ứng được \(quoted(id))",
        en: "no evidence can meet \(quoted(id))"
      )
    }
  }
}
