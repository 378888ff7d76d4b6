extension RuleBook {
  /// What stands in the output folder, and who put it there.
  static let outputFolder: [Rule] = [
    .editedOutput, .foreignOutput, .fileList, .fileName, .notAFolder, .workingFolder, .unwritableFolder,
    .mountPoint, .existingOutput, .folderInUse,
  ]
}

extension Rule {
  package static let editedOutput = Rule(
    "edited-output", .outputs, .output, "A written file was edited since",
    meaning: """
      The folder lists what was written there with its SHA-256, and this file is no longer what it was. The next run
      would lose the edit without a word.
      """,
    example: .words(
      "A typing error that was corrected in yearly-report.md instead of in the learning folder."),
    remedy: """
      Make the change where it lasts: in the learning folder, the template or the register. To replace the edited file,
      add --overwrite.
      """)

  package static let foreignOutput = Rule(
    "foreign-output", .outputs, .output, "A file of somebody else has the name",
    meaning: """
      A file that this command did not write has a name that it wants to write. It may be a person's, or another
      edition's. A folder of that name is never replaced.
      """,
    example: .words("The board's edition, written to the folder in which the public edition lies."),
    remedy: "Move the file away, choose another --output, or replace it with --overwrite.")

  package static let fileList = Rule(
    "file-list", .outputs, .output, "The list of written files cannot be read",
    meaning: """
      The file files.json says what was written in the folder. It is damaged, or of a later version, so that nobody
      can tell which files may be replaced.
      """,
    example: .words("A files.json that was opened in an editor and saved with a line missing."),
    remedy: "Restore the file, or rebuild it with --overwrite.")

  package static let fileName = Rule(
    "file-name", .outputs, .output, "A file would leave the folder",
    meaning: """
      The name of a file leads out of the output folder, or clashes with another one. The names of today's files are
      the program's own, so that this shows a defect.
      """,
    example: .words("A file named ../yearly-report.md."),
    remedy: "Report it, with the command that was typed.")

  package static let notAFolder = Rule(
    "not-a-folder", .outputs, .output, "The output is no folder",
    meaning: "The path for the outputs is a file, a device or a link to nothing, or leads through one.",
    example: .command("hscp-report report register/ --output register/referrals.csv"),
    remedy: "Choose another --output: a folder, or a name that is free.")

  package static let workingFolder = Rule(
    "working-folder", .outputs, .output, "The output is the folder you are in",
    meaning: """
      The files are made in a new folder that then takes the place of the earlier one. Whoever is in that folder, or
      below it, would stay behind in the old one.
      """,
    example: .command("hscp-report report register/ --output ."),
    remedy: "Name a folder inside this one as --output.")

  package static let unwritableFolder = Rule(
    "unwritable-folder", .outputs, .output, "The folder cannot be made here",
    meaning:
      "The system refuses to make the output folder, or one on the way to it. Its reason is in the message.",
    example: .command("hscp-report report register/ --output /proc/report"),
    remedy: "Choose another --output, in a place where your account may write.")

  package static let mountPoint = Rule(
    "mount-point", .outputs, .output, "The output is the top of a drive",
    meaning: """
      All files take their place at one stroke, by an exchange of two folders. The top of a drive or of a share has no
      name that could be exchanged.
      """,
    example: .words("An --output of /media/stick."),
    remedy: "Choose a folder inside it as --output.")

  package static let existingOutput = Rule(
    "existing-output", .outputs, .output, "The file is there already",
    meaning: """
      A sample would take the place of a file that is there, and of which nobody wrote down who made it. It may be a
      register that people fill in.
      """,
    example: .command("hscp-report sample --rows 300 register/referrals.csv"),
    remedy: "Choose another name, or replace the file with --overwrite.")

  package static let folderInUse = Rule(
    "folder-in-use", .outputs, .output, "There is something in the folder",
    meaning: """
      A register to start from is made in a new folder or in an empty one. What is in this folder may be a register
      that people have filled in since.
      """,
    example: .command("hscp-report init register --year 2023-24"),
    remedy: "Name another folder, or move away what is there.")
}

extension RuleBook {
  /// What the machine refused; whatever it was, the earlier files are whole.
  static let outputMachine: [Rule] = [
    .diskFull, .readBack, .unwritableCell, .changedOutput, .notWritten, .outputLost,
  ]
}

extension Rule {
  package static let diskFull = Rule(
    "disk-full", .outputs, .output, "There is no room for the files",
    meaning: """
      The disk is full, or a quota or a limit on the size of files is reached. All files are written before any takes
      its place, so that there is no half report.
      """,
    example: .words("A share on which your department has used up its space."),
    remedy: "Free some space, or choose an --output elsewhere.")

  package static let readBack = Rule(
    "read-back", .outputs, .output, "What was read back is not what was written",
    meaning: """
      Every file is read again before it takes its place, and this one differs, or a workbook has a part that is cut
      off. A full folder for temporary files, or a failing disk, does that without an error.
      """,
    example: .words("A workbook that was made while /tmp was full, in which a sheet ends in the middle."),
    remedy: "Look at the free space, that of the folder for temporary files too, and at the disk.")

  package static let unwritableCell = Rule(
    "unwritable-cell", .outputs, .output, "A cell cannot hold what it should",
    meaning: """
      A cell of a workbook holds at most 32,767 characters; spreadsheet programs take a file with a longer text for
      broken. The message names the sheet and the cell, and nothing was written.
      """,
    example: .words(
      "A `note.md` of forty thousand characters, which would be one cell of the sheet `notes`."),
    remedy: "Shorten the text, in the learning folder or the profile.")

  package static let changedOutput = Rule(
    "changed-output", .outputs, .output, "The folder changed during the run",
    meaning: """
      Somebody added, changed or removed a file in the output folder while its successor was being made. The exchange
      would have lost that.
      """,
    example: .words("A colleague who saved a file into reports/2023-24 in the same second."),
    remedy: "Run the command again.")

  package static let notWritten = Rule(
    "not-written", .outputs, .output, "The files could not be written",
    meaning: "The system refused something else on the way. Its own words stand in the message.",
    example: .words("A network drive that went away in the middle of the run."),
    remedy: "Mend what the message names, and run the command again.")

  package static let outputLost = Rule(
    "output-lost", .outputs, .output, "What was said could not be delivered",
    meaning: """
      What was asked for goes to standard output, and nobody took all of it: the disk behind it is full, or the
      program that read it has ended. The message says what became of the files.
      """,
    example: .words("A summary sent to a file on a full disk."),
    remedy: "Give the output room, or a reader that stays, and run the command again.")
}
