package import Records

/// The parts of the profile that a partnership starts from: general names, the words of the national guidance, and the
/// department's topics ready to be counted.
///
/// Outcomes, features, harm and statuses are those of the built-in profile, which are nobody's own.
enum StartingText {
  private static let beginOfAgencies = "# --- Agencies"
  private static let beginOfOutcomes = "# --- Outcomes"

  /// Everything before the names that a register has.
  static var settings: String { parted.settings }

  static var agencies: String { parted.agencies }

  /// Outcomes, features, harms and statuses.
  static var words: String {
    let text = ProfileFile.builtInText
    return text.firstRange(of: beginOfOutcomes).map { String(text[$0.lowerBound...]) } ?? ""
  }

  /// A breakdown for each of the department's topics.
  static var topics: String { String(decoding: PackageResources.topics_toml, as: UTF8.self) }

  private static var parted: (settings: String, agencies: String) {
    let text = String(decoding: PackageResources.starting_toml, as: UTF8.self)
    guard let range = text.firstRange(of: beginOfAgencies) else { return (text, "") }
    return (String(text[..<range.lowerBound]), String(text[range.lowerBound...]))
  }

  /// A text of which each line is a remark.
  static func asRemarks(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty || $0.hasPrefix("#") ? String($0) : "# \($0)" }.joined(separator: "\n")
  }
}

extension ProfileFile {
  /// The profile of a partnership that has said nothing of itself yet but perhaps its name and its policy.
  package static func starting(
    named name: String? = nil, policy: Profile.Policy? = nil
  ) throws(Problem) -> ProfileFile {
    let settings = StartingSettings(named: name, policy: policy)
    let text =
      settings.text + StartingText.agencies + StartingText.words + "\n"
      + StartingText.asRemarks(StartingText.topics)
    return try ProfileFile(text, source: "profile.toml")
  }
}

/// The settings of a starting profile with a name and a policy in them.
struct StartingSettings {
  let text: String

  init(named name: String?, policy: Profile.Policy?) {
    var text = StartingText.settings
    if let name {
      let initials = String(
        name.split { !$0.isLetter }.compactMap { $0.first?.isUppercase == true ? $0.first : nil })
      text = text.replacing(
        "name = \"Safeguarding Children Partnership\"", with: "name = \(TOMLText.quoted(name))")
      text = text.replacing(
        "short_name = \"SCP\"", with: "short_name = \(TOMLText.quoted(initials.count > 1 ? initials : name))")
    }
    if let policy, policy != .oneToFour, let remark = text.firstRange(of: "# Which small counts") {
      let end = text.firstRange(of: "policy = \"1-4\"")?.upperBound ?? remark.upperBound
      text.replaceSubrange(remark.lowerBound..<end, with: Self.lines(on: policy))
    }
    self.text = text
  }

  /// A policy that was chosen, and what it does.
  private static func lines(on policy: Profile.Policy) -> String {
    let reason =
      policy == .none
      ? "Every count is published as it is: your partnership chose this when the profile was made. \"1-4\" hides those that may\n# tell people who a child is."
      : "Counts from \(policy.rawValue.replacing("-", with: " to ")) are never published: your partnership chose this when the profile was made."
    return "# \(reason)\npolicy = \"\(policy.rawValue)\""
  }
}

/// How a text is written in TOML.
enum TOMLText {
  /// A text in quotes, on one line.
  static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }

  /// A list of texts.
  static func list(_ texts: [String]) -> String { "[\(texts.map(quoted).joined(separator: ", "))]" }
}
