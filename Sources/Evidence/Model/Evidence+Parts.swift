import Diagnostics

extension Evidence {
  /// What is written in the file with the number `file` in spans, without what other files added.
  package func part(ofFile file: UInt16) -> Evidence {
    part { record in
      switch record.kind {
      case .activity: activities[record.index].span.file == file
      case .document: documents[record.index].span.file == file
      case .figure: figures[record.index].span.file == file
      }
    }
  }

  /// The records that `keeps` keeps, in their order.
  ///
  /// A paper that is left out is gone from the activities and figures that name it.
  package func part(keeping keeps: (RecordRef) -> Bool) -> Evidence {
    var part = self
    var places = [Int?](repeating: nil, count: documents.count)
    part.documents = []
    for place in documents.indices where keeps(RecordRef(.document, place)) {
      places[place] = part.documents.count
      part.documents.append(documents[place])
    }
    part.activities = activities.indices.filter { keeps(RecordRef(.activity, $0)) }.map { activities[$0] }
    for place in part.activities.indices {
      part.activities[place].documents = part.activities[place].documents.compactMap { places[$0] }
    }
    part.figures = figures.indices.filter { keeps(RecordRef(.figure, $0)) }.map { figures[$0] }
    for place in part.figures.indices {
      part.figures[place].source = part.figures[place].source.flatMap { places[$0] }
    }
    return part
  }
}
