import ArgumentParser
import Diagnostics
import Engine
import Evidence
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
      vi: """
        Ví dụ:
          gdcheck rules witness health.clinic-inspections > ho-so.yaml
          gdcheck rules witness committees.monthly-meeting --unit ward-committee/12
        """,
      en: """
        Examples:
          gdcheck rules witness health.clinic-inspections > unit.yaml
          gdcheck rules witness committees.monthly-meeting --unit ward-committee/12
        """
    )
  )

  @Argument(help: ArgumentHelp(help(vi: "Mã nghĩa vụ.", en: "The obligation's id."), valueName: "obligation"))
  var name: String

  @OptionGroup var file: OutputOption
  @OptionGroup var common: CommonOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Minh chứng của đơn vị này; nếu không có: đơn vị đầu tiên phải thực hiện.",
        en: "The evidence is this unit's; else that of the first unit bound."
      ),
      valueName: "agency[/ward]"
    )
  )
  var unit: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Coi như điều kiện của nghĩa vụ xảy ra vào ngày này.",
        en: "As if the obligation's circumstance had arisen on this day."
      ),
      valueName: "dd/mm/yyyy"
    )
  )
  var arisen: CivilDate?

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.writing(to: file.output, in: common.lang ?? surroundings.language ?? .vietnamese, answer)
  }

  private func answer(in surroundings: Surroundings) -> ExitStatus {
    common.answering(selection: Selection([name]), in: surroundings) { setting in
      do throws(Refusal) {
        let place = try place(in: setting)
        let program = try program(for: place, in: setting)
        let unit = try unit.map { (name) throws(Refusal) in
          try self.unit(name, bound: place, program, setting)
        }
        do throws(Witness.Failure) {
          let witness = try Witness(for: place, of: program, unit: unit, language: setting.language)
          return .success(RuleSetAnswer(text: witness.yaml))
        } catch {
          throw Refusal(error.reason(for: name), help: error.help, in: setting.language, status: .failures)
        }
      } catch {
        return .failure(error)
      }
    }
  }

  private func place(in setting: RuleSetSetting) throws(Refusal) -> Int {
    let obligations = setting.rules.program.rules.source.obligations
    if let place = obligations.firstIndex(where: { $0.id.value == name }) { return place }
    // A clause's number got as far as this: the library knows it, and it names no single obligation.
    let closest = nearest(to: name, among: obligations.map(\.id.value))
    let problem = CommandProblem.noSuchObligation(name, nearest: closest)
    throw Refusal(text: problem.text(in: setting.language), status: .usage)
  }

  /// The rules, or the same as if the circumstance had arisen on the day of `--arisen`.
  private func program(for place: Int, in setting: RuleSetSetting) throws(Refusal) -> Program {
    let program = setting.rules.program
    guard let arisen else { return program }
    let plan = program.rules.source.plan
    guard case .circumstance(let circumstance)? = program.rules.source.obligations[place].condition,
      let index = plan.circumstances.firstIndex(where: { $0.code.value == circumstance.value })
    else {
      throw Refusal(
        LocalText(
          vi: "\(quoted(name)) không phụ thuộc sự kiện nào, nên `--arisen` không có nghĩa",
          en: "\(quoted(name)) waits for no circumstance, so that `--arisen` says nothing"
        ),
        in: setting.language,
        status: .usage
      )
    }
    do {
      return try Program(try program.rules.arisen([index], on: arisen))
    } catch {
      throw Refusal(
        LocalText(
          vi: "sự kiện \(quoted(circumstance.value)) của năm \(plan.year) không thể xảy ra ngày \(arisen)",
          en: "the circumstance \(quoted(circumstance.value)) of \(plan.year) can't have arisen on \(arisen)"
        ),
        in: setting.language,
        status: .usage
      )
    }
  }

  /// The unit named `agency` or `agency/ward`, which must be bound.
  private func unit(_ named: String, bound place: Int, _ program: Program, _ setting: RuleSetSetting)
    throws(Refusal) -> Unit
  {
    let unit: Unit
    do throws(UnitNameProblem) {
      unit = try UnitName(named).unit(in: program)
    } catch {
      throw Refusal(error.message, help: error.help, in: setting.language, status: .usage)
    }
    guard program.binds(obligation: place, unit: unit) else {
      throw Refusal(
        LocalText(
          vi: "\(quoted(name)) không ràng buộc \(quoted(named))",
          en: "\(quoted(name)) does not bind \(quoted(named))"
        ),
        in: setting.language,
        status: .usage
      )
    }
    return unit
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
    case .tooManyRecords:
      LocalText(
        vi: "\(quoted(id)) cần nhiều hồ sơ hơn mức một tệp minh chứng có thể chứa",
        en: "\(quoted(id)) takes more records than an evidence file may hold"
      )
    }
  }

  /// What to do about it.
  fileprivate var help: LocalText? {
    switch self {
    case .notArisen, .aroseAfterWindow:
      LocalText(
        vi: "thêm `--arisen NGÀY` để xem như điều kiện đã xảy ra ngày đó",
        en: "`--arisen DATE` shows it as if the circumstance had arisen on that day"
      )
    case .nobodyBound, .impossible, .tooManyRecords: nil
    }
  }
}
