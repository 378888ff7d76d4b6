/// A step of the way through a Markdown text: something begins, ends, or is there.
///
/// A list of them says what a tree would, and however deep quotations and lists go, writing it takes no deeper calls.
enum MarkdownEvent: Hashable, Sendable {
  enum Container: Hashable, Sendable {
    /// A tight one is in a list without blank lines, and no element of its own.
    case paragraph(isTight: Bool)
    case heading(level: Int)
    case quotation
    /// The number of the first item; `nil` where items have none.
    case list(start: Int?)
    /// Whether a task is done; `nil` for what is no task.
    case item(isDone: Bool?)
    case table
    case row(isHeader: Bool)
    case cell(isHeader: Bool, isNumber: Bool)
    case emphasis, strong, struckOut
    case link(address: String)
    /// What is inside are the words that stand for the picture.
    case picture(address: String)
  }

  case begin(Container)
  case end(Container)
  case text(String)
  case code(String)
  case codeBlock(String)
  /// HTML as it was typed.
  case html(String, isBlock: Bool)
  case lineBreak
  case rule
}

extension Sequence<MarkdownEvent> {
  /// The words alone.
  var plainText: String {
    var text = ""
    for event in self {
      switch event {
      case .text(let words), .code(let words): text += words
      case .lineBreak: text += " "
      case .begin, .end, .codeBlock, .html, .rule: break
      }
    }
    return text
  }
}
