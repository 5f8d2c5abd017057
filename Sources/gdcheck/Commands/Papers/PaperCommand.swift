import ArgumentParser

/// `gdcheck paper …`: the papers of a visit, a command a file.
struct PaperCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract: help(
      vi: "Lập giấy tờ của cuộc kiểm tra: phiếu, đề cương, biên bản, thông báo, báo cáo tự đánh giá.",
      en: "Write the papers of a visit: checklist, outline, minutes, notice, self-assessment."
    ),
    discussion: help(
      vi: """
        Mỗi giấy tờ có ba dạng: HTML in đúng khổ A4, DOCX để sửa bằng Word, PDF. Tệp đã được người sửa không bao giờ \
        bị ghi đè nếu không có --force.

        Ví dụ:
          gdcheck paper outline health-office -o de-cuong.docx
          gdcheck paper checklist phong-y-te.yaml -o phieu-kiem-tra.pdf
          gdcheck paper minutes phong-y-te.yaml --visit kiem-tra.yaml -o bien-ban.docx
          gdcheck paper notice phong-y-te.yaml --visit kiem-tra.yaml -o thong-bao.docx
          gdcheck paper self-assessment phong-y-te.yaml -o bao-cao.docx

        Mã kết thúc: 0 đã ghi xong, dù có nghĩa vụ chưa đạt; 2 hồ sơ, bộ quy tắc hay tệp kiểm tra có lỗi; 64 sai \
        câu lệnh; 74 không ghi được, hoặc tệp đã được người sửa. Ngoài mã 0 thì không có gì được ghi.
        """,
      en: """
        Each as HTML that prints on A4, as DOCX to edit in Word, or as PDF. A file that a person has edited is never \
        written over without --force.

        Examples:
          gdcheck paper outline health-office -o outline.docx
          gdcheck paper checklist health-office.yaml -o checklist.pdf
          gdcheck paper minutes health-office.yaml --visit visit.yaml -o minutes.docx
          gdcheck paper notice health-office.yaml --visit visit.yaml -o notice.docx
          gdcheck paper self-assessment health-office.yaml -o report.docx

        Exit codes: 0 written, whatever the findings; 2 the evidence, the rules or the visit could not be used; \
        64 wrong usage; 74 it could not be written, or a person has edited the file. Nothing is written unless 0.
        """
    ),
    subcommands: [
      ChecklistCommand.self,
      MinutesCommand.self,
      NoticeCommand.self,
      OutlineCommand.self,
      SelfAssessmentCommand.self,
    ]
  )
}
