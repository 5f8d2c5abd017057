package import Engine
package import Rules
import Terms

/// A verdict as people are told it: the engine's five, and what a fail or a pending one may be besides.
package enum Standing: String, Sendable, CaseIterable {
  case met
  case notMet = "not-met"
  case partlyMet = "partly-met"
  case unproven
  case notDue = "not-due"
  case review
  case notArisen = "not-arisen"
  case notApplicable = "not-applicable"

  /// The standing of a finding.
  package init(_ finding: Finding) {
    self.init(finding.verdict, finding.reason, finding.progress)
  }

  /// The standing of a verdict with its reason and progress.
  package init(_ verdict: Verdict, _ reason: Reason, _ progress: Progress) {
    switch verdict {
    case .pass: self = .met
    case .review: self = .review
    case .notApplicable: self = reason == .notArisen ? .notArisen : .notApplicable
    case .fail, .pending:
      if reason == .unproven {
        self = .unproven
      } else if progress.done > 0 && reason != .judged {
        self = .partlyMet
      } else {
        self = verdict == .fail ? .notMet : .notDue
      }
    }
  }
}

extension Wording {
  /// The word for a standing, in lower case.
  package func standing(_ standing: Standing) -> String {
    switch standing {
    case .met: say("đạt", "met")
    case .notMet: say("chưa đạt", "not met")
    case .partlyMet: say("đạt một phần", "partly met")
    case .unproven: say("chưa đủ minh chứng", "not yet proven")
    case .notDue: say("chưa đến hạn", "not due yet")
    case .review: say("cần xem xét", "to be judged")
    case .notArisen: say("chưa phát sinh", "not arisen")
    case .notApplicable: say("không áp dụng", "not applicable")
    }
  }

  /// The standing of a finding with how strongly the plan binds and, while it is not met, the date that it turns on, as a sentence
  /// without a period.
  package func standingLine(_ finding: Finding, in audit: UnitFindings) -> String {
    var text = sentence(standing(Standing(finding)))
    if rules.force(of: finding, in: audit) == .requested {
      text += say(" · Kế hoạch đề nghị", " · requested by the plan")
    }
    switch finding.verdict {
    case .fail, .pending: if let timing = finding.timing { text += " · " + self.timing(timing) }
    case .pass, .review, .notApplicable: break
    }
    return text
  }

  /// The word for a verdict by itself, in lower case.
  package func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: standing(.met)
    case .fail: standing(.notMet)
    case .pending: standing(.notDue)
    case .review: standing(.review)
    case .notApplicable: standing(.notApplicable)
    }
  }

  /// What a reason means, as a sentence without a period and without numbers.
  package func reason(_ reason: Reason) -> String {
    switch reason {
    case .met: say("có đủ những gì được yêu cầu", "all that was asked is there")
    case .judged: say("đã có người nhận định", "a person has judged")
    case .rejected:
      say("có minh chứng nhưng Đoàn không chấp nhận", "the team rejected evidence that would have met it")
    case .unproven:
      say(
        "có việc nhưng còn thiếu giấy tờ chứng minh",
        "it was done, but the paper that proves it is missing"
      )
    case .late: say("có việc nhưng sau thời hạn", "it was done, but after the time for it")
    case .belowThreshold:
      say(
        "có hồ sơ nhưng số lượng hoặc tỷ lệ chưa tới mức yêu cầu",
        "an amount or a share is below what is asked"
      )
    case .tooFew: say("có nhưng chưa đủ số lượng", "some is there, but not enough")
    case .nothingFound: say("không tìm thấy hồ sơ nào phù hợp", "no record was found that fits")
    case .dueToday: say("hạn cuối là ngày tính đến", "the last day is the as-of date")
    case .notDue: say("chưa đến hạn", "the time for it is not over")
    case .toJudge: say("cần có người nhận định", "a person must judge")
    case .notBound: say("không phải việc của đơn vị này", "it does not bind this unit")
    case .notArisen: say("điều kiện chưa phát sinh", "what makes it owed has not arisen")
    case .notClaimed:
      say(
        "đơn vị không nêu việc nào làm phát sinh nghĩa vụ",
        "the unit claims nothing that would make it owed"
      )
    case .aroseAfterWindow:
      say("điều kiện phát sinh khi thời hạn đã qua", "its time was over before it began to be owed")
    }
  }

  /// What a basis means.
  package func basis(_ basis: Basis) -> String {
    switch basis {
    case .stated: say("Kế hoạch ghi rõ", "stated by the plan")
    case .firm: say("chắc chắn: mọi cách hiểu đều cho cùng kết quả", "firm: every reading decides the same")
    case .depends: say("phụ thuộc cách hiểu", "depends on the reading")
    case .open: say("chưa ngã ngũ giữa các cách hiểu", "open: not every reading decides it yet")
    }
  }

  /// What a force means.
  package func force(_ force: Force) -> String {
    switch force {
    case .must: say("yêu cầu", "required")
    case .requested: say("đề nghị", "requested")
    }
  }
}
