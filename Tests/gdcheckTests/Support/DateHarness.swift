import ArgumentParser
import Terms
import Testing

@testable import gdcheck

/// Runs `gdcheck due` from the root of the package, on 05/12/2022 as the day is there.
func due(
  _ arguments: [String],
  input: String = "",
  language: String? = "en",
  folder: String = packageRoot,
  output: MemorySink = MemorySink(),
  onTerminal: Bool = false
) throws -> Transcript {
  let command = try DueCommand.parse(arguments)
  return try transcript(
    input: input,
    variables: language.map { ["GDCHECK_LANG": $0] } ?? [:],
    folder: folder,
    output: output,
    onTerminal: onTerminal,
    command.run(in:)
  )
}

/// Runs `gdcheck calendar` likewise.
func calendar(
  _ arguments: [String],
  input: String = "",
  language: String? = "en",
  folder: String = packageRoot
) throws -> Transcript {
  let command = try CalendarCommand.parse(arguments)
  return try transcript(
    input: input,
    variables: language.map { ["GDCHECK_LANG": $0] } ?? [:],
    folder: folder,
    command.run(in:)
  )
}
