package import Records

/// Why a count is not published, in words that give no number away.
package struct SuppressionReason: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    /// It is one of the policy's range.
    case small
    /// Without it, the counts of these names could be worked out.
    case protects([String])
  }

  package let table: TableID
  package let name: String
  package let cause: Cause

  /// The reasons for what the public edition hides; `nil` where the profile hides nothing or no edition can be made, which is
  /// for whoever makes it to hear.
  static func ifPublished(
    _ figures: YearlyFigures, by profile: Profile, beside known: [Publication]
  ) -> [SuppressionReason]? {
    guard profile.disclosure.policy != .none, figures.isOver else { return nil }
    do throws(Problem) {
      return try all(of: figures, by: profile, beside: known)
    } catch {
      return nil
    }
  }

  /// The reasons for all counts that the public edition of `figures` hides, in the order of its tables; what is left out
  /// whole has none. Throws ``Problem`` as publishing does.
  package static func all(
    of figures: YearlyFigures, by profile: Profile, beside known: [Publication] = []
  ) throws(Problem) -> [SuppressionReason] {
    let choice = try SuppressedTables.Choice(
      for: figures.publicTables(by: profile), by: profile,
      beside: KnownFigures(known, beside: figures, by: profile))
    var names: [(cell: Int, table: TableID, name: String)] = []
    for table in choice.counted {
      for row in table.rows {
        guard let cell = choice.cells.cell(table.id, row.key), !names.contains(where: { $0.cell == cell })
        else {
          continue
        }
        names.append((cell, table.id, row.joinedCategory.name))
      }
    }
    let suppression = choice.suppression
    let outsider = suppression.outsider(of: choice.cells.system, under: choice.policy)
    do {
      var reasons: [SuppressionReason] = []
      for (cell, table, name) in names where suppression.hidden.contains(cell) {
        guard suppression.protecting.contains(cell) else {
          reasons.append(SuppressionReason(table: table, name: name, cause: .small))
          continue
        }
        let without = outsider.hiding(suppression.hidden.subtracting([cell]))
        var protected: [String] = []
        for (other, _, name) in names where suppression.hidden.contains(other) && other != cell {
          let isSafe =
            suppression.small.contains(other)
            ? try without.isSafe(other, smallCells: suppression.small) : try without.hasAnotherValue(other)
          if !isSafe { protected.append(name) }
        }
        reasons.append(SuppressionReason(table: table, name: name, cause: .protects(protected)))
      }
      return reasons
    } catch {
      throw .unanswered(error)
    }
  }
}
