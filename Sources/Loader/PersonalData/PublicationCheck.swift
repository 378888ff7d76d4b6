package import Records

/// Finds what looks like personal data in texts that will be published, except what the profile allows.
///
/// No option switches this off. It cannot find the name of a person.
package struct PublicationCheck: Sendable {
  private var allowed: Set<[String]>
  /// Whether findings hold the piece itself, so that it can be shown.
  private let keepsValues: Bool

  /// A check by `profile`, which allows what is in its contact and in `[publish] allow`, and the postcodes in the names of its
  /// agencies. Without a profile, nothing is allowed.
  package init(by profile: Profile?, keepsValues: Bool = false) {
    let texts = profile.map { [$0.partnership.contact] + $0.publish.allowed } ?? []
    let pieces = texts.flatMap { PersonalDataSearch.find(in: VisibleText($0)) }
    self.keepsValues = keepsValues
    self.allowed = Set(pieces.map(\.identity))
    allow(namesOfBodies: profile?.vocabulary.agencies.map(\.name) ?? [])
  }

  /// The same check, which also allows the postcodes in the names of bodies: a surgery may be called after its place.
  package func allowing(namesOfBodies names: [String]) -> PublicationCheck {
    var check = self
    check.allow(namesOfBodies: names)
    return check
  }

  private mutating func allow(namesOfBodies names: [String]) {
    for name in names where name.utf8.contains(where: FieldText.isDigit) {
      let pieces = PersonalDataSearch.find(in: VisibleText(name)).filter { $0.kind == .postcode }
      allowed.formUnion(pieces.map(\.identity))
    }
  }

  /// The findings in a text that has a single place, such as a cell or the note of a snapshot.
  package func findings(in text: String, at place: @autoclosure () -> Place) -> [Finding] {
    findings(in: text) { _ in place() }
  }

  /// The findings in a short text, such as a reference, given in UTF-8.
  package func findings(in bytes: ArraySlice<UInt8>, at place: @autoclosure () -> Place) -> [Finding] {
    PersonalDataPrecheck.rulesOut(bytes.span)
      ? [] : findings(in: String(decoding: bytes, as: UTF8.self), at: place())
  }

  /// The findings in a text; `place` returns the place of the byte at an offset, and is called in their order.
  func findings(in text: String, placing place: (Int) -> Place) -> [Finding] {
    guard PersonalDataPrecheck.mayHaveSign(text.utf8Span.span) else { return [] }
    let plain = VisibleText(text)
    return PersonalDataSearch.find(in: plain).filter { !allowed.contains($0.identity) }.map { piece in
      var finding = Finding.personalData(piece.kind, at: place(plain.offsets[piece.range.lowerBound]))
      if keepsValues { finding.value = plain.words(in: piece.range, of: text) }
      return finding
    }
  }
}

/// The texts of reviews and recommendations. Each document decides which of them it prints.
extension PublicationCheck {
  /// The findings in the names of reviews and bodies, which are printed in tables of figures and their data.
  package func findings(inNamesOf records: ReviewRecords, of reading: ReviewReading) -> [Finding] {
    records.reviews.flatMap { review in
      findings(in: [(.review, review.id), (.name, review.name)], of: review, of: reading)
    }
      + records.recommendations.filter { !$0.opensParts }.flatMap { row in
        let column = row.responders.isEmpty ? RecommendationColumn.addressedTo : .responder
        return findings(in: [(column, names(of: row.bodies))], of: row, of: reading)
      }
  }

  /// The findings in all texts of these records, which are printed in response documents and in the tracker.
  package func findings(inTextsOf records: ReviewRecords, of reading: ReviewReading) -> [Finding] {
    records.reviews.flatMap { findings(in: texts(of: $0), of: $0, of: reading) }
      + records.recommendations.flatMap { row in
        findings(in: texts(of: row), of: row, of: reading)
          + row.kept.sorted { $0.key < $1.key }.flatMap { findings(in: $0.value, at: row.place) }
      }
  }

  private func texts(of review: Review) -> [(ReviewColumn, String)] {
    var kind = ""
    if case .other(let name) = review.kind { kind = name }
    return [
      (.review, review.id), (.name, review.name), (.kind, kind), (.partnership, review.partnership),
      (.group, review.group), (.regulation, review.regulation), (.guidance, review.guidance),
      (.method, review.method),
    ]
  }

  private func texts(of row: Recommendation) -> [(RecommendationColumn, String)] {
    [
      // The rows of other bodies repeat the text of the first row.
      (.recommendation, row.hasOwnText ? row.text : ""), (.addressedTo, names(of: row.addressedTo, in: row)),
      (.responder, names(of: row.responders, in: row)), (.response, row.response), (.status, row.statusText),
      (.owner, row.owner),
      (.progress, row.progress), (.evidence, row.evidence),
    ]
  }

  /// The names in separate paragraphs, so that none runs into the next; in a row that is printed, with those of its own.
  private func names(of bodies: [Category], in row: Recommendation? = nil) -> String {
    bodies.flatMap { body in [body.name] + [row?.bodiesInOwnWords[body.key]].compactMap(\.self) }
      .joined(separator: "\n\n")
  }

  private func findings(
    in texts: [(ReviewColumn, String)], of review: Review, of reading: ReviewReading
  ) -> [Finding] {
    texts.flatMap { findings(in: $1, at: reading.place(of: $0, inRowAt: review.place)) }
  }

  private func findings(
    in texts: [(RecommendationColumn, String)], of row: Recommendation, of reading: ReviewReading
  ) -> [Finding] {
    texts.flatMap { findings(in: $1, at: reading.place(of: $0, inRowAt: row.place)) }
  }
}

/// The places of bytes of a text, from its beginning to its end; each is counted from the one before.
struct PlacesInText {
  private let text: String
  private var last: String.Index
  private var place: Place

  init(_ text: String, of file: String) {
    self.text = text
    last = text.startIndex
    place = Place(file: file, line: 1, column: 1)
  }

  /// The line and the character of the byte at `offset`, which is not before the one that was asked for last.
  mutating func place(atByte offset: Int) -> Place {
    let index = text.utf8.index(text.startIndex, offsetBy: offset)
    var (line, column) = (place.line ?? 1, place.column ?? 1)
    for character in String(text[last..<max(index, last)]) {
      if character.isNewline { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    last = max(index, last)
    place = place.onLine(line, column: column)
    return place
  }
}

extension Finding {
  fileprivate static func personalData(_ kind: PersonalDatum.Kind, at place: Place) -> Finding {
    Finding(
      .personalData, at: place, found: "this looks like \(kind.inWords)",
      expected: "expected none in a text that will be published",
      remedy: "remove it, or list it under [publish] allow of the profile if everyone may read it")
  }
}
