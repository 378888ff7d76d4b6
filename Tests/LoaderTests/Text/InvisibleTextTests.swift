import Records
import Testing

@testable import Loader

struct InvisibleTextTests {
  private func replaced(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return InvisibleText.replaced(bytes.span).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("10/05/\u{200B}2023", "10/05/2023"), ("\u{200E}9 weeks\u{200F}", "9 weeks"),
    ("Rapid\u{A0}review", "Rapid review"),
    ("learn\u{AD}ing", "learning"), ("K\u{2011}106", "K-106"), ("K\u{2013}106", "K-106"),
    ("\u{FEFF}K-101", "K-101"),
    ("\u{202A}14/06/2023\u{202C}", "14/06/2023"), ("5\u{2009}months", "5 months"), ("\u{2066}7\u{2069}", "7"),
    ("1\u{2060}3", "13"), ("\u{200D}", ""), ("\u{E0001}7", "7"),
  ])
  func `a text is read as it looks`(text: String, shown: String) { #expect(replaced(text) == shown) }

  @Test(arguments: ["", "K-101", "Children’s Services", "Café", "日本", "14/06/2023"])
  func `a text without such characters stays as it is`(text: String) { #expect(replaced(text) == nil) }

  @Test(arguments: [
    "\u{200B}", "\u{200E}", "\u{200F}", "\u{AD}", "\u{FEFF}", "\u{2060}", "\u{202C}", "\u{200D}", "\u{61C}",
    "\u{180E}",
  ])
  func `a character that cannot be seen changes no cell, wherever it is`(mark: String) throws {
    let cells = ["K-101", "03/05/2023", "10/05/2023", "General practice", "9 weeks", "Rapid review"]
    let header = "reference,date_received,date_considered,agency,age,outcome"
    let plain = try Register("\(header)\n\(cells.joined(separator: ","))\n")
    for at in 0...2 {
      let row = cells.map { cell in
        let index = cell.index(cell.startIndex, offsetBy: [0, cell.count / 2, cell.count][at])
        return cell[..<index] + mark + cell[index...]
      }
      let register = try Register("\(header)\n\(row.joined(separator: ","))\n")
      #expect(register.referrals == plain.referrals)
      #expect(register.messages == [])
    }
  }

  @Test(arguments: [
    "K\u{2011}101", "\u{200E}K-101", "K-\u{200B}101", "K-101\u{AD}", "K-101\u{A0}", "\"K\u{2010}101\"",
  ])
  func `references that look alike are the same`(reference: String) throws {
    let register = try Register(
      rows: "K-101,,05/05/2024,GP,7,NFA,,,,,,", "\(reference),,05/05/2024,GP,8,NFA,,,,,,")
    #expect(register.findings.count(of: .repeatedReference) == 1)
  }
}
