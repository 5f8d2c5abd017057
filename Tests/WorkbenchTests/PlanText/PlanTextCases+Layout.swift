// Plans whose layout is what makes them hard: pages, lines, slips, lists and periods.
extension PlanTextCase {
  static let brokenByPages = PlanTextCase(
    name: "lines broken for the page, with page numbers",
    plan: """
      I. CHƯƠNG TRÌNH

      1. Việc thường xuyên:

      - Tăng cường trách nhiệm của người đứng

      2

      đầu các cơ quan (từ

      ngày 15 tháng 11) giai đoạn 2031

      - 2035, gồm tập huấn, ...

      liên quan đến môi trường.
      \u{C}
      - Việc khác.
      """,
    items: """
      I heading CHƯƠNG TRÌNH
      I.1 heading Việc thường xuyên:
      I.1.1 clause Tăng cường trách nhiệm của người đứng đầu các cơ quan (từ ngày 15 tháng 11) giai đoạn 2031 - 2035, gồm tập huấn, ... liên quan đến môi trường.
      I.1.2 clause Việc khác.
      """
  )

  static let oneParagraphALine = PlanTextCase(
    name: "a paragraph on each line, none set apart",
    plan: """
      I. NHIỆM VỤ
      1. Phòng Kinh tế:
      Chủ trì, theo dõi việc trồng cây, phối hợp với Ủy ban Mặt trận
      Tổ quốc thị xã trong suốt thời gian thực hiện kế hoạch này cho đến hết năm và báo cáo kết quả về thị xã.
      2. Ban quản lý công viên tổ chức chăm sóc cây trong các công viên của thị xã, kể cả các vườn hoa nhỏ ven đường do thị xã quản lý.
      3. Các phường chủ động phối hợp.
      """,
    items: """
      I heading NHIỆM VỤ
      I.1 heading Phòng Kinh tế:
      I.1.1 clause Chủ trì, theo dõi việc trồng cây, phối hợp với Ủy ban Mặt trận Tổ quốc thị xã trong suốt thời gian thực hiện kế hoạch này cho đến hết năm và báo cáo kết quả về thị xã.
      I.2 clause Ban quản lý công viên tổ chức chăm sóc cây trong các công viên của thị xã, kể cả các vườn hoa nhỏ ven đường do thị xã quản lý.
      I.3 clause Các phường chủ động phối hợp.
      """
  )

  /// Numbers written twice stay apart, and parts behind early closing words are not lost.
  static let slips = PlanTextCase(
    name: "slips of numbering",
    plan: """
      I. NHIỆM VỤ
      1. Trồng cây.
      2. Tưới cây.
      2. Tỉa cây.
      2. Bón phân.
      Trên đây là các nhiệm vụ chính./.
      II. BÁO CÁO
      5. Báo cáo tháng.
      Trên đây là kế hoạch./.
      I. BẢNG BIỂU
      - Một dòng của bảng.
      """,
    items: """
      I heading NHIỆM VỤ
      I.1 clause Trồng cây.
      I.2 clause Tưới cây.
      I.2b clause Tỉa cây.
      I.2c clause Bón phân.
      I.2c.1 clause Trên đây là các nhiệm vụ chính./.
      II heading BÁO CÁO
      II.5 clause Báo cáo tháng.
      """
  )

  static let lists = PlanTextCase(
    name: "lists in lists",
    plan: """
      I. VIỆC
      1. Phòng Kinh tế
      - Lập danh sách:
      a) Vườn ươm;
      + Công;
      + Tư;
      b) Công viên.
      - Gửi thị xã.
      2. Phòng Y tế
      + Phun thuốc.
      + Phát thuốc.
      Giữ sạch kho thuốc.
      """,
    items: """
      I heading VIỆC
      I.1 heading Phòng Kinh tế
      I.1.1 clause Lập danh sách:
      I.1.1.a clause Vườn ươm;
      I.1.1.a.1 clause Công;
      I.1.1.a.2 clause Tư;
      I.1.1.b clause Công viên.
      I.1.2 clause Gửi thị xã.
      I.2 heading Phòng Y tế
      I.2.1 clause Phun thuốc.
      I.2.2 clause Phát thuốc.
      I.2.3 clause Giữ sạch kho thuốc.
      """
  )

  static let periods = PlanTextCase(
    name: "sections called by a period",
    plan: """
      II. LỊCH
      1. Quý I/2031:
      - Trồng cây.
      2. Quý 2 năm 2031
      - Tưới cây.
      Quý III:
      - Tỉa cây.
      4. Tháng 12/2031:
      - Tổng kết.
      5. 6 tháng đầu năm
      - Sơ kết.
      6. Quý IV: tổng kết, khen thưởng.
      """,
    items: """
      II heading LỊCH
      II.Q1 heading Quý I/2031:
      II.Q1.1 clause Trồng cây.
      II.Q2 heading Quý 2 năm 2031
      II.Q2.1 clause Tưới cây.
      II.Q3 heading Quý III:
      II.Q3.1 clause Tỉa cây.
      II.T12 heading Tháng 12/2031:
      II.T12.1 clause Tổng kết.
      II.H1 heading 6 tháng đầu năm
      II.H1.1 clause Sơ kết.
      II.6 clause Quý IV: tổng kết, khen thưởng.
      """
  )

  static let words = PlanTextCase(
    name: "only bullets, as Word exports them",
    plan:
      "\u{FEFF}\u{F0B7} Trồng cây.\r\n\u{F0B7}\u{A0}Tưới cây\u{B}mỗi ngày.\r\n\u{A0}\r\n\u{F0B7} Tỉa cây.\r\n",
    items: """
      1 clause Trồng cây.
      2 clause Tưới cây mỗi ngày.
      3 clause Tỉa cây.
      """
  )
}
