import Engine
import Terms

extension AuthorTests {
  /// The tests that `filter` names: a part of the test's name in either language, or of the id of an obligation that
  /// it is about, upper and lower case alike; all without a filter.
  package func selected(by filter: String?) -> [AuthorTest] {
    guard let filter, !filter.isEmpty else { return tests }
    let wanted = filter.lowercased()
    return tests.filter { test in
      Language.allCases.contains { test.fullName(in: $0).lowercased().contains(wanted) }
        || test.expectations.contains { planned.program.obligations[$0.obligation].id.contains(wanted) }
    }
  }

  /// The places of the obligations that `filter` names: by a part of their ids, else those that the selected tests are
  /// about; all without a filter.
  package func obligations(selectedBy filter: String?) -> [Int] {
    let all = Array(planned.program.obligations.indices)
    guard let filter, !filter.isEmpty else { return all }
    let wanted = filter.lowercased()
    let named = all.filter { planned.program.obligations[$0].id.contains(wanted) }
    guard named.isEmpty else { return named }
    return Set(selected(by: filter).flatMap { $0.expectations.map(\.obligation) }).sorted()
  }
}
