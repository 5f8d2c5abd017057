import Diagnostics
import Engine
import Evidence
import Reports
import Rules
import Terms

// What is said around the questions.
extension FixWords {
  func asOf(_ date: CivilDate) -> String { say("Tính đến ngày \(date)", "As of \(date)") }

  /// How much of what is missing: past its time, lacking proof, still to come.
  func counts(_ missing: [Finding], _ audit: UnitFindings) -> String {
    guard !missing.isEmpty else { return nothingMissing }
    let unproven = missing.count { Standing($0) == .unproven }
    let failed = missing.count { $0.verdict == .fail && Standing($0) != .unproven }
    let pending = missing.count - unproven - failed
    let parts = [
      (failed, wording.standing(.notMet)), (unproven, wording.standing(.unproven)),
      (pending, wording.standing(.notDue)),
    ].filter { $0.0 > 0 }.map { say("\($0.1) \($0.0)", "\($0.0) \($0.1)") }
    return say(
      "Còn thiếu \(missing.count) việc: ",
      "Still missing, \(wording.counted(missing.count, "duty", "duties")): "
    )
      + parts.joined(separator: ", ")
  }

  func judged(_ count: Int) -> String {
    say(
      "\(count) việc do Đoàn kiểm tra nhận định, đơn vị không tự ghi được.",
      "\(wording.counted(count, "duty is", "duties are")) for the inspection team to judge, not for the unit."
    )
  }

  var howItGoes: String {
    say(
      "Lần lượt hỏi từng việc còn thiếu. Chỉ ghi những gì đã có thật. Tệp chỉ thay đổi khi bạn đồng ý, mỗi lần "
        + "một bản ghi; dừng lúc nào cũng được.",
      "Each missing thing is asked about in turn. Record only what really happened. The file changes only when "
        + "you agree, one record at a time; you can stop at any point."
    )
  }

  // MARK: The thing at hand

  func item(_ obligation: Obligation, left: Int) -> String {
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    return say("\(clauses) · còn \(left) việc", "\(clauses) · \(left) left")
  }

  func menuQuestion(_ tasks: FixTasks) -> String {
    if tasks.toRecord.isEmpty, tasks.toProve.isEmpty, tasks.toAmend.isEmpty {
      return say(
        "Việc này cần bổ sung ngay trong bản ghi đã có (xem mục Cần làm): mở tệp bằng trình soạn thảo để sửa, "
          + "nếu đúng sự thật.",
        "A record that is there must say more (see To do): change it in an editor, if it is so."
      )
    }
    return say("Đơn vị đã làm việc này chưa?", "Has the unit done this?")
  }

  var recordIt: String {
    say("Đã làm nhưng chưa ghi: ghi vào hồ sơ", "It was done, but not recorded: record it")
  }

  func attachIt(_ count: Int) -> String {
    say(
      "Đã ghi, nay kèm giấy tờ chứng minh (\(count) bản ghi còn thiếu giấy tờ)",
      "It is recorded: attach the paper that proves it (\(wording.counted(count, "record lacks", "records lack")) one)"
    )
  }

  func amendIt(_ count: Int) -> String {
    say(
      "Đã ghi nhưng chưa ghi đủ: bổ sung cho bản ghi đã có (\(count))",
      "It is recorded, but not all of it: add to the record that is there (\(count))"
    )
  }

  func amendment(_ field: Field, _ code: Code, _ name: String, of record: String) -> FixQuestion {
    let what = wording.fieldName(field)
    return FixQuestion(
      field == .contains ? .section(code) : .amendment(code),
      .yesNo,
      say("\(record): có \(what) “\(name)” không?", "\(record): does it have the \(what) “\(name)”?")
    )
  }

  var keys: String {
    say(
      "s: để sau · b: quay lại · ?: xem đầy đủ nghĩa vụ · q: dừng",
      "s: skip · b: back · ?: the duty in full · q: stop"
    )
  }

  func menuNeeded(_ tasks: FixTasks) -> String {
    let numbers =
      (tasks.toRecord.isEmpty ? [] : ["1"]) + (tasks.toProve.isEmpty ? [] : ["2"])
      + (tasks.toAmend.isEmpty ? [] : ["3"])
    return say(
      "hãy gõ \((numbers + ["s", "b", "?"]).joined(separator: ", ")) hoặc q",
      "type \((numbers + ["s", "b", "?"]).joined(separator: ", ")) or q"
    )
  }

  var firstAlready: String { say("đây là việc đầu tiên", "this is the first one") }

  func task(_ names: [String]) -> FixQuestion {
    FixQuestion(
      .task,
      .choice(names, many: false),
      say("Ghi việc nào trong những việc sau?", "Which of these shall be recorded?")
    )
  }

  func record(_ names: [String]) -> FixQuestion {
    FixQuestion(
      .record,
      .choice(names, many: false),
      say("Giấy tờ của việc nào?", "To which of these does the paper belong?")
    )
  }

  var attachedTo: String { say("Kèm vào", "Attached to") }

  /// A record by its id, its day and its title: `A1 18/02/2022 Inspection of …`.
  func described(_ record: RecordRef, in evidence: Evidence, withLine: Bool = false) -> String {
    let facts = RecordFacts(record, in: evidence)
    let days = facts.days.map { wording.days($0.first, $0.last) } ?? ""
    var place = ""
    if withLine, let span = facts.span {
      let line = LineIndex(evidence.source.bytes).line(of: span.start)
      place = say("(dòng \(line))", "(line \(line))")
    }
    return [facts.id ?? "", days, Layout.cut(wording.title(facts), width: 60), place]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: Answers

  func choiceHint(_ count: Int, shown: Int, many: Bool, _ question: FixQuestion) -> String {
    var text =
      many
      ? say(
        "gõ số, một hoặc nhiều (1, 3), hay một phần tên",
        "type one number or several (1, 3), or part of a name"
      )
      : say("gõ số, hay một phần tên", "type its number, or part of its name")
    if count > shown {
      text += say(
        "; còn \(count - shown) mục nữa, gõ một phần tên để tìm",
        "; \(count - shown) more are found by a part of their name"
      )
    }
    if question.isOptional, question.hint == nil { text += "; " + optionalWords }
    return "(\(text))"
  }

  var yesNoHint: String { say("(c: có, k: không)", "(y: yes, n: no)") }
  var optionalHint: String { "(\(optionalWords))" }
  private var optionalWords: String { say("không có thì bỏ trống", "leave it empty where there is none") }

  var severalNames: String {
    say(
      "Có nhiều mục khớp; hãy gõ số của mục cần chọn:",
      "Several are called so; type the number of the one meant:"
    )
  }

  func doubt(_ why: String, isLeftOut: Bool) -> String {
    why
      + (isLeftOut
        ? say(
          ". Nhấn Enter lần nữa để bỏ trống, hoặc trả lời lại",
          ". Press Enter again to leave it out, or answer"
        )
        : say(". Nhấn Enter để giữ như vậy, hoặc trả lời lại", ". Press Enter to keep it so, or answer again"))
  }

  var filled: String { say("Ghi sẵn theo yêu cầu: ", "Filled in as the rule asks: ") }

  // MARK: Writing

  func toBeWritten(_ file: String) -> String {
    say("Sẽ ghi thêm vào \(shortName(file)):", "To be added to \(shortName(file)):")
  }

  func wouldBe(_ old: String, _ new: String) -> String {
    old == new
      ? say(
        "Bản ghi này được tính; việc vẫn còn thiếu phần khác (\(new)).",
        "This record counts; more is still missing (\(new))."
      )
      : say(
        "Khi ghi xong, việc này sẽ là: \(new) (nay: \(old)).",
        "Once written, this will be: \(new) (now: \(old))."
      )
  }

  func wouldNotCount(_ lacks: String?) -> String {
    let why = lacks.map { ": \($0)" } ?? ""
    return say(
      "Lưu ý: bản ghi này chưa được tính cho việc này\(why).",
      "Note: this record does not count for it yet\(why)."
    )
  }

  var confirmQuestion: String {
    say("Điều trên là đúng sự thật. Ghi vào tệp?", "This is what happened. Write it into the file?")
  }
  var confirmKeys: String {
    say(
      "c: ghi · k: không ghi · b: sửa câu trả lời trước · q: dừng",
      "y: write · n: don't · b: back to the last answer · q: stop"
    )
  }
  var confirmNeeded: String {
    say("hãy trả lời c (ghi) hoặc k (không ghi)", "answer y (write it) or n (don't)")
  }
  var notWritten: String { say("Không ghi gì.", "Nothing was written.") }

  func written(_ id: String, file: String) -> String {
    say("Đã ghi \(id) vào \(shortName(file)).", "\(id) is written into \(shortName(file)).")
  }

  func cantEdit(_ file: String) -> String {
    say(
      "Không thêm được bản ghi vào \(shortName(file)) theo cách nó đang được viết: hãy thêm bằng trình soạn thảo. "
        + "Tệp giữ nguyên.",
      "The record can't be added to \(shortName(file)) as it is laid out: add it in an editor. The file is as it was."
    )
  }

  func changedMeanwhile(_ file: String) -> String {
    say(
      "\(shortName(file)) đã được sửa ở nơi khác trong lúc này: đã đọc lại, chưa ghi gì.",
      "\(shortName(file)) was changed elsewhere meanwhile: it was read again, and nothing was written."
    )
  }

  func errorsMeanwhile(_ file: String) -> String {
    say(
      "\(shortName(file)) đã được sửa ở nơi khác và đang có lỗi: sửa lỗi, lưu lại rồi trả lời c",
      "\(shortName(file)) was changed elsewhere and has errors now: mend them, save it, and answer y"
    )
  }

  private func shortName(_ file: String) -> String {
    file.split(separator: "/").last.map(String.init) ?? file
  }

  // MARK: Verdicts

  func change(_ obligation: Obligation, _ was: Finding, _ now: Finding) -> String {
    let (old, new) = (wording.standing(Standing(was)), wording.standing(Standing(now)))
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    let progress =
      now.verdict != .pass && now.progress.needed > 1 ? " (\(now.progress.done)/\(now.progress.needed))" : ""
    return old == new
      ? say("\(clauses): vẫn \(new)\(progress)", "\(clauses): still \(new)\(progress)")
      : "\(clauses): \(old) → \(new)\(progress)"
  }

  func otherChange(_ obligation: Obligation, _ now: Finding) -> String {
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    let duty = obligation.duty[wording.language]
    return now.verdict == .pass
      ? say("Nay cũng đạt: \(clauses) \(duty)", "Also met now: \(clauses) \(duty)")
      : say(
        "Cũng thay đổi, nay \(wording.standing(Standing(now))): \(clauses) \(duty)",
        "Also changed, now \(wording.standing(Standing(now))): \(clauses) \(duty)"
      )
  }

  // MARK: The end

  var summaryTitle: String { say("Kết thúc", "Done") }
  var nothingAdded: String { say("Không ghi thêm gì.", "Nothing was added.") }
  var added: String { say("Đã ghi", "Added") }
  func metNow(_ count: Int) -> String {
    say(
      "\(count) việc nay đã đạt.",
      "\(wording.counted(count, "duty is", "duties are")) met now that \(count == 1 ? "was" : "were") not before."
    )
  }
  var nothingMissing: String { say("Không còn thiếu việc nào.", "Nothing is missing.") }
  var stillMissing: String { say("Còn thiếu", "Missing") }

  func missingLine(_ obligation: Obligation, _ finding: Finding) -> String {
    let clauses = obligation.clauses.map(\.value).joined(separator: ", ")
    let due = finding.timing.map { say("; hạn \($0.due)", "; due \($0.due)") } ?? ""
    return "\(clauses) \(obligation.duty[wording.language]) (\(wording.standing(Standing(finding)))\(due))"
  }

  func nextDay(_ day: CivilDate) -> String {
    say("Hạn gần nhất sắp tới: \(day).", "The next day on which something is due: \(day).")
  }

  func seeAll(_ file: String) -> String {
    say("Xem tất cả: gdcheck audit \(file)", "To see it all: gdcheck audit \(file)")
  }
}
