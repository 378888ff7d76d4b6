/// The part that a relationship's target names: absolute from the package's root, or relative to its source.
struct PartPath {
  let name: String

  /// Resolves `target`, or returns `nil` where it climbs out of the package or names a place on a network.
  init?(_ target: String, from source: String) {
    guard !target.contains(":"), !target.hasPrefix("//") else { return nil }
    var segments = target.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
    for segment in target.split(separator: "/") {
      switch segment {
      case ".": continue
      case "..": if segments.popLast() == nil { return nil }
      default: segments.append(segment)
      }
    }
    name = segments.joined(separator: "/")
  }
}
