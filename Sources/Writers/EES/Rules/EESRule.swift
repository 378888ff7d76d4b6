/// What a data set must be so that the explore education statistics take it: the rules of the official screener, its
/// warnings among them, and what it lets pass (eesyscreener 0.3.1; Analysts' guide, "Open Data Standards").
enum EESRule: String, CaseIterable {
  case fileName = "file name"
  case rows
  case mandatoryColumns = "mandatory columns"
  case metaColumns = "columns of the description"
  case moreColumnsThanDescribed = "more columns than are described"
  case describedColumnExists = "a described column exists"
  case columnIsDescribed = "a column is described"
  case columnName = "column name"
  case tidyIndicator = "tidy indicator"
  case columnType = "column type"
  case noPlaceDescribed = "time and place are not described"
  case describedOnce = "described once"
  case label
  case filterFields = "fields of a filter"
  case indicatorFields = "fields of an indicator"
  case decimalPlaces = "decimal places"
  case indicatorUnit = "unit of an indicator"
  case grouping
  case notLikeAPlace = "not named like a place"
  case harmonisedName = "harmonised name"
  case timePeriod = "time period"
  case timeIdentifier = "time identifier"
  case severalItems = "several items"
  case filledItem = "filled item"
  case trimmedItem = "trimmed item"
  case itemLength = "length of an item"
  case itemCount = "number of items"
  case groupLevels = "levels of a grouping"
  case defaultItem = "default item"
  case noTotalOfPlaces = "no total of places"
  case geographicLevel = "geographic level"
  case placeOfLevel = "place of the level"
  case wholeAuthority = "whole authority"
  case regionOfAuthority = "region of an authority"
  case knownPlace = "known place"
  case noLowerPlace = "no lower place"
  case noRowTwice = "no row twice"
  case noDataText = "no text for missing data"
  case figureOrSymbol = "figure or symbol"

  /// Whether only a name that the partnership gave can break it.
  var isAboutNames: Bool {
    switch self {
    case .trimmedItem, .itemLength, .noRowTwice, .noDataText: true
    default: false
    }
  }
}
