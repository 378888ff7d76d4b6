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
        [population]
        "2022-23" = 289000
        "2023/24" = 290000
        """
    ).profile()
    #expect(profile.clocks.startDay == .included)
    #expect(profile.figures.minimumDenominator == 20)
    #expect(profile.figures.comparisonYears == 3)
    let years = profile.population.map { "\($0.key) \($0.value)" }.sorted()
    #expect(years == ["2022-23 289000", "2023-24 290000"])
  }

  @Test(arguments: [
    (
      "[clocks]\nstart_day = \"counted\"",
      "own.toml: [clocks]: error: [unknown-start-day] a clock cannot start like this; "
        + "expected \"excluded\" or \"included\"; correct it"
    ),
    (
      "[clocks]\nstart = \"included\"",
      "own.toml: [clocks]: error: [unknown-key] there is no setting \"start\"; expected one of start_day; take it out"
    ),
    (
      "[figures]\nminimum_denominator = 0",
      "own.toml: [figures]: error: [number-too-small] \"minimum_denominator\" is 0; expected at least 1; correct it"
    ),
    (
      "[figures]\ncomparison_year = 5",
      "own.toml: [figures]: error: [unknown-key] there is no setting \"comparison_year\"; "
        + "expected one of comparison_years, minimum_denominator; did you mean \"comparison_years\"?"
    ),
    (
      "[population]\n\"2023-25\" = 290000",
      "own.toml: [population]: error: [unknown-key] \"2023-25\" is not a reporting year; "
        + "expected years, as in \"2023-24\" = 290000; correct it"
    ),
    (
      "[population]\n\"2023-24\" = 290000\n\"2023/24\" = 290000",
      "own.toml: [population]: error: [repeated-key] 2023-24 is there twice; "
        + "expected each year once; take one out"
    ),
    (
      "[population]\n\"2023-24\" = 0",
      "own.toml: [population]: error: [number-too-small] \"2023-24\" is 0; expected at least 1; correct it"
    ),
    (
      "[population]\n\"2023-24\" = \"290000\"",
      "own.toml: [population]: error: [wrong-type] \"2023-24\" has another type; "
        + "expected a whole number; correct it"
    ),
  ])
  func `a setting that cannot be followed is refused`(part: String, message: String) {
    #expect(ProfileText(more: part).message == message)
  }
}
