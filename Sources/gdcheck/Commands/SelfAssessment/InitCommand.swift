import ArgumentParser
import Engine
import Evidence
import Rules
import SelfAssessment
import Terms

/// `gdcheck init AGENCY`: the evidence file of a unit, ready to be filled in.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: help(
      vi: "Soạn tệp hồ sơ minh chứng của một đơn vị, để điền dần trong năm.",
      en: "Write the evidence file of a unit, to be filled in over the year."
    ),
    discussion: help(
      vi: """
        Tệp có mọi nghĩa vụ của đơn vị: việc gì, hạn nào, cần minh chứng gì, và mục gợi ý đứng sau dấu #; làm xong \
        việc nào thì bỏ dấu và điền mục đó. Tệp mới soạn chưa khai việc gì, nên chưa nghĩa vụ nào đạt.

        Ví dụ:
          gdcheck init health-office -o phong-y-te.yaml
          gdcheck init "Phòng Y tế Quận 10" -o phong-y-te.yaml
          gdcheck init ward-committee --ward 12 -o phuong-12.yaml
        """,
      en: """
        The file lists all that the unit owes: what, by when, with what proof, and an entry behind a #, which is taken \
        off and filled in once the work is done. As it is written it claims nothing, and meets no obligation.

        Examples:
          gdcheck init health-office -o health-office.yaml
          gdcheck init "District 10 Health Office" -o health-office.yaml
          gdcheck init ward-committee --ward 12 -o ward-12.yaml
        """
    )
  )

  @Argument(
    help: ArgumentHelp(
      help(
        vi: "Mã hoặc tên của cơ quan trong kế hoạch.",
        en: "The agency, by its code or its name in the plan."
      ),
      valueName: "agency"
    )
  )
  var agency: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(vi: "Số phường, với cơ quan của phường.", en: "The number of the ward, for an agency of wards."),
      valueName: "number"
    )
  )
  var ward: Int?

  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        vi: "Năm của kế hoạch; nếu không có: bộ quy tắc mới nhất.",
        en: "The year of the plan; else the latest rule set."
      ),
      valueName: "year"
    )
  )
  var year: Int?

  @OptionGroup var target: SealedOutputOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let year, !CivilDate.years.contains(year) {
      throw ValidationError(
        help(
          vi: "--year là một năm từ \(CivilDate.years.lowerBound) đến \(CivilDate.years.upperBound)",
          en: "--year takes a year from \(CivilDate.years.lowerBound) to \(CivilDate.years.upperBound)"
        )
      )
    }
  }

  func run() throws {
    let status = run(in: .process())
    if status != .clean { throw status.code }
  }

  /// Runs the command in `surroundings`.
  func run(in surroundings: Surroundings) -> ExitStatus {
    surroundings.delivering(in: common.lang ?? surroundings.language ?? .vietnamese) {
      do throws(Refusal) {
        return .success(try answer(in: surroundings))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The file, or what is said of it once it is written.
  private func answer(in surroundings: Surroundings) throws(Refusal) -> String {
    let chosen = common.lang ?? surroundings.language
    let file = target.target(keeping: [])
    do throws(SealedFileProblem) {
      try file?.check()
    } catch {
      throw error.refusal(in: chosen ?? .vietnamese)
    }
    let rules = try rules(in: surroundings)
    let plan = rules.program.rules.source.plan
    let language = chosen ?? plan.language
    if let year, plan.year != year {
      let problem = InitWords.otherYear(year, plan: plan.year, folder: rules.folder)
      throw Refusal(problem.text, help: problem.help, in: language, status: .notAudited)
    }
    let unit: Unit
    do throws(UnitChoiceProblem) {
      unit = try UnitChoice(agency: agency, ward: ward).unit(in: rules.program)
    } catch {
      throw Refusal(error.message, help: error.help(in: language), in: language, status: .usage)
    }
    let form = EvidenceForm(for: unit, of: rules.program, name: file?.path ?? "unit.yaml", in: language)
    let bytes = Array(form.text().utf8)
    guard let file else { return String(decoding: Seal.yaml.sealed(bytes) ?? bytes, as: UTF8.self) }
    do throws(SealedFileProblem) {
      try file.write(bytes, under: .yaml)
    } catch {
      throw error.refusal(in: language)
    }
    return InitWords.written(form, file: file.path)[language]
  }

  private func rules(in surroundings: Surroundings) throws(Refusal) -> LoadedRules {
    do throws(RuleProblem) {
      return try RuleLibrary(RuleFolder(given: common.rules, in: surroundings)).rules(of: year)
    } catch {
      let color = common.color.isOn(
        terminal: surroundings.errorsAreTerminal,
        variables: surroundings.variables
      )
      let language = common.lang ?? surroundings.language ?? .vietnamese
      throw Refusal(text: error.text(in: language, color: color), status: error.status)
    }
  }
}
