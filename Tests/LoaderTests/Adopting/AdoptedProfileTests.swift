import Records
import SystemPackage
import Testing

@testable import Loader

/// Profiles that are made from registers, and what the same registers say under them.
@Suite struct AdoptedProfileTests {
  private static let fixtures = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().removingLastComponent().appending("fixtures")

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func adopt(
    _ rows: [String], under header: String, beside others: [String: String] = [:]
  ) throws -> AdoptedProfile {
    try folder.write("referrals.csv", ([header] + rows).joined(separator: "\n") + "\n")
    for (name, text) in others { try folder.write(name, text) }
    return try AdoptedProfile(from: RegisterFiles(at: folder.path))
  }

  /// What the register in the folder, or at `path`, says by a profile.
  private func findings(by profile: AdoptedProfile, at path: FilePath? = nil) throws -> [Finding] {
    let files = try RegisterFiles(at: path ?? folder.path)
    let reader = try RegisterReader(profile: profile.file.profile, keepsValues: true, threads: 1)
    var none = NoCounter()
    let file = try files.referrals(by: reader)
    let reading = try reader.read(file, hashing: false, into: &none)
    return try reading.findings.kept + files.reviews(beside: file, by: reader).findings
  }

  private struct NoCounter: RegisterCounter {
    mutating func count(_ rows: RegisterRows) {}
    mutating func merge(_ other: NoCounter) {}
  }

  private static let aboutNames: Set<Rule> = [
    .agencyNotInProfile, .featureNotInProfile, .harmNotInProfile, .valueNotInProfile, .unknownOutcome,
    .unknownStatus,
  ]

  @Test(arguments: ["moorland", "register", "register.xlsx", "neighbour", "second/register.xlsx", "faults"])
  func `under the profile made from it, a register of the fixtures has no name that the profile lacks`(
    fixture: String
  ) throws {
    let path = Self.fixtures.pushing(FilePath(fixture))
    let adopted = try AdoptedProfile(from: RegisterFiles(at: path))
    let found = try findings(by: adopted, at: path).filter { Self.aboutNames.contains($0.rule) }
    // A mistyped name is none that was taken.
    #expect(found.compactMap(\.value) == (fixture == "faults" ? ["No futher action"] : []))
    #expect(adopted.lists.contains { $0.title == "Outcomes" && !$0.names.isEmpty })
  }

  @Test func `each header becomes a column by its name, its words or its cells`() throws {
    let adopted = try adopt(
      [
        "CR-1,01/04/2023,20/04/2023,Downland Police,12/03/2021,Rapid Review,Death,Neglect,21/04/2023,15/05/2023,Agrees",
        "CR-2,03/05/2023,18/05/2023,ESHT,01/02/2015,NFA,Serious harm,Self-harm; Neglect,,,",
      ],
      under:
        "Case ID,Came to us,CRG meeting,Referring agency,DOB,CRG decision,Incident type,Themes,SIN to Panel,RR to Panel,Panel letter"
    )
    let columns = adopted.columns.map { "\($0.column) = \($0.headers.joined(separator: "/"))" }
    #expect(
      columns == [
        "reference = Case ID", "date_considered = CRG meeting", "referring_agency = Referring agency",
        "date_of_birth = DOB", "outcome = CRG decision", "harm = Incident type", "features = Themes",
        "date_notified = SIN to Panel", "date_rapid_review = RR to Panel", "panel_agreed = Panel letter",
      ])
    #expect(adopted.unused.map(\.header) == ["Came to us"])
    #expect(adopted.unused[0].note?.contains("date_received") == true)
    #expect(try findings(by: adopted).filter { $0.severity == .error } == [])
  }

  @Test
  func `a column that tells rows apart may be the reference, and a yes or no about a SIN the notification`()
    throws
  {
    let adopted = try adopt(
      [
        "01/2023,04/04/2023,Police,3,NFA,Y,M,Content", "02/2023,09/05/2023,GP,8; 9,NFA,N,M; F,Not heard",
        "03/2023,10/05/2023,GP,8,RR,Y,F,Content",
      ],
      under: "Serial,Date considered,Referring agency,Age,Outcome,SIN made?,M/F,Panel said")
    #expect(
      adopted.unused.map { "\($0.header): \($0.note ?? "")" } == [
        "Serial: it may be reference", "SIN made?: it may be notified: yes or no",
      ])
    #expect(adopted.columns.contains { $0.column == "panel_agreed" && $0.headers == ["Panel said"] })
    #expect(adopted.file.profile.vocabulary.breakdown("sex") != nil)
    #expect(
      adopted.file.profile.vocabulary.panelAnswers.suffix(2).map { "\($0.name) \($0.meaning.rawValue)" } == [
        "Content agreed", "Not heard awaited",
      ])
  }

  @Test func `the names that are to be written in the place of a joined one are in the profile`() throws {
    let adopted = try adopt(
      ["1,04/04/2023,Police,3,NFA,\"Self-harm, CSE\"", "2,09/05/2023,GP,8,NFA,Neglect"],
      under: "Reference,Date considered,Referring agency,Age,Outcome,Features")
    #expect(adopted.leftOut.map(\.remedy) == ["write \"Self-harm; Sexual exploitation\""])
    #expect(
      Set(adopted.file.profile.vocabulary.features.map(\.name)) == [
        "Self-harm", "Sexual exploitation", "Neglect",
      ])
    #expect(adopted.lists.first { $0.title == "Features" }?.names.map(\.name) == ["Neglect"])
  }

  @Test func `of two columns of days without a name the later is the date considered`() throws {
    let adopted = try adopt(
      ["1,04/04/2023,21/04/2023,Police,3,NFA", "2,09/05/2023,19/05/2023,GP,8,NFA"],
      under: "Log no,Came in,Talked about,Who told us,How old,What we did")
    #expect(adopted.columns.first { $0.column == "date_received" }?.headers == ["Came in"])
    #expect(adopted.columns.first { $0.column == "date_considered" }?.headers == ["Talked about"])
    #expect(adopted.latestYear == YearStart.april.year(named: "2023-24"))
  }

  @Test func `sheets and years that call a column differently all count`() throws {
    let adopted = try AdoptedProfile(from: RegisterFiles(at: Self.fixtures.pushing("second/register.xlsx")))
    #expect(adopted.columns.first { $0.column == "outcome" }?.headers == ["What we did"])
    #expect(adopted.columns.first { $0.column == "date_aware" }?.headers == ["Council knew"])
    #expect(adopted.unusedTables.map(\.sheet) == ["Cases", "To do"])
  }

  @Test func `names that everyone has keep their entry, and a name of the register's own is a new one`()
    throws
  {
    let adopted = try adopt(
      [
        "01/06/2023,North Yorkshire Police; CSC,3,RR; CSPR", "02/06/2023,Police,4,SIN not agreed",
        "03/06/2023,School,4,RR; Audit of a theme", "04/06/2023,School,5,NFA",
      ], under: "date_considered,referring_agency,child_age,outcome")
    let vocabulary = adopted.file.profile.vocabulary
    #expect(
      vocabulary.agencies.map(\.key) == ["childrens-social-care", "education", "north-yorkshire-police"])
    #expect(vocabulary.agencies[2].sector == "Police")
    #expect(vocabulary.agencies[2].aliases.contains("Police"), "the one force of the area is the police")
    let kinds = Dictionary(uniqueKeysWithValues: vocabulary.outcomes.map { ($0.key, $0.kind) })
    #expect(kinds["sin-not-agreed"] == .primary && kinds["audit-of-a-theme"] == .further)
    #expect(kinds["lcspr"] == .review && kinds["local-learning-event"] == nil)
    #expect(try findings(by: adopted).filter { $0.severity != .note && $0.rule != .noReference } == [])
    let outcomes = adopted.lists.first { $0.title == "Outcomes" }?.names.map {
      "\($0.name) \($0.count) \($0.isNew)"
    }
    #expect(
      outcomes?.prefix(3) == ["Rapid review 2 false", "No further action 1 false", "SIN not agreed 1 true"])
  }

  @Test func `columns that look like a topic are counted by the values that occur`() throws {
    let adopted = try adopt(
      [
        "01/06/2023,Police,3,NFA,F,White British,None", "02/06/2023,Police,4; 6,NFA,M; F,Martian,CIC",
        "03/06/2023,Police,4,NFA,n/k,,None", "04/06/2023,Police,5,NFA,M,White British,CP plan",
      ], under: "date_considered,referring_agency,child_age,outcome,Gender,Ethnicity,CP / CIC status")
    let breakdowns = adopted.file.profile.vocabulary.breakdowns.filter(\.isOwn)
    #expect(breakdowns.map(\.key) == ["sex", "ethnicity", "cp_cic_status"])
    #expect(
      breakdowns.map { $0.values.map(\.name) } == [
        ["Female", "Male"], ["White", "Martian"], ["None", "CIC", "CP plan"],
      ])
    #expect(breakdowns.map(\.topic) == ["Sex", "Ethnicity", "CP / CIC status"])
    #expect(breakdowns.allSatisfy { $0.subject == .children })
    #expect(
      adopted.file.text.contains("# key = \"disability\"") && !adopted.file.text.contains("# key = \"sex\""))
    #expect(try findings(by: adopted).filter { Self.aboutNames.contains($0.rule) } == [])
  }

  @Test func `the start of the year, areas, care leavers and kinds of review are settings`() throws {
    let adopted = try adopt(
      [
        "10/07/2019,2019-20,Police,19,NFA,Northshire", "15/04/2020,2019-20,GP,3,NFA,Southshire",
        "01/07/2020,2020-21,GP,3,NFA,Northshire", "02/07/2020,2020-21,GP,4,NFA,Southshire",
      ], under: "date_considered,year,referring_agency,child_age,outcome,Local authority",
      beside: ["reviews.csv": "review,name,kind\na,Child A,Learning review\nb,Child B,LCSPR\n"])
    let profile = adopted.file.profile
    #expect(profile.vocabulary.yearStart.rawValue == "07-01")
    #expect(adopted.latestYear?.description == "2020-21")
    #expect(profile.areas?.values.map(\.name) == ["Northshire", "Southshire"])
    #expect(profile.ages.countsCareLeavers)
    #expect(profile.reviewKinds.map(\.name) == ["Learning review"])
    #expect(!adopted.file.text.contains("# start = "))
    #expect(try findings(by: adopted).filter { $0.severity == .error } == [])
  }

  @Test(arguments: ["Area of need", "District", "Authority that decided", "Local learning"])
  func `a header that says something else has no areas`(header: String) { #expect(!Topics.isOfAreas(header)) }

  @Test func `free text, long texts and personal data never reach the profile`() throws {
    let rows = (1...8).map { number in
      "0\(number)/06/2023,Police,3,NFA,Story number \(number) of a child,\(number == 3 ? "ring 023 9212 3456" : "Kinlike"),"
        + (number > 2 ? "Home" : "A long tale of where the child lived before and after it was moved away")
    }
    let adopted = try adopt(
      rows, under: "date_considered,referring_agency,child_age,outcome,Themes,Ethnicity,Placement")
    for text in ["Story", "9212", "Kinlike", "tale"] {
      #expect(!adopted.file.text.contains(text), "\(text)")
    }
    #expect(adopted.file.profile.vocabulary.features.isEmpty)
    let notes = Dictionary(uniqueKeysWithValues: adopted.unused.map { ($0.header, $0.note ?? "") })
    #expect(notes["Themes"] == "it became features, but no names were taken: it looks like free text")
    #expect(notes["Ethnicity"] == "it may hold personal data")
    #expect(notes["Placement"] == "some of its cells are longer than a name")
  }

  @Test func `several names without a semicolon are no name`() throws {
    let adopted = try adopt(
      ["01/06/2023,Police/CSC,3,NFA", "02/06/2023,Police,3,NFA", "03/06/2023,GP,3,NFA / RR"],
      under: "date_considered,referring_agency,child_age,outcome")
    #expect(
      adopted.file.profile.vocabulary.agencies.map(\.name) == [
        "Children's social care", "Police", "General practice",
      ], "those that are to be written instead are there")
    #expect(adopted.lists.flatMap(\.names).allSatisfy { !$0.isNew })
    #expect(adopted.leftOut.map(\.text) == ["Police/CSC", "NFA / RR"])
  }

  @Test func `a name that may be a person's is no agency, and a mistyped name is no new one`() throws {
    let adopted = try adopt(
      [
        "01/06/2023,Jane Smith,3,NFA", "02/06/2023,Jane Smith,3,No futher action",
        "03/06/2023,Mrs Jones (GP),3,NFA",
        "04/06/2023,Moorland Hospice,3,NFA", "05/06/2023,Barnardo's,3,NFA", "06/06/2023,Police,4,NFA",
        "07/06/2023,Police,4,NFA", "08/06/2023,Police,4,NFA",
      ], under: "date_considered,referring_agency,child_age,outcome")
    #expect(adopted.file.profile.vocabulary.agencies.map(\.name) == ["Police", "Barnardo's"])
    #expect(!adopted.file.text.contains("Jane") && !adopted.file.text.contains("Jones"))
    #expect(
      adopted.unused[0].note?.hasSuffix("not all names were taken: some of its names may be those of people")
        == true)
    #expect(!adopted.file.text.contains("futher"))
  }

  @Test func `how often a name occurs is not in the profile`() throws {
    let one = try adopt(
      ["01/06/2023,Police,3,NFA"], under: "date_considered,referring_agency,child_age,outcome")
    let many = try adopt(
      (1...9).map { "0\($0)/06/2023,Police,3,NFA" },
      under: "date_considered,referring_agency,child_age,outcome")
    #expect(one.file.text == many.file.text)
    #expect(many.lists[0].names.map(\.count) == [9])
  }

  @Test func `statuses of recommendations and the Panel's answers are entries with what they may mean`()
    throws
  {
    let adopted = try adopt(
      [
        "01/06/2023,Police,3,RR,Supported", "02/06/2023,Police,4,RR,Supported in part",
        "03/06/2023,GP,3,RR,Yes",
        "04/06/2023,GP,3,RR,n/a",
      ],
      under: "date_considered,referring_agency,child_age,outcome,Panel response",
      beside: [
        "reviews.csv": "review,name\na,Child A\n",
        "recommendations.csv": "review,number,recommendation,status\na,1,Do.,Green\na,2,Do.,Complete\n",
      ])
    let vocabulary = adopted.file.profile.vocabulary
    #expect(vocabulary.statuses.map(\.key) == ["planned", "in-progress", "complete", "green"])
    #expect(
      vocabulary.panelAnswers.map { "\($0.key) \($0.meaning.rawValue)" } == [
        "agreed agreed", "disagreed not-agreed", "awaited awaited", "supported agreed",
        "supported-in-part other",
      ])
    #expect(
      try findings(by: adopted).filter { [.unknownStatus, .unreadablePanelView].contains($0.rule) } == [])
  }

  @Test func `rows of one reference that say the same of the referral are its children`() throws {
    let header = "reference,date_considered,referring_agency,DOB,outcome,Sex"
    let same = [
      "A-1,01/06/2023,Police,01/02/2020,RR,F", "A-1,01/06/2023,Police,01/02/2020,RR,M", "A-1,,,05/06/2018,,F",
      "A-2,02/06/2023,GP,01/02/2019,NFA,M",
    ]
    let adopted = try adopt(same, under: header)
    #expect(adopted.rowsAreChildren && adopted.file.profile.register.row == .child)
    #expect(try findings(by: adopted).filter { $0.severity == .error } == [])
    for other in ["A-1,01/06/2023,GP,01/02/2020,RR,F", same[0]] {
      #expect(try !adopt(same + [other], under: header).rowsAreChildren, "\(other)")
    }
    #expect(try adopt([same[0], same[3]], under: header).file.profile.register.row == .referral)
  }

  @Test func `a column that parts children from adults is told with the setting`() throws {
    let adopted = try adopt(
      [
        "Children,01/06/2023,Police,3,NFA", "Adults,02/06/2023,Police,43,SAR", "Children,02/06/2023,GP,4,NFA",
        "Adults,02/06/2023,Police,43,SAR",
      ],
      under: "Board,date_considered,referring_agency,child_age,outcome")
    #expect(
      adopted.unused.map { "\($0.header): \($0.note ?? "")" } == [
        "Board: for the rows of children alone: [register] only = { column = \"Board\", values = [\"Children\"] }"
      ])
  }

  @Test func `a register with the usual answers lists none`() throws {
    let adopted = try adopt(
      ["01/06/2023,Police,3,RR,Agreed", "02/06/2023,Police,4,RR,No"],
      under: "date_considered,referring_agency,child_age,outcome,Panel response")
    #expect(adopted.file.profile.vocabulary.panelAnswers == PanelAnswer.usual)
    #expect(!adopted.file.text.contains("[[panel_answers]]"))
  }

  @Test func `an outcome that every profile has is there with a remark where the register has none`() throws {
    let adopted = try adopt(
      ["01/06/2023,Police,3,RR", "02/06/2023,Police,3,RR"],
      under: "date_considered,referring_agency,child_age,outcome")
    #expect(
      adopted.file.text.contains(
        "# Not in the register, but every profile has it: give it the name of an outcome that is the same.\n"
          + "[[outcomes]]\nkey = \"no-further-action\"\n"))
  }

  @Test func `one word for an outcome and what follows it counts as both`() throws {
    let adopted = try adopt(
      [
        "01/06/2023,Police,3,Rapid Review then LCSPR", "02/06/2023,Police,4,Rapid Review",
        "03/06/2023,GP,4,NFA/RR",
      ],
      under: "date_considered,referring_agency,child_age,outcome")
    let word = adopted.file.profile.vocabulary.outcomes.first { $0.key == "rapid-review-then-lcspr" }
    #expect(word?.countsAs == ["rapid-review", "lcspr"])
    #expect(adopted.leftOut.map(\.text) == ["NFA/RR"])
    #expect(try findings(by: adopted).filter { $0.rule == .unknownOutcome }.compactMap(\.value) == ["NFA/RR"])
  }

  @Test func `names that TOML or a key could stumble over are written so that they are read again`() throws {
    let names = ["Said \"yes\" \\ no", "Pending", "total", "Überprüfung", "Überprüfung!", "…x"]
    let rows = (names + names).enumerated().map { number, name in
      "0\(number % 9 + 1)/06/2023,Police,3,\"\(name.replacing("\"", with: "\"\""))\""
    }
    let adopted = try adopt(rows, under: "date_considered,referring_agency,child_age,outcome")
    #expect(try findings(by: adopted).filter { Self.aboutNames.contains($0.rule) } == [])
    #expect(
      Set(adopted.file.profile.vocabulary.outcomes.map(\.name)).isSuperset(of: ["Said \"yes\" \\ no", "…x"]))
  }

  @Test func `a header of several lines or with signs of TOML is found again`() throws {
    let adopted = try adopt(
      ["01/06/2023,Police,3,NFA,F"],
      under: "\"Date\nconsidered\",\"Referring \"\"agency\"\"\",Age,Outcome \\ decision,Sex")
    #expect(try findings(by: adopted).filter { $0.severity == .error } == [])
    #expect(adopted.file.profile.vocabulary.breakdown("sex")?.values.map(\.name) == ["Female"])
  }

  @Test func `whatever is in the cells, the profile can be read and has the names that it took`() throws {
    var random = SplitMix64(seed: 19)
    let pieces = [
      "Police", "NFA", "Rapid review", ";", " ", "\"", "\\", "'", "\t", "é", "#", "[", "]", "=", "0",
      "12/05/2023", "x",
      "\u{200B}", "\u{202E}", "🙂", "CSPR", ",", "?", "-", "Ämter", "{{x}}", "<b>", "total", "not-recorded",
    ]
    for _ in 0..<60 {
      let rows = (0..<12).map { row in
        let cells = (0..<4).map { _ in
          (0..<Int.random(in: 1...3, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
        }
        let quoted = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
        return "0\(row % 9 + 1)/06/2023,\(quoted[0]),3,\(quoted[1]),\(quoted[2]),\(quoted[3])"
      }
      let adopted = try adopt(
        rows, under: "date_considered,referring_agency,child_age,outcome,features,Ethnicity")
      let unknown = try findings(by: adopted)
      for (rule, title) in [
        (Rule.agencyNotInProfile, "Agencies"), (.unknownOutcome, "Outcomes"),
        (.featureNotInProfile, "Features"),
        (.valueNotInProfile, "Ethnicity"),
      ] {
        let taken = adopted.lists.first { $0.title == title }?.names.map(\.name) ?? []
        #expect(
          unknown.filter { $0.rule == rule }.compactMap(\.value).filter(taken.contains) == [], "\(title)")
      }
    }
  }

  @Test(arguments: ["", "one,two\n1,2\n", "name,notes,colour\nx,y,z\n"])
  func `a file without a table of referrals is refused`(text: String) throws {
    try folder.write("referrals.csv", text)
    let message = folder.message { _ = try AdoptedProfile(from: RegisterFiles(at: folder.path)) }
    #expect(message?.contains("[missing-column]") == true, "\(message ?? "")")
  }
}
