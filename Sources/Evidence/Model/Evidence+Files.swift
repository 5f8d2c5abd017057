import Diagnostics

extension Evidence {
  /// What is written in the file with the number `file` in spans, without what other files added.
  ///
  /// A paper that stands in another file is gone from the activities and figures that name it.
  package func part(ofFile file: UInt16) -> Evidence {
    var part = self
    var places = [Int?](repeating: nil, count: documents.count)
    part.documents = []
    for place in documents.indices where documents[place].span.file == file {
      places[place] = part.documents.count
      part.documents.append(documents[place])
    }
    part.activities = activities.filter { $0.span.file == file }
    for place in part.activities.indices {
      part.activities[place].documents = part.activities[place].documents.compactMap { places[$0] }
    }
    part.figures = figures.filter { $0.span.file == file }
    for place in part.figures.indices {
      part.figures[place].source = part.figures[place].source.flatMap { places[$0] }
    }
    return part
  }
}
