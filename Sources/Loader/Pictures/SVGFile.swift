import Records
import Spreadsheets

/// A drawing without scripts, links and remarks, written anew from what is known to draw and nothing else.
///
/// Browsers run what is in a drawing, and load what it names, when somebody opens its file.
enum SVGFile {
  /// The elements that draw (SVG 2, chapters 5 to 16). Those that run, load, link or hold other formats are not among them.
  private static let drawing: Set = [
    "svg", "g", "defs", "symbol", "use", "title", "desc", "style", "path", "rect", "circle", "ellipse",
    "line",
    "polyline", "polygon", "text", "tspan", "textPath", "linearGradient", "radialGradient", "stop", "pattern",
    "clipPath", "mask", "marker", "filter", "feBlend", "feColorMatrix", "feComponentTransfer", "feComposite",
    "feConvolveMatrix", "feDiffuseLighting", "feDisplacementMap", "feDistantLight", "feDropShadow", "feFlood",
    "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology",
    "feOffset", "fePointLight", "feSpecularLighting", "feSpotLight", "feTile", "feTurbulence",
  ]

  /// How many elements may be inside each other: browsers end at some number.
  private static let deepest = 200

  /// The drawing of these bytes, written anew.
  static func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> CleanPicture {
    let events: [XMLEvent]
    do throws(XLSXError) {
      events = try XMLStream.events(of: bytes, named: "svg")
    } catch {
      if case .documentType = error {
        throw PictureFault("it declares a document type", "save it as \"plain SVG\", or as PNG")
      }
      throw PictureFault("this is no whole XML", "save it again, or as PNG")
    }
    var writer = DrawingWriter()
    for event in events { try writer.write(event) }
    return try writer.picture()
  }

  /// Writes the elements of a drawing, and notes what is in them.
  private struct DrawingWriter {
    private var svg = ""
    private var words = ""
    private var size: (width: Int, height: Int)?
    /// The elements that are open, each with the id that it has.
    private var open: [(name: String, id: String)] = []
    /// How deep we are in an element that is left out.
    private var leftOut = 0
    /// What is shown again elsewhere, and what shows something else in itself.
    private var shownAgain: Set<String> = []
    private var showsMore: Set<String> = []

    mutating func write(_ event: XMLEvent) throws(PictureFault) {
      switch event {
      case .start(let element):
        // What drawing programs keep for themselves, often with names of people and folders.
        if leftOut > 0 || element.name.namespace != .drawing && !open.isEmpty
          || element.name.local == "metadata"
        {
          leftOut += 1
        } else {
          try start(element)
        }
      case .end:
        if leftOut > 0 {
          leftOut -= 1
        } else if let last = open.popLast() {
          svg += "</\(last.name)>"
          words += "\n"
        }
      case .text(let text):
        guard leftOut == 0, let name = open.last?.name else { return }
        if name == "style" {
          try check(text, in: "a style")
        } else {
          words += text
        }
        svg += SVGFile.escaped(text)
      }
    }

    func picture() throws(PictureFault) -> CleanPicture {
      guard let size else {
        throw PictureFault("it does not say how large it is", "give it a viewBox, or save it as PNG")
      }
      // Each would show the other twice and more, and few lines so become millions of shapes.
      guard shownAgain.isDisjoint(with: showsMore) else {
        throw PictureFault("it shows a part in itself again and again", "save it as PNG")
      }
      return CleanPicture(
        bytes: Array("\(svg)\n".utf8), width: size.width, height: size.height, words: words)
    }

    private mutating func start(_ element: XMLElement) throws(PictureFault) {
      let name = element.name.local
      guard element.name.namespace == .drawing, SVGFile.drawing.contains(name), name == "svg" || !open.isEmpty
      else { throw .holds("an element \(name.inShort)") }
      guard open.count < SVGFile.deepest else { throw .holds("elements inside each other without end") }
      svg += "<\(name)"
      if open.isEmpty {
        svg += " xmlns=\"http://www.w3.org/2000/svg\""
        size = SVGFile.size(of: element)
      }
      open.append((name, element["id"] ?? ""))
      for attribute in element.attributes { try write(attribute, of: name) }
      svg += ">"
    }

    private mutating func write(_ attribute: XMLAttribute, of element: String) throws(PictureFault) {
      let (name, value) = (attribute.name.local, attribute.value)
      let lower = name.lowercased()
      switch attribute.name.namespace {
      case .none where lower.hasPrefix("on"): throw .holds("an attribute \(name.inShort)")
      case .none where lower.hasPrefix("data-"): return
      case .none where lower != "href": break
      case .none, .link:
        guard lower == "href" else { return }
        guard value.hasPrefix("#") else { throw .holds("a link to something else") }
        if element == "use" {
          shownAgain.insert(String(value.dropFirst()))
          showsMore.formUnion(open.map(\.id))
        }
        svg += " href=\"\(SVGFile.escaped(value))\""
        return
      default: return
      }
      if lower.hasPrefix("aria-") {
        words += "\(value)\n"
      } else {
        try check(value, in: "an attribute \(name.inShort)")
      }
      svg += " \(name)=\"\(SVGFile.escaped(value))\""
    }

    private func check(_ style: String, in place: String) throws(PictureFault) {
      guard SVGFile.isHarmless(style) else { throw .holds("\(place) that may load something") }
    }
  }

  /// The functions that a style or an attribute may have: none of them loads anything.
  private static let functions: Set = [
    "", "rgb", "rgba", "hsl", "hsla", "calc", "var", "min", "max", "matrix", "translate", "translatex",
    "translatey",
    "scale", "scalex", "scaley", "rotate", "skewx", "skewy", "and", "not", "cubic-bezier", "blur",
    "drop-shadow",
  ]

  /// Whether a style names nothing outside the drawing, in a way that is written plainly.
  private static func isHarmless(_ style: String) -> Bool {
    let text = style.lowercased()
    let rules = text.split(separator: "@", omittingEmptySubsequences: false).dropFirst()
    guard !text.contains("\\"), rules.allSatisfy({ $0.hasPrefix("media") }) else { return false }
    let pieces = text.split(separator: "(", omittingEmptySubsequences: false)
    return zip(pieces, pieces.dropFirst()).allSatisfy { before, after in
      let name = String(before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }.reversed())
      guard name == "url" else { return functions.contains(name) }
      return after.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.hasPrefix("#")
    }
  }

  /// The size of the page: that of its own units, otherwise its width and height.
  private static func size(of drawing: XMLElement) -> (width: Int, height: Int)? {
    let box = (drawing["viewBox"] ?? "").split { $0 == "," || $0.isWhitespace }.map(number)
    let sides = box.count == 4 ? Array(box[2...]) : ["width", "height"].map { number(drawing[$0] ?? "") }
    guard let width = sides[0], let height = sides[1] else { return nil }
    return (width, height)
  }

  /// A length in whole units, at least one; `nil` for one that depends on something else.
  private static func number(_ text: some StringProtocol) -> Int? {
    guard let number = Double(text.hasSuffix("px") ? String(text.dropLast(2)) : String(text)), number > 0,
      number <= 1_000_000
    else { return nil }
    return max(1, Int(number.rounded()))
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}

extension PictureFault {
  fileprivate static func holds(_ what: String) -> PictureFault {
    PictureFault("it has \(what)", "take it out in a program for drawings, or save it as PNG")
  }
}
