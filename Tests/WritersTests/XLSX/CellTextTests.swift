import Testing

@testable import Writers

struct WorkbookNamesTests {
  @Test(
    arguments: [
      ("age_bands", "age_bands"), ("2022/23: [all]*?\\", "2022-23- -all----"), ("'quoted'", "quoted"),
      ("", "sheet"),
      ("'", "sheet"), ("a\tb\u{1}c", "a b c"), ("cover", "cover (2)"),
      ("a name that is longer than any sheet's may be", "a name that is longer than any…"),
    ])
  func `a sheet's name becomes one that programs accept`(wish: String, name: String) {
    var names = WorkbookNames(taken: ["cover"])
    #expect(names.sheet(wish) == name)
  }

  @Test func `names that differ only in case become distinct, however long they are`() {
    var names = WorkbookNames()
    let long = String(repeating: "x", count: 31)
    #expect(
      [long, long.uppercased(), long].map { names.sheet($0) }
        == [long, String(repeating: "X", count: 26) + "… (2)", String(repeating: "x", count: 26) + "… (3)"])
    #expect(
      ["Number", "number", "NUMBER"].map { names.header($0) } == ["Number", "number (2)", "NUMBER (3)"])
    #expect(["", " \n"].map { names.header($0) } == ["Column", "Column (2)"])
  }

  @Test func `a table's name has letters, digits and underscores, and does not look like a cell`() {
    var names = WorkbookNames()
    #expect(
      ["AB12", "a b", "a-b", "é"].map { names.table($0) } == [
        "table_AB12", "table_a_b", "table_a_b_2", "table__",
      ])
  }
}
