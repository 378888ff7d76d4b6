import CCmark

/// A Markdown text as cmark-gfm reads it: the only owner of the library's parser and of its tree.
///
/// The library reads, and nothing more: its HTML has no ids, and leaves out what we show as text.
@safe
struct MarkdownTree: ~Copyable {
  private let root: OpaquePointer

  /// The library registers its extensions in a list without a lock, so that this may happen only once.
  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "autolink", "strikethrough", "tasklist"]
  }()

  /// `nil` only where there is not enough memory.
  init?(of markdown: String) {
    let names = MarkdownTree.extensions
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in names {
      if let found = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, found)
      }
    }
    var markdown = markdown
    markdown.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count)
      }
    }
    guard let root = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe self.root = root
  }

  deinit { unsafe cmark_node_free(root) }

  /// The whole text, from its first to its last sign.
  var events: [MarkdownEvent] {
    guard let steps = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(steps) }
    var events: [MarkdownEvent] = []
    var cells = CellPlace()
    while true {
      let step = unsafe cmark_iter_next(steps)
      guard step != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(steps) else { return events }
      let kind = unsafe MarkdownTree.text(cmark_node_get_type_string(node))
      let isEnd = step == CMARK_EVENT_EXIT
      if !isEnd { unsafe cells.enter(kind, node) }
      if let container = unsafe MarkdownTree.container(kind, node, cells) {
        events.append(isEnd ? .end(container) : .begin(container))
      } else if let leaf = unsafe MarkdownTree.leaf(kind, node) {
        events.append(leaf)
      }
    }
  }

  /// The row and column of a cell, which the library does not keep with it.
  private struct CellPlace {
    var isHeader = false
    var isNumber: Bool { isRight.indices.contains(column) && isRight[column] }
    private var isRight: [Bool] = []
    private var column = -1

    mutating func enter(_ kind: String, _ node: OpaquePointer) {
      switch kind {
      case "table":
        let alignments = unsafe UnsafeBufferPointer(
          start: cmark_gfm_extensions_get_table_alignments(node),
          count: Int(cmark_gfm_extensions_get_table_columns(node)))
        isRight = unsafe alignments.map { $0 == UInt8(ascii: "r") }
      case "table_header", "table_row": (isHeader, column) = (kind == "table_header", -1)
      case "table_cell": column += 1
      default: break
      }
    }
  }

  private static func container(
    _ kind: String, _ node: OpaquePointer, _ cells: CellPlace
  ) -> MarkdownEvent.Container? {
    switch kind {
    case "paragraph": return .paragraph(isTight: unsafe isInTightList(node))
    case "heading": return .heading(level: Int(unsafe cmark_node_get_heading_level(node)))
    case "block_quote": return .quotation
    case "list":
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(start: isOrdered ? Int(unsafe cmark_node_get_list_start(node)) : nil)
    case "item": return .item(isDone: nil)
    case "tasklist": return .item(isDone: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "table": return .table
    case "table_header": return .row(isHeader: true)
    case "table_row": return .row(isHeader: false)
    case "table_cell": return .cell(isHeader: cells.isHeader, isNumber: cells.isNumber)
    case "emph": return .emphasis
    case "strong": return .strong
    case "strikethrough": return .struckOut
    case "link": return .link(address: unsafe text(cmark_node_get_url(node)))
    case "image": return .picture(address: unsafe text(cmark_node_get_url(node)))
    default: return nil
    }
  }

  private static func leaf(_ kind: String, _ node: OpaquePointer) -> MarkdownEvent? {
    let literal = unsafe text(cmark_node_get_literal(node))
    return switch kind {
    case "text": .text(literal)
    case "code": .code(literal)
    case "code_block": .codeBlock(literal)
    case "html_block": .html(literal, isBlock: true)
    case "html_inline": .html(literal, isBlock: false)
    case "softbreak": .text(" ")
    case "linebreak": .lineBreak
    case "thematic_break": .rule
    default: nil
    }
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }

  private static func isInTightList(_ paragraph: OpaquePointer) -> Bool {
    guard let item = unsafe cmark_node_parent(paragraph), let list = unsafe cmark_node_parent(item) else {
      return false
    }
    return unsafe cmark_node_get_list_tight(list) != 0
  }
}

/// Reads Markdown, in time that grows with the text.
enum MarkdownReading {
  /// What is in `markdown`. A text that would cost the library far more than its size is shown as it was typed.
  static func events(of markdown: String) -> [MarkdownEvent] {
    guard isAffordable(markdown), let tree = MarkdownTree(of: markdown) else { return [.codeBlock(markdown)] }
    return tree.events
  }

  /// Debian's cmark-gfm 0.29.0.gfm.6 fills up each row of a table to the width of its header, and goes back to all earlier
  /// `![` at each bracket (CVE-2023-22486): 30 kB cost 10 seconds, or gigabytes. Nobody writes a million cells, nor a
  /// thousand pictures between two tables of a report.
  private static func isAffordable(_ markdown: String) -> Bool {
    var pictures = 0
    var lines = 0
    var widest = 0
    for line in markdown.utf8.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
    {
      lines += 1
      var bars = 0
      var isAfterMark = false
      for byte in line {
        if byte == UInt8(ascii: "|") { bars += 1 }
        if isAfterMark, byte == UInt8(ascii: "[") { pictures += 1 }
        isAfterMark = byte == UInt8(ascii: "!")
      }
      widest = max(widest, bars)
    }
    return pictures <= 1_000 && widest * lines <= 1_000_000
  }
}
