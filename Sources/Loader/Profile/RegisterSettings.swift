import Records

extension ProfileReader {
  /// `[register]`: what a row of the referrals is, and which rows are read.
  func register() -> Profile.Register {
    let table = root.subtable("register")
    var register = Profile.Register()
    table.read("row", into: &register.row, or: .unknownRow, "a row cannot be this")
    let only = table.subtable("only")
    if table.keys.contains("only") {
      let (column, values) = (only.requiredText("column"), only.texts("values"))
      if values.allSatisfy(\.isInvisible) {
        only.add(
          .missingKey, at: "values", "no value of the column is given", "expected those of the rows to read",
          "write values = [\"…\"]")
      }
      only.checkKeys()
      register.selections = [Profile.Register.Selection(columns: [column], values: values)]
    }
    table.checkKeys()
    return register
  }
}
