package import Records

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
