/// Why the lists of a workbook cannot be brought up to date.
extension Rule {
  package static let notAForm = Rule(
    "not-a-form", .outputs, .input, "The workbook is not one that init made",
    expected: "expected a register.xlsx that hscp-report init laid down",
    remedy: "nothing was written; make one with hscp-report init, and copy the rows into it",
    meaning: """
      The lists of a workbook are brought up to date by the names that init gives them: hscp_register, hscp_outcomes and
      others. This one has none of them. Excel and LibreOffice keep the names when they save a workbook, but not when
      its sheets are moved to another one.
      """,
    example: .command("hscp-report init --update fixtures/register.xlsx --profile hscp"),
    advice: """
      A workbook of your own needs no update: it is read as it is. For drop-downs, make a new register with init, and
      copy your rows into it.
      """)

  package static let changedLists = Rule(
    "changed-lists", .outputs, .input, "The sheet with the lists was changed",
    expected: "expected a column of cells for each list, as init laid them down",
    remedy: "nothing was written; clear or move what the message names, and run this again",
    meaning: """
      The names to choose from have a column each on the sheet "Lists to choose from". Somebody put a formula or something
      of their own where a list is or has to grow, moved a list elsewhere, or deleted the sheet. Writing over it would
      lose their work.
      """,
    example: .words("A note below the list of outcomes, with a blank cell between the two."),
    advice:
      "Move what the message names to another sheet. If the sheet with the lists is gone, make a new register with init."
  )

  package static let openWorkbook = Rule(
    "open-workbook", .outputs, .output, "Somebody has the workbook open",
    expected: "expected a workbook that no program has open",
    remedy: "nothing was written; close it there, and run this again",
    meaning: """
      Beside the workbook lies the small hidden file with which Excel or LibreOffice says that it is open. What they
      save next would undo the change, without a word.
      """,
    example: .words("A colleague who has register.xlsx open on a shared drive."),
    advice: """
      Close the workbook in all programs. If nobody has it open, the hidden file was left by a program that ended badly:
      delete it.
      """)
}
