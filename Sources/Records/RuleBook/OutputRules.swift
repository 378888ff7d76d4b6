extension RuleBook {
  static let outputs: [Rule] = [
    .editedOutput, .foreignOutput, .fileList, .fileName, .notAFolder, .workingFolder, .crowdedFolder,
    .unwritableFolder,
    .mountPoint, .existingOutput, .ownInput, .protectedWorkbook, .notAForm, .changedLists, .openWorkbook,
    .folderInUse, .diskFull, .readBack,
    .unwritableCell, .changedOutput,
    .notWritten, .missingProgram, .missingSolver, .unsafeEdition, .outputLost,
  ]
}

extension Rule {
  package static let editedOutput = Rule(
    "edited-output", .outputs, .output, "A file was edited after it was written",
    expected: "expected no edits, which this run would lose",
    remedy: "edit the learning folder, the template or the register instead, or replace with --overwrite",
    meaning: """
      The folder lists what was written there with its SHA-256, and this file no longer matches. The next run
      would silently lose the edit.
      """,
    example: .words(
      "A spelling mistake that was corrected in yearly-report.md instead of in the learning folder."),
    advice: """
      Make the change where it lasts: in the learning folder, the template or the register. To replace the
      edited file, add --overwrite.
      """)

  package static let foreignOutput = Rule(
    "foreign-output", .outputs, .output, "Another file already has this name",
    meaning: """
      There is already a file with the name that this command wants to write, and this command did not write
      it. It may belong to a person, or to another edition. The program never replaces a folder of that name.
      """,
    example: .words("The board's edition, written to the folder that has the public edition in it."),
    advice: "Move the file away, choose another --output, or replace it with --overwrite.")

  package static let fileList = Rule(
    "file-list", .outputs, .output, "The list of written files cannot be read",
    remedy: "restore it, or write it again with --overwrite",
    meaning: """
      The file files.json lists what was written in the folder. It is damaged or from a later version, so the
      program cannot tell which files it may replace.
      """,
    example: .words("A files.json that was opened in an editor and saved with a line missing."),
    advice: """
      Restore the file, or rebuild it with --overwrite. That replaces the files of this command, and removes the
      others that the damaged list still names or whose names only the program gives.
      """)

  package static let fileName = Rule(
    "file-name", .outputs, .defect, "A file would be outside the folder",
    remedy: "choose another name",
    meaning: """
      The name of a file leads out of the output folder, or clashes with another name. The program chooses all
      these names itself, so this is a defect.
      """,
    example: .words("A file named ../yearly-report.md."),
    advice: "Report it, with the command that you typed.")

  package static let notAFolder = Rule(
    "not-a-folder", .outputs, .output, "The output is not a folder",
    expected: "expected a folder, or a name that is not in use",
    remedy: "choose another folder",
    meaning: "The path for the outputs is a file, a device or a link to nothing, or leads through one.",
    example: .command("hscp-report report register/ --output register/referrals.csv"),
    advice: "Choose another --output: a folder, or a name that is free.")

  package static let workingFolder = Rule(
    "working-folder", .outputs, .output, "The output is the folder you are in",
    expected: "expected another folder",
    remedy: "name a folder inside it",
    meaning: """
      The files are made in a new folder, which then replaces the earlier one. Anyone who is in that folder,
      or in a folder inside it, would be left in the old one.
      """,
    example: .command("hscp-report report register/ --output ."),
    advice: "Name a folder inside this one as --output.")

  package static let crowdedFolder = Rule(
    "crowded-folder", .outputs, .output, "The output is a folder of something else",
    expected: "expected a folder for the outputs alone, or nearly so",
    remedy: "name a folder inside it",
    meaning: """
      The files are made in a new folder, which then replaces the earlier one, and whatever else is in that folder
      is carried over. This is a home folder, or one with thousands of files in it. Other programs would find
      that all of it has changed places.
      """,
    example: .command("hscp-report report register/ --output ~"),
    advice: "Name a folder inside this one as --output.")

  package static let unwritableFolder = Rule(
    "unwritable-folder", .outputs, .output, "The folder cannot be created here",
    expected: "expected a place that you can write to",
    remedy: "choose another folder",
    meaning: """
      The system refuses to create the output folder, or one on the way to it. The message gives the reason.
      """,
    example: .command("hscp-report report register/ --output /proc/report"),
    advice: "Choose another --output, in a place where your account can write.")

  package static let mountPoint = Rule(
    "mount-point", .outputs, .output, "The output is the top of a drive",
    expected: "expected an ordinary folder",
    remedy: "choose a folder inside it",
    meaning: """
      The program replaces all files at once, by swapping two folders. The top folder of a drive or share
      cannot be swapped.
      """,
    example: .words("An --output of /media/stick."),
    advice: "Choose a folder inside it as --output.")

  package static let existingOutput = Rule(
    "existing-output", .outputs, .output, "The file already exists",
    meaning: """
      A sample, a list of findings or a backup would replace a file that is already there, and nothing records who made
      that file. It may be a register that people fill in.
      """,
    example: .command("hscp-report sample --rows 300 register/referrals.csv"),
    advice: "Choose another name, or replace the file with --overwrite.")

  package static let ownInput = Rule(
    "own-input", .outputs, .arguments, "The register itself would be replaced",
    expected: "expected another file",
    remedy: "nothing was written; choose another name",
    meaning: """
      The file that was to be written is one of those that the register is read from, by the same name or through a
      link. No option replaces it.
      """,
    example: .command("hscp-report check register/ --output register/referrals.csv --overwrite"),
    advice: "Choose another name.")

  package static let protectedWorkbook = Rule(
    "protected-workbook", .outputs, .input, "The workbook is signed or protected",
    expected: "expected a workbook that may be changed",
    remedy: "nothing was written; take the signature or protection off a copy, or use --output",
    meaning: """
      Comments would be added to a copy of the workbook, or its lists would be changed, but somebody signed it, or
      protected it or the sheet against changes. A changed workbook would not be what they signed.
      """,
    example: .words(
      "hscp-report check register.xlsx --annotate copy.xlsx, where the sheet Referrals has a password."),
    advice: "Take the protection off a copy of the register, or write the findings with --output.")

  package static let folderInUse = Rule(
    "folder-in-use", .outputs, .output, "The folder is not empty",
    expected: "expected a new folder, or an empty one",
    remedy: "name another folder",
    meaning: """
      A starter register is created in a new folder or in an empty one. What is in this folder may be a
      register that people have filled in.
      """,
    example: .command("hscp-report init register --year 2023-24"),
    advice: "Name another folder, or move away what is there.")

  package static let diskFull = Rule(
    "disk-full", .outputs, .output, "There is no room for the files",
    expected: "expected free space, and no limit on the size of files",
    remedy: "free some space",
    meaning: """
      The disk is full, or a quota or a limit on file sizes has been reached. The program writes all files
      before it puts any of them in place, so there is never half a report.
      """,
    example: .words("A share where your department has used up its space."),
    advice: "Free some space, or choose an --output elsewhere.")

  package static let readBack = Rule(
    "read-back", .outputs, .output, "A file is not what was written",
    expected: "expected to read back what was written",
    remedy: "check the disk",
    meaning: """
      The program reads every file again before it puts it in place. This file differs, or it is a workbook
      with a part cut off. A full or failing disk can cause that without an error.
      """,
    example: .words(
      "A workbook that was made while the disk was nearly full, in which a sheet ends in the middle."),
    advice: "Check the free space, and check the disk.")

  package static let unwritableCell = Rule(
    "unwritable-cell", .outputs, .output, "A text is too long for a cell",
    expected: "expected no more than that",
    remedy: "shorten the text of that cell",
    meaning: """
      A cell of a workbook holds at most 32,767 characters. Spreadsheet programs treat a file with a longer
      text as damaged. The message names the sheet and the cell, and nothing was written.
      """,
    example: .words("A note.md of forty thousand characters, which would be one cell of the sheet notes."),
    advice: "Shorten the text, in the learning folder or the profile.")

  package static let changedOutput = Rule(
    "changed-output", .outputs, .output, "The folder changed during the run",
    expected: "expected it to stay as it was",
    remedy: "run again",
    meaning: """
      Someone added, changed or removed a file in the output folder while the program was making the new one.
      Replacing the folder would have lost that change.
      """,
    example: .words("A colleague who saved a file in reports/2023-24 in the same second."),
    advice: "Run the command again.")

  package static let notWritten = Rule(
    "not-written", .outputs, .output, "The files could not be written",
    expected: "expected to read and write here",
    remedy: "correct this and run again",
    meaning: """
      The system reported another error while the program was writing. The message gives the system's own
      words.
      """,
    example: .words("A network drive that disconnected in the middle of the run."),
    advice: "Fix what the message names, and run the command again.")

  package static let missingProgram = Rule(
    "missing-program", .outputs, .output, "A program that this needs is missing",
    expected: "expected pandoc and rsvg-convert on the PATH",
    meaning: """
      Documents for Word are made by two programs that other people keep: pandoc, and rsvg-convert for the charts. They
      are looked for in the folders of the PATH before anything is written. All other formats need neither.
      """,
    example: .words("hscp-report report register/ --format docx on a machine without pandoc."),
    advice: "Install the Debian packages pandoc and librsvg2-bin, or leave docx out of --format.")

  package static let missingSolver = Rule(
    "missing-solver", .outputs, .output, "The solver for hiding counts is missing",
    expected: "expected the library of the Debian package coinor-libcbc3",
    remedy: "nothing was written; install coinor-libcbc3 and run again",
    meaning: """
      Where a large register has many small counts, the choice of what else to hide is worked out by COIN-OR Cbc, a
      library that other people keep. It is opened when it is first needed. Small registers, the policy "none"
      and the board's edition do without it.
      """,
    example: .words("hscp-report report register/ --suppress 1-4 on a machine without coinor-libcbc3."),
    advice: "Install the Debian package coinor-libcbc3.")

  package static let unsafeEdition = Rule(
    "unsafe-edition", .outputs, .disclosure, "A hidden count can be worked out",
    expected: "expected nothing that leads back to a hidden count",
    remedy: "nothing was written; look at what the message names",
    meaning: """
      Before the files of a public edition are put in their place, they are read again and attacked as an outsider
      would: with all their numbers, the sums that everyone knows, and what --known adds. The message names the
      file and the count, and not its number.
      """,
    example: .words("A template of your own that writes the number of a table whose counts are hidden."),
    advice: """
      Look at the file that the message names. A number in a text or template of your own is taken out there. If it
      is in a table, the program is wrong: do not publish the edition.
      """)

  package static let outputLost = Rule(
    "output-lost", .outputs, .output, "The output could not be delivered",
    expected: "expected to write all of it",
    meaning: """
      The answer goes to standard output, but not all of it arrived: the disk is full, or the program that was
      reading it has ended. The message says what happened to the files.
      """,
    example: .words("A summary sent to a file on a full disk."),
    advice: "Make room for the output, or use a program that reads all of it. Then run the command again.")
}
