import Testing

@testable import Papers

@Suite("What is made of a paper's template before it is parsed")
struct PaperSourceTests {
  @Test(
    "space between parts goes, lines of a text are joined by one space, prose is escaped",
    arguments: [
      ("  {{>table}}\n\n  {{>signatures}}\n", "{{>table}}{{>signatures}}"),
      ("{{<item}}{{$text}}a\n   b{{/text}}{{/item}}", "{{<item}}{{$text}}a b{{/text}}{{/item}}"),
      ("{{<item}}{{$text}}\n  a\n  {{/text}}{{/item}}", "{{<item}}{{$text}}a{{/text}}{{/item}}"),
      ("{{$text}}Số:     {{number}}  {{/text}}", "{{$text}}Số:     {{number}}  {{/text}}"),
      ("{{$text}}a\n{{#b}}\nc {{d}}\n{{/b}}\ne{{/text}}", "{{$text}}a{{#b}} c {{d}}{{/b}} e{{/text}}"),
      ("{{$text}}{{#a}}{{.}}{{/a}}\n{{b}}{{/text}}", "{{$text}}{{#a}}{{.}}{{/a}} {{b}}{{/text}}"),
      ("{{$text}}R&D <b>{{/text}}", "{{$text}}R&amp;D &lt;b&gt;{{/text}}"),
      ("{{! why }}{{$text}}a{{! why }}{{/text}}", "{{$text}}a{{/text}}"),
      (
        "{{<paper}}{{$body}} {{>table}} {{/body}}{{/paper}}",
        "{{<paper}}{{$body}}{{>table}}{{/body}}{{/paper}}"
      ),
    ]
  )
  func tidied(source: String, expected: String) throws {
    #expect(try PaperSource.tidied(source, "minutes.vi") == expected)
  }

  @Test(
    "a template that would break the layout is refused",
    arguments: [
      ("{{>table}} stray {{>table}}", "text outside a part"),
      ("<p>{{name}}</p>", "text outside a part"),
      ("{{<item}}{{$text}}{{{name}}}{{/text}}{{/item}}", "an unescaped value"),
      ("{{<item}}{{$text}}{{&name}}{{/text}}{{/item}}", "an unescaped value"),
      ("{{<item}}{{$text}}{{>table}}{{/text}}{{/item}}", "a part within a text"),
      ("{{<item}}{{$text}}{{name", "a tag without an end"),
    ]
  )
  func refused(source: String, reason: String) {
    let failure = #expect(throws: PaperFailure.self) { try PaperSource.tidied(source, "minutes.vi") }
    #expect(failure?.message.hasPrefix("minutes.vi: \(reason)") == true)
  }
}
