extension RuleBook {
  static let names: [Rule] = [
    .missingValue, .unknownOutcome, .furtherActionAlone, .secondPrimaryOutcome, .agencyNotInProfile,
    .harmNotInProfile, .featureNotInProfile, .valueNotInProfile, .severalValues, .valuesPerChild,
    .agencyNameOutOfUse, .joinedBodies, .unreadablePanelView, .unreadableYesOrNo,
    .repeatedReference, .severalReferences, .referenceBecameNumber,
  ]
}

extension Rule {
  package static let missingValue = Rule(
    "missing-value", .names, .error, "A required cell is blank",
    meaning: """
      Every referral needs an agency and at least one child. Every review needs a key, and every
      recommendation needs a review, a number and a text. A blank cell may mean that the value is unknown or
      not filled in yet, and the program cannot tell which.
      """,
    example: .register([["referring_agency", "child_age"], ["General practice", ""]]),
    advice: "Fill in the cell. If nobody knows a child's age, write unknown.")

  package static let unknownOutcome = Rule(
    "unknown-outcome", .names, .error, "The outcome is not in the profile",
    expected: "expected one of the names under [[outcomes]]",
    meaning: """
      An entry in the cell is not one of the outcomes in the profile, or one of their other spellings. Case,
      punctuation and spacing do not matter, but a question mark says that nobody is sure. Primary outcomes add up to the total of referrals, so none can be
      ignored. If one name is clearly the closest, the finding suggests it. If the cell joins several names with
      anything but ;, it says what to write, and never less than the cell does.
      """,
    example: .register([["outcome"], ["Rapid revew"]]),
    advice: """
      Correct the cell, or add the spelling to the aliases of an outcome under [[outcomes]] in the profile.
      """)

  package static let furtherActionAlone = Rule(
    "further-action-alone", .names, .error, "A further action comes first",
    expected: "expected the primary outcome first",
    meaning: """
      The first entry in the cell is the primary outcome, and the entries after it are further actions. Only
      primary outcomes add up to the total, so a referral with only a further action would be missing from it.
      """,
    example: .register([["outcome"], ["Reflective learning report"]]),
    advice: "Write the primary outcome first: No further action; Reflective learning report.")

  package static let secondPrimaryOutcome = Rule(
    "second-primary-outcome", .names, .error, "There are two primary outcomes",
    expected: "expected one outcome, then further actions",
    remedy: "keep the one that counts",
    meaning: """
      A later entry in the cell is also an outcome that counts towards the total. A referral has only one
      primary outcome. With two, the outcomes would add up to more than the referrals. If only the order is wrong,
      the finding says what to write.
      """,
    example: .register([["outcome"], ["No further action; Local learning event"]]),
    advice: """
      Keep the outcome that was decided in the end. If the second is an additional action, give it the kind
      further in the profile.
      """)

  package static let agencyNotInProfile = Rule(
    "agency-not-in-profile", .names, .warning, "The agency is not in the profile",
    meaning: """
      An entry in the cell is not one of the agencies in the profile. The referral is counted, with its agency
      in the row "not in the profile". The text itself is not printed, because it may contain more than a
      name.
      """,
    example: .register([["referring_agency"], ["Coastguard"]]),
    advice: "Correct the cell, or add the agency or its other spelling under [[agencies]] in the profile.")

  package static let harmNotInProfile = Rule(
    "harm-not-in-profile", .names, .warning, "The harm is not in the profile",
    meaning: """
      An entry in the cell is not one of the kinds of harm in the profile. The national figures have three:
      child death, serious harm, and other. The referral is counted, with its harm in the row "not in the
      profile".
      """,
    source: "Department for Education, Serious incident notifications",
    example: .register([["harm"], ["Moderate harm"]]),
    advice: "Correct the cell, or add the name under [[harms]] in the profile.")

  package static let featureNotInProfile = Rule(
    "feature-not-in-profile", .names, .warning, "The feature is not in the profile",
    meaning: """
      An entry in the cell is not one of the presenting features in the profile. The referral is counted, with
      this feature in the row "not in the profile". Similar features are not grouped: suicide and self-harm,
      for example, are different facts.
      """,
    example: .register([["features"], ["Missing from home"]]),
    advice: "Correct the cell, or add the name under [[features]] in the profile.")

  package static let valueNotInProfile = Rule(
    "value-not-in-profile", .names, .warning, "The value is not in the profile",
    meaning: """
      An entry in the cell is not one of the values of its breakdown in the profile, or one of their other spellings. The
      referral, or its child, is counted in the row "not in the profile". A word such as unknown counts as not
      recorded, unless the profile has a value of that name.
      """,
    example: .words("In a breakdown with the values Female and Male, the cell says femail."),
    advice: """
      Correct the cell, or add the spelling to the aliases of a value under [[breakdowns]] in the profile.
      """)

  package static let severalValues = Rule(
    "several-values", .names, .error, "There are two values where one is counted",
    meaning: """
      The profile says that the values of this breakdown exclude each other, so that they add up to the referrals, or to the
      children. With two values for one of them, they would add up to more.
      """,
    example: .words("In a breakdown of referrals by place, the cell says Castletown; Northmoor."),
    advice: """
      Keep the value that counts. If a referral, or a child, may have several, write several = true under the
      breakdown in the profile.
      """)

  package static let valuesPerChild = Rule(
    "values-per-child", .names, .error, "Another number of entries than children",
    remedy: "write one for each child in the order of the ages, with ; between them, or one for all",
    meaning: """
      A breakdown of children has one entry for each child, in the order of the ages, with unborn children and those of
      unknown age among them. One entry alone stands for all. With any other number nobody can tell which
      child is meant.
      """,
    example: .words("The ages are 4 months; 3; 7, and the cell of the breakdown says Female; Male."),
    advice:
      "Write an entry for each child, and leave the piece between two ; blank where nothing is recorded.")

  package static let agencyNameOutOfUse = Rule(
    "agency-name-out-of-use", .names, .warning, "The agency had another name on that day",
    expected: "expected the name that it had on the day",
    remedy: "counted under the name that the body had at the end of the year, correct the cell",
    meaning: """
      The profile says when each name came into use and when it ended. The day of the referral is outside that
      time, so the name or the date may be wrong. In the example, the trust had become part of another trust
      in October 2024. A word for the kind of body, such as Police or ICB, may be used on any day, and counts for
      the body that there was.
      """,
    source: "Hampshire and Isle of Wight Healthcare NHS Foundation Trust, About the trust",
    example: .register([
      ["date_considered", "referring_agency"], ["20/11/2024", "Southern Health Foundation Trust"],
    ]),
    advice: """
      Write the name that the agency had on that day, or correct its from and to dates in the profile.
      """)

  package static let joinedBodies = Rule(
    "joined-bodies", .names, .warning, "Several bodies are joined in one entry",
    expected: "expected ; between two bodies",
    meaning: """
      A cell of bodies is a list with ; between its entries. This entry has several agencies of the profile, joined by
      a comma, a slash or "and". It counts as one body that nobody else knows, so the answers of these agencies are
      not counted.
      """,
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder
      baby-amelia,1,Share the toolkit.,Police and ICB
      """),
    advice: "Write ; between the bodies.")

  package static let unreadablePanelView = Rule(
    "unreadable-panel-view", .names, .warning, "The Panel's view cannot be read",
    expected: "expected yes, no, awaited, or an answer under [[panel_answers]] of the profile",
    remedy: "counted as not in the profile; list it there with what it means, or correct the cell",
    meaning: """
      The cell should say whether the national Panel agreed with the decision on a rapid review, or that its
      answer is awaited. It says neither. The referral counts, and its answer is counted as not in the profile: a guess
      would change how many the Panel agreed with. It is not known to have answered either.
      """,
    example: .register([["outcome", "panel_agreed"], ["Rapid review", "supported in part"]]),
    advice: """
      List the answers of your register under [[panel_answers]], each with what it means, or write yes, no or
      awaited. For other outcomes, leave the cell blank.
      """)

  package static let unreadableYesOrNo = Rule(
    "unreadable-yes-or-no", .names, .error, "A yes or no cannot be read",
    expected: "expected yes or no, or the day on which it was notified",
    remedy: "correct the cell",
    meaning: """
      The column notified says whether the national Panel was notified of a serious incident, for registers that keep no
      day of it. The cell says neither yes nor no. A guess would change the number of notifications.
      """,
    example: .register([["outcome", "notified"], ["Rapid review", "perhaps"]]),
    advice: "Write yes or no, or the day. A blank cell means no.")

  package static let repeatedReference = Rule(
    "repeated-reference", .names, .error, "Two rows have the same reference",
    expected: "expected one row per referral",
    meaning: """
      Each referral has its own reference. A second row with the same one is often a copy, so only the first
      row is counted. If the first row is on another sheet and both its dates are different, there is only a
      warning, and both rows are counted. That happens when numbering starts again each year.
      """,
    example: .register([
      ["reference", "date_considered"], ["R-17", "14/06/2023"], ["R-17", "14/06/2023"],
    ]),
    advice: """
      Remove the copy, or give the later referral its own reference, without initials. If each row is a child, and
      the rows of one reference are one referral, write row = "child" under [register] of the profile.
      """)

  package static let severalReferences = Rule(
    "several-references", .names, .warning, "A cell has several references",
    expected: "expected one reference, of one referral",
    remedy: "counted as one referral; write each referral in a row of its own",
    meaning: """
      A row is one referral, whatever its reference says. This cell has two references or more, each made of the same
      letters and signs. If they are two referrals, one of them is missing from the figures, and a row that repeats
      one of the references would count again.
      """,
    example: .file(
      "referrals.csv",
      """
      reference,date_considered,referring_agency,child_age,outcome
      K-106 & K-107,14/06/2023,General practice,7,No further action
      """),
    advice: "Give each referral a row of its own. If it is one referral, keep one reference.")

  package static let referenceBecameNumber = Rule(
    "reference-became-number", .names, .error, "A reference was turned into a number",
    expected: "expected the whole reference, not a power of ten",
    remedy: "format the column as text, and write the reference again",
    meaning: """
      The reference looks like 1.2E+15. A spreadsheet took a long reference for a number and kept only its
      first digits. Two referrals may now seem to have the same reference, and this file no longer contains
      the true one.
      """,
    example: .register([["reference"], ["1.2E+15"]]),
    advice: """
      Copy the reference from where it came from. Give the column the cell format Text before you fill it in.
      """)
}
