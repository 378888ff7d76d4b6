extension RuleBook {
  /// What the machine refused; whatever it was, the earlier files are whole.
  static let outputMachine = [
    Rule(
      "disk-full", .outputs, .output, "There is no room for the files",
      meaning: """
        The disk is full, or a quota or a limit on the size of files is reached. All files are written before any takes
        its place, so that there is no half report.
        """,
      example: .words("A share on which your department has used up its space."),
      remedy: "Free some space, or choose an --output elsewhere."),
    Rule(
      "read-back", .outputs, .output, "What was read back is not what was written",
      meaning: """
        Every file is read again before it takes its place, and this one differs, or a workbook has a part that is cut
        off. A full folder for temporary files, or a failing disk, does that without an error.
        """,
      example: .words("A workbook that was made while /tmp was full, in which a sheet ends in the middle."),
      remedy: "Look at the free space, that of the folder for temporary files too, and at the disk."),
    Rule(
      "unwritable-cell", .outputs, .output, "A cell cannot hold what it should",
      meaning: """
        A cell of a workbook holds at most 32,767 characters; spreadsheet programs take a file with a longer text for
        broken. The message names the sheet and the cell, and nothing was written.
        """,
      example: .words(
        "A `note.md` of forty thousand characters, which would be one cell of the sheet `notes`."),
      remedy: "Shorten the text, in the learning folder or the profile."),
    Rule(
      "changed-output", .outputs, .output, "The folder changed during the run",
      meaning: """
        Somebody added, changed or removed a file in the output folder while its successor was being made. The exchange
        would have lost that.
        """,
      example: .words("A colleague who saved a file into reports/2023-24 in the same second."),
      remedy: "Run the command again."),
    Rule(
      "not-written", .outputs, .output, "The files could not be written",
      meaning: "The system refused something else on the way. Its own words stand in the message.",
      example: .words("A network drive that went away in the middle of the run."),
      remedy: "Mend what the message names, and run the command again."),
    Rule(
      "output-lost", .outputs, .output, "What was said could not be delivered",
      meaning: """
        What was asked for goes to standard output, and nobody took all of it: the disk behind it is full, or the
        program that read it has ended. The message says what became of the files.
        """,
      example: .words("A summary sent to a file on a full disk."),
      remedy: "Give the output room, or a reader that stays, and run the command again."),
  ]
}
