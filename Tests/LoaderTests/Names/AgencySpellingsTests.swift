import Records
import Testing

@testable import Loader

/// What people write for bodies that the profile names, and for some that it does not.
struct AgencySpellingsTests {
  private let index: VocabularyIndex
  private let agencies = [
    Agency(
      key: "hampshire-hospitals", name: "Hampshire Hospitals Foundation Trust", sector: "Health",
      aliases: ["HHFT"]),
    Agency(key: "solent", name: "Solent NHS Trust", sector: "Health"),
    Agency(
      key: "southampton-hospital", name: "University Hospital Southampton NHS Foundation Trust",
      sector: "Health",
      aliases: ["UHS"]),
    Agency(
      key: "icb", name: "Hampshire and Isle of Wight Integrated Care Board", sector: "Health",
      aliases: ["HIOW ICB", "ICB"]),
    Agency(
      key: "hiow-healthcare", name: "Hampshire and Isle of Wight Healthcare NHS Foundation Trust",
      sector: "Health",
      aliases: ["HIOW NHS FT"]),
    Agency(
      key: "constabulary", name: "Hampshire and Isle of Wight Constabulary", sector: "Police",
      aliases: ["Police"]),
    Agency(key: "hampshire-constabulary", name: "Hampshire Constabulary", sector: "Police"),
    Agency(
      key: "childrens-services", name: "Hampshire County Council\u{2019}s Children\u{2019}s Services",
      sector: "Local authority", aliases: ["Children's Services", "CSC"]),
    Agency(
      key: "drugs", name: "Drugs & Alcohol Team", sector: "Other", aliases: ["Équipe d'Hampshire"]),
    Agency(key: "housing", name: "District council (housing)", sector: "Local authority"),
    Agency(key: "licensing", name: "District council (licensing)", sector: "Local authority"),
    Agency(key: "north-trust", name: "Northern NHS Trust", sector: "Health"),
    Agency(key: "north-foundation", name: "The Northern Foundation", sector: "Other"),
    Agency(key: "school", name: "School", sector: "Education"),
  ]

  init() throws {
    index = try VocabularyIndex(Vocabulary(agencies: agencies, outcomes: [], features: [], harms: []))
  }

  private func key(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return index.agencies.code(of: bytes.span).map { agencies[Int($0.index)].key }
  }

  @Test(arguments: [
    ("Hampshire Hospitals Foundation Trust", "hampshire-hospitals"),
    ("HAMPSHIRE HOSPITALS", "hampshire-hospitals"),
    ("Hampshire Hospitals NHS FT", "hampshire-hospitals"),
    ("Hampshire Hospitals F.T.", "hampshire-hospitals"),
    ("The Hampshire Hospitals NHS Foundation Trust", "hampshire-hospitals"), ("HHFT", "hampshire-hospitals"),
    ("Hampshire Hospitals (HHFT)", "hampshire-hospitals"), ("HHFT (Winchester)", "hampshire-hospitals"),
    ("Hampshire Hospitals [Basingstoke]", "hampshire-hospitals"),
    ("NHS Hampshire Hospitals", "hampshire-hospitals"),
    ("Solent", "solent"), ("Solent NHS", "solent"), ("solent trust", "solent"),
    ("Solent (NHS Trust)", "solent"),
    ("University Hospital Southampton", "southampton-hospital"), ("UHS FT", "southampton-hospital"),
    ("UHS NHS Foundation Trust", "southampton-hospital"), ("The UHS", "southampton-hospital"),
    ("NHS Hampshire & Isle of Wight Integrated Care Board", "icb"),
    ("Hampshire, Isle of Wight Integrated Care Board", "icb"),
    ("HIOW-ICB", "icb"), ("Hampshire & Isle of Wight Healthcare", "hiow-healthcare"),
    ("HIOW NHS FT", "hiow-healthcare"),
    ("The Police", "constabulary"), ("Police (Fareham)", "constabulary"),
    ("hampshire constabulary", "hampshire-constabulary"),
    ("Childrens Services", "childrens-services"), ("CHILDREN'S SERVICES", "childrens-services"),
    ("Children\u{2019}s  Services", "childrens-services"),
    ("Children\u{2018}s-Services", "childrens-services"),
    ("Hampshire County Councils Childrens Services", "childrens-services"),
    ("Children`s Services", "childrens-services"),
    ("Children's Services (CSC)", "childrens-services"), ("Drugs and Alcohol Team", "drugs"),
    ("drugs&alcohol team", "drugs"), ("Drugs, Alcohol Team", "drugs"), ("ÉQUIPE D\u{2019}HAMPSHIRE", "drugs"),
    ("équipe d'hampshire", "drugs"), ("District Council: Housing", "housing"),
    ("Northern NHS Trust", "north-trust"),
    ("School (Winchester)", "school"), ("School\u{A0}", "school"),
  ])
  func `a body is found without words such as NHS and Trust`(text: String, agency: String) {
    #expect(key(text) == agency)
  }

  @Test(arguments: [
    // Two bodies share the remaining words.
    "Northern", "Northern Trust", "District council", "District council (parks)",
    // Initials that the list has only within a longer name.
    "HIOW", "hiow", "HIOW Trust", "HH", "SNT",
    // The brackets name another body.
    "Police (Hampshire Constabulary)", "Solent (UHS)",
    // No other words.
    "NHS", "NHS Foundation Trust", "The Trust", "FT", "()", "and", "",
    // More, or less, than the name.
    "Hampshire", "Hampshire Hospital", "Isle of Wight NHS Trust", "Hampshire Hospitals Charity",
    "Equipe d'Hampshire",
    "-", "?", "(?)",
  ])
  func `a text that names no body, or two, finds none`(text: String) {
    #expect(key(text) == nil)
  }

  @Test func `outcomes and features are not found loosely`() throws {
    let term = Term(key: "neglect", name: "Neglect")
    let index = try VocabularyIndex(Vocabulary(agencies: [], outcomes: [], features: [term], harms: [term]))
    let text = Array("The neglect (medical)".utf8)
    let codes = [index.features.code(of: text.span), index.harms.code(of: text.span)]
    #expect(codes == [nil, nil])
  }
}
