import Diagnostics
import Terms

/// Where `covers: window` may stand.
extension Check {
  /// Refuses `covers: window` beside other periods, which would add nothing, and in `every_one`: it decides which
  /// window a paper counts for, so it has to be one of the criteria by which papers are chosen.
  static let windowCoverage = Check("window-coverage") { context in
    for test in context.recordTests {
      for criterion in test.criteria {
        guard case .covers(let coverages) = criterion, coverages.count > 1,
          let window = coverages.first(where: { $0.value == .window })
        else { continue }
        context.report(CheckProblem.windowBesidePeriods(at: window.span))
      }
      for criterion in test.everyOne ?? [] {
        guard case .covers(let coverages) = criterion,
          let window = coverages.first(where: { $0.value == .window })
        else { continue }
        context.report(CheckProblem.windowInEveryOne(at: window.span))
      }
    }
  }
}
