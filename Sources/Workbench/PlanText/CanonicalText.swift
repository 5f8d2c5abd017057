// The standard library normalises text for its own comparisons and keeps the result to itself; Foundation on Linux
// reaches it by the same door.
@_spi(_Unicode) import Swift

/// `text` in NFC, each run of white space one space, without white space at its ends.
package func canonicalText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var isSpacePending = false
  for scalar in text._nfc {
    if scalar.properties.isWhitespace {
      isSpacePending = !result.isEmpty
    } else {
      if isSpacePending { result.append(" ") }
      isSpacePending = false
      result.append(scalar)
    }
  }
  return String(result)
}
