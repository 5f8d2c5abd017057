import Diagnostics
import FoundationEssentials
import Terms
import TestSupport
import Testing

@testable import Reports

/// Markdown as readers that others wrote read it.
@Suite struct MarkdownReaderTests {
  /// What a reader made of a document.
  private struct Reading: Decodable {
    /// The texts of its blocks, in their order.
    var texts: [String]
    /// What is there besides text that is plain, strong or set as code; links and raw HTML among it.
    var others: [String]
  }

  /// Two readers of different families.
  enum Reader: CaseIterable {
    case markdownIt, cmarkGFM

    var python: PythonReader { self == .markdownIt ? .markdownIt : .cmarkGFM }
    static var areInstalled: Bool { allCases.allSatisfy { $0.python.isInstalled } }
  }

  private func reading(_ markdown: String, _ reader: Reader) throws -> Reading {
    let script = reader == .markdownIt ? Self.markdownIt : Self.cmarkGFM
    let json = try reader.python.read(Array(markdown.utf8), script).get()
    return try JSONDecoder().decode(Reading.self, from: Data(json.utf8))
  }

  @Test(
    .enabled(if: Reader.areInstalled, "markdown-it-py or cmarkgfm is not installed"),
    arguments: Reader.allCases,
    [1, 2, 3] as [UInt64]
  )
  func readsEveryTextBackWhereverItStands(_ reader: Reader, _ seed: UInt64) throws {
    let hostile = HostileText.all.filter { !$0.isEmpty }
    let texts = seed == 1 ? hostile : RandomText.texts(150, seed: seed)
    var document = MarkdownText()
    var expected: [String] = []
    for text in texts {
      document.heading(3, text)
      document.paragraph([.strong(text), .plain(text)])
      document.list([.init([.plain(text)]), .init("L", [text]), .init("M", [text, text])])
      document.table([.init(title: text), .init(title: "n", isNumber: true)], [[text, "1"], [text, text]])
      let shown = escapedForDisplay(text)
      expected += [
        shown, "\(shown) \(shown)", shown, "L: \(shown)", "M:", shown, shown, shown, "n", shown, "1", shown,
        shown,
      ]
    }
    let reading = try reading(document.source, reader)
    #expect(reading.others == [], "seed \(seed)")
    #expect(reading.texts.count == expected.count, "seed \(seed)")
    for (read, meant) in zip(reading.texts, expected) where scalars(read) != scalars(meant) {
      Issue.record("seed \(seed): \(meant.debugDescription) was read as \(read.debugDescription)")
    }
  }

  @Test(
    .enabled(if: Reader.areInstalled, "markdown-it-py or cmarkgfm is not installed"),
    arguments: Reader.allCases,
    Language.allCases
  )
  func readsAWholeReport(_ reader: Reader, _ language: Language) throws {
    let titles = HostileText.all + RandomText.texts(20, seed: 7)
    let units = titles.map { SampleRun.unit(SampleAudit.titled($0), language) }
    let report = try SampleRun.text(MarkdownFindings(), units, notAudited: SampleRun.refused, language)
    let reading = try reading(report, reader)
    #expect(reading.others == [])
    for title in titles where !title.isEmpty {
      let shown = escapedForDisplay(title)
      // As the unit's own name, and in the title of a record.
      #expect(reading.texts.contains { scalars($0) == scalars(shown) }, "\(title.debugDescription)")
      #expect(reading.texts.contains { holds($0, "A1 18/02/2022 \(shown)") })
    }
  }

  private func holds(_ text: String, _ part: String) -> Bool {
    text.utf8.count >= part.utf8.count && Array(text.utf8).contains(Array(part.utf8))
  }

  // MARK: Readers

  private static let markdownIt = """
    import json, sys, markdown_it
    source = open(sys.argv[1], encoding='utf-8', newline='').read()
    tokens = markdown_it.MarkdownIt('commonmark').enable(['table', 'strikethrough']).parse(source)
    blocks = {'heading', 'paragraph', 'bullet_list', 'list_item', 'table', 'thead', 'tbody', 'tr', 'th', 'td'}
    plain = {'text', 'text_special', 'code_inline', 'strong_open', 'strong_close'}
    texts, others = [], []
    for token in tokens:
        if token.type == 'inline':
            texts.append(''.join(child.content for child in token.children))
            others += [child.type for child in token.children if child.type not in plain]
        elif token.type.rsplit('_', 1)[0] not in blocks: others.append(token.type)
    print(json.dumps({'texts': texts, 'others': others}))
    """

  private static let cmarkGFM = """
    import json, re, sys, cmarkgfm
    from html.parser import HTMLParser
    class Reader(HTMLParser):
        blocks = {'h1', 'h2', 'h3', 'p', 'li', 'th', 'td'}
        frames = {'ul', 'table', 'thead', 'tbody', 'tr', 'strong', 'code'}
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.texts, self.open, self.others, self.data = [], [], [], ''
        def flush(self):
            # A host links what it finds in one run of text.
            if re.search(r'@\\w|#[0-9]|:[a-z]+:', self.data): self.others.append(self.data)
            self.data = ''
        def handle_starttag(self, tag, attrs):
            self.flush()
            if tag in self.blocks:
                self.texts.append('')
                self.open.append(len(self.texts) - 1)
            elif tag not in self.frames: self.others.append(tag)
        def handle_endtag(self, tag):
            self.flush()
            if tag in self.blocks: self.open.pop()
        def handle_data(self, data):
            self.data += data
            if self.open: self.texts[self.open[-1]] += data.replace('\\n', '')
        def handle_comment(self, data): self.others.append(data)
    source = open(sys.argv[1], encoding='utf-8', newline='').read()
    reader = Reader()
    reader.feed(cmarkgfm.github_flavored_markdown_to_html(source))
    reader.close()
    print(json.dumps({'texts': reader.texts, 'others': reader.others}))
    """
}
