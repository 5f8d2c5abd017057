import Diagnostics
import Terms

/// The wording of what keeps `--what-if` from its work.
enum WhatIfMessages {
  /// A folder, or a stream of units, where one unit's evidence must stand.
  static func ofMany(_ name: String) -> (text: LocalText, help: LocalText) {
    (
      LocalText(
        vi: "--what-if cần đúng một tệp hồ sơ, nhưng \(quoted(name)) có thể chứa nhiều đơn vị",
        en: "--what-if takes one evidence file, and \(quoted(name)) may hold many units"
      ),
      LocalText(
        vi: "nêu tệp hồ sơ của đơn vị có các mục thêm vào",
        en: "name the evidence file of the unit whose records they are"
      )
    )
  }
}
