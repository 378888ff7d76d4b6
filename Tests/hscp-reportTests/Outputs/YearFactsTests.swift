import Testing

/// What the partnership published about 2023-24 is in the chapter that is made of its register: each fact, in other words.
@Suite struct YearFactsTests {
  /// The chapter on one line, each run of spaces and each rule of a table as one space.
  private let chapter: String

  init() throws {
    let place = try Workplace()
    try place.lay(.report, at: "out")
    chapter = try place.text("out/yearly-report.md").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }

  private static let facts: [(number: Int, says: [String])] = [
    (1, ["# Learning from referrals and reviews, 2023-24", "Referrals by primary outcome, 2023-24"]),
    (
      2,
      [
        "the Learning and Inquiry Group (LIG)",
        "rapid reviews, local child safeguarding practice reviews (LCSPRs) and local learning events",
      ]
    ),
    (3, ["a standing one", "what agencies can learn together", "reviews serious cases"]),
    (4, ["respectful and restorative: high support with high challenge"]),
    (5, ["The group met every month."]),
    (6, ["Its chair was the deputy director for children and families at Hampshire County Council."]),
    (
      7,
      [
        "The group works to *Working Together to Safeguard Children*",
        "guidance from the national Child Safeguarding Practice Review Panel",
      ]
    ),
    (8, ["a new edition of *Working Together to Safeguard Children* came in December 2023"]),
    (9, ["Procedures were revised", "shared decision-making model to settle what is notified to the Panel"]),
    (10, ["stayed the same", "due 15 working days after the serious incident notification"]),
    (11, ["considered nine referrals"]), (12, ["It decided on two rapid reviews", "| Rapid review | 2 |"]),
    (13, ["six referrals were closed with no further action", "| No further action | 6 |"]),
    (14, ["one local learning event", "| Local learning event | 1 |"]),
    (15, ["The partnership commissioned no LCSPRs."]), (16, ["| Total | 9 |"]),
    (17, ["A reflective learning report is under way, as a further action beside the outcomes"]),
    (
      18,
      [
        "- Hampshire and Isle of Wight Integrated Care Board - Hampshire Hospitals Foundation Trust "
          + "- Southern Health Foundation Trust - Hampshire County Council's Children's Services "
          + "- Hampshire and Isle of Wight Constabulary"
      ]
    ),
    (20, ["consistent with the earlier years", "which agencies referred"]),
    (21, ["An infant under one was the concern of five referrals."]),
    (22, ["The children of the other referrals were aged from two to 16."]),
    (
      23,
      ["annual report for 2022-23 found two peaks", "under one; the next largest group was aged 11 to 15"]
    ),
    (
      24, ["non-accidental injury, deaths in which overlay may have played a part and unsafe sleep"]
    ),
    (25, ["resources for people who work with infants and babies, including babies not yet born"]),
    (
      26,
      [
        "level three safeguarding training for emergency health responders should include parental mental health"
      ]
    ),
    (27, ["a long history and takes medication irregularly, that medication should be reviewed more often"]),
    (
      28,
      [
        "(HIPS) on injuries to infants who are not yet mobile",
        "alongside medical and social history, or shared with partners",
      ]
    ),
    (
      29,
      [
        "what a parent's mental ill health can mean for a child's safety and welfare. This became a recommendation"
      ]
    ),
    (
      30,
      [
        "that is health and education, should strengthen the way they exchange information",
        "a social worker",
      ]
    ),
    (
      31,
      [
        "The child's voice came across strongly.",
        "good referrals to the Multi-Agency Safeguarding Hub. In them, it spoke up for the child",
      ]
    ),
    (
      32,
      ["not appropriate to call a child a protective factor for a parent", "learning and a recommendation"]
    ),
    (
      33,
      [
        "The national Panel agreed with the decision on both rapid reviews.",
        "could stop at the rapid review",
      ]
    ),
    (
      34,
      [
        "the tests for a notification, and so for a rapid review, are not met, and there is still something to learn"
      ]
    ),
    (35, ["an infant with non-accidental injuries. Senior managers from several agencies"]),
    (
      36,
      [
        "under the HIPS Unborn Baby Safeguarding Protocol. Do so even if others may know it already",
        "a full chronology", "a shared analysis of risk", "every bruise of an infant who is not yet mobile",
      ]
    ),
    (
      37,
      [
        "Ask who cares for a child, and what risk they bring",
        "gaps in awareness of the adults who gave care",
      ]
    ),
    (
      38,
      [
        "Routine enquiry makes it easier", "came to light only with the injuries",
        "record that the question was not asked. Then find a safe moment",
      ]
    ),
    (39, ["a referral about more than one child. The children were educated at home, at times or always"]),
    (40, ["The test for notification was not met."]),
    (
      41,
      [
        "since 2020 - reviews from elsewhere",
        "*Safeguarding Children in Elective Home Education* - the Children Not In School Bill",
      ]
    ),
    (42, ["Its learning is due in the yearly report for 2024-25."]),
    (
      43,
      [
        "regularly checks what has been done about recommendations, and what effect this has had. It does so for the "
          + "safeguarding partners"
      ]
    ),
    (44, ["the social care practitioner, the health visitor and the school nurse"]),
    (45, ["A further guide, on strategy discussions."]),
    (46, ["Practice principles for chronologies of significant events. They are on the website."]),
    (
      47,
      [
        "day-in-the-life tools in the Neglect Toolkit, which is shared with the Isle of Wight",
        "how parents' own issues affect a child's day",
      ]
    ),
    (
      48,
      [
        "- Physical abuse: a webinar. - The HIPS Bruising Protocol: e-learning. "
          + "- Information sharing: e-learning that follows the updated national advice. "
          + "- Mental ill health of parents or carers: a webinar."
      ]
    ),
    (
      49,
      [
        "- Review: the HIPS Escalation and Resolution Protocol.",
        "- Update: the Voluntary and Community Sector Safeguarding Toolkit.",
        "- New: a Safeguarding Children and Domestic Abuse Toolkit, with the Hampshire Domestic Abuse Partnership.",
      ]
    ),
  ]

  @Test(arguments: facts)
  func `each of them is there`(number: Int, says: [String]) {
    for words in says { #expect(chapter.contains(words), "\(number): \(words)") }
  }

  @Test func `all 49 are looked for, and the one that is a silence is kept`() {
    #expect(Self.facts.map(\.number) + [19] == Array(1...18) + Array(20...49) + [19])
    // 19: agencies have no counts. Nor is it said of how many referrals the rest are (22).
    #expect(!chapter.contains(/(?:Board|Trust|Services|Constabulary) \|? ?\d/))
    #expect(!chapter.contains("four referrals"))
  }
}
