/// The words by which a header that is no known spelling may mean a column: one word of each group, and none that changes
/// the meaning.
struct HeaderMeaning: Sendable {
  private let groups: [[SpelledWord]]
  private let changed: [SpelledWord]
  /// Whether the header has no other word.
  private let isWhole: Bool

  init(_ groups: [[String]], without changed: [String] = []) {
    self.groups = groups.map { $0.map { SpelledWord($0) } }
    self.changed = changed.map { SpelledWord($0) }
    self.isWhole = false
  }

  /// The meaning of a header of one word.
  init(whole word: String) {
    self.groups = [[SpelledWord(word)]]
    self.changed = []
    self.isWhole = true
  }

  /// Whether a header of these words may mean this, where `isSame` says which words are the same.
  func matches(_ words: [SpelledWord], _ isSame: (SpelledWord, SpelledWord) -> Bool) -> Bool {
    (!isWhole || words.count == 1)
      && groups.allSatisfy { group in words.contains { word in group.contains { isSame(word, $0) } } }
      && !words.contains { word in changed.contains { isSame(word, $0) } }
  }
}

extension HeaderMeaning {
  private static let days = ["date", "dates", "day", "when"]
  /// What else is kept about a decision or a review, or about who took part.
  private static let aside = [
    "reason", "reasons", "rationale", "letter", "shared", "comment", "comments", "notes", "status",
  ]
  /// Whose a date, an age or a decision is, if not the child's or the group's. "The Panel" is the national one.
  static let elsewhere = [
    "panel", "national", "court", "police", "criminal", "investigation", "prosecution", "trial", "inquest",
    "coroner", "perpetrator", "perpetrators", "suspect", "offender", "carer", "carers", "parent", "parents",
    "calendar", "academic",
  ]
  private static let people = [
    "name", "child", "children", "sibling", "siblings", "nhs", "upn", "phone", "telephone", "contact",
  ]

  private static func day(_ words: [String], without changed: [String] = []) -> HeaderMeaning {
    HeaderMeaning([days, words], without: changed)
  }

  static let reference = [
    HeaderMeaning(
      [["ref", "refs", "reference", "references", "id", "identifier", "urn", "no", "number", "code"]],
      without: people + days + ["agencies"]),
    HeaderMeaning([["log", "case", "record", "referral"], ["entry", "key"]], without: people + days),
  ]
  static let received = [
    day(
      [
        "received", "recd", "receipt", "referral", "referred", "in", "logged", "raised", "submitted",
        "request",
      ], without: aside)
  ]
  static let considered = [
    day(
      [
        "considered", "consideration", "discussed", "discussion", "heard", "meeting", "lig", "group",
        "subgroup", "decision", "decided", "outcome", "presented",
      ], without: aside + elsewhere + ["next"]),
    HeaderMeaning(
      [["considered", "discussed", "heard"]], without: aside + elsewhere + ["who", "by", "what"]),
    HeaderMeaning(whole: "date"),
  ]
  static let year = [
    HeaderMeaning([["year", "fy"]], without: elsewhere + ["birth", "old", "age", "school", "group"])
  ]
  static let agency = [
    HeaderMeaning(
      [
        [
          "agency", "agencies", "organisation", "organisations", "organization", "body", "referrer",
          "referring", "referred", "source", "raised", "notifying", "who",
        ]
      ],
      without: days + aside + people + elsewhere + [
        "outcome", "decision", "other", "involved", "next", "responsible", "to",
      ])
  ]
  static let age = [
    HeaderMeaning(
      [["age", "ages", "aged", "old"]],
      without: elsewhere + [
        "group", "mother", "father", "partner", "sibling", "siblings", "adult", "march", "august", "now",
        "today", "current",
      ])
  ]
  static let birth = [
    HeaderMeaning([["birth", "born", "dob"]], without: ["place", "order", "weight", "mother", "father"])
  ]
  static let outcome = [
    HeaderMeaning(
      [
        [
          "outcome", "outcomes", "decision", "decisions", "result", "results", "conclusion", "conclusions",
          "determination", "disposal", "decided", "agreed",
        ]
      ],
      without: days + aside + elsewhere + ["by", "maker", "makers", "who"])
  ]
  static let harm = [HeaderMeaning([["harm", "injury", "severity"]], without: days + aside)]
  static let features = [
    HeaderMeaning(
      [
        [
          "feature", "features", "theme", "themes", "factor", "factors", "issue", "issues", "concern",
          "concerns", "category", "categories", "abuse",
        ]
      ],
      without: days + aside)
  ]
  static let aware = [day(["aware", "known", "knew"])]
  static let notified = [
    day(["notified", "notification", "sin"]),
    HeaderMeaning([["sin", "notification"], ["sent", "submitted"]]),
    HeaderMeaning([["told", "informed", "notified"], ["panel", "national"]]),
  ]
  static let rapidReview = [
    day(["rapid", "rr"]), HeaderMeaning([["rapid", "rr"], ["sent", "submitted", "completed"]]),
  ]
  static let panel = [
    HeaderMeaning(
      [
        ["panel", "national"],
        [
          "agree", "agreed", "agrees", "response", "responded", "view", "views", "reply", "decision",
          "feedback", "said", "says", "answer", "answered", "answers", "letter", "opinion",
        ],
      ], without: days)
  ]

  static let review = [
    HeaderMeaning(
      [["review", "case"], ["id", "key", "ref", "reference", "no", "number", "code", "title", "name"]],
      without: days),
    HeaderMeaning(
      [["review", "case"]],
      without: days + aside + ["type", "kind", "method", "model", "partnership", "group", "published"]),
  ]
  static let number = [
    HeaderMeaning(
      [["no", "number", "num", "ref", "reference", "id"]],
      without: days + ["review", "case", "phone", "telephone"])
  ]
  static let recommendation = [
    HeaderMeaning(
      [["recommendation", "recommendations", "recommended", "action", "actions"]],
      without: days + aside + [
        "no", "number", "ref", "reference", "owner", "lead", "for", "by", "progress", "response",
      ])
  ]
}
