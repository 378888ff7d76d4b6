/// How the tags of a part's plain items are spelled: with the prefixes that are in scope around them.
struct PlainShape {
  /// What stands before a spreadsheet's local names: nothing, or a prefix and a colon.
  let prefix: [UInt8]
  /// The attributes of a row that are read over, in all prefixes that mean something.
  let rowAttributes: [[UInt8]]

  /// Which of `rowAttributes` has this name, or `nil`; those with a prefix share a number, for they may mean the same.
  func rowAttribute(_ name: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    for (index, attribute) in rowAttributes.enumerated() where attribute.count == name.count {
      if attribute.indices.allSatisfy({ bytes[name.lowerBound + $0] == attribute[$0] }) {
        return min(index, 10)
      }
    }
    return nil
  }

  init?(prefixes: [String: OfficeNamespace]) {
    let own = prefixes.filter { $0.value == .spreadsheet }.map(\.key).sorted()
    guard let prefix = own.first else { return nil }
    self.prefix = prefix.isEmpty ? [] : Array("\(prefix):".utf8)
    let plain = [
      "spans", "s", "customFormat", "ht", "customHeight", "outlineLevel", "collapsed", "thickTop", "thickBot",
      "ph",
    ]
    let foreign = prefixes.keys.filter { !$0.isEmpty }.sorted().map { "\($0):dyDescent" }
    rowAttributes = (plain + foreign.prefix(20)).map { Array($0.utf8) }
  }
}
