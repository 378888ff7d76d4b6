package import Records

/// Finds what looks like personal data in texts that would be published, besides what the profile says may be.
///
/// No option lets such a text pass; a name of a person cannot be found.
package struct PublicationCheck: Sendable {
  private let allowed: Set<[String]>
  /// Whether findings keep the piece itself, so that it can be shown.
  private let keepsValues: Bool

  /// The check by `profile`, which lets pass what stands in its contact, in `[publish] allow` and in the names of its
  /// agencies; without a profile, nothing.
  package init(by profile: Profile?, keepsValues: Bool = false) {
    let texts = profile.map {
      [$0.partnership.contact] + $0.publish.allowed + $0.vocabulary.agencies.map(\.name)
    }
    let pieces = (texts ?? []).flatMap { PersonalDataSearch.find(in: PlainText($0)) }
    self.allowed = Set(pieces.map(\.identity))
    self.keepsValues = keepsValues
  }

  /// The findings in a template, or in another text that stands in a file as it is.
  package func findings(in text: Wording.Text) -> [Finding] {
    let lines = TextLines(text.markdown)
    return findings(in: text.markdown) { offset in lines.place(of: offset, in: text.file) }
  }

  /// The findings in a text that stands at one place as a whole, such as a cell or the note of a snapshot.
  package func findings(in text: String, at place: @autoclosure () -> Place) -> [Finding] {
    findings(in: text) { _ in place() }
  }

  /// The findings in a short text, such as a reference, by its bytes of UTF-8.
  package func findings(in bytes: ArraySlice<UInt8>, at place: @autoclosure () -> Place) -> [Finding] {
    PersonalDataGlance.rulesOut(bytes.span)
      ? [] : findings(in: String(decoding: bytes, as: UTF8.self), at: place())
  }

  /// The findings in a text; `place` says where a byte of it stands.
  func findings(in text: String, placing place: (Int) -> Place) -> [Finding] {
    let plain = PlainText(text)
    return PersonalDataSearch.find(in: plain).filter { !allowed.contains($0.identity) }.map { piece in
      var finding = Finding.personalData(piece.kind, at: place(plain.offsets[piece.range.lowerBound]))
      if keepsValues { finding.value = plain.words(in: piece.range, of: text) }
      return finding
    }
  }
}

extension Finding {
  fileprivate static func personalData(_ kind: PersonalDatum.Kind, at place: Place) -> Finding {
    Finding(
      .personalData, at: place, found: "this looks like \(kind.inWords)",
      expected: "expected none in a text to be published",
      remedy: "take it out, or list it under [publish] allow of the profile if everyone may read it")
  }
}

/// The texts of the two small tables: which of them a document prints is for the document to say.
extension PublicationCheck {
  /// The findings in the names of reviews and bodies, which tables of figures and their data print.
  package func findings(inNamesOf records: ReviewRecords, of reading: ReviewReading) -> [Finding] {
    records.reviews.flatMap { review in
      findings(in: [(.review, review.id), (.name, review.name)], of: review, of: reading)
    }
      + records.recommendations.filter { !$0.opensParts }.flatMap { row in
        let bodies = row.responders.isEmpty ? row.addressedTo : row.responders
        return findings(
          in: [(row.responders.isEmpty ? .addressedTo : .responder, names(of: bodies))], of: row, of: reading)
      }
  }

  /// The findings in all texts of these records, which response documents and the tracker print.
  package func findings(inTextsOf records: ReviewRecords, of reading: ReviewReading) -> [Finding] {
    records.reviews.flatMap { findings(in: texts(of: $0), of: $0, of: reading) }
      + records.recommendations.flatMap { findings(in: texts(of: $0), of: $0, of: reading) }
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
      // On the rows of further bodies it is the text of the first one again.
      (.recommendation, row.hasOwnText ? row.text : ""), (.addressedTo, names(of: row.addressedTo)),
      (.responder, names(of: row.responders)), (.response, row.response), (.status, row.statusText),
      (.owner, row.owner),
      (.progress, row.progress), (.evidence, row.evidence),
    ]
  }

  /// Names one below the other, so that none runs into the next.
  private func names(of bodies: [Category]) -> String { bodies.map(\.name).joined(separator: "\n\n") }

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

/// The lines of a text, for the place of a byte in it.
struct TextLines {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Where the byte at `offset` stands, by its line and the character in it.
  func place(of offset: Int, in file: String) -> Place {
    Place(file: file, at: text.utf8.index(text.startIndex, offsetBy: offset), in: text)
  }
}
