import Records

/// The bodies that recommendations name: agencies of the profile, and others by the names in the register.
///
/// A recommendation may go to the partnership itself, to "all partner agencies", or to a body that never refers a child.
struct BodyNames {
  private let vocabulary: Vocabulary
  private let agencies: NameIndex<Agency>
  /// Bodies that are not agencies, by their folded names.
  private var others: [String: Category] = [:]

  init(by profile: Profile, _ names: VocabularyIndex) {
    vocabulary = profile.vocabulary
    agencies = names.agencies
    let partnership = BodyNames.category(named: profile.partnership.name)
    for name in [profile.partnership.name, profile.partnership.shortName] where !name.isEmpty {
      others[NameFold.fold(name)] = partnership
    }
  }

  /// The bodies of a list separated by `;`, each of them once, with what the list calls it.
  mutating func bodies(in list: String) -> [(category: Category, ownName: String)] {
    var bodies: [(category: Category, ownName: String)] = []
    var keys: Set<String> = []
    let bytes = Array(list.utf8)
    FieldText.forEachEntry(of: bytes.span) { entry in
      let body = category(of: entry)
      if keys.insert(body.key).inserted { bodies.append((body, FieldText.string(entry))) }
    }
    return bodies
  }

  /// What to write for each entry of a list that joins several agencies without `;` between them.
  func joined(in list: String) -> [String] {
    var remedies: [String] = []
    let bytes = Array(list.utf8)
    FieldText.forEachEntry(of: bytes.span) { entry in
      guard agencies.code(of: entry) == nil, let advice = agencies.adviceIfJoined(entry) else { return }
      remedies.append(advice.remedy)
    }
    return remedies
  }

  private mutating func category(of entry: Span<UInt8>) -> Category {
    if let agency = agencies.code(of: entry).flatMap({ vocabulary[$0] }) {
      return Category(agency.key, agency.name)
    }
    let name = FieldText.string(entry)
    let folded = NameFold.fold(name)
    if let known = others[folded] { return known }
    let category = BodyNames.category(named: name)
    others[folded] = category
    return category
  }

  /// A category with a key made from its name.
  private static func category(named name: String) -> Category {
    var key = ""
    for character in name.lowercased() {
      if character.isLetter || character.isNumber {
        key.append(character)
      } else if character == "&" {
        key += key.hasSuffix("-") || key.isEmpty ? "and" : "-and"
      } else if !["'", "\u{2019}"].contains(character), !key.hasSuffix("-"), !key.isEmpty {
        key.append("-")
      }
    }
    while key.hasSuffix("-") { key.removeLast() }
    return Category(key.isEmpty ? "other-body" : key, name)
  }
}
