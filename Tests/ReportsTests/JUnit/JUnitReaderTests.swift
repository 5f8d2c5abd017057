import Diagnostics
import Engine
import FoundationEssentials
import Terms
import TestSupport
import Testing

@testable import Reports

/// JUnit XML as programs that others wrote read it.
@Suite struct JUnitReaderTests {
  private struct Suite: Decodable {
    struct Case: Decodable {
      var name: String
      var classname: String
      /// `passed`, `failure`, `skipped` or `error`.
      var outcome: String
      var message: String?
      var type: String?
      var text: String?
    }
    var name: String
    var tests: Int
    var failures: Int
    var errors: Int
    var skipped: Int
    var properties: [String: String]
    var cases: [Case]
  }

  private static func report(_ language: Language) throws -> String {
    let units = [SampleRun.unit(language), SampleRun.unit(VisitedAudit.audit(), language)]
    return try SampleRun.text(JUnitFindings(), units, notAudited: SampleRun.refused, language)
  }

  @Test(
    .enabled(if: PythonReader.junit.isInstalled, "junitparser is not installed"),
    arguments: Language.allCases
  )
  func countsWhatItHolds(_ language: Language) throws {
    let json = try PythonReader.junit.read(Array(Self.report(language).utf8), Self.junit).get()
    let suites = try JSONDecoder().decode([Suite].self, from: Data(json.utf8))
    #expect(suites.count == 3)
    for suite in suites {
      #expect(suite.tests == suite.cases.count)
      #expect(suite.failures == suite.cases.count { $0.outcome == "failure" })
      #expect(suite.errors == suite.cases.count { $0.outcome == "error" })
      #expect(suite.skipped == suite.cases.count { $0.outcome == "skipped" })
    }
    #expect(suites[0].tests == SampleAudit.audit.findings.count { $0.reason != .notBound })
    #expect(suites[0].failures == 1)
    #expect(suites[0].properties["agency"] == "health-office")
    #expect(suites[0].cases[0].type == "late")
    #expect(suites[0].cases[0].classname == "III.5.4")
    #expect(suites[2].cases.map(\.name) == SampleRun.refused.map(\.source))
    #expect(
      suites[2].cases.map(\.text) == ["\nthe plan has no ward 3", "\n`a|b` is no agency\nunknown key `=1+1`"]
    )
  }

  @Test(
    .enabled(if: PythonReader.xml.isInstalled, "python3 is not installed"),
    arguments: Language.allCases
  )
  func keepsToWhatReadersAgreeOn(_ language: Language) throws {
    let complaints = try PythonReader.xml.read(Array(Self.report(language).utf8), Self.rules).get()
    #expect(complaints == "[]\n")
  }

  @Test(.enabled(if: PythonReader.xml.isInstalled, "python3 is not installed"))
  func givesEveryTextBack() throws {
    let titles = HostileText.all + RandomText.texts(200, seed: 5)
    let units = titles.map { SampleRun.unit(SampleAudit.titled($0), .english) }
    let refused = titles.map { NotAudited(source: $0, problems: [$0]) }
    let report = try SampleRun.text(JUnitFindings(), units, notAudited: refused, .english)
    let json = try PythonReader.xml.read(Array(report.utf8), Self.texts).get()
    let read = try JSONDecoder().decode(Texts.self, from: Data(json.utf8))
    let shown = titles.map(escapedForDisplay)
    #expect(read.ownNames.map(scalars) == shown.filter { !$0.isEmpty }.map(scalars))
    #expect(read.waiverReasons.map(scalars) == shown.filter { !$0.isEmpty }.map(scalars))
    #expect(read.sources.map(scalars) == shown.map(scalars))
    #expect(read.problems.map(scalars) == shown.map(scalars))
  }

  private struct Texts: Decodable {
    var ownNames: [String]
    var waiverReasons: [String]
    var sources: [String]
    var problems: [String]
  }

  // MARK: Readers

  private static let junit = """
    import json, sys, junitparser
    def case(one):
        results = one.result if isinstance(one.result, list) else [one.result] if one.result else []
        told = {'name': one.name, 'classname': one.classname, 'outcome': 'passed'}
        for result in results:
            told |= {'outcome': type(result).__name__.lower(), 'message': result.message}
            told |= {'type': result.type, 'text': result.text}
        return told
    def suite(one):
        counts = {name: getattr(one, name) for name in ('name', 'tests', 'failures', 'errors', 'skipped')}
        properties = {each.name: each.value for each in one.properties()}
        return counts | {'properties': properties, 'cases': [case(each) for each in one]}
    print(json.dumps([suite(one) for one in junitparser.JUnitXml.fromfile(sys.argv[1])]))
    """

  /// What the schemas in use ask for together: which elements and attributes, in which order, and that totals are true.
  private static let rules = """
    import json, re, sys, xml.etree.ElementTree as tree
    said = []
    def ask(holds, what):
        if not holds: said.append(what)
    root = tree.parse(sys.argv[1]).getroot()
    ask(root.tag == 'testsuites', 'root')
    outcomes = ['failure', 'error', 'skipped']
    for suite in root:
        ask(suite.tag == 'testsuite', suite.tag)
        ask({'name', 'tests', 'failures', 'errors', 'skipped', 'time'} <= set(suite.keys()), 'suite')
        stamp = suite.get('timestamp', '2022-01-01T00:00:00')
        ask(re.fullmatch(r'\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d', stamp), stamp)
        children = [child.tag for child in suite]
        cases = suite.findall('testcase')
        ask(children == ['properties'] * ('properties' in children) + ['testcase'] * len(cases), 'order')
        ask(int(suite.get('tests')) == len(cases), 'tests')
        for outcome, total in zip(outcomes, ['failures', 'errors', 'skipped']):
            ask(int(suite.get(total)) == sum(case.find(outcome) is not None for case in cases), total)
        for case in cases:
            ask({'name', 'classname', 'time'} <= set(case.keys()), 'case')
            ask(float(case.get('time')) == 0, 'time')
            found = [child for child in case if child.tag in outcomes]
            ask(len(found) <= 1, 'outcomes')
            ask([child.tag for child in case if child.tag not in outcomes] in ([], ['properties']), 'case order')
            ask(all('message' in child.keys() for child in found), 'message')
            ask(all('type' in child.keys() for child in found if child.tag != 'skipped'), 'type')
        names = [(case.get('classname'), case.get('name')) for case in cases]
        ask(len(set(names)) == len(names), 'names')
        for each in suite.iter('property'): ask(set(each.keys()) == {'name', 'value'}, 'property')
    print(json.dumps(said))
    """

  private static let texts = """
    import json, sys, xml.etree.ElementTree as tree
    root = tree.parse(sys.argv[1]).getroot()
    def values(name): return [each.get('value') for each in root.iter('property') if each.get('name') == name]
    inputs = [case for case in root.iter('testcase') if case.get('classname') == 'not-audited']
    print(json.dumps({
        'ownNames': values('own_name'), 'waiverReasons': values('waiver_reason'),
        'sources': [case.get('name') for case in inputs],
        'problems': [case.find('error').text[1:] for case in inputs],
    }))
    """
}
