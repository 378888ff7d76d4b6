/// All rules that findings and messages name, in a fixed order: from the cell to the command line.
package enum RuleBook {
  package static let rules: [Rule] =
    ages + dates + outcomes + names + betweenCells + notificationClocks + rows + rowsPassedOver + files
    + registers + profileLayout + profileNames + profileMeaning + templates + learning + outputFolder
    + outputMachine + commands

  /// The rule of a name, or `nil`.
  package static func entry(named name: String) -> Rule? { rules.first { $0.name == name } }
}
