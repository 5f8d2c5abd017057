/// What a template prints: its stored properties are the names that the template uses.
///
/// Texts are as they stand in files; the template library escapes each as it prints it (``MarkupText``). A property
/// that is nil, false or an empty list leaves its section out; an empty text does not.
protocol PaperContent: Sendable {
  var letterhead: Letterhead { get }
}
