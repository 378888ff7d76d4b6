extension ReviewRecords {
  /// What was there by the end of `day`: without reviews that began later, and without later publications.
  package func known(on day: Day) -> ReviewRecords {
    var known = self
    known.reviews = reviews.filter { ($0.began ?? day) <= day }
    for index in known.reviews.indices where (known.reviews[index].published ?? day) > day {
      known.reviews[index].published = nil
    }
    let ids = Set(known.reviews.map(\.id))
    known.recommendations = recommendations.filter { ids.contains($0.review) }
    return known
  }
}
