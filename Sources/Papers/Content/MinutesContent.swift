/// What the minutes of a visit say.
struct MinutesContent: PaperContent {
  struct Person: Sendable {
    var name: String
    var position: String?
  }

  var letterhead: Letterhead
  var grounds: [String]
  var team: [Person]
  var signatures: Signatures
}
