import Records
import Testing

@testable import Loader

/// Registers that were damaged on their way: each kind of damage, anywhere, must leave the figures as they are or be an error
/// that bears on the year.
struct DamageTests {
  @Test(arguments: TextDamage.allCases)
  func `damage to a text changes no figure without an error`(damage: TextDamage) throws {
    var random = SplitMix64(seed: 16)
    let year = try #require(YearStart.april.year(named: "2023-24"))
    for round in 0..<8 {
      let table = RandomTable(by: &random)
      let whole = try Register(table.text)
      #expect(whole.errors == [] && whole.referrals.count == table.rows.count)
      let damaged = damage.apply(to: table, by: &random)
      guard let register = try? Register(damaged) else { continue }  // refused as a whole
      let isSame = register.figures == whole.figures
      let isError = register.findings.errors(affecting: [year]) > 0
      let isWarning = damage.warning.map { register.findings.count(of: $0, .warning) > 0 } ?? false
      #expect(
        isSame || isError || isWarning,
        "\(damage) in round \(round):\n\(String(decoding: damaged, as: UTF8.self))\n\(register.messages)")
      #expect(
        isError == damage.isError || isSame && damage.isError,
        "\(damage) in round \(round): \(register.messages)")
    }
  }

  @Test(arguments: SheetDamage.allCases)
  func `damage to a workbook changes no figure without a word`(damage: SheetDamage) throws {
    var random = SplitMix64(seed: 17)
    let year = try #require(YearStart.april.year(named: "2023-24"))
    for round in 0..<8 {
      let table = RandomTable(by: &random)
      let whole = try Workbook(table.sheet("Log", table.rows[...])).register()
      #expect(whole.errors == [] && whole.referrals.count == table.rows.count)
      let register = try Workbook(damage.apply(to: table, by: &random)).register()
      let isWarning = damage == .copy && register.findings.count(of: .rowsAlike) > 0
      let isSame = register.figures == whole.figures && !damage.addsToRow
      #expect(
        isSame || isWarning || register.findings.errors(affecting: [year]) > 0,
        "\(damage) in round \(round): \(register.messages)")
      if damage.isOrdinary { #expect(register.errors == [], "\(damage) in round \(round)") }
    }
  }
}

/// What can happen to a text.
enum TextDamage: CaseIterable {
  case sortedHeader, quotedRow, otherSeparator, unclosedQuote, droppedBlanks, titles, totals, footnotes
  case repeatedHeader, lonelyCell, cutRow, notesWithLines, invisibleCharacters, textsInFormulas, quotedLines
  case timesInAnotherZone, utf16WithoutMark
  case rowInNote, dividedRow, misspeltPiece, shiftedRow, sameLook, copyWithoutReference, timesWithoutZone
  case labels, periods, numberedRows, spokenRow, gappedRow, nameWithWords

  /// The rule of the warning that it is, where nothing can be known for certain.
  var warning: Rule? {
    switch self {
    case .copyWithoutReference: .rowsAlike
    case .timesWithoutZone: .timeInAnotherZone
    default: nil
    }
  }

  /// Whether it is always an error; otherwise the figures stay.
  var isError: Bool {
    switch self {
    case .sortedHeader, .quotedRow, .otherSeparator, .unclosedQuote, .lonelyCell, .cutRow, .rowInNote,
      .dividedRow, .misspeltPiece, .shiftedRow, .sameLook, .spokenRow, .gappedRow, .nameWithWords:
      true
    case .droppedBlanks, .titles, .totals, .footnotes, .repeatedHeader, .notesWithLines, .invisibleCharacters,
      .textsInFormulas, .quotedLines, .timesInAnotherZone, .utf16WithoutMark, .copyWithoutReference,
      .timesWithoutZone, .labels, .periods, .numberedRows:
      false
    }
  }

  /// The bytes of the damaged text.
  func apply(to table: RandomTable, by random: inout SplitMix64) -> [UInt8] {
    let text = text(of: table, by: &random)
    guard self == .utf16WithoutMark else { return Array(text.utf8) }
    return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private func text(of table: RandomTable, by random: inout SplitMix64) -> String {
    var lines = table.lines
    let row = random.number(in: 1...table.rows.count)
    let cells = table.rows[row - 1]
    switch self {
    case .sortedHeader:
      let header = lines.removeFirst()
      lines.insert(header, at: row)
    case .quotedRow: lines[row] = "\"\(lines[row])\""
    case .otherSeparator: lines[row] = cells.joined(separator: [";", "\t", "|"][random.number(below: 3)])
    case .unclosedQuote:
      let column = random.number(below: cells.count)
      var opened = cells
      opened[column] = "\"" + opened[column]
      lines[row] = opened.joined(separator: ",")
      guard row < table.rows.count else { break }
      let closing = random.number(in: row + 1...table.rows.count)
      let end = random.number(below: cells.count)
      lines[closing] = table.rows[closing - 1].enumerated().map { $0 == end ? $1 + "\"" : $1 }.joined(
        separator: ",")
    case .droppedBlanks: lines = lines.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
    case .titles:
      lines.insert(contentsOf: ["Referrals to the group,,,", ",,Police and others", "2023-24"], at: 0)
    case .totals:
      let totals = [
        "Total,,,,\(table.rows.count),,", "Total", ",,,Total,,\(table.rows.count),", "Grand total,,,,7,,",
      ]
      lines.insert(totals[random.number(below: totals.count)], at: row + 1)
    case .footnotes:
      lines += ["* Figures are provisional", ",,,,,,see the minutes", "Source: minutes of the group"]
    case .repeatedHeader: lines.insert(lines[0], at: row)
    case .lonelyCell:
      let column = random.number(in: 1...5)
      lines.insert((0..<7).map { $0 == column ? cells[$0] : "" }.joined(separator: ","), at: row + 1)
    case .cutRow: lines[row] = cells.prefix(random.number(in: 2...5)).joined(separator: ",")
    case .notesWithLines:
      lines[row] = (cells.dropLast() + ["\"seen, twice\nthen, at home, no one\n1, 2, 3, 4, 5, 6\""]).joined(
        separator: ",")
    case .invisibleCharacters:
      let characters = ["\u{200B}", "\u{FEFF}", "\u{200E}", "\u{AD}", "\u{2060}"]
      lines[row] = cells.map { cell in
        let character = characters[random.number(below: characters.count)]
        let place = random.number(in: 0...cell.count)
        return cell.prefix(place) + character + cell.dropFirst(place)
      }.joined(separator: ",")
    case .textsInFormulas: lines[row] = cells.map { "=\"\($0)\"" }.joined(separator: ",")
    case .quotedLines: lines = lines.map { "\"\($0)\"" }
    case .timesInAnotherZone:
      // Midnight of a summer day in the UK is eleven at night of the day before.
      lines = lines.map {
        $0.replacing(/(\d\d)\/(\d\d)\/2023/) { "2023-\($0.2)-\(padded((Int($0.1) ?? 0) - 1))T23:00:00Z" }
      }
    case .utf16WithoutMark: break
    case .rowInNote, .dividedRow, .misspeltPiece, .shiftedRow, .sameLook, .copyWithoutReference,
      .timesWithoutZone, .labels, .periods, .numberedRows, .spokenRow, .gappedRow, .nameWithWords:
      change(&lines, row, cells, by: &random)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What people do to a row by hand, and what they write around the rows.
  private func change(
    _ lines: inout [String], _ row: Int, _ cells: [String], by random: inout SplitMix64
  ) {
    func one(_ texts: [String]) -> String { texts[random.number(below: texts.count)] }
    let divided = cells.prefix(6).joined(
      separator: one(["\t", "\n", "   ", " / ", " - ", " – ", ",", ";", "|"]))
    switch self {
    case .rowInNote:
      let other = row == 1 ? 2 : row - 1
      lines[other] =
        lines[other].split(separator: ",", omittingEmptySubsequences: false).dropLast()
        .joined(separator: ",") + ",\"" + one(["", "seen ", "seen at home\n"]) + divided + "\""
      lines.remove(at: row)
    case .dividedRow: lines[row] = "\"\(divided)\",,,,,,"
    case .spokenRow:
      let day = one(["received \(cells[1]), considered \(cells[2])", cells[2]])
      lines[row] = "\"\(cells[0]) \(day) from \(cells[3]) re \(cells[4]), \(cells[5])\",,,,,,"
    case .gappedRow:
      let kept = [cells[0]] + cells[2..<6]
      lines[row] = "\"\(kept.joined(separator: one([",", "|", " · ", " / "])))\",,,,,,"
    case .nameWithWords:
      lines.insert(
        one([",,,,,LCSPR agreed by Panel,", ",,,and the Police,,,", ",,,Foo Trust,,,"]), at: row + 1)
    case .misspeltPiece:
      lines.insert(one([",,,,,Rapd review,", ",,,,Unborn sibling,,", ",,,Probaton Service,,,"]), at: row + 1)
    case .shiftedRow:
      lines[row] =
        random.number(below: 2) == 0
        ? ([cells[0], ""] + cells[1..<6]).joined(separator: ",")
        : (cells[1...] + [""]).joined(separator: ",")
    case .sameLook:
      let other = row == 1 ? 2 : row - 1
      let look = one(["\u{41A}", "\u{39A}", "\u{FF2B}"]) + cells[0].dropFirst()
      lines[other] = look + lines[other].drop { $0 != "," }
    case .copyWithoutReference: lines.append(lines[row].drop { $0 != "," } + "")
    case .timesWithoutZone:
      lines = lines.map {
        $0.replacing(/(\d\d)\/(\d\d)\/2023/) { "2023-\($0.2)-\(padded((Int($0.1) ?? 0) - 1))T23:00:00" }
      }
    case .labels:
      let label = one([
        "Prepared by,31/03/2024,,,,,", "Last updated:,,31/03/2024,,,,", "RR,Rapid review,,,,,",
        ",,,,NFA,No further action,", "Version,1.2,,,,,",
      ])
      lines.insert(label, at: random.number(in: 0...lines.count))
    case .periods:
      lines.insert(one([",April 2023,,,,,", ",,May 2023,,,,", ",Q1,,,,,"]), at: row)
    case .numberedRows:
      lines =
        lines.enumerated().map { "\($0 == 0 ? "No" : "\($0)"),\($1)" } + ["98,K-900,,,,,,", "99,K-901,,,,,,"]
    default: break
    }
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// What can happen to a workbook.
enum SheetDamage: CaseIterable {
  case mergedChild, mergedAgency, secondSheetWithoutHeader, secondSheetWithOtherHeader, unsplitRows, copy
  case formula, loneFormula, numberFormat
  case sheetOfFormulas, sheetAcross, otherBodiesAndOrder, undatedSheet, smallTableBeside, training, guidance

  /// Whether there is nothing wrong with the register.
  var isOrdinary: Bool { [.smallTableBeside, .training, .guidance].contains(self) }

  /// Whether a row has more than before.
  var addsToRow: Bool { [.mergedChild, .mergedAgency, .loneFormula].contains(self) }

  func apply(to table: RandomTable, by random: inout SplitMix64) -> [Sheet] {
    let row = random.number(below: table.rows.count)
    switch self {
    case .mergedChild: return [table.merged(row, in: 4)]
    case .mergedAgency: return [table.merged(row, in: 3)]
    case .secondSheetWithoutHeader:
      guard row > 0 else { return [table.sheet("Log", table.rows[...])] }
      var rest = table.sheet("Rest", table.rows[row...])
      rest.rows.removeFirst()
      return [table.sheet("Log", table.rows[..<row]), rest]
    case .secondSheetWithOtherHeader:
      guard row > 0 else { return [table.sheet("Log", table.rows[...])] }
      var rest = table.sheet("Rest", table.rows[row...])
      rest.rows[0] = ["No", "In", "Discussed", "From", "Old", "Decided"]
      return [table.sheet("Log", table.rows[..<row]), rest]
    case .unsplitRows:
      var sheet = table.sheet("Log", table.rows[...])
      sheet.rows[row + 1] = [.text(table.rows[row].joined(separator: ","))]
      return [sheet]
    case .formula:
      var sheet = table.sheet("Log", table.rows[...])
      sheet.rows[row + 1][random.number(below: 6)] = .formula("A1&B1")
      return [sheet]
    case .loneFormula:
      var sheet = table.sheet("Log", table.rows[...])
      let column = random.number(in: 1...5)
      sheet.rows.insert((0..<6).map { $0 == column ? .formula("A1") : .blank }, at: row + 2)
      return [sheet]
    case .numberFormat:
      var sheet = table.sheet("Log", table.rows[...])
      for row in table.rows.indices where table.rows[row][4] == "9 weeks" {
        sheet.rows[row + 1][4] = .weeks(9)
      }
      return [sheet]
    case .sheetOfFormulas, .sheetAcross, .otherBodiesAndOrder, .undatedSheet:
      guard row > 0 else { return [table.sheet("Log", table.rows[...])] }
      return [table.sheet("Log", table.rows[..<row]), rest(of: table, from: row, by: &random)]
    case .smallTableBeside:
      var sheet = table.sheet("Log", table.rows[...])
      let beside: [[Cell]] = [["Agency", "Count"], ["Cafcass", 3], ["Police", 4]]
      for index in beside.indices where index < sheet.rows.count {
        sheet.rows[index] += [.blank] + beside[index]
      }
      return [sheet]
    case .training:
      let day: [Cell] = [.day("45057"), "Cafcass", 12, "Rapid review"]
      return [
        table.sheet("Log", table.rows[...]),
        Sheet("Training", header: ["Date", "Agency", "Attended", "Topic"], day, day),
      ]
    case .guidance:
      var guidance = table.sheet("Guidance", [])
      guidance.rows.append([
        "No initials", "", "Day of the meeting", "From the list", "At referral", "As agreed",
      ])
      return [guidance, table.sheet("Log", table.rows[...])]
    case .copy:
      let sheets = ["Log", "Copy"].map { name in
        var sheet = table.sheet(name, table.rows[...])
        sheet.rows = sheet.rows.map { Array($0.dropFirst()) }
        return sheet
      }
      return sheets
    }
  }
}

extension SheetDamage {
  /// A second sheet with the rest of the rows, in another shape.
  fileprivate func rest(of table: RandomTable, from row: Int, by random: inout SplitMix64) -> Sheet {
    var rest = table.sheet("Rest", table.rows[row...])
    switch self {
    case .sheetOfFormulas:
      rest.rows = rest.rows.indices.map { index in "ABCDEF".map { .formula("Log!\($0)\(index + 1)") } }
    case .sheetAcross:
      let rows = rest.rows
      rest.rows = rows[0].indices.map { column in rows.map { $0[column] } }
    case .undatedSheet:
      rest.rows = rest.rows.map { [$0[0], $0[3], $0[4], $0[5]] }
      switch random.number(below: 3) {
      case 0: rest.rows[0] = ["Ref", "From", "Age", "Result"]
      case 1: rest.rows.removeFirst()
      default: break
      }
    default:
      rest.rows.removeFirst()
      let order = [[3, 5, 4, 0, 1, 2], [5, 4, 3, 2, 1, 0], [2, 1, 0, 5, 3, 4]][random.number(below: 3)]
      rest.rows = rest.rows.map { cells in
        var moved = order.map { cells[$0] }
        moved[order.firstIndex(of: 3) ?? 0] = "Anchor House"
        return moved
      }
    }
    return rest
  }
}

/// A register of one year, invented from a seed.
struct RandomTable {
  private static let header =
    "reference,date_received,date_considered,referring_agency,child_age,outcome,notes"
  private static let agencies = ["Solent NHS Trust", "Probation Service", "Cafcass", "General practice"]
  private static let ages = ["9 weeks", "15", "5 months", "11 days", "13", "unborn", "4"]
  private static let outcomes = [
    "Rapid review", "No further action", "Local learning event", "Rapid review; LCSPR",
  ]

  private(set) var rows: [[String]]

  init(by random: inout SplitMix64) {
    rows = (0..<random.number(in: 3...9)).map { index in
      let day = random.number(in: 10...19)
      let month = random.number(in: 4...9)
      return [
        "K-\(101 + index)", "\(day - 5)/0\(month)/2023".paddedDay, "\(day)/0\(month)/2023",
        Self.agencies[random.number(below: 4)], Self.ages[random.number(below: 7)],
        Self.outcomes[random.number(below: 4)], random.number(below: 3) == 0 ? "seen at home" : "",
      ]
    }
  }

  var lines: [String] { [Self.header] + rows.map { $0.joined(separator: ",") } }
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Some of the rows on a sheet, as texts.
  func sheet(_ name: String, _ rows: ArraySlice<[String]>) -> Sheet {
    var sheet = Sheet(name)
    sheet.rows = [Self.header.split(separator: ",").dropLast().map { .text(String($0)) }]
    sheet.rows += rows.map { $0.prefix(6).map { $0.isEmpty ? .blank : .text($0) } }
    return sheet
  }

  /// The rows with one that goes on in the next, under merged cells, in one column.
  func merged(_ row: Int, in column: Int) -> Sheet {
    var sheet = sheet("Log", rows[...])
    let more: [Cell] = (0..<6).map { $0 == column ? .text(column == 3 ? "Police" : "7 months") : .blank }
    sheet.rows.insert(more, at: row + 2)
    let ranges = "ABCDEF".enumerated().filter { $0.offset != column }.map {
      "\($1)\(row + 2):\($1)\(row + 3)"
    }
    sheet.afterRows = "<mergeCells>\(ranges.map { "<mergeCell ref=\"\($0)\"/>" }.joined())</mergeCells>"
    return sheet
  }
}

extension String {
  /// A date whose day has two digits.
  fileprivate var paddedDay: String { count < 10 ? "0" + self : self }
}

extension Register {
  /// What would be counted, whatever the order of the rows.
  fileprivate var figures: [String] { referrals.map { "\($0)" }.sorted() }
}
