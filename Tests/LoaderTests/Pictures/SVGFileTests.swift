import Testing

@testable import Loader

@Suite struct SVGFileTests {
  private func cleaned(_ svg: String) throws -> CleanPicture { try SVGFile.cleaned(Array(svg.utf8)) }

  private func text(_ svg: String) throws -> String {
    String(decoding: try cleaned(svg).bytes, as: UTF8.self)
  }

  @Test func `what draws is written anew`() throws {
    let inside = """
      <title>A &amp; B</title><style>.a { fill: url(#g); } @media print { .a { fill: rgb(1, 2, 3); } }</style>\
      <defs><linearGradient id="g" href="#h"></linearGradient></defs>\
      <g transform="translate(1 2) scale(2)"><path class="a" d="M0,0 L1,1" style="stroke:#123"></path></g>\
      <text x="1">Two &lt; three</text>
      """
    #expect(
      try text("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- Jane Doe -->" + ExamplePictures.svg(inside))
        == ExamplePictures.svg(inside) + "\n")
  }

  @Test func `what drawing programs keep for themselves is left out`() throws {
    let clean = try text(
      """
      <s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
        xmlns:xlink="http://www.w3.org/1999/xlink" i:export-filename="/home/jane/team.png" viewBox="0 0 1 1"
        data-name="Jane"><s:metadata><rdf xmlns="r">Jane Doe</rdf></s:metadata><i:namedview><s:rect/></i:namedview>
        <!-- Jane Doe --><?jane doe?><s:use xlink:href="#a" xlink:title="Jane" xml:base="file:///home/jane"/></s:svg>
      """)
    #expect(!clean.lowercased().contains("jane"))
    #expect(clean.contains("<use href=\"#a\"></use>"))
    #expect(!clean.contains("rect"))
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "it has an element script"), ("<a href=\"#x\"/>", "it has an element a"),
    ("<image href=\"data:image/png;base64,AA\"/>", "it has an element image"),
    (
      "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
      "it has an element foreignObject"
    ),
    ("<set attributeName=\"href\"/>", "it has an element set"),
    ("<feImage href=\"#a\"/>", "it has an element feImage"),
    ("<g onload=\"alert(1)\"/>", "it has an attribute onload"),
    ("<g OnClick=\"x\"/>", "it has an attribute OnClick"),
    ("<use href=\"https://example.org/a.svg#b\"/>", "it has a link to something else"),
    ("<use href=\"other.svg#b\"/>", "it has a link to something else"),
    ("<style>@import 'https://example.org/a.css';</style>", "it has a style that may load something"),
    ("<style>@font-face { src: local(a) }</style>", "it has a style that may load something"),
    ("<style>a { fill: url(https://example.org/a) }</style>", "it has a style that may load something"),
    ("<style>a { fill: ur\\6c(//example.org/a) }</style>", "it has a style that may load something"),
    ("<style>a { background: image-set('a.png' 1x) }</style>", "it has a style that may load something"),
    ("<style><![CDATA[a { fill: url( 'b.svg#c' ) }]]></style>", "it has a style that may load something"),
    ("<g style=\"fill: URL(//example.org)\"/>", "it has an attribute style that may load something"),
    ("<g fill=\"url(&quot;a.svg#b&quot;)\"/>", "it has an attribute fill that may load something"),
    (
      "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>",
      "it shows a part in itself again and again"
    ),
    (
      String(repeating: "<g>", count: 300) + String(repeating: "</g>", count: 300),
      "it has elements inside each other without end"
    ),
  ])
  func `what runs, loads, leads elsewhere or never ends is refused`(inside: String, found: String) {
    let fault = #expect(throws: PictureFault.self) { try cleaned(ExamplePictures.svg(inside)) }
    #expect(fault?.found == found)
  }

  @Test func `a document type is refused, and so what it would declare`() {
    let fault = #expect(throws: PictureFault.self) {
      try cleaned(
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + ExamplePictures.svg("<text>&a;</text>")
      )
    }
    #expect(fault?.found == "it declares a document type")
  }

  @Test(arguments: [
    "<svg", "<html xmlns=\"http://www.w3.org/1999/xhtml\"></html>", "<svg viewBox=\"0 0 1 1\"/>", "&a;",
  ])
  func `what is no drawing is refused`(text: String) {
    #expect(throws: PictureFault.self) { try cleaned(text) }
  }

  @Test(arguments: [
    ("viewBox=\"0 0 30.4 20\"", 30, 20), ("viewBox=\"0,0,30,20\" width=\"5cm\"", 30, 20),
    ("width=\"300px\" height=\"0.2\"", 300, 1), ("", nil, nil), ("width=\"100%\" height=\"20\"", nil, nil),
    ("viewBox=\"0 0 0 20\"", nil, nil), ("viewBox=\"0 0 nan inf\"", nil, nil),
  ])
  func `its size is that of its page, and must be said`(attributes: String, width: Int?, height: Int?) {
    let clean = try? cleaned(ExamplePictures.svg("", attributes))
    #expect(clean?.width == width && clean?.height == height)
  }

  @Test func `its words are known, apart from each other`() throws {
    let words = try cleaned(
      ExamplePictures.svg(
        "<title>One</title><desc>Two</desc><text aria-label=\"Three\">Fo<tspan>ur</tspan></text><style>five</style>"
      )
    ).words
    #expect(words.split(separator: "\n") == ["One", "Two", "Three", "Four"])
  }
}
