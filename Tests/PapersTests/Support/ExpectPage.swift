import TestSupport
import Testing

/// Compares what a page shows with the golden file of that name: all but its head, whose style sheet the layout's own
/// tests record.
func expectPage(
  _ html: String,
  _ name: String,
  testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let start = html.firstRange(of: "<main>")?.lowerBound ?? html.startIndex
  expectSnapshot(String(html[start...]), name, testFile: testFile, sourceLocation: sourceLocation)
}
