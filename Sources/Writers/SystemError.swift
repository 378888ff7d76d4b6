import Glibc
import SystemPackage

extension Errno {
  /// The error of the last call that failed.
  static var last: Errno { Errno(rawValue: errno) }

  /// The system's description, with a small first letter.
  var words: String { description.prefix(1).lowercased() + description.dropFirst() }
}
