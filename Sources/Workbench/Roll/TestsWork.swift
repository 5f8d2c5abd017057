import Diagnostics
import Rules
import Terms
import YAMLTree

/// What the authors' tests leave to a person once their dates have moved.
enum TestsWork {
  /// The tests of `file` whose outcome hangs on the day of a circumstance that stays where it is.
  static func items(_ file: RuleFileTree, path: String, _ rules: RuleSet, year: Int) -> [WorkItem] {
    guard let list = file.value("tests") else { return [] }
    let circumstances = circumstancesByObligation(rules)
    return file.tree.items(list).flatMap { test -> [WorkItem] in
      let given = file.value("circumstances", in: test).map { keys($0, file) } ?? []
      let expected = expectations(test, file)
      let hanging = expected.compactMap { circumstances[$0] }.filter { !given.contains($0) }
      return Set(hanging).sorted().map { code in
        let line = file.line(test)
        return WorkItem(
          .tests,
          "\(path)/\(line)/\(code)",
          LocalText(
            vi:
              "\(path):\(line): bài thử dựa vào ngày phát sinh của `\(code)`, ngày ấy không được chuyển; xem lại",
            en: "\(path):\(line): the test hangs on the day of `\(code)`, which was not moved; look at it"
          )
        )
      }
    }
  }

  /// A file of tests that could not be read.
  static func unread(_ path: String) -> WorkItem {
    WorkItem(
      .tests,
      "unread/\(path)",
      LocalText(
        vi: "\(path): không đọc được nên chép nguyên, ngày chưa được chuyển",
        en: "\(path): it could not be read and was copied as it is, its dates not moved"
      )
    )
  }

  /// The circumstances with a day that obligations are owed under.
  private static func circumstancesByObligation(_ rules: RuleSet) -> [String: String] {
    let dated = Set(rules.plan.circumstances.filter { $0.since != nil }.map(\.code.value))
    var result: [String: String] = [:]
    for obligation in rules.obligations {
      if case .circumstance(let name)? = obligation.condition, dated.contains(name.value) {
        result[obligation.id.value] = name.value
      }
    }
    return result
  }

  /// The obligations that a test and its variants expect something of.
  private static func expectations(_ test: NodeID, _ file: RuleFileTree) -> [String] {
    let variants = file.value("variants", in: test).map { Array(file.tree.items($0)) } ?? []
    return ([test] + variants).flatMap { node in file.value("expect", in: node).map { keys($0, file) } ?? [] }
  }

  private static func keys(_ node: NodeID, _ file: RuleFileTree) -> [String] {
    file.tree.entries(node).map { file.tree.string($0.key) }
  }
}
