import Records
import TestSupport
import Testing

@testable import Aggregation

/// Snapshots come from elsewhere: whatever is computed with them later relies on what is checked here.
struct SnapshotReadingTests {
  private let snapshot: Snapshot

  init() throws {
    snapshot = try Region.snapshot(
      Region.profile("South"),
      [
        Example.referral(Example.rapidReview, panel: .agreed), Example.referral(of: [.days(3)]),
        Example.referral(),
      ], reviews: ReviewRecords(recommendations: [Example.recommendation()]))
  }

  private func error(_ text: String) -> SnapshotError? {
    do {
      _ = try Snapshot(json: Array(text.utf8))
      return nil
    } catch {
      return error
    }
  }

  private func error(replacing old: String, with new: String) throws -> SnapshotError? {
    let text = String(decoding: snapshot.json, as: UTF8.self)
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    try #require(changed != text, "there is no \(old)")
    return error(changed)
  }

  /// The snapshot with another value in the first row of a key.
  private func error(in key: String, _ value: Int, as other: String) throws -> SnapshotError? {
    let text = String(decoding: snapshot.json, as: UTF8.self)
    let row = try #require(text.firstRange(of: "\"category\" : \"\(key)\","))
    let number = try #require(text[row.upperBound...].firstRange(of: "\"value\" : \(value)\n"))
    return error(text[..<number.lowerBound] + "\"value\" : \(other)\n" + text[number.upperBound...])
  }

  @Test(arguments: [
    ("-1", "-1 is no such number"), ("1000000001", "1000000001 is no such number"),
    ("\(Int.max)", "\(Int.max) is no such number"), ("1e300", "this is not a whole number"),
    ("0.5", "this is not a whole number"), ("99999999999999999999", "this is not a whole number"),
    ("\"3\"", "this has another type"), ("true", "this has another type"),
    ("[1]", "this has another type"),
  ])
  func `a count is a whole number up to a thousand million`(value: String, reason: String) throws {
    let error = try error(in: "pending", 0, as: value)
    #expect(error?.reason == reason)
    #expect(error?.place == "tables[0].rows[9].value")
    #expect(error?.kind == .malformed)
  }

  @Test func `the largest count is read`() throws {
    #expect(try error(in: "pending", 0, as: "1000000000") == nil)
  }

  @Test(
    arguments: [
      ("\"edition\" : \"public\"", "\"edition\" : \"secret\"", "edition", "\"secret\" is not known here"),
      ("\"2023-24\"", "\"2023-25\"", "year", "\"2023-25\" is not known here"),
      ("\"2023-24\"", "\"1899-00\"", "year", "\"1899-00\" is not known here"),
      ("\"2024-03-31\"", "\"2024-02-31\"", "as_at", "\"2024-02-31\" is not known here"),
      ("\"2024-03-31\"", "\"2023-03-31\"", "as_at", "\"2023-03-31\" is not known here"),
      ("\"left_out\" : 0", "\"left_out\" : -1", "left_out", "-1 is no such number"),
      ("\"policy\" : \"none\"", "\"policy\" : \"some\"", "rules.policy", "\"some\" is not known here"),
      (
        "\"clock_start\" : \"excluded\"", "\"clock_start\" : \"x\"", "rules.clock_start",
        "\"x\" is not known here"
      ),
      (
        "\"clocks\" : 2", "\"clocks\" : 0", "rules.definitions.clocks", "0 is no such number"
      ),
      (
        "\"names_only\" : [\n", "\"names_only\" : [ \"x\"\n", "rules.names_only[0]",
        "\"x\" is not known here"
      ),
      ("\"id\" : \"panel\"", "\"id\" : \"pannel\"", "tables[15].id", "\"pannel\" is not known here"),
      ("\"id\" : \"months\"", "\"id\" : \"outcomes\"", "tables[3].id", "the table outcomes is there twice"),
      (
        "\"unit\" : \"children\"", "\"unit\" : \"dogs\"", "tables[0].rows[8].unit",
        "\"dogs\" is not known here"
      ),
      (
        "\"measure\" : \"number\"", "\"measure\" : \"of\"", "tables[0].rows[0].measure",
        "\"of\" is not known here"
      ),
      (
        "\"category\" : \"pending\"", "\"category\" : \"children\"", "tables[0].rows[9]",
        "\"Pending\" is in the table headline twice"
      ),
      ("\"lower\" : ", "\"lower\" : -", "tables[0].rows[0].lower", "these are no limits"),
      (
        "\"key\" : \"council\"", "\"key\" : \"hospital\"", "vocabulary.agencies[1].key",
        "this key is there twice"
      ),
      ("\"partnership\" : \"South\",\n", "", "", "\"partnership\" is missing"),
      (
        "\"edition\" :", "\"edition\" : \"public\",\n\"edition\" :", "edition", "this is there twice"
      ),
      (
        "\"edition\" :", "\"\\u0065dition\" :", "\\u0065dition", "this is there twice"
      ),
      ("\"South\"", "7", "partnership", "this has another type"),
      ("\"name\" : \"Pending\"", "\"name\" : \" \"", "tables[0].rows[9].name", "this is empty"),
      ("\"name\" : \"Hospital\"", "\"name\" : \"\"", "tables[7].rows[0].name", "this is empty"),
    ])
  func `what no snapshot has is refused, with its place`(
    old: String, new: String, place: String, reason: String
  ) throws {
    let error = try error(replacing: old, with: new)
    #expect(error?.place == place)
    #expect(error?.reason == reason)
    #expect(error?.kind == .malformed)
  }

  @Test func `a text has at most as many characters as a cell can hold`() throws {
    let long = String(repeating: "ä", count: 32_767)
    let notes = "\"notes\" : ["
    #expect(
      try error(replacing: notes, with: "\(notes)\"\(long)\"\(snapshot.notes.isEmpty ? "" : ",")") == nil)
    let error = try error(replacing: notes, with: "\(notes)\"\(long)x\"\(snapshot.notes.isEmpty ? "" : ",")")
    #expect(error?.reason == "this text has 32768 characters")
    #expect(error?.place == "notes[0]")
  }

  @Test func `a name has at most 500 characters`() throws {
    let long = String(repeating: "ä", count: 500)
    #expect(try error(replacing: "\"South\"", with: "\"\(long)\"") == nil)
    let error = try error(replacing: "\"South\"", with: "\"\(long)x\"")
    #expect(error?.reason == "this name has 501 characters")
    #expect(error?.place == "partnership")
  }

  @Test(arguments: ["\\n", "\\r", "\\t", "\\u001b", "\u{9B}", "\u{202E}", "\\u200F", "\u{61C}", "\u{2028}"])
  func `a character that no document can carry is refused in any text`(character: String) throws {
    for (old, place) in [("\"South\"", "partnership"), ("\"Hospital\"", "vocabulary.agencies[0].name")] {
      let error = try error(replacing: old, with: "\"A\(character)B\"")
      #expect(error?.kind == .unprintable)
      #expect(error?.place == place || place != "partnership")
    }
  }

  @Test func `every text is listed with its place, as it will be printed`() throws {
    let text = String(decoding: snapshot.json, as: UTF8.self)
      .replacing("\"South\"", with: "\"\\u0053o\\/u\\\\th \\ud83d\\ude00\"", maxReplacements: 1)
    let bytes = Array(text.utf8)
    let texts = Snapshot.texts(inJSON: bytes)
    let places = Snapshot.places(ofTexts: Array(texts.indices), inJSON: bytes)
    #expect(texts.count == places.count)
    let south = try #require(texts.firstIndex(of: "So/u\\th 😀"))
    #expect(places[south] == "partnership")
    let isHospital = zip(texts, places).contains {
      $0 == "Hospital" && $1.hasPrefix("vocabulary.agencies[0].")
    }
    #expect(isHospital)
    #expect(!texts.contains("partnership"))
    #expect(Snapshot.places(ofTexts: [south, south], inJSON: bytes) == ["partnership", "partnership"])
  }

  @Test func `a key that is there twice is found in any order of the keys`() {
    func fault(_ json: String) -> String? { JSONScan.fault(in: Array(json.utf8))?.place }
    #expect(fault(#"{"b": {"a": 1, "c": 2}, "a": 3, "c": [{"a": 1}, {"a": 2}]}"#) == nil)
    #expect(fault(#"{"a": 1, "b": 2, "b": 3}"#) == "b")
    #expect(fault(#"{"c": 1, "b": 2, "a": {"x": 1, "z": 2, "y": 3, "x": 4}}"#) == "a.x")
    #expect(fault(#"{"a": [1, {"k": 1, "j": 2, "k": 3}]}"#) == "a[1].k")
  }

  @Test(arguments: ["\"clocks\" : 3", "\"clocks\" : 2,\n\"days\" : 1"])
  func `a definition of a later version of the program is named as such`(definition: String) throws {
    #expect(try error(replacing: "\"clocks\" : 2", with: definition)?.kind == .newer)
  }

  @Test(
    arguments: [
      ("referrals", 3, 4, "the sum of the outcomes is 3, and the referrals 4"),
      ("rapid-review", 1, 2, "\"Rapid review\" in the table outcomes is 1, and in the headline 2"),
      ("children", 3, 2, "the sum of the age bands is 3, and the children 2"),
      ("under-1", 1, 7, "the sum of the age bands is 9, and the children 3"),
      ("rest-lowest", 3, 17, "the lowest age, 17, is above the highest, 3"),
      ("agreed", 1, 0, "the sum of the Panel's answers is 0, and their total 1"),
    ])
  func `figures of a file that disagree are refused`(key: String, value: Int, other: Int, reason: String)
    throws
  {
    #expect(
      try error(in: key, value, as: "\(other)") == SnapshotError(reason: reason, kind: .disagreeing))
  }

  /// No text may end the process, whatever is cut out of a snapshot.
  @Test func `a snapshot that ends early is none`() {
    let bytes = snapshot.json
    for length in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: SnapshotError.self) { try Snapshot(json: Array(bytes[..<length])) }
      #expect(JSONScan.fault(in: Array(bytes[..<length])) == nil)
    }
  }

  @Test func `lists within lists without end are refused`() {
    #expect(error("{\"schema\": 2, \"x\": " + String(repeating: "[", count: 100_000)) == .noSnapshot)
  }
}
