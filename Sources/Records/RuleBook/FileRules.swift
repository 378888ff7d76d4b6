extension RuleBook {
  static let files = [
    Rule(
      "no-such-file", .file, .input, "There is no such file",
      meaning: "Nothing has the name that was given, or that the profile gives.",
      example: .command("hscp-report check registr/"),
      remedy: "Check the spelling of the path, and the folder in which you are."),
    Rule(
      "not-a-file", .file, .input, "This is not a regular file",
      meaning: """
        The name stands for a folder, a device or a pipe. An input must be a file on a disk, which
        can be read again and says the same.
        """,
      example: .command("hscp-report check /dev/null"),
      remedy: "Save the input as a file, and name that."),
    Rule(
      "unreadable-file", .file, .output, "The file cannot be read",
      meaning:
        "The file is there, and the system refuses to open or to read it. Its reason stands in the message.",
      example: .words("A register on a drive for which your account has no rights, or a failing disk."),
      remedy: "Ask whoever keeps the folder for the right to read it, or copy the file to another place."),
    Rule(
      "not-utf-8", .file, .input, "The text is in no encoding that is known",
      meaning: """
        The bytes are no text in UTF-8. A register may also be in UTF-16 or Windows-1252, and this one is neither;
        profiles, templates and learning texts are always in UTF-8. No character is ever replaced in silence.
        """,
      example: .words("A profile that was saved as ANSI, so that the £ in it is a single byte."),
      remedy: "Save a register as \"CSV UTF-8\", any other text as UTF-8."),
    Rule(
      "encoding", .file, .note, "The text is not in UTF-8",
      meaning: """
        The register is in UTF-16 (what Excel calls "Unicode Text") or in Windows-1252 (what it calls "CSV"), and was
        read as the finding says. Every byte had a meaning in it, so that nothing was replaced.
        """,
      example: .words(
        "A register that Excel saved as \"CSV (Comma delimited)\", with a typographic apostrophe in it."),
      remedy: "Nothing needs doing. To be rid of the note, save the register as \"CSV UTF-8\"."),
    Rule(
      "delimiter", .file, .note, "Another sign than a comma parts the columns",
      meaning: """
        The header names most columns of a register when it is parted by semicolons, tabs or bars, so the whole file is
        read so. Spreadsheets write semicolons where the comma is a decimal sign.
        """,
      example: .file(
        "referrals.csv",
        """
        date_considered;referring_agency;child_age;outcome
        14/06/2023;General practice;7;No further action
        """),
      remedy: "Nothing needs doing."),
    Rule(
      "changed-while-read", .file, .output, "The file changed while it was read",
      meaning: """
        Somebody saved the register while the program read it. The first rows would come from one version and the last
        rows from another.
        """,
      example: .words("A register on a shared drive that a colleague has open."),
      remedy: "Run the command again, or make a copy and name that."),
  ]
}
