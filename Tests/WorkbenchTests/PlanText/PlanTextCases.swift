import Testing

/// A plan made up for a test, and what it is split into: number, kind and text of each item.
struct PlanTextCase: Sendable, CustomTestStringConvertible {
  let name: String
  let plan: String
  let items: String

  var testDescription: String { name }

  static let all: [PlanTextCase] = [
    .romanParts, .articles, .namedParts, .decimals, .letterParts, .brokenByPages, .oneParagraphALine, .slips,
    .lists, .periods, .words,
  ]

  /// The usual yearly plan.
  static let romanParts = PlanTextCase(
    name: "Roman parts",
    plan: """
      ỦY BAN NHÂN DÂN
      THỊ XÃ MINH THỦY

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Độc lập - Tự do - Hạnh phúc

      Số: **12** /KH-UBND

      KẾ HOẠCH
      Trồng cây xanh năm 2031

      - Căn cứ Quyết định số 1/QĐ-UBND;
      - Căn cứ tình hình thực tế,

      Ủy ban nhân dân thị xã xây dựng kế hoạch như sau:

      **I. MỤC ĐÍCH, YÊU CẦU**

      1. Mục đích:

      - Phủ xanh các tuyến phố;
      - Nâng cao nhận thức của người dân.

      2. Yêu cầu:

      Đúng tiến độ, *tiết kiệm*.

      II. PHÂN CÔNG

      Các phòng, ban chủ động thực hiện.

      1. Phòng Kinh tế:

      - Báo cáo định kỳ, cụ thể:

      + Báo cáo 6 tháng **trước ngày 31/5**;

      + Báo cáo năm.

      - Kiểm tra 3 vườn ươm.

      2. Đề nghị Hội Làm vườn:

      Vận động hội viên.

      Trên đây là kế hoạch trồng cây năm 2031, đề nghị các đơn vị thực hiện./.

      Nơi nhận:

      - Như trên;
      - Lưu: VT.

      CHỦ TỊCH
      """,
    items: """
      I heading MỤC ĐÍCH, YÊU CẦU
      I.1 heading Mục đích:
      I.1.1 clause Phủ xanh các tuyến phố;
      I.1.2 clause Nâng cao nhận thức của người dân.
      I.2 heading Yêu cầu:
      I.2.1 clause Đúng tiến độ, *tiết kiệm*.
      II heading PHÂN CÔNG
      II.0.1 clause Các phòng, ban chủ động thực hiện.
      II.1 heading Phòng Kinh tế:
      II.1.1 clause Báo cáo định kỳ, cụ thể:
      II.1.1.a clause Báo cáo 6 tháng **trước ngày 31/5**;
      II.1.1.b clause Báo cáo năm.
      II.1.2 clause Kiểm tra 3 vườn ươm.
      II.2 heading Đề nghị Hội Làm vườn:
      II.2.1 clause Vận động hội viên.
      """
  )

  static let articles = PlanTextCase(
    name: "chapters, Điều, Khoản, điểm",
    plan: """
      QUYẾT ĐỊNH
      Chương I
      QUY ĐỊNH CHUNG
      Điều 1. Phạm vi áp dụng
      1. Quyết định này áp dụng cho mọi cơ quan.
      2. Cơ quan được miễn gồm:
      a) Trạm khí tượng;
      b) Trạm thủy văn;
      đ) Trạm hải văn.
      Chương II
      TRÁCH NHIỆM
      Mục 1. Thi hành
      Điều 2. Các phòng, ban chịu trách nhiệm thi hành Quyết định này./.
      Nơi nhận:
      - Như Điều 2;
      """,
    items: """
      C1 heading QUY ĐỊNH CHUNG
      D1 heading Phạm vi áp dụng
      D1.1 clause Quyết định này áp dụng cho mọi cơ quan.
      D1.2 heading Cơ quan được miễn gồm:
      D1.2.a clause Trạm khí tượng;
      D1.2.b clause Trạm thủy văn;
      D1.2.dd clause Trạm hải văn.
      C2 heading TRÁCH NHIỆM
      C2.M1 heading Thi hành
      D2 clause Các phòng, ban chịu trách nhiệm thi hành Quyết định này./.
      """
  )

  static let namedParts = PlanTextCase(
    name: "Phần thứ nhất, and sections that say their part",
    plan: """
      Phần thứ nhất
      ĐÁNH GIÁ TÌNH HÌNH
      I. KẾT QUẢ
      1. Đã trồng 100 cây.
      2. Đã chăm sóc 3.500 cây.
      PHẦN THỨ HAI: NHIỆM VỤ
      I/ MỤC TIÊU
      I.1. Mục tiêu chung: phủ xanh thị xã.
      I.2. Mục tiêu cụ thể
      * Trồng thêm 200 cây.
      * Tỷ lệ sống trên
      95%.
      II - GIẢI PHÁP
      -Tuyên truyền.
      –  Vận động.
      """,
    items: """
      P1 heading ĐÁNH GIÁ TÌNH HÌNH
      P1.I heading KẾT QUẢ
      P1.I.1 clause Đã trồng 100 cây.
      P1.I.2 clause Đã chăm sóc 3.500 cây.
      P2 heading NHIỆM VỤ
      P2.I heading MỤC TIÊU
      P2.I.1 clause Mục tiêu chung: phủ xanh thị xã.
      P2.I.2 heading Mục tiêu cụ thể
      P2.I.2.1 clause Trồng thêm 200 cây.
      P2.I.2.2 clause Tỷ lệ sống trên 95%.
      P2.II heading GIẢI PHÁP
      P2.II.1 clause Tuyên truyền.
      P2.II.2 clause Vận động.
      """
  )

  static let decimals = PlanTextCase(
    name: "sections of several levels without parts",
    plan: """
      KẾ HOẠCH CÔNG TÁC

      1. Mở đầu

      1.1. Mục tiêu

      Giữ sạch phố.

      1.1.1. Riêng năm nay: giữ sạch ba tuyến phố.

      1.2 Phạm vi: toàn thị xã.

      2. Việc làm

      Các tổ cùng làm:

      - Quét dọn mỗi tuần;

      + tuyến phố chính;

      • phía đông;

      + hẻm.

      - Thu gom rác.

      3. Báo cáo hằng quý.

      PHỤ LỤC

      1. Danh sách tổ
      """,
    items: """
      1 heading Mở đầu
      1.1 heading Mục tiêu
      1.1.0.1 clause Giữ sạch phố.
      1.1.1 clause Riêng năm nay: giữ sạch ba tuyến phố.
      1.2 clause Phạm vi: toàn thị xã.
      2 heading Việc làm
      2.0.1 clause Các tổ cùng làm:
      2.1 clause Quét dọn mỗi tuần;
      2.1.a clause tuyến phố chính;
      2.1.a.1 clause phía đông;
      2.1.b clause hẻm.
      2.2 clause Thu gom rác.
      3 clause Báo cáo hằng quý.
      """
  )

  static let letterParts = PlanTextCase(
    name: "A. with Roman parts below",
    plan: """
      A. MỤC TIÊU
      I. MỤC TIÊU CHUNG
      Sạch và xanh.
      B. NHIỆM VỤ
      I. TRƯỚC MẮT
      - Dọn kênh.
      a. Kênh Đông:
      b. Kênh Tây.
      """,
    items: """
      A heading MỤC TIÊU
      A.I heading MỤC TIÊU CHUNG
      A.I.1 clause Sạch và xanh.
      B heading NHIỆM VỤ
      B.I heading TRƯỚC MẮT
      B.I.1 clause Dọn kênh.
      B.I.a clause Kênh Đông:
      B.I.b clause Kênh Tây.
      """
  )
}
