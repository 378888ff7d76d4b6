import ArgumentParser
import Loader
import Records
import Samples
import Synchronization
import SystemPackage
import Writers

/// Writes an invented register.
struct SampleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Write an invented register.",
    usage: "hscp-report sample --rows <rows> [--seed <seed>] <out> [<options>]",
    discussion: """
      Writes one file, a register in which nobody is real, to try the program
      with. The same rows, seed and profile give the same file.

        hscp-report sample --rows 300 sample.csv
        hscp-report sample --rows 300 --seed 7 --faults 0.05 sample.xlsx
      """)

  @Option(help: "How many referrals.", transform: SampleCommand.rows)
  var rows: Int

  @Option(help: "A number; each one gives another register. (default: 1)", transform: SampleCommand.seed)
  var seed: UInt64 = 1

  @Argument(help: "The file to write, .csv or .xlsx.", completion: .file())
  var out: String

  @Option(help: "The share of rows with a fault, from 0 to 1. (default: 0)", transform: SampleCommand.share)
  var faults = 0.0

  @Flag(help: "Replace the file if it is there.")
  var overwrite = false

  @OptionGroup var options: ProfileOptions

  func run() throws {
    let path = FilePath(out)
    let format = try SampleFormat(of: path, rows: rows)
    let profile = try options.loadProfile()

    guard let sample = SampleRegister(rows: rows, seed: seed, faults: faults, profile: profile.profile) else {
      throw Problem.noAgencyInUse(in: profile.profile)
    }

    let file = SingleFile(at: path, overwrite: overwrite)
    ProgressLine.show("Writing \(path.string)")
    switch format {
    case .csv:
      try file.write { append in
        var written = 0
        try sample.forEachPartOfCSV { bytes throws in
          try append(bytes)
          guard ProgressLine.isOn.load(ordering: .relaxed) else { return }
          written += bytes.count { $0 == UInt8(ascii: "\n") }
          ProgressLine.show(Double(written) / Double(sample.rows + 1))
        }
      }
    case .workbook: try file.write(RegisterWorkbook(sample))
    }
    if !options.quiet {
      try StandardOutput.writeLast(
        summary(of: sample, by: profile.profile), files: "the sample is written to \(path.string)")
    }
  }

  private func summary(of sample: SampleRegister, by profile: Profile) -> String {
    let years = [sample.years.first, sample.years.last].compactMap { $0?.description }
    let span = years.first == years.last ? years.prefix(1) : years[...]
    return """
      Wrote \(FindingsText.counted(sample.rows, "referral")) of \(span.joined(separator: " to ")) to \(out), \
      \(profile.source), seed \(seed).
      Nobody in it is real. \(FindingsText.counted(sample.faultyRows, "row")) with a fault.

      """
  }

  /// About 100 GiB.
  private static let mostRows = 1_000_000_000

  @Sendable
  private static func rows(_ text: String) throws -> Int {
    guard let rows = Int(text), (1...mostRows).contains(rows) else {
      throw ValidationError(
        "\"\(text)\" is not a number of rows; write a whole number from 1 to \(mostRows), as in 300")
    }
    return rows
  }

  @Sendable
  private static func seed(_ text: String) throws -> UInt64 {
    guard let seed = UInt64(text) else {
      throw ValidationError("\"\(text)\" is not a seed; write a whole number, as in 7")
    }
    return seed
  }

  @Sendable
  private static func share(_ text: String) throws -> Double {
    guard let share = Double(text), (0...1).contains(share) else {
      throw ValidationError("\"\(text)\" is not a share; write a number from 0 to 1, as in 0.05")
    }
    return share
  }
}

extension Problem {
  fileprivate static func noAgencyInUse(in profile: Profile) -> Problem {
    Problem(
      .noAgencyInUse, at: profile.source, found: "no agency has its name in use on any weekday",
      remedy: "correct \"from\" and \"to\" under [[agencies]]")
  }
}

/// The kinds of file that a sample can be written as.
private enum SampleFormat {
  case csv
  case workbook

  /// Throws for a name with another ending, and for more rows than the file can hold.
  init(of path: FilePath, rows: Int) throws(Problem) {
    switch path.extension?.lowercased() {
    case "csv": self = .csv
    case "xlsx" where rows <= RegisterWorkbook.mostRows: self = .workbook
    case "xlsx": throw .tooManyRows(rows, path)
    default: throw .unknownEnding(path)
    }
  }
}

extension Problem {
  fileprivate static func unknownEnding(_ path: FilePath) -> Problem {
    Problem(.unknownEnding, at: path.string, found: "the name does not say which kind of file to write")
  }

  fileprivate static func tooManyRows(_ rows: Int, _ path: FilePath) -> Problem {
    Problem(
      .tooManyRows, at: path.string, found: "\(rows) rows do not fit on a worksheet",
      expected: "expected at most \(RegisterWorkbook.mostRows)")
  }
}

extension RegisterWorkbook {
  /// A sample as a workbook of one sheet, `Referrals`.
  init(_ sample: SampleRegister) {
    let columns = sample.columns.map { Column($0.header, holdsDays: $0.column?.holdsDays ?? false) }
    let referrals = Sheet("Referrals", columns: columns, rowCount: sample.rows) { write in
      var cells: [CellValue] = []
      var written = 0
      try sample.forEachRow { values throws in
        cells.removeAll(keepingCapacity: true)
        for value in values { cells.append(CellValue(value)) }
        try write(cells)
        written += 1
        if written % 1_000 == 0 { ProgressLine.show(Double(written) / Double(sample.rows)) }
      }
    }
    self.init(title: "An invented register", created: sample.lastDay, sheets: [referrals])
  }
}

extension CellValue {
  fileprivate init(_ value: SampleValue) {
    switch value {
    case .blank: self = .blank
    case .text(let text): self = .text(text)
    case .day(let day): self = .day(day)
    case .number(let number): self = .number(Double(number))
    }
  }
}
