import Aggregation
import Glibc
import Loader
import Records
import Reports
import SystemPackage

/// A register as `check` and `report` read it.
struct RegisterTarget: Target {
  /// What the fuzzer changes.
  enum Form {
    case text
    case workbook
    /// The parts of a workbook, so that not every change is refused by the archive's checksums.
    case partsOfWorkbook
  }

  private let form: Form
  private let scratch: ScratchFolder
  private let profile: Profile

  init(_ form: Form) throws {
    self.form = form
    scratch = try ScratchFolder()
    profile = try ProfileFile.builtIn().profile
  }

  func run(_ input: [UInt8]) throws {
    let file =
      switch form {
      case .text: try scratch.write(input, to: "referrals.csv")
      case .workbook: try scratch.write(input, to: "register.xlsx")
      case .partsOfWorkbook: try scratch.pack(InputParts(input).parts, to: "register.xlsx")
      }
    try CountedInput(file, by: profile).publish(by: profile)
  }
}

/// A profile, and what a register gives by it.
struct ProfileTarget: Target {
  private let scratch: ScratchFolder
  private let register: FilePath

  init() throws {
    scratch = try ScratchFolder()
    register = try scratch.write(InventedRegister.text.utf8, to: "referrals.csv")
  }

  func run(_ input: [UInt8]) throws {
    let profile = try ProfileFile(at: scratch.write(input, to: "profile.toml")).profile
    if let figures = try CountedInput(register, by: profile).publish(by: profile) {
      _ = try YearlyReport(figures, wording: Wording(), provenance: .none)
    }
  }
}

/// A template of the yearly report.
struct TemplateTarget: Target {
  private let figures: PublishedFigures

  init() throws { figures = try InventedRegister.figures(of: 2023, in: ScratchFolder()) }

  func run(_ input: [UInt8]) throws {
    var wording = Wording()
    wording.template = Wording.Text(
      file: "yearly-report.md", markdown: String(decoding: input, as: UTF8.self))
    _ = try YearlyReport(figures, wording: wording, provenance: .none)
  }
}

/// A partnership's own texts, one input in the place of three of them.
struct LearningTarget: Target {
  private let scratch: ScratchFolder
  private let profile: ProfileFile
  private let register: RegisterFiles
  private let figures: PublishedFigures

  init() throws {
    scratch = try ScratchFolder()
    profile = try ProfileFile.builtIn()
    figures = try InventedRegister.figures(of: 2023, in: scratch)
    register = try RegisterFiles(at: scratch.write(InventedRegister.text.utf8, to: "referrals.csv"))
    _ = scratch.folder("learning")
    _ = scratch.folder("learning/\(figures.year)")
  }

  func run(_ input: [UInt8]) throws {
    for name in ["note", "changes", "rapid-review-1"] {
      try scratch.write(input, to: "learning/\(figures.year)/\(name).md")
    }
    let check = PublicationCheck(by: profile.profile, keepsValues: true)
    let texts = try WordingFiles(for: figures.year, profile: profile, register: register, by: check)
    _ = texts.findings.kept.map(\.description)
    let report = try YearlyReport(figures, wording: texts.wording, provenance: .none)
    Snapshot(
      figures, notes: report.document.notes, yearNote: texts.wording.yearNote, provenance: .none
    ).requireReadable()
  }
}

/// The pictures of a learning text, one input as each kind of file.
struct PictureTarget: Target {
  private static let names = ["a.png", "a.jpg", "a.svg"]

  private let scratch: ScratchFolder
  private let profile: ProfileFile
  private let register: RegisterFiles
  private let year: ReportingYear

  init() throws {
    scratch = try ScratchFolder()
    profile = try ProfileFile.builtIn()
    year = try InventedRegister.figures(of: 2023, in: scratch).year
    register = try RegisterFiles(at: scratch.write(InventedRegister.text.utf8, to: "referrals.csv"))
    _ = scratch.folder("learning")
    _ = scratch.folder("learning/\(year)")
    let text = PictureTarget.names.map { "![words](\($0))" }.joined(separator: "\n\n")
    try scratch.write(text.utf8, to: "learning/\(year)/changes.md")
  }

  func run(_ input: [UInt8]) throws {
    for picture in try pictures(of: input) {
      // What is published is a picture, from which nothing more is to be taken out.
      guard try pictures(of: picture.bytes) == [picture] else { fatalError("\(picture.kind) is not clean") }
    }
  }

  private func pictures(of input: [UInt8]) throws -> [Picture] {
    for name in PictureTarget.names { try scratch.write(input, to: "learning/\(year)/\(name)") }
    let check = PublicationCheck(by: profile.profile)
    return try WordingFiles(for: year, profile: profile, register: register, by: check).pictures
  }
}

/// A snapshot from elsewhere, compared with a year before and combined with a neighbour.
struct SnapshotTarget: Target {
  private let earlier: Snapshot
  private let neighbour: Snapshot

  init() throws {
    let scratch = try ScratchFolder()
    earlier = Snapshot(
      try InventedRegister.figures(of: 2022, in: scratch), notes: [], provenance: .none)
    neighbour = Snapshot(
      try InventedRegister.figures(of: 2023, in: scratch), notes: [], provenance: .none)
  }

  func run(_ input: [UInt8]) throws {
    let snapshot = try Snapshot(json: input)
    snapshot.requireReadable()
    attempt {
      let comparison = try Comparison([
        ComparedYear(earlier, from: "earlier", isCounted: true),
        ComparedYear(snapshot, from: "snapshot", isCounted: false),
      ])
      var partnership = Profile.Partnership()
      partnership.name = comparison.partnership
      let report = try ComparisonReport(comparison, partnership: partnership, provenance: .none)
      _ = comparison.json(notes: report.document.notes, provenance: .none)
    }
    attempt {
      // The partnership's own figures may be the older ones: then each difference is a revision.
      _ = try Comparison(
        [earlier, neighbour].map { ComparedYear($0, from: "register", isCounted: true) }
          + [ComparedYear(snapshot, from: "snapshot", isCounted: false)])
    }
    attempt {
      let input = Provenance.Input(name: "figures.json", sha256: nil)
      let region = try Combination(
        of: [snapshot, neighbour].map { CombinedPartnership($0, path: $0.partnership, input: input) },
        named: "The Coast", beside: .published)
      let report = try RegionalReport(region, provenance: .none)
      _ = region.json(notes: report.document.notes, provenance: .none)
    }
  }
}

/// Reviews and recommendations, and the responses and the tracker that are made of them.
struct ReviewsTarget: Target {
  private let scratch: ScratchFolder
  private let profile: Profile
  private let reader: RegisterReader
  private let asAt: Day

  init() throws {
    scratch = try ScratchFolder()
    profile = try ProfileFile.builtIn().profile
    reader = try RegisterReader(profile: profile, keepsValues: true, threads: 1)
    asAt = try InventedRegister.figures(of: 2023, in: scratch).year.last
    _ = scratch.folder("tables")
  }

  func run(_ input: [UInt8]) throws {
    let parts = InputParts(input)
    for name in ["reviews.csv", "recommendations.csv"] {
      if let bytes = parts[name] {
        try scratch.write(bytes, to: "tables/\(name)")
      } else {
        scratch.remove("tables/\(name)")
      }
    }
    let files = try RegisterFiles(at: scratch.folder("tables"), holding: .reviews)
    let reading = try files.reviews(beside: nil, by: reader)
    let check = PublicationCheck(by: profile, keepsValues: true)
    _ = (reading.findings + check.findings(inTextsOf: reading.records, of: reading)).map(\.description)
    let known = reading.records.known(on: asAt)
    let figures = try PublishedFigures(ofResponses: known, by: profile, asAt: asAt)
    let owed = known.withOwedResponses(in: YearStart.april.year(of: asAt), by: profile.vocabulary)
    for review in owed.reviews.prefix(4) {
      _ = try ResponseDocument(
        of: review, in: owed, by: profile.partnership, asAt: asAt, provenance: .none)
    }
    _ = try ResponseIndex(
      of: known, figures, files: ResponseFileNames(of: known.reviews), note: nil, provenance: .none)
    _ = TrackerReport(owed, by: profile, asAt: asAt, note: nil, provenance: .none)
  }
}
