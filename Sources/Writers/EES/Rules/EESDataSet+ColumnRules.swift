/// What files and columns are called, and which there are.
extension EESDataSet {
  private static let mandatory = [
    "time_period", "time_identifier", "geographic_level", "country_code", "country_name",
  ]
  /// Words of filters: a column that has one seems to hold one of its items (so `comparable` does: "arab").
  private static let wordsOfFilters = [
    "male", "female", "asian", "chinese", "indian", "pakistani", "bangladeshi", "black", "african",
    "caribbean",
    "white", "roma", "irish", "english", "british", "scottish", "welsh", "arab",
  ]
  private static let longestName = 50

  /// The name of the file: what the guide asks for, and what our own files are held to besides: lower case, and no year.
  var nameFaults: [EESFault] {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
      default: false
      }
    }
    return faults(.fileName, isPlain && !name.isEmpty ? [] : ["the file is called \"\(name)\""])
      + faults(.rows, data.rows.isEmpty ? ["there are no rows"] : [])
      + faults(
        .rows,
        data.rows.contains { $0.count != data.columns.count }
          || meta.rows.contains { $0.count != meta.columns.count }
          ? ["a row has other columns than the header"] : [])
  }

  var columnFaults: [EESFault] {
    let missing = Self.mandatory.filter { !data.columns.contains($0) }
    let metaColumns = EESColumn.metaColumns
    let undescribing = metaColumns.filter { !meta.columns.contains($0) }
    let unknown = meta.columns.filter { !(metaColumns + EESColumn.optionalMetaColumns).contains($0) }
    let room = data.columns.count - Self.mandatory.count
    let described = meta["col_name"] + groupings
    let spare = data.columns.filter { column in
      !EESGeography.columns.contains(column) && !described.contains(column)
        && data.items(of: column).count > 1
    }
    return faults(.mandatoryColumns, missing.map { "there is no column \($0)" })
      + faults(.metaColumns, undescribing.map { "the description has no \($0)" })
      + faults(.metaColumns, unknown.map { "the description has a column \($0)" })
      + faults(
        .moreColumnsThanDescribed,
        room < meta.rows.count ? ["\(meta.rows.count) columns are described, of \(room)"] : [])
      + faults(
        .describedColumnExists,
        described.filter { !$0.isEmpty && !data.columns.contains($0) }.map { "there is no column \($0)" })
      + faults(.columnIsDescribed, spare.map { "\($0) is not described" })
      + faults(.columnName, data.columns.filter { !Self.isName($0) }.map { "a column is called \"\($0)\"" })
      + faults(.columnName, data.columns.repeated.map { "two columns are called \($0)" })
      + faults(
        .tidyIndicator,
        indicators.filter { name in Self.wordsOfFilters.contains { name.lowercased().containsBytes(of: $0) } }
          .map { "the indicator \($0) has the word of a filter in it" })
  }

  /// Whether a name is in snake case and begins with a letter, as the guide has it, and is none that it advises against.
  private static func isName(_ name: String) -> Bool {
    let isSnakeCase = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isSnakeCase && name.first?.isLowercase == true && name.count <= longestName
      && !["characteristic", "characteristic_group"].contains(name)
  }
}
