import Records

/// The categories of one table of several partnerships, each once, whatever the partnerships call them.
///
/// Agencies are the same where their name is, since one body refers to several partnerships, and a key such as
/// `childrens-services` is another council's in each. Everything else is the same where its key is, or else its name.
struct SharedCategories {
  private let isByName: Bool
  private(set) var all: [Category] = []

  /// The categories of the table of an id, in the order of `tables`: what only a later one has stands behind the
  /// category that it follows there.
  init(of id: TableID, in tables: [FigureTable]) {
    isByName = id == .agencies
    for table in tables {
      var place = 0
      for row in table.rows {
        if let known = index(of: row.category) {
          place = known + 1
        } else {
          all.insert(Category(freeKey(for: row.category.key), row.category.name), at: place)
          place += 1
        }
      }
    }
    // Names that only a later table has go above these too.
    let last = [Category.notInProfile, .total]
    all = all.filter { !last.contains($0) } + last.filter(all.contains)
  }

  /// The place of the category that stands for one partnership's own.
  func index(of category: Category) -> Int? {
    let sameName = all.firstIndex { $0.name == category.name }
    return isByName ? sameName : all.firstIndex { $0.key == category.key } ?? sameName
  }

  /// The key, or `key-2` and so on where other names have it.
  private func freeKey(for key: String) -> String {
    var candidate = key
    var number = 1
    while all.contains(where: { $0.key == candidate }) {
      number += 1
      candidate = "\(key)-\(number)"
    }
    return candidate
  }
}
