import Testing

@testable import gdcheck

/// Which language people are spoken to in.
@Suite struct LanguageTests {
  private let work: Workplace

  init() throws {
    work = try Workplace()
    try work.write("unit.yaml", SmallRules.unit)
  }

  @Test(arguments: [
    (["--lang", "en"], ["GDCHECK_LANG": "vi"], true),
    (["--lang", "vi"], ["GDCHECK_LANG": "en", "LC_ALL": "en_GB.UTF-8"], false),
    ([], ["GDCHECK_LANG": "en", "LC_ALL": "vi_VN.UTF-8"], true),
    ([], ["LC_ALL": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"], true),
    ([], ["LC_MESSAGES": "en_US.UTF-8", "LANG": "vi_VN.UTF-8"], true),
    ([], ["LANG": "en_GB"], true),
    ([], ["LANG": "vi_VN.UTF-8"], false),
    // A locale that is none of ours says nothing: the plan's own language then.
    ([], ["LANG": "C"], false),
    ([], ["LC_ALL": "C.UTF-8", "LANG": "POSIX"], false),
    ([], ["LANG": "fr_FR.UTF-8"], false),
    ([], ["GDCHECK_LANG": "", "LANG": ""], false),
    ([], [:], false),
  ])
  func isTheOneAskedFor(_ options: [String], _ variables: [String: String], _ english: Bool) throws {
    let audited = try work.audit(["unit.yaml"], options + ["--quiet"], variables: variables)
    let name = english ? "Health Office: " : "Phòng Y tế: "
    #expect(audited.output.hasPrefix(name), "\(audited.output)")
  }

  @Test func thePlansLanguageServesWhereNoneIsNamed() throws {
    let english = SmallRules.plan().replacing("language: vi", with: "language: en")
    try work.write("rules/2022/plan.yaml", english)
    let audited = try work.audit(["unit.yaml"], ["--quiet"], variables: ["LANG": "C"])
    #expect(audited.output.hasPrefix("Health Office: "), "\(audited.errors)")
  }

  @Test func messagesFollowItToo() throws {
    try work.write("bad.yaml", SmallRules.evidence("{agency: helth-office}"))
    let vietnamese = try work.audit(["bad.yaml", "missing.yaml"], variables: ["LANG": "vi_VN.UTF-8"])
    #expect(vietnamese.errors.contains("bad.yaml:2:16: lỗi: "))
    #expect(vietnamese.errors.contains("gdcheck: lỗi: không tìm thấy tệp `missing.yaml`"))
    let english = try work.audit(["bad.yaml", "missing.yaml"], variables: ["LANG": "en_GB"])
    #expect(english.errors.contains("bad.yaml:2:16: error: "))
    #expect(english.errors.contains("gdcheck: error: no such file `missing.yaml`"))
  }
}
