/// Finds what looks like personal data in a text, only by its form.
///
/// Where one form contains another, their order decides: an e-mail address may begin with a telephone number.
enum PersonalDataSearch {
  /// The pieces of personal data in `text` in order; none overlap.
  static func find(in text: VisibleText) -> [PersonalDatum] {
    // Every form contains one of these, and most texts contain none.
    let hasAddress = text.bytes.contains(UInt8(ascii: "@"))
    guard hasAddress || text.bytes.contains(where: FieldText.isDigit) else { return [] }
    let targets = LinkTargets(in: text)
    var found: [PersonalDatum] = []
    var at = 0
    while at < text.count {
      if let piece = piece(of: text, at: at, besides: targets, hasAddress) {
        found.append(piece)
        at = piece.range.upperBound
      } else {
        at += 1
      }
    }
    return found
  }

  private static func piece(
    of text: VisibleText, at start: Int, besides targets: LinkTargets, _ hasAddress: Bool
  ) -> PersonalDatum? {
    // Few characters begin a piece.
    let isWord = text.isWord(at: start)
    guard isWord ? text.beginsWord(at: start) : "+(".utf8.contains(text[start]) else { return nil }
    if hasAddress, let address = EmailAddress.find(in: text, at: start) { return address }
    guard !targets.contain(start) else { return nil }
    return TelephoneNumber.find(in: text, at: start) ?? NHSNumber.find(in: text, at: start)
      ?? Postcode.find(in: text, at: start)
  }
}

/// A piece of a text that looks like personal data.
struct PersonalDatum: Hashable, Sendable {
  /// What can be recognised by its form alone; the name of a person cannot.
  enum Kind: Hashable, Sendable {
    case emailAddress, telephoneNumber, nhsNumber, postcode

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

  let kind: Kind
  /// Where it is among the characters of the ``VisibleText``.
  let range: Range<Int>
  /// The same however it is written: no spaces, hyphens or brackets, one case, a British number with its leading zero.
  let canonical: String

  init(_ kind: Kind, at range: Range<Int>, canonical: [UInt8]) {
    self.kind = kind
    self.range = range
    self.canonical = String(decoding: canonical, as: UTF8.self)
  }

  /// Equal for two pieces with the same meaning: if one may be published, so may the other.
  var identity: [String] { ["\(kind)", canonical] }
}

/// The web addresses in a text, whose digits are not personal data.
///
/// The targets of links that call or write to someone, `tel:`, `sms:` and `mailto:`, are not among them.
struct LinkTargets {
  private let ranges: [Range<Int>]

  init(in text: VisibleText) {
    var ranges: [Range<Int>] = []
    var at = 0
    while at < text.count {
      guard let end = LinkTargets.end(ofTargetAt: at, in: text) else {
        at += 1
        continue
      }
      ranges.append(at..<end)
      at = end
    }
    self.ranges = ranges
  }

  func contain(_ index: Int) -> Bool {
    // A binary search, because a text may be a list of links.
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(index)
  }

  private static func end(ofTargetAt start: Int, in text: VisibleText) -> Int? {
    if text[start] == UInt8(ascii: "("), text[start - 1] == UInt8(ascii: "]") {
      let isCall = text.has("TEL:", at: start + 1) || text.has("SMS:", at: start + 1)
      return isCall || text.has("MAILTO:", at: start + 1) ? nil : end(of: start + 1, in: text)
    }
    guard text.beginsWord(at: start), begins(at: start, in: text) else { return nil }
    return end(of: start, in: text)
  }

  /// Whether a web address, or the number of a paper (DOI), begins here.
  private static func begins(at start: Int, in text: VisibleText) -> Bool {
    if text.has("HTTP", at: start) || text.has("WWW.", at: start) || text.has("DOI:", at: start) {
      return true
    }
    guard text.has("10.", at: start) else { return false }
    let end = text.endOfDigits(from: start + 3)
    return end - start >= 7 && text[end] == UInt8(ascii: "/")
  }

  /// Where the address ends: at a space, or at the end of a link.
  private static func end(of start: Int, in text: VisibleText) -> Int {
    var end = start
    while end < text.count, !" \n<>)\"".utf8.contains(text[end]) { end += 1 }
    return end
  }
}
