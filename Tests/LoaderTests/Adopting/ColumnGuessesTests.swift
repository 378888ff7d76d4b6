import Records
import Testing

@testable import Loader

@Suite struct ColumnGuessesTests {
  private let reader: RegisterReader

  init() throws {
    reader = try RegisterReader(profile: ProfileFile.starting().profile, keepsValues: false, threads: 1)
  }

  /// What each header is taken for, where the cells below it are these.
  private func guess(_ table: [(header: String, cells: [String])]) -> [String: RegisterColumn] {
    let cells = table.map { header, texts in
      ColumnCells(header, Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($0, $1) }))
    }
    var guesses = ColumnGuesses(of: cells, by: reader.headers)
    guesses.guessByCells(in: cells)
    return Dictionary(uniqueKeysWithValues: guesses.columns.map { (cells[$0.key].header, $0.value) })
  }

  @Test func `a header that is called like a column is that column, and its own name goes first`() {
    #expect(guess([("Age", ["3"]), ("Outcome", ["x"])]) == ["Age": .childAge, "Outcome": .outcome])
    #expect(guess([("Decision", ["NFA"]), ("outcome", ["x"])])["outcome"] == .outcome)
    #expect(guess([("Decision", ["x"]), ("Group decision", ["NFA"])]) == ["Group decision": .outcome])
  }

  @Test func `a header with the words of a column of days needs days below it`() {
    #expect(guess([("SIN to Panel", ["12/05/2023", "13/05/2023"])]) == ["SIN to Panel": .dateNotified])
    #expect(guess([("SIN to Panel", ["Yes", "No"])])["SIN to Panel"] != .dateNotified)
    #expect(guess([("CRG meeting", ["12/05/2023"])]) == ["CRG meeting": .dateConsidered])
    #expect(guess([("CRG meeting", ["Hall"])]).isEmpty)
  }

  @Test func `of several columns with the words of features the one with lists is it`() {
    let guessed = guess([
      ("Category", ["Neglect", "Abuse"]), ("Practice themes", ["Early help; Curiosity", "Curiosity"]),
    ])
    #expect(guessed == ["Practice themes": .features])
  }

  @Test func `ages in weeks under a header that says so are not taken for years`() {
    #expect(guess([("Childs age weeks", ["9", "12"])]).isEmpty)
  }

  @Test func `a number of a child is no age, and a text of ages is`() {
    #expect(guess([("Child", ["1", "2", "1"])]).isEmpty)
    #expect(guess([("Child", ["4 months", "7", "unborn"])]) == ["Child": .childAge])
    #expect(guess([("Child", ["4 months"]), ("DOB", ["01/02/2020"])]) == ["DOB": .dateOfBirth])
  }

  @Test func `a blank column is only what its header says`() {
    #expect(guess([("Panel response", []), ("Colour", [])]) == ["Panel response": .panelAgreed])
  }
}
