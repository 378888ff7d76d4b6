/// How columns are described.
extension EESDataSet {
  private static let units: Set = ["", "%", "pp", "£", "£m", "numberstring"]
  /// The guide's limit; the screener's is a hundred.
  private static let longestLabel = 80
  /// Names that DfE has harmonised, by what shows that a column is about it.
  private static let harmonised: [(sign: String, names: Set<String>)] = [
    ("sen_", ["sen_status", "sen_primary_need", "sen_secondary_need", "sen_provision"]),
    ("primary_need", ["sen_primary_need"]), ("secondary_need", ["sen_secondary_need"]),
    ("establishment_type", ["establishment_type", "establishment_type_group"]),
    ("provider_type", ["provider_type"]),
    ("school_type", ["establishment_type", "establishment_type_group"]),
    ("ethnic", ["ethnicity_major", "ethnicity_minor", "ethnicity_detailed", "minority_ethnic"]),
    ("phase", ["education_phase", "phase_type_grouping"]),
  ]

  var metaFaults: [EESFault] {
    let names = meta["col_name"]
    let types = meta["col_type"].filter { !["Filter", "Indicator"].contains($0) }
    let all = names + groupings
    return faults(.columnType, types.map { "a column is of type \"\($0)\"" })
      + faults(.noPlaceDescribed, all.filter(EESGeography.columns.contains).map { "\($0) is described" })
      + faults(
        .describedOnce, names.filter { $0.isEmpty || $0.contains(" ") }.map { "\"\($0)\" is described" })
      + faults(.describedOnce, names.repeated.map { "\($0) is described twice" })
      + labelFaults + meta.records.flatMap(fieldFaults) + groupingFaults
      + faults(
        .notLikeAPlace,
        (filters + groupings).filter(EESGeography.isLikeAPlace).map { "a filter is called \($0)" })
      + faults(.harmonisedName, all.filter(Self.isUnharmonised).map { "a column is called \($0)" })
  }

  private var labelFaults: [EESFault] {
    let labels = meta["label"]
    return faults(.label, labels.filter(\.isEmpty).map { _ in "a label is blank" })
      + faults(.label, labels.repeated.map { "two columns are labelled \"\($0)\"" })
      + faults(
        .label, labels.filter { $0.count > Self.longestLabel }.map { "the label \"\($0)\" is too long" })
  }

  /// Fields of the other kind are blank, those of its own are of a known form.
  private func fieldFaults(of row: [String: String]) -> [EESFault] {
    func filled(_ columns: [String]) -> [String] {
      columns.filter { !(row[$0] ?? "").isEmpty }.map { "\(row["col_name"] ?? "") has \($0)" }
    }
    guard row["col_type"] == "Indicator" else {
      return faults(.filterFields, filled(["indicator_grouping", "indicator_unit", "indicator_dp"]))
    }
    let places = row["indicator_dp"] ?? ""
    let unit = row["indicator_unit"] ?? ""
    let isNumber = !places.isEmpty && places.allSatisfy { $0.isASCII && $0.isNumber }
    return faults(
      .indicatorFields,
      filled(["filter_hint", "filter_grouping_column", "filter_default"]))
      + faults(.decimalPlaces, isNumber ? [] : ["there are \"\(places)\" decimal places"])
      + faults(.indicatorUnit, Self.units.contains(unit) ? [] : ["a unit is \"\(unit)\""])
  }

  private var groupingFaults: [EESFault] {
    let alike = groupings.filter { grouping in
      let items = data.items(of: grouping)
      return Set(items.map { $0.filter { $0.isLetter || $0.isNumber } }).count < items.count
    }
    return faults(.grouping, groupings.repeated.map { "\($0) groups two filters" })
      + faults(.grouping, groupings.filter(filters.contains).map { "\($0) is a filter and groups one" })
      + faults(.grouping, alike.map { "groups of \($0) differ in punctuation alone" })
  }

  private static func isUnharmonised(_ name: String) -> Bool {
    let signs = harmonised.filter { name.lowercased().containsBytes(of: $0.sign) }
    return !signs.isEmpty && !signs.contains { $0.names.contains(name) }
  }
}
