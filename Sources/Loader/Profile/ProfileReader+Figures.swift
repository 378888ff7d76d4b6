import Records

/// The settings by which figures are counted and set beside each other.
extension ProfileReader {
  func startDay() throws(LoaderError) -> StartDay {
    let table = try root.subtable("clocks")
    let text = try table.text("start_day")
    try table.checkKeys()
    guard let startDay = text.map(StartDay.init(rawValue:)) ?? .excluded else {
      throw table.error(
        "unknown-start-day", "a clock cannot start so", "expected \"excluded\" or \"included\"", "correct it")
    }
    return startDay
  }

  func figures() throws(LoaderError) -> (minimumDenominator: Int, comparisonYears: Int) {
    let table = try root.subtable("figures")
    // A percentage of fewer than ten moves by more than ten points with a single case.
    let denominator = try number("minimum_denominator", in: table, from: 1) ?? 10
    let years = try number("comparison_years", in: table, from: 1) ?? 5
    try table.checkKeys()
    return (denominator, years)
  }

  func population() throws(LoaderError) -> [ReportingYear: Int] {
    let table = try root.subtable("population")
    var population: [ReportingYear: Int] = [:]
    for key in table.keys {
      guard let year = ReportingYear(key) else {
        throw table.error(
          "unknown-key", "\"\(key)\" is no reporting year", "expected years, as in \"2023-24\" = 290000",
          "correct it")
      }
      guard population[year] == nil else {
        throw table.error(
          "repeated-key", "\(year) stands there twice", "expected each year once", "take one out")
      }
      population[year] = try number(key, in: table, from: 1)
    }
    return population
  }

  func board() throws(LoaderError) -> Profile.Board {
    let table = try root.subtable("board")
    var board = Profile.Board()
    board.marking = try table.text("marking") ?? ""
    board.listsReferences = try table.flag("references") ?? true
    try table.checkKeys()
    return board
  }

  /// The number under `key`, which is no smaller than `least`.
  private func number(
    _ key: String, in table: ProfileTable, from least: Int
  ) throws(LoaderError) -> Int? {
    guard let number = try table.number(key) else { return nil }
    guard number >= least else {
      throw table.error(
        "number-too-small", "\"\(key)\" is \(number)", "expected at least \(least)", "correct it")
    }
    return number
  }
}
