package import Records

extension ReviewRecords {
  /// The review that `key` names, as recommendations name it: case, spaces and hyphens do not matter.
  package func review(named key: String) -> Review? {
    let folded = ColumnMap.fold(key)
    return reviews.first { ColumnMap.fold($0.id) == folded }
  }
}
