import ArgumentParser

/// An option whose values are a few words.
///
/// The argument parser asks for them many times a run, and of itself finds them by key paths, which are slow.
protocol WordArgument: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

extension WordArgument {
  static var allValueStrings: [String] {
    allCases.map { $0.rawValue }
  }

  /// None: the words are all that help shows.
  static var allValueDescriptions: [String: String] { [:] }
}
