package import Diagnostics

/// Whether a text that is no YAML is sound UTF-8.
package enum TextEncoding {
  /// What is wrong with the bytes of `source`: another encoding, which is named where it can be told, Vietnamese
  /// read through one, or a character cut off; empty where they are sound.
  package static func problems(in source: SourceFile, file: UInt16 = 0) -> [Diagnostic] {
    source.bytes.withUnsafeBufferPointer { bytes in
      let text = SourceText(bytes: bytes, file: file)
      if let wide = text.wideEncodingProblem() { return [wide] }
      // Control characters keep nobody from reading a text; only YAML refuses them.
      return text.byteProblems(ByteScan(bytes)).filter { $0.id == "encoding" || $0.id == "cut-off" }
    }
  }
}
