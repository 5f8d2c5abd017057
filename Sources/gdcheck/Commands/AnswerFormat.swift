import ArgumentParser

/// A form in which a tool's answer is printed.
enum AnswerFormat: String, WordArgument, CaseIterable {
  case text
  case json
}
