import Testing

@testable import Spreadsheets

struct XMLStreamTests {
  private let main = WorkbookOnDisk.main

  private func events(of chunks: String...) throws(XLSXError) -> [XMLEvent] {
    var stream = XMLStream(part: "part.xml")
    var events: [XMLEvent] = []
    for chunk in chunks { events += try stream.feed(Array(chunk.utf8).span) }
    return events + (try stream.finish())
  }

  @Test func `elements, attributes and text come in their order`() throws {
    #expect(
      try events(of: #"<a b="1">x<c/></a>"#) == [
        .start(XMLElement(name: .plain("a"), attributes: [XMLAttribute(name: .plain("b"), value: "1")])),
        .text("x"),
        .start(XMLElement(name: .plain("c"), attributes: [])), .end(.plain("c")),
        .end(.plain("a")),
      ])
  }

  @Test func `a tag may be spread over chunks`() throws {
    let whole = try events(of: #"<a b="twelve">é</a>"#)
    #expect(try events(of: "<", #"a b="tw"#, #"elve">é<"#, "/a", ">") == whole)
  }

  @Test(arguments: [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ])
  func `a spreadsheet's name is known by its namespace, whatever the prefix`(uri: String) throws {
    let row = XMLName.spreadsheet("row")
    let expected = [XMLEvent.start(XMLElement(name: row, attributes: [])), .end(row)]
    #expect(try events(of: #"<row xmlns="\#(uri)"/>"#) == expected)
    #expect(try events(of: #"<x:row xmlns:x="\#(uri)"/>"#) == expected)
  }

  @Test func `an extension's row is not the spreadsheet's`() throws {
    let row = XMLName(namespace: .other, local: "row")
    #expect(try events(of: #"<x:row xmlns:x="urn:else"/>"#).last == .end(row))
  }

  @Test func `an attribute is found under its own namespace only`() throws {
    let tag = #"<sheet id="7" r:id="rId1" xmlns:r="\#(WorkbookOnDisk.office)"/>"#
    guard case .start(let element) = try events(of: tag).first else { throw XLSXError.notAFile }
    #expect(element["id"] == "7")
    #expect(element["id", in: .officeRelationships] == "rId1")
    #expect(element["name"] == nil)
  }

  @Test func `a document type is refused`() {
    #expect(throws: XLSXError.documentType(part: "part.xml")) {
      try events(of: #"<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>"#)
    }
  }

  @Test func `a fault in the XML has a line and a column`() {
    #expect(throws: XLSXError.malformedXML(part: "part.xml", line: 2, column: 5)) {
      try events(of: "<a>\n  </b></a>")
    }
  }

  @Test(arguments: [("", 1), ("<a", 1), ("<a>", 4), ("<a></a", 4)])
  func `XML that is cut off is malformed where its last token begins`(text: String, column: Int) {
    #expect(throws: XLSXError.malformedXML(part: "part.xml", line: 1, column: column)) {
      try events(of: text)
    }
  }
}

extension XMLName {
  fileprivate static func plain(_ local: String) -> XMLName { XMLName(namespace: .none, local: local) }
}
