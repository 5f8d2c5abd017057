import Terms

/// A help text in the language that the environment names.
///
/// The argument parser asks for its texts before it has read `--lang`, so only the environment can choose.
func help(vi: String, en: String) -> String {
  switch Surroundings.languageOfProcess {
  case .english: en
  case .vietnamese: vi
  }
}
