extension RuleBook {
  static let learning = [
    Rule(
      "no-learning-folder", .wording, .input, "The learning folder is not there",
      meaning: """
        The profile names a folder for the texts that people write, and there is none. A report without any learning
        would look complete. Paths begin in the folder of the profile.
        """,
      example: .file("profile.toml", "[wording]\nlearning = \"our-lerning\""),
      remedy: "Correct learning under [wording] of the profile, or make the folder."),
    Rule(
      "unreadable-folder", .wording, .output, "The learning folder cannot be read",
      meaning:
        "The folder is there, and the system refuses to list it. A text in it would be left out in silence.",
      example: .words("A learning folder on a drive for which your account has no rights."),
      remedy: "Ask whoever keeps the folder for the right to read it."),
    Rule(
      "unknown-section", .wording, .warning, "No section of the report has this name",
      meaning: """
        A file in the learning folder of the year has a name that belongs to no part of the report, so that its text is
        not in the report. Numbered parts have names such as rapid-review-1.md.
        """,
      example: .file("learning/2023-24/chnages.md", "Procedures were revised in December."),
      remedy: "Rename the file, or move it elsewhere. The message lists the names."),
    Rule(
      "section-count", .wording, .warning, "More or fewer texts than the figures say",
      meaning: """
        Each rapid review, local learning event and further action has a text of its own, and there are more or fewer
        texts than the figures of the year say. A review may be missing in the prose, or in the register.
        """,
      example: .file("learning/2023-24/rapid-review-3.md", "What the third of two rapid reviews taught."),
      remedy: "Write the missing texts, or take out those that belong to another year."),
    Rule(
      "open-remark", .wording, .input, "A remark opens and never closes",
      meaning: """
        What stands between <!-- and --> is for those who write, and is not printed. This remark has no end, so that
        nobody can say where the text to be published begins.
        """,
      example: .file(
        "learning/2023-24/changes.md", "<!-- What changed this year.\n\nProcedures were revised."),
      remedy: "Write --> where the remark ends, or take out <!--."),
  ]
}
