extension RuleBook {
  static let wording: [Rule] = [
    .unknownPlaceholder, .unsupportedTag, .flagAsText, .crowdedBlock, .brokenTemplate, .otherWording,
    .noLearningFolder, .unreadableFolder, .unknownSection, .wordDocument, .unusedPicture, .sectionCount,
    .annexBeside, .sectionNotPlaced, .openRemark, .notReferenceDocument,
  ]

  static let publication: [Rule] = [
    .personalData, .activeText, .unusablePicture, .hiddenNumber,
  ]
}

extension Rule {
  package static let unknownPlaceholder = Rule(
    "unknown-placeholder", .wording, .input, "The template has an unknown placeholder",
    expected: "expected a name from the list of placeholders",
    meaning: """
      The name between the braces is not a known figure, text or question. Left alone, it would print as
      nothing, and a sentence without its number can still look complete. If one name is clearly the closest,
      the message suggests it.
      """,
    example: .file("yearly-report.md", "The group considered {{referals_counted}}."),
    advice:
      "Correct the name. docs/templates.md lists the placeholders, and so does the placeholders.md of init.")

  package static let unsupportedTag = Rule(
    "unsupported-tag", .wording, .input, "A tag starts with an unknown character",
    remedy: "write the plain name",
    meaning: """
      A tag is a plain name, a question that opens with # or ^ and closes with /, or a comment that starts
      with !. Other tags of the Mustache language include other files or leave Markdown unescaped, and are not
      supported.
      """,
    source: "Mustache, manual page mustache(5)",
    example: .file("yearly-report.md", "{{>footer}}"),
    advice: "Write the plain name, or the text itself.")

  package static let flagAsText = Rule(
    "flag-as-text", .wording, .input, "A question is used as a text",
    remedy: "put the words for that case between the two",
    meaning: """
      This name is a question with the answer yes or no, and prints nothing by itself. It opens and closes the
      words for that case.
      """,
    example: .file("yearly-report.md", "{{referrals_none}}"),
    advice: "Write {{#referrals_none}}There were no referrals.{{/referrals_none}}")

  package static let crowdedBlock = Rule(
    "crowded-block", .wording, .input, "A table is next to other text",
    expected: "expected a table, chart, list or learning text on a line of its own",
    remedy: "give it its own line",
    meaning: """
      A table, a list or a learning text needs its own lines, in Markdown and in a workbook. In the middle of
      a sentence, it would break both. Nor may one template place the same one more than 16 times.
      """,
    example: .file("yearly-report.md", "The outcomes were {{table_outcomes}}"),
    advice: "Put the placeholder on its own line, with a blank line before and after it.")

  package static let brokenTemplate = Rule(
    "broken-template", .wording, .input, "The template cannot be read",
    meaning: """
      Something opens and does not close, or closes in a different order from the one it opened in. The
      program cannot tell which words belong to which case.
      """,
    example: .file("yearly-report.md", "{{#referrals_none}}There were no referrals."),
    advice: "Close each {{#name}} and {{^name}} with {{/name}}, the inner one first, and each tag with }}.")

  package static let otherWording = Rule(
    "other-wording", .wording, .input, "The profile's wording is elsewhere",
    remedy: "nothing was written; remove the section from a copy, and name the copy with --profile",
    meaning: """
      A new register gets a copy of the profile, with folders for templates and learning next to it. This
      profile has a [wording] section that names other folders, which the copy would not find.
      """,
    example: .words("hscp-report init with a profile that says templates = \"our-templates\"."),
    advice: "Remove the section from a copy of the profile, and name the copy with --profile.")

  package static let noLearningFolder = Rule(
    "no-learning-folder", .wording, .input, "The learning folder does not exist",
    expected: "expected the folder that the profile names under [wording]",
    meaning: """
      The profile names a folder for the texts that people write, but there is no such folder. A report
      without any learning would look complete. Paths start in the folder of the profile.
      """,
    example: .file("profile.toml", "[wording]\nlearning = \"our-lerning\""),
    advice: "Correct learning under [wording] in the profile, or create the folder.")

  package static let unreadableFolder = Rule(
    "unreadable-folder", .wording, .output, "The learning folder cannot be read",
    expected: "expected a readable folder",
    remedy: "check its permissions, nothing was written",
    meaning: """
      The folder is there, but the system refuses to list its files. A text in it would silently be left out.
      """,
    example: .words("A learning folder on a drive that your account has no rights to."),
    advice: "Ask the person who manages the folder for permission to read it.")

  package static let unknownSection = Rule(
    "unknown-section", .wording, .warning, "No section of the report has this name",
    meaning: """
      A file in the learning folder of the year has a name that belongs to no part of the report, so its text
      is not in the report. Numbered parts have names such as rapid-review-1.md.
      """,
    example: .file("learning/2023-24/chnages.md", "Procedures were revised in December."),
    advice: "Rename the file, or move it elsewhere. The message lists the names.")

  package static let wordDocument = Rule(
    "word-document", .wording, .warning, "A learning text is a Word document",
    expected: "expected plain text, in a file that ends in .md",
    meaning: """
      The learning folder of the year holds a document of Word or a similar program, or a PDF. Its text is not
      in the report: the program reads plain text with simple marks for headings and lists (Markdown).
      """,
    example: .words("A file rapid-review-1.docx in learning/2023-24."),
    advice: """
      Open it, copy its text into a plain text editor, and save it in UTF-8 under the same name with .md at
      the end. Then remove the document, or move it elsewhere.
      """)

  package static let unusedPicture = Rule(
    "unused-picture", .wording, .warning, "No text shows this picture",
    expected: "expected a line such as ![What it shows](team.png) in one of the texts",
    remedy: "add the line where it belongs, or move the picture elsewhere, it is not in the report",
    meaning: """
      The learning folder of the year holds a picture that none of its texts shows, so it is not in the report.
      Its name in a text may be spelled in another way: capital letters count.
      """,
    example: .words(
      "A file Team.PNG in learning/2023-24, and the line ![Our team](team.png) in foreword.md."),
    advice: "Add the line to the text in which the picture belongs, or move the file elsewhere.")

  package static let sectionCount = Rule(
    "section-count", .wording, .warning, "The texts do not match the figures",
    meaning: """
      Each rapid review, local learning event and further action has its own text, but there are more or fewer
      texts than the figures of the year say. A review may be missing from the texts, or from the register.
      """,
    example: .file("learning/2023-24/rapid-review-3.md", "What the third of two rapid reviews taught."),
    advice: "Write the missing texts, or remove those that belong to another year.")

  package static let annexBeside = Rule(
    "annex-beside", .wording, .note, "The report has an annex",
    expected: "its words are the program's",
    remedy: "for words of your own, put a statistics.md beside the template",
    meaning: """
      The yearly report is two documents: the chapter yearly-report.md, which prints no notes, and the annex
      statistics.md with every table, note and test. Your folder of templates has the first alone, so the
      annex has the program's own words.
      """,
    example: .words("A folder of templates that was made before there was an annex."),
    advice: "Link the annex from your template, and take out tables that only the annex needs.")

  package static let sectionNotPlaced = Rule(
    "section-not-placed", .wording, .warning, "A section of your own is not in the report",
    meaning: """
      The profile has a section under [[wording.sections]], and its text is in the learning folder. Your own
      template has no line that places the sections after this part of the chapter, so the text is not printed.
      """,
    example: .words(
      "A section after \"figures\" in the profile, and a template without the line {{sections_after_figures}}."
    ),
    advice: "Add the line that the message names to the template, or take the section out of the profile.")

  package static let openRemark = Rule(
    "open-remark", .wording, .input, "A comment opens and never closes",
    expected: "expected --> at its end",
    remedy: "close it, or remove <!--",
    meaning: """
      What is between <!-- and --> is for the people who write, and is not printed. This comment has no end,
      so nobody can say where the text to be published begins.
      """,
    example: .file(
      "learning/2023-24/changes.md", "<!-- What changed this year.\n\nProcedures were revised."),
    advice: "Write --> where the comment ends, or remove <!--.")

  package static let notReferenceDocument = Rule(
    "not-a-reference-document", .wording, .input, "The reference document cannot be used",
    expected: "expected a document of Word",
    remedy: "save it as .docx, or take it out for the program's own styles",
    meaning: """
      Documents for Word take their page and styles from reference.docx among the templates. This file is
      something else, or is damaged.
      """,
    example: .words("A reference.docx that is an old .doc under another name."),
    advice: "Open it in Word, and save it as .docx. The one that init lays down is a good start.")

  package static let personalData = Rule(
    "personal-data", .publication, .unpublishable, "The text may identify a person",
    meaning: """
      A text that would be published contains what looks like an email address, a telephone number, an NHS
      number or a postcode. The program checks the learning texts, the templates, and what documents print of
      reviews and recommendations. It cannot recognise people's names: read the texts to find those.
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
    advice: """
      Remove it. If everyone may read it, like the number of a helpline, write allow = ["0808 800 5000"] under
      [publish] in the profile. The contact in the profile is always allowed.
      """)

  package static let activeText = Rule(
    "active-text", .publication, .unpublishable, "The text has more in it than words",
    expected: "expected words, lists, tables, links and pictures in Markdown",
    meaning: """
      A learning text or a template contains what a reader's browser or terminal would obey instead of showing it: HTML, the
      address of a script, a picture from another place, a control character, a block of code without an end,
      or the definition of a link that has the name of one of the report's own marks, such as [note 1]. Words
      between < and > that look like HTML would vanish from the page.
      """,
    source: "CommonMark 0.31.2, sections 4.5 to 4.7 and 6.3 to 6.6",
    example: .file("learning/2023-24/changes.md", "The group met <insert number> times."),
    advice: """
      Write it as words or in Markdown. To show a < put a backslash before it. Put the file of a picture into the
      folder of the text, and write its name alone.
      """)

  package static let unusablePicture = Rule(
    "unusable-picture", .publication, .unpublishable, "The picture cannot be published",
    expected: "expected a PNG, JPEG or SVG in the folder of the text, and words that say what it shows",
    meaning: """
      A text shows a picture that is not there, is damaged, too large or of another kind, has no words for people who do
      not see it, or is a drawing in which something would run or load. What a file holds beside the picture, such as
      where and by whom a photograph was taken, is left out without a message.
      """,
    source: "Web Content Accessibility Guidelines 2.2, criterion 1.1.1; PNG, third edition; SVG 2",
    example: .file("learning/2023-24/foreword.md", "![](team.png)"),
    advice: """
      Put the file into the folder of the text, and say between ![ and ] what it shows. Where the message says so, save
      it again as PNG. docs/limits.md lists how large pictures may be.
      """)

  package static let hiddenNumber = Rule(
    "hidden-number", .publication, .warning, "A text may have a number that is hidden",
    expected: "expected no number of a count that is hidden",
    remedy: "read the line, and write \"some\" or \"a small number\" if it is that number",
    meaning: """
      The public edition hides a count, and a text of your own has the same number near the name of what is
      counted. It may be about something else, so the run goes on. Where the number stands right at the name, as in
      "two rapid reviews" or "neglect (3)", the edition is refused.
      """,
    example: .words(
      "how-it-worked.md: \"Of the cases that led to a rapid review, three were about infants.\""),
    advice: "Read the line as a neighbour of the family would. Take the number out if it is the hidden one.")
}
