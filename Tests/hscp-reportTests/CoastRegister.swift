/// The register of an invented partnership with a profile of its own, in a folder of its name.
struct CoastRegister {
  static let north = CoastRegister(name: "North", council: "County Council", age: 6)
  static let south = CoastRegister(name: "South", council: "City Council", age: 4)

  let name: String
  let council: String
  let age: Int

  var folder: String { "registers/\(name)" }

  func write(to place: Workplace) throws {
    try place.write(profile, to: "\(folder)/profile.toml")
    try place.write(referrals, to: "\(folder)/referrals.csv")
  }

  private var profile: String {
    """
    schema = 1
    [partnership]
    name = "\(name) Partnership"
    short_name = "\(name)"
    group = "Learning Group"
    group_short = "LG"
    [disclosure]
    policy = "none"
    [[agencies]]
    key = "council"
    name = "\(name) \(council)"
    sector = "Local authority"
    [[agencies]]
    key = "police"
    name = "Coast Constabulary"
    sector = "Police"
    \(RequiredOutcomes.toml)

    """
  }

  private var referrals: String {
    """
    reference,date_received,date_considered,referring_agency,child_age,outcome,panel_agreed
    R-1,03/04/2023,12/04/2023,\(name) \(council),\(age),No further action,
    R-2,05/06/2023,14/06/2023,Coast Constabulary,8 weeks,Rapid review,Yes
    R-3,05/03/2024,,Coast Constabulary,9,,

    """
  }
}
