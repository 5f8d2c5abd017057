package import Diagnostics
package import Engine
import Evidence
import Rules
import Terms
import YAMLTree

extension AuthorTests {
  /// Tests, variants and records of their evidence that one run may have, taken together.
  static let mostHeld = 200_000
  /// What the evidence of one test may hold: every variant of the test is made from it.
  static let evidenceLimits = EvidenceLimits(maxRecords: 1000, maxLinks: 10_000)
  /// Files that one run may have.
  static let mostFiles = 1000

  /// Decodes files of tests (`gdcheck: tests/1`) against the rules that they test.
  ///
  /// Spans refer to the files by their places in `files`; there may be a thousand.
  ///
  /// - Throws: ``AuthorTestsFailure`` with everything that is wrong with any of them.
  package static func decode(
    _ files: [SourceFile],
    testing program: Program
  ) throws(AuthorTestsFailure) -> AuthorTests {
    var problems: [Diagnostic] = []
    var tests: [AuthorTest] = []
    var settings: [CircumstanceDays: Setting] = [:]
    let obligations = Dictionary(
      program.obligations.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var room = mostHeld
    if files.count > mostFiles { problems.append(TestProblem.tooManyFiles(files.count, most: mostFiles)) }
    for (place, file) in files.prefix(mostFiles).enumerated() {
      do throws(YAMLFailure) {
        let tree = try YAMLTree.parse(file, file: UInt16(place), limits: .rules)
        var reader = TestReader(tree, program, obligations: obligations, room: room)
        reader.read()
        room = reader.room
        tests += reader.tests
        problems += reader.reader.problems
        for (days, names) in reader.circumstances where settings[days] == nil {
          switch setting(program, under: days) {
          case .success(let setting): settings[days] = setting
          case .failure(let error):
            if let first = error.diagnostics.first {
              problems.append(TestProblem.unusable(names, because: first.message))
            }
          }
        }
      } catch {
        problems += error.diagnostics
      }
    }
    guard problems.isEmpty else { throw AuthorTestsFailure(diagnostics: problems.eachOnce()) }
    return AuthorTests(files: files, tests: tests, planned: Setting(program), settings: settings)
  }

  /// The rules of `program` with its circumstances arisen on `days`.
  private static func setting(
    _ program: Program,
    under days: CircumstanceDays
  ) -> Result<Setting, AuthorTestsFailure> {
    do throws(RulesFailure) {
      let checked = try days.applied(to: program.rules.source).checked()
      do throws(CompileFailure) {
        return .success(Setting(try Program(checked)))
      } catch {
        return .failure(AuthorTestsFailure(diagnostics: error.diagnostics))
      }
    } catch {
      return .failure(AuthorTestsFailure(diagnostics: error.diagnostics))
    }
  }
}

extension [Diagnostic] {
  /// The same without repetitions: what a test says wrongly is met again in each of its variants.
  fileprivate func eachOnce() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }
  }
}
