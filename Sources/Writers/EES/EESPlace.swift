import Records

/// The columns of time and place, which every row of a data set begins with.
enum EESPlace {
  static let time = ["time_period", "time_identifier"]
  static let identifier = "Financial year"

  /// The columns, those of the area's own level last.
  static func columns(of geography: Geography) -> [String] {
    let common = time + ["geographic_level", "country_code", "country_name", "region_code", "region_name"]
    return switch geography.area {
    case .localAuthority: common + ["old_la_code", "new_la_code", "la_name"]
    case .policeForce: common + ["pfa_code", "pfa_name"]
    }
  }

  /// The cells of a year in these columns.
  static func cells(of year: ReportingYear, in geography: Geography) -> [String] {
    let (level, area) =
      switch geography.area {
      case .localAuthority(let place, let oldCode): ("Local authority", [oldCode, place.code, place.name])
      case .policeForce(let place): ("Police force area", [place.code, place.name])
      }
    return [
      year.sixDigits, identifier, level, geography.country.code, geography.country.name,
      geography.region.code,
      geography.region.name,
    ] + area
  }
}
