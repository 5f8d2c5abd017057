@testable import YAMLTree

/// Changes of lists and mappings that stand in lines.
let blockEditCases = [
  EditCase(
    "An item goes below the last one",
    .append(record, to: "activities"),
    before: """
      year: 2022
      activities:
        - id: A1
          title: Một
      documents:
        - id: D1

      """,
    after: """
      year: 2022
      activities:
        - id: A1
          title: Một
        - id: A9
          title: Họp tổ
      documents:
        - id: D1

      """
  ),
  EditCase(
    "Dashes as deep as their key stay so",
    .append(record, to: "activities"),
    before: "activities:\n- id: A1\n  title: Một\n# giấy tờ\ndocuments: [D1]\n",
    after: "activities:\n- id: A1\n  title: Một\n- id: A9\n  title: Họp tổ\n# giấy tờ\ndocuments: [D1]\n"
  ),
  EditCase(
    "Comments of an item stay with it, those of what follows with that",
    .append(record, to: "activities"),
    before: """
      activities:
        - id: A1            # đầu
          title: Một
          # chưa có giấy tờ
        # còn nữa

      # --- Giấy tờ ---
      documents: []

      """,
    after: """
      activities:
        - id: A1            # đầu
          title: Một
          # chưa có giấy tờ
        # còn nữa
        - id: A9
          title: Họp tổ

      # --- Giấy tờ ---
      documents: []

      """
  ),
  EditCase(
    "Items with blank lines between them keep them",
    .append(record, to: "activities"),
    before: "activities:\n  - id: A1\n\n  # hai\n  - id: A2\n\n  - id: A3\n\ndocuments: [D1]\n",
    after:
      "activities:\n  - id: A1\n\n  # hai\n  - id: A2\n\n  - id: A3\n\n  - id: A9\n    title: Họp tổ\n\ndocuments: [D1]\n"
  ),
  EditCase(
    "One heading among items is no blank line between all of them",
    .append(record, to: "activities"),
    before: "activities:\n  - id: A1\n  - id: A2\n\n  # --- Quý II ---\n  - id: A3\n  - id: A4\n",
    after:
      "activities:\n  - id: A1\n  - id: A2\n\n  # --- Quý II ---\n  - id: A3\n  - id: A4\n  - id: A9\n    title: Họp tổ\n"
  ),
  EditCase(
    "A wide dash is taken over",
    .append(record, to: "a"),
    before: "a:\n-   id: A1\n    title: x\n",
    after: "a:\n-   id: A1\n    title: x\n-   id: A9\n    title: Họp tổ\n"
  ),
  EditCase(
    "Among records in braces a record is in braces",
    .append(record, to: "a"),
    before: "a:\n  - {id: A1, title: x}\n  - {id: A2}\n",
    after: "a:\n  - {id: A1, title: x}\n  - {id: A2}\n  - {id: A9, title: Họp tổ}\n"
  ),
  EditCase(
    "A file without a last line end has none then",
    .append(record, to: "a"),
    before: "a:\n  - id: A1",
    after: "a:\n  - id: A1\n  - id: A9\n    title: Họp tổ"
  ),
  EditCase(
    "A block of lines at the end of such a file keeps its text",
    .append(.text("x"), to: "a"),
    before: "a:\n  - |\n    dòng",
    after: "a:\n  - |-\n    dòng\n  - x"
  ),
  EditCase(
    "Blank lines that are text stay above",
    .append(.text("x"), to: "a"),
    before: "a:\n  - |+\n    dòng\n\n\nb: y\n",
    after: "a:\n  - |+\n    dòng\n\n\n  - x\nb: y\n"
  ),
  EditCase(
    "Blank lines below a block of lines that drops them stay below",
    .append(.text("x"), to: "a"),
    before: "a:\n  - >-\n    dòng\n    hai\n\nb: y\n",
    after: "a:\n  - >-\n    dòng\n    hai\n  - x\n\nb: y\n"
  ),
  EditCase(
    "CRLF files keep CRLF",
    .append(record, to: "a"),
    before: "\u{FEFF}a:\r\n  - id: A1\r\n# hết\r\n",
    after: "\u{FEFF}a:\r\n  - id: A1\r\n  - id: A9\r\n    title: Họp tổ\r\n# hết\r\n"
  ),
  EditCase(
    "A list inside a record",
    .append(.text("D2"), to: "a/0/documents"),
    before: "a:\n  - id: A1\n    documents:\n      - D1 # một\n    note: x\n  - id: A2\n",
    after: "a:\n  - id: A1\n    documents:\n      - D1 # một\n      - D2\n    note: x\n  - id: A2\n"
  ),
  EditCase(
    "A list inside a list",
    .append(.text("z"), to: "0"),
    before: "- - x\n  - y\n- w\n",
    after: "- - x\n  - y\n  - z\n- w\n"
  ),
  EditCase(
    "A mark of the end stays the end",
    .insert("documents", .list([record], .block), into: ""),
    before: "---\nyear: 2022\n# hết\n...\n",
    after: "---\nyear: 2022\n# hết\ndocuments:\n  - id: A9\n    title: Họp tổ\n...\n"
  ),
  EditCase(
    "A missing list comes at the end of the file, parted as the others are",
    .insert("documents", .list([record], .block), into: ""),
    before: "year: 2022\n\nactivities:\n  - id: A1\n\n# Người lập: Hoa\n",
    after:
      "year: 2022\n\nactivities:\n  - id: A1\n\n# Người lập: Hoa\n\ndocuments:\n  - id: A9\n    title: Họp tổ\n"
  ),
  EditCase(
    "A key after another, its comment kept with it",
    .insert("covers", .text("Q1"), into: "d/0", after: "type"),
    before: "d:\n  - id: D1\n    type: report  # của quý\n      # hai dòng\n    # nơi nhận\n    note: x\n",
    after:
      "d:\n  - id: D1\n    type: report  # của quý\n      # hai dòng\n    covers: Q1\n    # nơi nhận\n    note: x\n"
  ),
  EditCase(
    "A key at the end of a record",
    .insert("covers", .text("Q1"), into: "d/0"),
    before: "d:\n  - id: D1\n    note: >\n      dài\n      dòng\n\n  # hai\n  - id: D2\n",
    after: "d:\n  - id: D1\n    note: >\n      dài\n      dòng\n    covers: Q1\n\n  # hai\n  - id: D2\n"
  ),
  EditCase(
    "A key in a record that begins on the line of its dash",
    .insert("dates", .list([.text("15/01/2022")], .block), into: "d/0", after: "id"),
    before: "d:\n- id: D1\n  note: x\n",
    after: "d:\n- id: D1\n  dates:\n    - 15/01/2022\n  note: x\n"
  ),
  EditCase(
    "A record without a list becomes the first of two",
    .append(record, to: "activity"),
    before: "activity:\n  # một\n  id: A1\n  title: Một\nyear: 2022\n",
    after: "activity:\n  # một\n- id: A1\n  title: Một\n- id: A9\n  title: Họp tổ\nyear: 2022\n"
  ),
  EditCase(
    "A record set in by one column is set in further",
    .append(record, to: "activity"),
    before: "activity:\n id: A1\n\n note: |\n  dòng\n   hai\nyear: 2022\n",
    after: "activity:\n - id: A1\n\n   note: |\n    dòng\n     hai\n - id: A9\n   title: Họp tổ\nyear: 2022\n"
  ),
  EditCase(
    "A record in braces without a list becomes the first of two",
    .append(record, to: "activity"),
    before: "activity: {id: A1}  # một\nyear: 2022\n",
    after: "activity:\n  - {id: A1}  # một\n  - id: A9\n    title: Họp tổ\nyear: 2022\n"
  ),
  EditCase(
    "Values in lines are replaced by one line",
    .replace("a", with: .list([.text("x")])),
    before: "a:\n  - b\n  - c\nd: e\n",
    after: "a: [x]\nd: e\n"
  ),
  EditCase(
    "A text is replaced with its quotes and nothing else",
    .replace("a", with: .text("Họp: tổ")),
    before: "a: 'cũ' # chú\nb: x\n",
    after: "a: \"Họp: tổ\" # chú\nb: x\n"
  ),
  EditCase(
    "A text is written where none was",
    .replace("a", with: .number(3)),
    before: "a:\nb: x\n",
    after: "a: 3\nb: x\n"
  ),
  EditCase(
    "Several changes at once",
    .append(record, to: "activities"),
    .append(.text("D2"), to: "activities/0/documents"),
    .replace("year", with: .number(2023)),
    before: "year: 2022\nactivities:\n  - id: A1\n    documents: [D1]\n",
    after: "year: 2023\nactivities:\n  - id: A1\n    documents: [D1, D2]\n  - id: A9\n    title: Họp tổ\n"
  ),
]
