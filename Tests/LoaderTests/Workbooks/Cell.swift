/// A cell of a workbook that a test writes, as the file spells it.
enum Cell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, Sendable {
  /// A text inside its cell.
  case text(String)
  /// A text among those that cells share, by its index.
  case shared(Int)
  case number(String)
  /// A number with the format of a date.
  case day(String)
  case boolean(Bool)
  case error(String)
  case blank

  init(stringLiteral text: String) { self = text.isEmpty ? .blank : .text(text) }
  init(integerLiteral number: Int) { self = .number(String(number)) }

  /// The cell at the place called `reference`.
  func xml(at reference: String) -> String {
    switch self {
    case .text(let text):
      #"<c r="\#(reference)" t="inlineStr"><is><t xml:space="preserve">\#(Cell.escaped(text))</t></is></c>"#
    case .shared(let index): #"<c r="\#(reference)" t="s"><v>\#(index)</v></c>"#
    case .number(let number): #"<c r="\#(reference)"><v>\#(number)</v></c>"#
    case .day(let serial): #"<c r="\#(reference)" s="1"><v>\#(serial)</v></c>"#
    case .boolean(let isTrue): #"<c r="\#(reference)" t="b"><v>\#(isTrue ? 1 : 0)</v></c>"#
    case .error(let name): #"<c r="\#(reference)" t="e"><v>\#(name)</v></c>"#
    case .blank: #"<c r="\#(reference)" s="1"/>"#
    }
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
