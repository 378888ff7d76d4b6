extension RuleBook {
  static let templates = [
    Rule(
      "unknown-placeholder", .wording, .input, "The template asks for what does not exist",
      meaning: """
        The name between the braces is on no list of figures, texts or questions. Left alone it would print as nothing,
        and a sentence without its number still reads like one. Where one name is clearly nearest, the message asks
        whether it was meant.
        """,
      example: .file("yearly-report.md", "The group considered {{referals_counted}}."),
      remedy: "Correct the name. The README lists the placeholders."),
    Rule(
      "unsupported-tag", .wording, .input, "A tag begins with an unknown sign",
      meaning: """
        A tag is a plain name, a question that opens with # or ^ and closes with /, or a remark that begins with !. Other
        tags of the Mustache language, which include other files or leave Markdown unescaped, are not taken.
        """,
      source: "Mustache, manual page mustache(5)",
      example: .file("yearly-report.md", "{{>footer}}"),
      remedy: "Write the plain name, or the text itself."),
    Rule(
      "flag-as-text", .wording, .input, "A question stands where a text should",
      meaning: """
        This name is a question, which is answered by yes or no and prints nothing by itself. It opens and closes the
        words for that case.
        """,
      example: .file("yearly-report.md", "{{referrals_none}}"),
      remedy: "Write {{#referrals_none}}There were no referrals.{{/referrals_none}}"),
    Rule(
      "crowded-block", .wording, .input, "A table stands beside other text",
      meaning: """
        A table, a list or a learning text takes lines of its own, in Markdown as in a workbook. In the middle of a
        sentence it would break both.
        """,
      example: .file("yearly-report.md", "The outcomes were {{table_outcomes}}"),
      remedy: "Give the placeholder a line of its own, with a blank line before and after it."),
    Rule(
      "broken-template", .wording, .input, "The template cannot be read",
      meaning: """
        Something is opened and not closed, or closed in another order than it was opened. Which words belong to which
        case cannot be told then.
        """,
      example: .file("yearly-report.md", "{{#referrals_none}}There were no referrals."),
      remedy: "Close each {{#name}} and {{^name}} with {{/name}}, the inner one first, and each tag with }}."),
    Rule(
      "other-wording", .wording, .input, "The profile has its wording elsewhere",
      meaning: """
        A new register gets a copy of the profile, with templates and learning in folders beside it. This profile has a
        section [wording] that names other folders, which the copy would not find.
        """,
      example: .words("An hscp-report init by a profile that says templates = \"../our-templates\"."),
      remedy: "Take the section out of a copy of the profile, and name the copy with --profile."),
  ]
}
