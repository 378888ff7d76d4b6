import Records
import Testing

@testable import Loader

struct FigureSettingsTests {
  @Test func `clocks, figures and population are read`() throws {
    let profile = try ProfileText(
      more: """
        [clocks]
        start_day = "included"
        [figures]
        minimum_denominator = 20
        comparison_years = 3
        stages = true
        shares = true
        crossings = [["harm", "age_bands"], ["features", "outcomes"]]
        [reporting_year]
        start = "07-01"
        [population]
        "2022-23" = 289000
        "2023/24" = 290000
        """
    ).profile()
    #expect(profile.clocks.startDay == .included)
    #expect(profile.figures.minimumDenominator == 20)
    #expect(profile.figures.comparisonYears == 3)
    #expect(profile.figures.showsStages && profile.figures.showsShares)
    #expect(profile.vocabulary.crossings.map(\.id.rawValue) == ["harm_by_age_bands", "features_by_outcomes"])
    #expect(profile.vocabulary.crossings.map(\.unit) == [.children, .referrals])
    #expect(profile.vocabulary.yearStart.rawValue == "07-01")
    let years = profile.population.map { "\($0.key) \($0.value)" }.sorted()
    #expect(years == ["2022-23 289000", "2023-24 290000"])
  }

  @Test(arguments: [
    (
      "[clocks]\nstart_day = \"counted\"",
      "own.toml:9:13: error: [unknown-start-day] a clock cannot start like this; "
        + "expected \"excluded\" or \"included\"; write one of them"
    ),
    (
      "[clocks]\nstart = \"included\"",
      "own.toml:9:1: error: [unknown-key] there is no setting \"start\"; expected one of start_day; take it out"
    ),
    (
      "[figures]\nminimum_denominator = 0",
      "own.toml:9:23: error: [number-too-small] \"minimum_denominator\" is 0; "
        + "expected a whole number from 1 to 1000; correct it"
    ),
    (
      "[figures]\ncomparison_year = 5",
      "own.toml:9:1: error: [unknown-key] there is no setting \"comparison_year\"; "
        + "expected one of comparison_years, crossings, minimum_denominator, shares, stages; did you mean \"comparison_years\"?"
    ),
    (
      "[figures]\ncrossings = [[\"harm\", \"age\"]]",
      "own.toml:9:14: error: [unreadable-crossing] \"harm\", \"age\" cannot be crossed; "
        + "expected two of outcomes, age_bands, features, harm, sectors; take it out"
    ),
    (
      "[figures]\ncrossings = [[\"harm\", \"features\"], [\"features\", \"harm\"]]",
      "own.toml:9:36: error: [unreadable-crossing] \"features\", \"harm\" are crossed twice; "
        + "expected each pair once; take one of them out"
    ),
    (
      "[figures]\ncrossings = [[\"age_bands\", \"outcomes\"]]",
      "own.toml:9:14: error: [unreadable-crossing] \"age_bands\", \"outcomes\" are crossed in any case, for the board; "
        + "expected two breakdowns that are not crossed yet; take it out; "
        + "[publish] tables = [\"outcomes_by_age_band\"] publishes it"
    ),
    (
      "[figures]\ncrossings = \"harm\"",
      "own.toml:9:13: error: [wrong-type] \"crossings\" is a text; "
        + "expected a list of lists; write crossings = [[\"…\", \"…\"]]"
    ),
    (
      "[reporting_year]\nstart = \"01/07\"",
      "own.toml:9:9: error: [unknown-year-start] \"01/07\" is not the first day of a month; "
        + "expected a month and a day, as in \"07-01\"; write start = \"04-01\", or the first of another month"
    ),
    (
      "[population]\n\"2023\" = 290000",
      "own.toml:9:1: error: [unknown-key] \"2023\" may be 2022-23 or 2023-24; "
        + "expected years, as in \"2023-24\" = 290000; correct it"
    ),
    (
      "[population]\n\"2023-25\" = 290000",
      "own.toml:9:1: error: [unknown-key] \"2023-25\" is not a reporting year; "
        + "expected years, as in \"2023-24\" = 290000; correct it"
    ),
    (
      "[population]\n\"2023-24\" = 290000\n\"2023/24\" = 290000",
      "own.toml:10:1: error: [repeated-key] 2023-24 is there twice; "
        + "expected each year once; take one out"
    ),
    (
      "[population]\n\"2023-24\" = 0",
      "own.toml:9:13: error: [number-too-small] \"2023-24\" is 0; "
        + "expected a whole number from 1 to 100000000; correct it"
    ),
    (
      "[population]\n\"2023-24\" = \"290000\"",
      "own.toml:9:13: error: [wrong-type] \"2023-24\" is a text; "
        + "expected a whole number; write 2023-24 = 290000"
    ),
  ])
  func `a setting that cannot be followed is refused`(part: String, message: String) {
    #expect(ProfileText(more: part).message == message)
  }
}
