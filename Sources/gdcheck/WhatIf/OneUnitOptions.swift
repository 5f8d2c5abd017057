import ArgumentParser

/// What `--what-if` and `--watch` do not go with, as far as the command line tells.
struct OneUnitOptions {
  private let command: AuditCommand

  init(_ command: AuditCommand) {
    self.command = command
  }

  /// Refuses what can't be, before anything is read.
  func validate() throws {
    if let further = command.whatIf { try validate(whatIf: further) }
    if command.watch { try validateWatch() }
  }

  private func validate(whatIf further: String) throws {
    if command.files.count > 1 || command.ndjson {
      throw ValidationError(
        help(vi: "--what-if cần đúng một tệp hồ sơ", en: "--what-if takes one evidence file")
      )
    }
    if further == "-", command.files.contains("-") {
      throw ValidationError(
        help(
          vi: "hồ sơ và --what-if không thể cùng đọc từ đầu vào chuẩn",
          en: "the evidence and --what-if can't both be standard input"
        )
      )
    }
    let targets = command.output.targets
    guard targets.count == 1 else {
      throw ValidationError(
        help(vi: "--what-if chỉ ghi một kết quả", en: "--what-if writes one output")
      )
    }
    guard [FindingsFormat.text, .json].contains(targets[0].format) else {
      throw ValidationError(
        help(vi: "--what-if chỉ có dạng text và json", en: "--what-if is written as text or json only")
      )
    }
  }

  private func validateWatch() throws {
    if command.files.contains("-") || command.whatIf == "-" {
      throw ValidationError(
        help(
          vi: "--watch theo dõi tệp, không theo dõi đầu vào chuẩn",
          en: "--watch looks at files, not at standard input"
        )
      )
    }
    if command.ndjson || command.files.contains(where: InputQueue.holdsStream) {
      throw ValidationError(
        help(
          vi: "--watch không dùng với tệp mỗi dòng một đơn vị",
          en: "--watch does not go with streams of a unit a line"
        )
      )
    }
    if command.output.targets.contains(where: { $0.path == nil && $0.format != .text }) {
      throw ValidationError(
        help(
          vi: "--watch với dạng khác text cần -o TỆP, được ghi lại mỗi lần",
          en: "--watch in another form than text needs -o FILE, which is written anew each time"
        )
      )
    }
  }
}
