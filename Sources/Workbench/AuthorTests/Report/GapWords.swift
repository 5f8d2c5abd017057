import Diagnostics
import Engine
import Reports
import Rules
import Terms

/// The words for what tests leave out: a function a message.
struct GapWords {
  private let program: Program
  private let wording: Wording
  private let places: TestPlaces
  private let language: Language

  init(_ tests: AuthorTests, _ language: Language) {
    program = tests.planned.program
    wording = Wording(tests.planned.reported, in: language)
    places = TestPlaces(program.rules.source.files)
    self.language = language
  }

  private func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .vietnamese ? vi() : en()
  }

  // MARK: Coverage

  func coverage(_ reached: Int, of points: Int, _ whole: Int, of obligations: Int) -> String {
    let percent = percent(reached, of: points)
    return say(
      "Bao phủ \(percent)%: đã thử \(reached)/\(points) điểm, trọn vẹn \(whole)/\(obligations) nghĩa vụ",
      "Coverage \(percent)%: \(reached) of \(points) points, \(whole) of \(obligations) obligations whole"
    )
  }

  /// What no test reached of an obligation, a line each.
  func missing(_ coverage: ObligationCoverage) -> [String] {
    coverage.missing.map { point in
      switch point {
      case .verdict(let verdict): noTest(expects: verdict)
      case .branch(let test, let value, let verdict):
        never(branch(test, value, of: coverage.obligation), verdict)
      case .window(let window, let verdict): never(wording.shortWindow(window), verdict)
      case .alternative(let alternative): noDifference(alternative, of: coverage.obligation)
      }
    }
  }

  private func noTest(expects verdict: Verdict) -> String {
    say(
      "chưa có kiểm thử nào mong đợi \(quoted(verdict.rawValue))",
      "no test expects \(quoted(verdict.rawValue))"
    )
  }

  private func never(_ what: String, _ verdict: Verdict) -> String {
    switch verdict {
    case .pass: say("chưa thử khi đạt: \(what)", "never passed: \(what)")
    default: say("chưa thử khi chưa đạt: \(what)", "never failed: \(what)")
    }
  }

  private func noDifference(_ alternative: Int, of obligation: Int) -> String {
    let alternatives = program.rules.source.obligations[obligation].reading?.alternatives ?? []
    let name = quoted(alternatives[alternative].name.value)
    return say(
      "cách hiểu \(name) chưa lần nào cho kết quả khác",
      "the reading \(name) never decides otherwise"
    )
  }

  /// A test of `what` by its place in the rules, with the value of its `for_each`.
  private func branch(_ test: Int, _ value: Int, of obligation: Int) -> String {
    let leaves = program.rules.source.obligations[obligation].what?.leaves ?? []
    let leaf = test - program.obligations[obligation].tests.lowerBound
    let what = leaves.indices.contains(leaf) ? leaves[leaf] : nil
    let place = what.map { "(\(places.place($0.span)))" } ?? ""
    let values = program.tests[test].cells[value].map { word($0, what) }
    return ([what?.kindWord ?? ""] + values + [place]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func word(_ value: CellValue, _ requirement: Requirement?) -> String {
    switch value {
    case .code(let field, let code):
      var kind = RecordTest.Kind.activity
      if case .records(let test)? = requirement?.ask { kind = test.kind }
      return quoted(program.rules.lexicon[field.list(for: kind)][code].code)
    case .group(let place): return quoted(program.rules.source.plan.groups[place].code.value)
    case .ward(let number): return "ward \(number)"
    case .unknown(let name): return quoted(name)
    }
  }

  // MARK: Mutation

  func mutation(_ score: MutationScore) -> String {
    guard score.mutants > 0 else {
      return say("Đột biến: không có thay đổi nào để thử", "Mutation: there was no change to try")
    }
    let percent = percent(score.killed, of: score.mutants)
    let left = score.mutants - score.killed
    return say(
      "Đột biến \(percent)%: kiểm thử nhận ra \(score.killed)/\(score.mutants) thay đổi, bỏ sót \(left)",
      "Mutation \(percent)%: tests notice \(score.killed) of \(score.mutants) changes, \(left) survive"
    )
  }

  func change(_ change: RuleChange) -> String {
    switch change {
    case .value(let key?, let from, let to): "\(key): \(from) → \(to)"
    case .value(nil, let from, let to): "\(from) → \(to)"
    case .dropped(let key): say("bỏ \(quoted(key))", "\(quoted(key)) left out")
    case .without(let key, let value):
      say("bỏ \(quoted(value)) khỏi \(quoted(key))", "\(quoted(key)) without \(quoted(value))")
    case .edge(.first, let window, let from, let to):
      say(
        "ngày đầu của \(quoted(window)): \(from) → \(to)",
        "first day of \(quoted(window)): \(from) → \(to)"
      )
    case .edge(.last, let window, let from, let to):
      say(
        "ngày cuối của \(quoted(window)): \(from) → \(to)",
        "last day of \(quoted(window)): \(from) → \(to)"
      )
    }
  }
}

extension Requirement {
  /// The tests that it is made of, in the order in which they are compiled.
  fileprivate var leaves: [Requirement] {
    switch ask {
    case .records, .figure: [self]
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }

  /// The key under which the rules write a test.
  fileprivate var kindWord: String {
    switch ask {
    case .records(let test): test.kind.rawValue
    case .figure: "figure"
    case .all: "all"
    case .any: "any"
    }
  }
}
