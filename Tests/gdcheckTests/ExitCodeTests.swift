import ArgumentParser
import Testing

@testable import gdcheck

/// A script that runs gdcheck decides by its exit code.
@Suite struct ExitCodeTests {
  @Test(arguments: [
    (["rules/2022/examples/ward-14.yaml"], gdcheck.ExitStatus.clean),
    (["rules/2022/examples/ward-5.yaml"], .failures),
    (["rules/2022/examples/ward-5.yaml", "--exit-zero"], .clean),
    (["rules/2022/examples/ward-5.yaml", "--only", "common.attend-training"], .clean),
    (["rules/2022/examples/ward-5.yaml", "--verdict", "pass"], .failures),
    (["rules/2022/plan.yaml"], .notAudited),
    (["rules/2022/examples/ward-5.yaml", "--only", "III.99"], .usage),
  ])
  func tellsHowTheAuditEnded(_ arguments: [String], _ status: gdcheck.ExitStatus) throws {
    #expect(try audit(arguments).status == status)
  }

  @Test(arguments: [
    [], ["x", "--as-of", "31/02/2022"], ["x", "--verdict", "passed"], ["x", "--lang", "fr"],
  ])
  func refusesWrongUsage(_ arguments: [String]) {
    #expect(throws: (any Error).self) { try AuditCommand.parse(arguments) }
  }
}
