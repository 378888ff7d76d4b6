package import Records

/// An attack on the figures of a public edition, as they were written, by somebody who knows all that everyone knows.
///
/// What is hidden is taken from the written tables, not from the choice of what to hide; what is true comes from the register.
package struct EditionAudit: Sendable {
  /// A count that should not be known, by its table and its name.
  package struct Exposure: Hashable, Sendable {
    package let table: TableID
    package let name: String
    /// Whether a written table has its number; otherwise it can be worked out.
    package let isShown: Bool
  }

  package let exposures: [Exposure]

  /// Attacks the `written` tables. Throws ``Problem`` where the solver is needed and missing.
  package init(
    of written: [FigureTable], knowing figures: YearlyFigures, by profile: Profile
  ) throws(Problem) {
    // With the tables that are kept back: somebody may know more than is published.
    let truth = figures.publicTables(by: profile).filter(\.id.isPrinted)
    let cells = TableCells(of: truth, by: profile)
    let policy = SuppressionPolicy(of: profile.disclosure)
    var shown: Set<Int> = []
    var marked: Set<Int> = []
    var names: [Int: (TableID, String)] = [:]
    for table in truth {
      let isLeftOut = written[table.id]?.isNamesOnly ?? true
      for row in table.rows {
        let numbers = [cells.cell(table.id, row.key), cells.whole(table.id, row.key)].compactMap(\.self)
        for cell in numbers where names[cell] == nil { names[cell] = (table.id, row.joinedCategory.name) }
        switch written[table.id]?[row.key] {
        case .count, .share, .rate: shown.formUnion(numbers)
        case .symbol(.suppressed) where !isLeftOut: marked.formUnion(numbers.prefix(1))
        case .age, .days, .average, .change, .symbol, nil: break
        }
      }
    }
    let all = Set(cells.system.cells.indices)
    let hidden = marked.subtracting(shown)
    let outsider = Outsider(
      of: cells.system, under: policy, hidden: hidden.filter { cells.system.cells[$0].value >= policy.least },
      leftOut: all.subtracting(shown).subtracting(
        hidden.filter { cells.system.cells[$0].value >= policy.least }))
    let small = all.filter { cell in
      cells.system.cells[cell].isSensitive && policy.range.contains(cells.system.cells[cell].value)
    }
    var exposures: [Exposure] = []
    do {
      for cell in small.sorted() {
        guard let (table, name) = names[cell] else { continue }
        if shown.contains(cell) {
          exposures.append(Exposure(table: table, name: name, isShown: true))
        } else if hidden.contains(cell), !(try outsider.isSafe(cell, smallCells: small)) {
          exposures.append(Exposure(table: table, name: name, isShown: false))
        }
      }
    } catch {
      throw .unanswered(error)
    }
    self.exposures = exposures
  }
}
