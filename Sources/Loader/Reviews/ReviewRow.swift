import Records

/// A row of the sheet `Reviews` on its way to a review.
struct ReviewRow {
  var cells: TextRow<ReviewColumn>
  private(set) var record: Review

  init(_ cells: TextRow<ReviewColumn>) {
    self.cells = cells
    record = Review(at: cells.place)
    self.cells.requireText(in: .review, remedy: "write the key by which recommendations name the review")
    record.id = cells[.review]
    record.name = cells[.name]
    record.partnership = cells[.partnership]
    record.group = cells[.group]
    record.regulation = cells[.regulation]
    record.guidance = cells[.guidance]
    record.method = cells[.method]
    record.considered = self.cells.day(in: .considered)
    record.initiated = self.cells.day(in: .initiated)
    record.published = self.cells.day(in: .published)
    // A blank kind is that of today's guidance; reviews of another have to be called so.
    if !cells[.kind].isEmpty { record.kind = Review.Kind(named: cells[.kind]) }
    ReviewRules.hold(&self)
  }
}
