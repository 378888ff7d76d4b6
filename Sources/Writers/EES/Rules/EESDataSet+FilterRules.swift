/// What the items of filters are.
extension EESDataSet {
  private static let mostItems = 25_000
  private static let longestItem = 120

  var filterFaults: [EESFault] {
    let columns = filters + groupings
    return faults(
      .severalItems,
      filters.filter { data.items(of: $0).count < 2 }.map { "the filter \($0) has one item at most" })
      + columns.flatMap(itemFaults) + groupFaults + defaultFaults
  }

  private func itemFaults(of column: String) -> [EESFault] {
    let items = data.items(of: column).sorted()
    return faults(.filledItem, items.filter(\.isEmpty).map { _ in "\(column) is blank in a row" })
      + faults(.trimmedItem, items.filter(Self.hasSpacesAround).map { "\"\($0)\" has spaces around it" })
      + faults(.itemLength, items.filter { $0.count > Self.longestItem }.map { "\"\($0)\" is too long" })
      + faults(.itemCount, items.count > Self.mostItems ? ["\(column) has \(items.count) items"] : [])
  }

  static func hasSpacesAround(_ text: String) -> Bool {
    text.first?.isWhitespace == true || text.last?.isWhitespace == true
  }

  private var groupFaults: [EESFault] {
    let upside = meta.records.compactMap { row -> String? in
      guard let filter = row["col_name"], let group = row["filter_grouping_column"], !group.isEmpty else {
        return nil
      }
      return data.items(of: group).count > data.items(of: filter).count ? group : nil
    }
    return faults(.groupLevels, upside.map { "\($0) has more items than what it groups" })
  }

  /// A filter, and what groups it, has a total, or names the item that readers are shown first.
  private var defaultFaults: [EESFault] {
    let own = meta.records.filter { $0["col_type"] == "Filter" }.compactMap { row in
      row["col_name"].map { name in
        let item = row["filter_default"] ?? ""
        return (name, item.isEmpty ? "Total" : item)
      }
    }
    let all = own + groupings.map { ($0, "Total") }
    return faults(
      .defaultItem,
      all.filter { !data.items(of: $0.0).contains($0.1) }.map { "\($0.0) has no item \"\($0.1)\"" })
  }
}
