#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The module jsonschema of Python, as a second opinion on what is written.
package enum PythonValidator {
  /// Whether python3 with that module is there.
  package static let isInstalled = run("import jsonschema") == 0

  /// What the validator says against `document`, or against any item of it where it `isList` of documents; nil where
  /// it says nothing.
  package static func complaint(_ document: String, schema: String, isList: Bool = false) -> String? {
    guard let documentPath = store(document), let schemaPath = store(schema) else {
      return "no temporary file"
    }
    defer {
      unlink(documentPath)
      unlink(schemaPath)
    }
    let status = run(
      """
      import json, jsonschema, sys
      schema = json.load(open('\(schemaPath)', encoding='utf-8'))
      jsonschema.Draft202012Validator.check_schema(schema)
      validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
      document = json.load(open('\(documentPath)', encoding='utf-8'))
      for item in document if \(isList ? "True" : "False") else [document]:
          validator.validate(item)
      """
    )
    return status == 0 ? nil : "refused, status \(status)"
  }

  /// The exit status of `python3 -c script`, its output dropped.
  private static func run(_ script: String) -> Int32 {
    guard let path = store(script) else { return -1 }
    defer { unlink(path) }
    return system("python3 '\(path)' >/dev/null 2>&1")
  }

  private static func store(_ text: String) -> String? {
    var template = temporaryTemplate()
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    guard bytes.isEmpty || write(descriptor, bytes, bytes.count) == bytes.count else { return nil }
    return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
