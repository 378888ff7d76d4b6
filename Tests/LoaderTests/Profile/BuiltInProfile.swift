import Records

@testable import Loader

/// The built-in profile, read once for the many registers that tests write.
enum BuiltInProfile {
  private static let read = Result { try ProfileFile.builtIn().profile }

  static var profile: Profile {
    get throws { try read.get() }
  }
}
