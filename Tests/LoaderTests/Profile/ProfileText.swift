import Records

@testable import Loader

/// The built-in profile, read once for all tests.
enum BuiltInProfile {
  private static let read = Result { try ProfileFile.builtIn().profile }

  static var profile: Profile {
    get throws { try read.get() }
  }

  /// The names in its vocabulary. Shared, as the readers are: finding them takes longer than reading a small register.
  static let names = Result { try VocabularyIndex(profile.vocabulary) }

  private static let reader = Result { try RegisterReader(profile: profile, keepsValues: false, threads: 1) }
  private static let readerOfValues = Result {
    try RegisterReader(profile: profile, keepsValues: true, threads: 1)
  }

  /// Reads by it with one thread.
  static func reader(keepsValues: Bool = false) throws -> RegisterReader {
    try (keepsValues ? readerOfValues : reader).get()
  }
}

extension RegisterReader {
  /// A reader by a profile with one thread, or by the built-in one if none is given.
  init(by profile: Profile?, keepsValues: Bool = false) throws {
    guard let profile else {
      self = try BuiltInProfile.reader(keepsValues: keepsValues)
      return
    }
    try self.init(profile: profile, keepsValues: keepsValues, threads: 1)
  }
}

/// A profile that a test writes, and what the program says about it.
struct ProfileText {
  let text: String

  init(_ text: String) { self.text = text }

  /// The smallest possible profile, with `more` after the partnership and `lists` at the end.
  init(partnership: String = "", more: String = "", lists: String = "") {
    self.text = """
      schema = 1
      [partnership]
      name = "Our Partnership"
      short_name = "OP"
      group = "Our Group"
      group_short = "OG"
      \(partnership)
      \(more)
      [[agencies]]
      key = "police"
      name = "Police"
      sector = "Police"
      [[outcomes]]
      key = "no-further-action"
      name = "No further action"
      kind = "primary"
      [[outcomes]]
      key = "rapid-review"
      name = "Rapid review"
      kind = "primary"
      [[outcomes]]
      key = "local-learning-event"
      name = "Local learning event"
      kind = "primary"
      \(lists)
      """
  }

  func profile() throws(Problem) -> Profile { try ProfileFile.profile(from: text, source: "own.toml") }

  /// The message with which the profile is refused; `nil` where it is not.
  var message: String? {
    do { _ = try profile() } catch { return error.description }
    return nil
  }
}
