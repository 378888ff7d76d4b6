extension RuleBook {
  static let names: [Rule] = [
    .agencyNotInProfile, .harmNotInProfile, .featureNotInProfile, .agencyNameOutOfUse, .unreadablePanelView,
    .repeatedReference, .referenceBecameNumber,
  ]
}

extension Rule {
  package static let agencyNotInProfile = Rule(
    "agency-not-in-profile", .names, .warning, "The agency is not in the profile",
    meaning: """
      An entry of the cell is none of the agencies that the profile lists. The referral is counted, with its agency in
      a row "not in the profile"; the text itself is printed nowhere, for it may hold more than a name.
      """,
    example: .register([["referring_agency"], ["Coastguard"]]),
    remedy:
      "Correct the cell, or add the agency, or another spelling of one, under [[agencies]] of the profile.")

  package static let harmNotInProfile = Rule(
    "harm-not-in-profile", .names, .warning, "The harm is not in the profile",
    meaning: """
      An entry of the cell is none of the kinds of harm that the profile lists. The national figures know three: child
      death, serious harm, and other. The referral is counted, with its harm in a row "not in the profile".
      """,
    source: "Department for Education, Serious incident notifications",
    example: .register([["harm"], ["Moderate harm"]]),
    remedy: "Correct the cell, or add the name under [[harms]] of the profile.")

  package static let featureNotInProfile = Rule(
    "feature-not-in-profile", .names, .warning, "The feature is not in the profile",
    meaning: """
      An entry of the cell is none of the presenting features that the profile lists. The referral is counted, with
      this feature in a row "not in the profile". Features are not grouped by likeness: suicide and self-harm, say,
      are different facts.
      """,
    example: .register([["features"], ["Missing from home"]]),
    remedy: "Correct the cell, or add the name under [[features]] of the profile.")

  package static let agencyNameOutOfUse = Rule(
    "agency-name-out-of-use", .names, .warning, "The agency had another name on that day",
    meaning: """
      The profile says when a name began and when it ended, and the day of the referral lies outside. Either the name
      or the date may be wrong. In the example the trust had become part of another one in October 2024.
      """,
    source: "Hampshire and Isle of Wight Healthcare NHS Foundation Trust, About the trust",
    example: .register([
      ["date_considered", "referring_agency"], ["20/11/2024", "Southern Health Foundation Trust"],
    ]),
    remedy: "Write the name that the agency had on the day, or correct its from and to in the profile.")

  package static let unreadablePanelView = Rule(
    "unreadable-panel-view", .names, .error, "The Panel's view cannot be read",
    meaning: """
      The cell says neither that the national Panel agreed with the decision on a rapid review, nor that it did not,
      nor that its answer is awaited. The report gives the number that it agreed with beside the number of rapid
      reviews, and a guess would change either.
      """,
    example: .register([["outcome", "panel_agreed"], ["Rapid review", "perhaps"]]),
    remedy: "Write yes, no or awaited. For other outcomes leave the cell blank.")

  package static let repeatedReference = Rule(
    "repeated-reference", .names, .error, "Two rows have the same reference",
    meaning: """
      A reference stands for one referral. The second row with it is often a copy, and counting both would count a
      referral twice. The first row is counted, the later one is left out. Where the first stands on another sheet, and
      both dates are different, it is a warning and both are counted: numbering that begins again each year does that.
      """,
    example: .register([
      ["reference", "date_considered"], ["R-17", "14/06/2023"], ["R-17", "14/06/2023"],
    ]),
    remedy: "Remove the copy, or give the later referral its own reference. A reference holds no initials.")

  package static let referenceBecameNumber = Rule(
    "reference-became-number", .names, .error, "A reference was turned into a number",
    meaning: """
      The reference looks like 1.2E+15: a spreadsheet took a long reference for a number and kept its first digits
      alone. Two referrals may now seem to have the same reference, and the true one is lost in this file.
      """,
    example: .register([["reference"], ["1.2E+15"]]),
    remedy:
      "Take the reference from where it came. Give the column the cell format Text before it is filled.")
}

extension RuleBook {
  static let outcomes: [Rule] = [
    .missingValue, .unknownOutcome, .furtherActionAlone, .secondPrimaryOutcome,
  ]
}

extension Rule {
  package static let missingValue = Rule(
    "missing-value", .names, .error, "A cell that must be filled is blank",
    meaning: """
      Every referral has an agency that made it, and at least one child; every review has a key, every recommendation a
      review, a number and a text. A blank cell may mean unknown, or that somebody has yet to fill it in, and the
      program cannot tell which.
      """,
    example: .register([["referring_agency", "child_age"], ["General practice", ""]]),
    remedy: "Write what is missing. Where nobody knows the age of a child, write unknown.")

  package static let unknownOutcome = Rule(
    "unknown-outcome", .names, .error, "The outcome is not in the profile",
    meaning: """
      An entry of the cell is none of the outcomes that the profile lists, nor one of their other spellings. Case,
      punctuation and spacing do not matter. Primary outcomes add up to the total of referrals, so that none may be
      left aside; where one name is clearly nearest, the finding asks whether it was meant.
      """,
    example: .register([["outcome"], ["Rapid revew"]]),
    remedy:
      "Correct the cell, or add the spelling to the aliases of an outcome under [[outcomes]] of the profile."
  )

  package static let furtherActionAlone = Rule(
    "further-action-alone", .names, .error, "A further action stands first",
    meaning: """
      The first entry of the cell is the primary outcome, and those behind it are further actions. Only primary
      outcomes add up to the total, so that a referral with nothing but a further action would be missing in the sum.
      """,
    example: .register([["outcome"], ["Reflective learning report"]]),
    remedy: "Write the primary outcome before it: No further action; Reflective learning report.")

  package static let secondPrimaryOutcome = Rule(
    "second-primary-outcome", .names, .error, "There are two primary outcomes",
    meaning: """
      A later entry of the cell is an outcome of the kind that counts towards the total. A referral has one primary
      outcome, for otherwise the outcomes would add up to more than the referrals.
      """,
    example: .register([["outcome"], ["No further action; Local learning event"]]),
    remedy: """
      Keep the one that was decided in the end. If the second is something done besides, give it the kind further in
      the profile.
      """)
}
