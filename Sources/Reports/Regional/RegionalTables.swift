import Aggregation
import Records

/// Sets the tables of a region; headline and outcomes have a column for each partnership beside the region's.
struct RegionalTables {
  private let combination: Combination
  private var setting: TableSetting

  /// A setting in which every table of the region carries the notes `common`.
  init(of combination: Combination, common: [String]) {
    self.combination = combination
    self.setting = TableSetting(combination.figures, common: common)
  }

  var notes: [String] { setting.notes }
  /// The numbers of the notes on the region as a whole.
  var closingNotes: Set<Int> { setting.closingNotes }
  /// How many of the notes every table carries.
  var common: Int { setting.common.count }

  /// The table of an id; `nil` where it has no rows.
  mutating func table(_ id: TableID) -> Table? {
    let own = id == .agencies || id == .sectors ? [RegionalNotes.sharedAgencies] : []
    guard let table = setting.table(id, adding: own) else { return nil }
    return id == .headline || id == .outcomes ? sideBySide(table, combination.parts(of: id)) : table
  }

  private func sideBySide(_ table: Table, _ parts: [[Figure]]) -> Table {
    guard let number = table.columns.firstIndex(where: { $0.id == "number" }) else { return table }
    let region = table.columns[number]
    var columns = table.columns
    columns[number] = Table.Column(region.id, "Region", region.role)
    let own = combination.partnerships.map {
      Table.Column(region.id, $0.name, region.role, partnership: $0.name)
    }
    columns.insert(contentsOf: own, at: number + 1)
    let rows = zip(table.rows, parts).map { row, parts in
      row.prefix(number + 1) + parts.map { .figure($0) } + row.dropFirst(number + 1)
    }
    return Table(
      id: table.id, year: table.year, title: table.title, columns: columns, rows: rows.map(Array.init),
      notes: table.notes)
  }
}
