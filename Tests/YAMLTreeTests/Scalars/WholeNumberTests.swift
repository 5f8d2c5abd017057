import Diagnostics
import Terms
import Testing

@testable import YAMLTree

/// What `read` makes of the UTF-8 of `text`.
func outcome<Value>(
  _ text: String,
  _ read: (UnsafeBufferPointer<UInt8>) throws(ScalarProblem) -> Value
) -> Result<Value, ScalarProblem> {
  var result: Result<Value, ScalarProblem> = .failure(.empty)
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    do throws(ScalarProblem) {
      result = .success(try read(bytes))
    } catch {
      result = .failure(error)
    }
  }
  return result
}

@Suite("Whole numbers")
struct WholeNumberTests {
  @Test("are digits", arguments: [("0", 0), ("7", 7), ("120", 120), ("1000000000", 1_000_000_000)])
  func accepted(_ text: String, _ value: Int) {
    #expect(outcome(text, WholeNumber.read) == .success(value))
  }

  @Test(
    "in other forms are refused by name",
    arguments: [
      ("", ScalarProblem.empty), ("+5", .signed), ("-0", .signed), ("-5", .signed), ("012", .leadingZeros),
      ("007", .leadingZeros), ("08", .leadingZeros), ("00", .leadingZeros), ("0x1F", .otherBase),
      ("0o17", .otherBase),
      ("0b1", .otherBase), ("0X1f", .otherBase), ("1_000", .digitGroups), ("1.000", .digitGroups),
      ("1,000", .digitGroups), ("1 000", .digitGroups), ("12.345.678", .digitGroups),
      ("1.000,5", .notWholeNumber),
      ("1e3", .exponent), ("1E+3", .exponent), ("1.5e3", .exponent), ("3.5", .fraction), ("3,5", .fraction),
      ("2022.0", .fraction), ("1.00", .fraction), ("\u{FF12}\u{FF10}", .foreignDigits), ("٣", .foreignDigits),
      ("1000000001", .numberTooLarge), ("9223372036854775808", .numberTooLarge),
      (String(repeating: "9", count: 400), .numberTooLarge), ("nan", .notWholeNumber),
      ("inf", .notWholeNumber),
      ("12 người", .notWholeNumber), (" 12", .notWholeNumber), ("12 ", .notWholeNumber),
      ("1:30", .notWholeNumber),
      ("190:20:30", .notWholeNumber), (".5", .notWholeNumber), ("5.", .notWholeNumber),
      ("1e", .notWholeNumber),
      ("--1", .notWholeNumber), ("~", .notWholeNumber), ("mười", .notWholeNumber),
      ("12\u{301}", .notWholeNumber),
    ]
  )
  func refused(_ text: String, _ problem: ScalarProblem) {
    #expect(outcome(text, WholeNumber.read) == .failure(problem))
  }

  @Test("that are years have four digits and lie in range")
  func years() throws {
    let tree = try tree("[2022, 22, 1899, 2200, \"2022\", 2022.0, [], x]")
    let results = tree.items(tree.root).map { id in
      Result { () throws(ScalarProblem) in try tree.year(id) }
    }
    #expect(
      results == [
        .success(2022), .failure(.shortYear), .failure(.yearOutOfRange), .failure(.yearOutOfRange),
        .failure(.quotedNumber), .failure(.fraction), .failure(.notScalar), .failure(.notWholeNumber),
      ]
    )
  }

  @Test("are worded with what to write")
  func wording() throws {
    let file = SourceFile(name: "unit.yaml", text: "total: 1.000\nwomen: 0x1F\n")
    let tree = try YAMLTree.parse(file, limits: .evidence)
    var found: [Diagnostic] = []
    for entry in tree.entries(tree.root) {
      do throws(ScalarProblem) {
        _ = try tree.wholeNumber(entry.value)
      } catch {
        found.append(tree.diagnostic(error, at: entry.value))
      }
    }
    #expect(found.map(\.id) == ["scalar-digit-groups", "scalar-other-base"])
    #expect(
      DiagnosticRenderer(files: [file], language: .english).render(found) == """
        unit.yaml:1:8: error: the number `1.000` has marks between its digits
            1 | total: 1.000
              |        ^~~~~
           help: write `1000`
        unit.yaml:2:8: error: `0x1F` is not a whole number
            2 | women: 0x1F
              |        ^~~~
           help: write the number with the digits 0 to 9 only

        """
    )
  }
}
