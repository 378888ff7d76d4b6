/// All rules that findings and messages name, in a fixed order: from the cell to the command line.
package enum RuleBook {
  package static let rules: [Rule] =
    cellRules + rowRules + fileRules + profileRules + wordingRules + publication + outputFolder
    + outputMachine + dataSets
    + commands
    + comparisons + combination

  private static let cellRules =
    ages + agesInDoubt + dates + outcomes + names + cells + betweenCells + notificationClocks + reviews
    + recommendations
  private static let rowRules = rows + rowsPassedOver
  private static let fileRules = files + fileKinds + workbooks + registers
  private static let profileRules = profileLayout + profileNames + profileMeaning + geography
  private static let wordingRules = templates + learning

  /// The rule of a code, or `nil`.
  package static func rule(_ code: String) -> Rule? { rules.first { $0.code == code } }
}
