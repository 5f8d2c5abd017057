@testable import YAMLTree

/// Changes of what stands in brackets and braces, or of nothing.
let flowEditCases = [
  EditCase(
    "One more in brackets",
    .append(.text("D2"), to: "a"),
    before: "a: [D1]  # giấy\n",
    after: "a: [D1, D2]  # giấy\n"
  ),
  EditCase("The first in brackets", .append(.text("D1"), to: "a"), before: "a: [ ]\n", after: "a: [D1]\n"),
  EditCase(
    "Brackets with a comma at the end",
    .append(.text("D2"), to: "a"),
    before: "a: [D1 , ]\n",
    after: "a: [D1 , D2, ]\n"
  ),
  EditCase(
    "Brackets over several lines",
    .append(.text("D3"), to: "a"),
    before: "a: [\n  D1,  # một\n  D2   # hai\n  # hết\n]\n",
    after: "a: [\n  D1,  # một\n  D2,   # hai\n  D3\n  # hết\n]\n"
  ),
  EditCase(
    "Brackets over several lines with a comma at the end",
    .append(.text("D3"), to: "a"),
    before: "a: [\n  D1,\n  D2,  # hai\n]\n",
    after: "a: [\n  D1,\n  D2,  # hai\n  D3,\n]\n"
  ),
  EditCase(
    "Brackets that are filled line by line",
    .append(.text("D4"), to: "a"),
    before: "a: [D1, D2,\n    D3]\n",
    after: "a: [D1, D2,\n    D3,\n    D4]\n"
  ),
  EditCase(
    "Empty brackets that hold a comment",
    .append(.text("D1"), to: "a"),
    before: "a: [\n  # chưa có\n  ]\n",
    after: "a: [\n  # chưa có\n  D1]\n"
  ),
  EditCase(
    "Records begin on lines of their own where empty brackets stood",
    .append(record, to: "activities"),
    before: "year: 2022\nactivities: []  # chưa có\n# giấy tờ\ndocuments: []\n",
    after:
      "year: 2022\nactivities:  # chưa có\n  - id: A9\n    title: Họp tổ\n# giấy tờ\ndocuments: []\n"
  ),
  EditCase(
    "A single value becomes the first of two",
    .append(.text("D2"), to: "a/0/document"),
    before: "a:\n  - document: D1 # giấy\n",
    after: "a:\n  - document: [D1, D2] # giấy\n"
  ),
  EditCase(
    "A single value in braces becomes the first of two",
    .append(.text("D2"), to: "a/0/document"),
    before: "a:\n  - document: {type: photos}\n    id: A1\n",
    after: "a:\n  - document: [{type: photos}, D2]\n    id: A1\n"
  ),
  EditCase(
    "A key in braces, behind the one before it",
    .insert("women", .number(3), into: "a", after: "total"),
    before: "a: {total: 5, note: x}\n",
    after: "a: {total: 5, women: 3, note: x}\n"
  ),
  EditCase(
    "A key at the end of braces",
    .insert("women", .number(3), into: "a"),
    before: "a: {total: 5 }\n",
    after: "a: {total: 5, women: 3 }\n"
  ),
  EditCase(
    "A key in empty braces",
    .insert("b", .text("x"), into: "a"),
    before: "a: {}\n",
    after: "a: {b: x}\n"
  ),
  EditCase(
    "A key in braces over several lines",
    .insert("women", .number(3), into: "a", after: "total"),
    before: "a: {\n  total: 5,  # tất cả\n  note: x\n}\n",
    after: "a: {\n  total: 5,  # tất cả\n  women: 3,\n  note: x\n}\n"
  ),
  EditCase(
    "A value that is empty in braces",
    .append(.text("D1"), to: "a/documents"),
    before: "a: {id: A1, documents: }\n",
    after: "a: {id: A1, documents: [D1]}\n"
  ),
  EditCase(
    "A list where nothing stands",
    .append(.text("D1"), to: "a/0/documents"),
    before: "a:\n  - documents: # chưa\n    id: A1\n",
    after: "a:\n  - documents: [D1] # chưa\n    id: A1\n"
  ),
  EditCase(
    "Records where nothing stands",
    .append(record, to: "activities"),
    before: "activities:\ndocuments:\n  - id: D1\n",
    after: "activities:\n  - id: A9\n    title: Họp tổ\ndocuments:\n  - id: D1\n"
  ),
  EditCase(
    "Records where nothing stands, dashes as deep as keys",
    .append(record, to: "activities"),
    before: "activities: # việc\n\ndocuments:\n- id: D1\n",
    after: "activities: # việc\n- id: A9\n  title: Họp tổ\n\ndocuments:\n- id: D1\n"
  ),
  EditCase(
    "Records where nothing stands at the end of the file",
    .append(record, to: "activities"),
    before: "year: 2022\nactivities:",
    after: "year: 2022\nactivities:\n  - id: A9\n    title: Họp tổ"
  ),
  EditCase(
    "Records below entries that are commented out",
    .append(record, to: "activities"),
    before: """
      activities:

        # III.5.4 · Kiểm tra
        #    Hạn: quý I
        # - id: A1
        #   type: inspection

        # III.6 · Tập huấn
        # - {id: A2, type: training}

      # VĂN BẢN
      documents:

      """,
    after: """
      activities:

        # III.5.4 · Kiểm tra
        #    Hạn: quý I
        # - id: A1
        #   type: inspection

        # III.6 · Tập huấn
        # - {id: A2, type: training}

        - id: A9
          title: Họp tổ

      # VĂN BẢN
      documents:

      """
  ),
  EditCase(
    "Records below entries that are commented out as deep as their key",
    .append(record, to: "activities"),
    before: "activities:\n# - id: A1\n#   type: x\n\n# Văn bản\ndocuments: [D1]\n",
    after: "activities:\n# - id: A1\n#   type: x\n- id: A9\n  title: Họp tổ\n\n# Văn bản\ndocuments: [D1]\n"
  ),
  EditCase(
    "Entries that are commented out at the margin are as deep as they would be",
    .append(record, to: "activities"),
    before: "activities:\n#   - id: A1\n#     type: x\n",
    after: "activities:\n#   - id: A1\n#     type: x\n  - id: A9\n    title: Họp tổ\n"
  ),
  EditCase(
    "A comment above the next key is of that key",
    .append(record, to: "activities"),
    before: "activities:\n# Văn bản\ndocuments: [D1]\n",
    after: "activities:\n  - id: A9\n    title: Họp tổ\n# Văn bản\ndocuments: [D1]\n"
  ),
  EditCase(
    "JSON stays JSON",
    .append(record, to: "activities"),
    .insert("note", .text("a\u{7F}b"), into: "", after: "year"),
    before: #"{"year": 2022, "activities": [{"id": "A1"}]}"#,
    after:
      ##"{"year": 2022, "note": "a\u007Fb", "activities": [{"id": "A1"}, {"id": "A9", "title": "Họp tổ"}]}"##
  ),
  EditCase(
    "JSON over many lines stays so",
    .append(record, to: "activities"),
    .insert("documents", .list([.mapping([.init("id", .text("D1"))])]), into: ""),
    before: """
      {
        "year": 2022,
        "activities": [
          {
            "id": "A1",
            "documents": ["D1"]
          }
        ]
      }

      """,
    after: """
      {
        "year": 2022,
        "activities": [
          {
            "id": "A1",
            "documents": ["D1"]
          },
          {
            "id": "A9",
            "title": "Họp tổ"
          }
        ],
        "documents": [{"id": "D1"}]
      }

      """
  ),
]
