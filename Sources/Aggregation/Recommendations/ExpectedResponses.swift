package import Records

extension ReviewRecords {
  /// The responses that the recommendations ask for: those of the register, and for each recommendation or part one of the
  /// bodies that have not answered while others have.
  ///
  /// Each body is the one that it had become by `day`, as with agencies that refer. A response of a row is that of
  /// the bodies that answered or, where none has, of those addressed.
  func expectedResponses(on day: Day, by vocabulary: Vocabulary) -> [Recommendation] {
    let items = AnsweredItems(recommendations, CurrentBodies(on: day, by: vocabulary))
    return items.rows.indices.filter { !items.rows[$0].opensParts }.flatMap { index in
      [items.response(at: index)] + [items.owed(withRowAt: index)].compactMap(\.self)
    }
  }

  /// The same records with a row, after those of the recommendation or part, for the bodies that have not answered it while
  /// others have, unless the register has a row that waits for them.
  package func withOwedResponses(on day: Day, by vocabulary: Vocabulary) -> ReviewRecords {
    let items = AnsweredItems(recommendations, CurrentBodies(on: day, by: vocabulary))
    var owed: [Int: Recommendation] = [:]
    for index in items.rows.indices where !items.rows[index].opensParts {
      if let last = items.places(withRowAt: index).last, let row = items.owed(withRowAt: index) {
        owed[last] = row
      }
    }
    var records = self
    records.recommendations = recommendations.enumerated().flatMap { [$1] + [owed[$0]].compactMap(\.self) }
    return records
  }
}

/// The rows of recommendations, and who has answered each recommendation or part.
private struct AnsweredItems {
  /// With each body as the one that it has become.
  let rows: [Recommendation]
  private let bodies: CurrentBodies
  private var places: [RecommendationItem: [Int]] = [:]

  init(_ recommendations: [Recommendation], _ bodies: CurrentBodies) {
    rows = recommendations.map(bodies.following)
    self.bodies = bodies
    for (index, row) in rows.enumerated() where !row.opensParts {
      places[RecommendationItem(row), default: []].append(index)
    }
  }

  /// The places of the rows about the same as one row.
  func places(withRowAt index: Int) -> [Int] { places[RecommendationItem(rows[index])] ?? [index] }

  private func silent(withRowAt index: Int) -> [Category] {
    bodies.silent(in: places(withRowAt: index).map { rows[$0] })
  }

  func response(at index: Int) -> Recommendation { rows[index].expected(from: silent(withRowAt: index)) }

  /// The response that is owed by bodies for which no row of their own is waiting; `nil` unless the row is the first about
  /// its recommendation or part.
  func owed(withRowAt index: Int) -> Recommendation? {
    let places = places(withRowAt: index)
    guard index == places.first else { return nil }
    let item = places.map { rows[$0] }
    let waiting = item.filter(\.responders.isEmpty).flatMap(\.addressedTo).map(\.key)
    let others = silent(withRowAt: index).filter { !waiting.contains($0.key) }
    return others.isEmpty
      ? nil : rows[index].outstanding(for: others, due: item.lazy.compactMap(\.currentDue).first)
  }
}

/// A recommendation of a review, or a part of one.
private struct RecommendationItem: Hashable {
  let review: String
  let number: Int
  let part: String?

  init(_ row: Recommendation) {
    review = row.review
    number = row.number
    part = row.part
  }
}

/// The bodies that recommendations name, each the one that it has become.
private struct CurrentBodies {
  /// The keys of the agencies of the profile.
  private let agencies: Set<String>
  /// What agencies have become, by their keys; those that are still themselves have none.
  private var successors: [String: Category] = [:]

  init(on day: Day, by vocabulary: Vocabulary) {
    agencies = Set(vocabulary.agencies.map(\.key))
    for (agency, body) in zip(vocabulary.agencies, vocabulary.bodies(on: day)) {
      guard let body = vocabulary[body], body.key != agency.key else { continue }
      successors[agency.key] = Category(body.key, body.name)
    }
  }

  /// The row with the bodies that its own have become, each once.
  func following(_ row: Recommendation) -> Recommendation {
    var row = row
    row.addressedTo = current(row.addressedTo)
    row.responders = current(row.responders)
    return row
  }

  private func current(_ bodies: [Category]) -> [Category] {
    var keys: Set<String> = []
    return bodies.map { successors[$0.key] ?? $0 }.filter { keys.insert($0.key).inserted }
  }

  /// The bodies that an item is addressed to and that have not answered while others have.
  ///
  /// Whoever answers may do so for a collective, such as "partner agencies". Where a body answered that was not addressed, it
  /// may have answered for any that is not an agency of the profile.
  func silent(in item: [Recommendation]) -> [Category] {
    let answered = Set(item.flatMap(\.responders).map(\.key))
    guard !answered.isEmpty else { return [] }
    let addressed = current(item.flatMap(\.addressedTo))
    let isForOthers = !answered.isSubset(of: addressed.map(\.key))
    return addressed.filter { body in
      if answered.contains(body.key) { return false }
      if agencies.contains(body.key) { return true }
      return !isForOthers && !CurrentBodies.isCollective(body)
    }
  }

  /// Whether the name is one of several bodies.
  private static func isCollective(_ body: Category) -> Bool {
    let words = body.key.split(separator: "-")
    return words.first == "all" || words.contains("agencies") || words.contains("partners")
  }
}

extension Recommendation {
  /// The response of this row: of its responders, or else of those of the `silent` bodies that it is addressed to.
  fileprivate func expected(from silent: [Category]) -> Recommendation {
    var row = self
    if !responders.isEmpty {
      row.addressedTo = responders
    } else {
      let keys = Set(silent.map(\.key))
      let waiting = addressedTo.filter { keys.contains($0.key) }
      if !waiting.isEmpty { row.addressedTo = waiting }
    }
    return row
  }

  /// The response that `bodies` have still to give: one without status or text.
  fileprivate func outstanding(for bodies: [Category], due: Day?) -> Recommendation {
    var row = Recommendation(at: place)
    (row.review, row.number, row.part, row.hasParts) = (review, number, part, hasParts)
    (row.text, row.addressedTo, row.due) = (text, bodies, due)
    // Without a letter it would only open the parts after it.
    row.hasParts = hasParts && part != nil
    return row
  }
}
