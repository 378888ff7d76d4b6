extension RuleBook {
  static let outcomes = [
    Rule(
      "missing-value", .names, .error, "A cell that must be filled is blank",
      meaning: """
        Every referral has an agency that made it, and at least one child; every review has a key, every recommendation a
        review, a number and a text. A blank cell may mean unknown, or that somebody has yet to fill it in, and the
        program cannot tell which.
        """,
      example: .register([["referring_agency", "child_age"], ["General practice", ""]]),
      remedy: "Write what is missing. Where nobody knows the age of a child, write unknown."),
    Rule(
      "unknown-outcome", .names, .error, "The outcome is not in the profile",
      meaning: """
        An entry of the cell is none of the outcomes that the profile lists, nor one of their other spellings. Case,
        punctuation and spacing do not matter. Primary outcomes add up to the total of referrals, so that none may be
        left aside; where one name is clearly nearest, the finding asks whether it was meant.
        """,
      example: .register([["outcome"], ["Rapid revew"]]),
      remedy:
        "Correct the cell, or add the spelling to the aliases of an outcome under [[outcomes]] of the profile."
    ),
    Rule(
      "further-action-alone", .names, .error, "A further action stands first",
      meaning: """
        The first entry of the cell is the primary outcome, and those behind it are further actions. Only primary
        outcomes add up to the total, so that a referral with nothing but a further action would be missing in the sum.
        """,
      example: .register([["outcome"], ["Reflective learning report"]]),
      remedy: "Write the primary outcome before it: No further action; Reflective learning report."),
    Rule(
      "second-primary-outcome", .names, .error, "There are two primary outcomes",
      meaning: """
        A later entry of the cell is an outcome of the kind that counts towards the total. A referral has one primary
        outcome, for otherwise the outcomes would add up to more than the referrals.
        """,
      example: .register([["outcome"], ["No further action; Local learning event"]]),
      remedy: """
        Keep the one that was decided in the end. If the second is something done besides, give it the kind further in
        the profile.
        """),
  ]
}
