/// A piece of a text that looks like personal data.
struct PersonalDatum: Hashable, Sendable {
  /// What a piece can be told to be by its form alone; a name of a person cannot.
  enum Kind: Hashable, Sendable {
    case emailAddress, telephoneNumber, nhsNumber, postcode
  }

  let kind: Kind
  /// Where it stands among the signs of the ``PlainText``.
  let range: Range<Int>
  /// The same for all ways of writing it: no spaces, hyphens or brackets, one case, a British number with its nought.
  let canonical: String

  init(_ kind: Kind, at range: Range<Int>, canonical: [UInt8]) {
    self.kind = kind
    self.range = range
    self.canonical = String(decoding: canonical, as: UTF8.self)
  }

  /// What is the same about two pieces that say the same: one that may be published may be so everywhere.
  var identity: [String] { ["\(kind)", canonical] }
}

extension PersonalDatum.Kind {
  /// The kind with its article, for messages.
  var inWords: String {
    switch self {
    case .emailAddress: "an e-mail address"
    case .telephoneNumber: "a telephone number"
    case .nhsNumber: "an NHS number"
    case .postcode: "a postcode"
    }
  }
}
