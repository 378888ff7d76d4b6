/// All rules that findings and problems can name.
package enum RuleBook {
  /// Every rule, in the order of the groups.
  package static let rules: [Rule] = [
    ages, dates, names, cells, betweenCells, reviews, rows, misplacedRows, files, register, unusedParts,
    profileNames,
    profileSettings, profileCounting,
    wording, publication, outputs, commands,
  ].flatMap(\.self)

  private static let listed = Set(rules)

  /// Whether `rule` is in the book.
  package static func contains(_ rule: Rule) -> Bool { listed.contains(rule) }

  /// The rule with this code, or `nil`.
  package static func rule(_ code: String) -> Rule? { rules.first { $0.code == code } }
}
