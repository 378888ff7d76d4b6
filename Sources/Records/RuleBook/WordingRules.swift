extension RuleBook {
  static let templates: [Rule] = [
    .unknownPlaceholder, .unsupportedTag, .flagAsText, .crowdedBlock, .brokenTemplate, .otherWording,
  ]
}

extension Rule {
  package static let unknownPlaceholder = Rule(
    "unknown-placeholder", .wording, .input, "The template asks for what does not exist",
    meaning: """
      The name between the braces is on no list of figures, texts or questions. Left alone it would print as nothing,
      and a sentence without its number still reads like one. Where one name is clearly nearest, the message asks
      whether it was meant.
      """,
    example: .file("yearly-report.md", "The group considered {{referals_counted}}."),
    remedy: "Correct the name. The README lists the placeholders.")

  package static let unsupportedTag = Rule(
    "unsupported-tag", .wording, .input, "A tag begins with an unknown sign",
    meaning: """
      A tag is a plain name, a question that opens with # or ^ and closes with /, or a remark that begins with !. Other
      tags of the Mustache language, which include other files or leave Markdown unescaped, are not taken.
      """,
    source: "Mustache, manual page mustache(5)",
    example: .file("yearly-report.md", "{{>footer}}"),
    remedy: "Write the plain name, or the text itself.")

  package static let flagAsText = Rule(
    "flag-as-text", .wording, .input, "A question stands where a text should",
    meaning: """
      This name is a question, which is answered by yes or no and prints nothing by itself. It opens and closes the
      words for that case.
      """,
    example: .file("yearly-report.md", "{{referrals_none}}"),
    remedy: "Write {{#referrals_none}}There were no referrals.{{/referrals_none}}")

  package static let crowdedBlock = Rule(
    "crowded-block", .wording, .input, "A table stands beside other text",
    meaning: """
      A table, a list or a learning text takes lines of its own, in Markdown as in a workbook. In the middle of a
      sentence it would break both.
      """,
    example: .file("yearly-report.md", "The outcomes were {{table_outcomes}}"),
    remedy: "Give the placeholder a line of its own, with a blank line before and after it.")

  package static let brokenTemplate = Rule(
    "broken-template", .wording, .input, "The template cannot be read",
    meaning: """
      Something is opened and not closed, or closed in another order than it was opened. Which words belong to which
      case cannot be told then.
      """,
    example: .file("yearly-report.md", "{{#referrals_none}}There were no referrals."),
    remedy: "Close each {{#name}} and {{^name}} with {{/name}}, the inner one first, and each tag with }}.")

  package static let otherWording = Rule(
    "other-wording", .wording, .input, "The profile has its wording elsewhere",
    meaning: """
      A new register gets a copy of the profile, with templates and learning in folders beside it. This profile has a
      section [wording] that names other folders, which the copy would not find.
      """,
    example: .words("An hscp-report init by a profile that says templates = \"../our-templates\"."),
    remedy: "Take the section out of a copy of the profile, and name the copy with --profile.")
}

extension RuleBook {
  static let learning: [Rule] = [
    .noLearningFolder, .unreadableFolder, .unknownSection, .sectionCount, .openRemark,
  ]
}

extension Rule {
  package static let noLearningFolder = Rule(
    "no-learning-folder", .wording, .input, "The learning folder is not there",
    meaning: """
      The profile names a folder for the texts that people write, and there is none. A report without any learning
      would look complete. Paths begin in the folder of the profile.
      """,
    example: .file("profile.toml", "[wording]\nlearning = \"our-lerning\""),
    remedy: "Correct learning under [wording] of the profile, or make the folder.")

  package static let unreadableFolder = Rule(
    "unreadable-folder", .wording, .output, "The learning folder cannot be read",
    meaning:
      "The folder is there, and the system refuses to list it. A text in it would be left out in silence.",
    example: .words("A learning folder on a drive for which your account has no rights."),
    remedy: "Ask whoever keeps the folder for the right to read it.")

  package static let unknownSection = Rule(
    "unknown-section", .wording, .warning, "No section of the report has this name",
    meaning: """
      A file in the learning folder of the year has a name that belongs to no part of the report, so that its text is
      not in the report. Numbered parts have names such as rapid-review-1.md.
      """,
    example: .file("learning/2023-24/chnages.md", "Procedures were revised in December."),
    remedy: "Rename the file, or move it elsewhere. The message lists the names.")

  package static let sectionCount = Rule(
    "section-count", .wording, .warning, "More or fewer texts than the figures say",
    meaning: """
      Each rapid review, local learning event and further action has a text of its own, and there are more or fewer
      texts than the figures of the year say. A review may be missing in the prose, or in the register.
      """,
    example: .file("learning/2023-24/rapid-review-3.md", "What the third of two rapid reviews taught."),
    remedy: "Write the missing texts, or take out those that belong to another year.")

  package static let openRemark = Rule(
    "open-remark", .wording, .input, "A remark opens and never closes",
    meaning: """
      What stands between <!-- and --> is for those who write, and is not printed. This remark has no end, so that
      nobody can say where the text to be published begins.
      """,
    example: .file(
      "learning/2023-24/changes.md", "<!-- What changed this year.\n\nProcedures were revised."),
    remedy: "Write --> where the remark ends, or take out <!--.")
}

extension RuleBook {
  static let publication: [Rule] = [
    .personalData
  ]
}

extension Rule {
  package static let personalData = Rule(
    "personal-data", .publication, .unpublishable, "It may tell who somebody is",
    meaning: """
      A text that would be published holds what looks like an e-mail address, a telephone number, an NHS number or a
      postcode. Looked at are the learning texts, the templates, and what documents print of reviews and
      recommendations. Names of persons cannot be recognised: read the texts for them.
      """,
    source:
      "NHS Data Model and Dictionary, \"NHS Number\"; Royal Mail, Programmers' Guide to the Postcode Address "
      + "File; Ofcom, National Telephone Numbering Plan",
    example: .file(
      "recommendations.csv",
      """
      review,number,recommendation,responder,response
      baby-amelia,1,Share the toolkit.,Police,Ask for it on 07700 900123.
      """),
    remedy: """
      Take it out. If everyone may read it, as the number of a helpline, write allow = ["0808 800 5000"] under [publish]
      of the profile. The contact of the profile is let pass as it is.
      """)
}
