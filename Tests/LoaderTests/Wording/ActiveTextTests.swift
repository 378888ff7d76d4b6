import Records
import Testing

@testable import Loader

@Suite struct ActiveTextTests {
  private func kinds(in text: String) -> [ActiveText.Kind] { ActiveText(text).pieces.map(\.kind) }

  @Test(arguments: [
    "Procedures were *revised* in [December](https://example.org/a?b=c&d=e:f).\n\n- one\n- two\n",
    "Under <1 year, 5 < 6, a<b, 3 > 2 and <https://example.org> or <help@example.org>, \\<b>.",
    "Write `<b>` so, or ``<b> ` ``.", "```html\n<script>\n```\n\nMore.", "~~~\n<b>\n~~~~\n",
    "[the guide]: https://example.org \"Guide\"\n\nSee [the guide].",
    "[mail](mailto:a@example.org) [call](tel:999)",
    "![The poster](poster.png) and ![](a-1_b.svg \"Title\") and ![x](<b.JPEG>)",
    "[a](#notes) [b](figures.csv) [c](my%20file.csv \"Figures\")",
    "Note 1: what [note 1] says.", "Wow! [Really](https://example.org)",
    "| a | b |\n|---|---|\n| `x` | y |\n",
    "Tab\tand line\r\nends.", "[^1]: A footnote.", "Ask: who? [Then]: what.",
  ])
  func `ordinary Markdown is left as it is`(text: String) {
    #expect(kinds(in: text) == [])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <b>c", "</div", "<div\nclass=x", "<!DOCTYPE html>", "<?php ?>",
    "> <img src=x>",
    "- ```\n<script>\n- ```", "| ` | <b> | ` |", "met <insert number> times", "`\n<b>\n`", "a \\\\<b>",
    "    ```\n<b>\n    ```", "1. <iframe src=x>", "<a href='x'\nb>", "[x](a<b>", "k ](<b>~",
    "[x](<<img src=x onerror=alert(1)>", "[x](<`> `<script>alert(1)</script>`)", "k a`&](``<b>",
    "`x|\n-|-\n`<b>`|y", "x `a\n| y |\n|---|\n| z` <b>` |", "a `|` <b>`\n|-|-|",
    "| [x](<`> | `<b>`) |\n|-|-|",
  ])
  func `HTML is found, wherever a reader would see it`(text: String) {
    #expect(kinds(in: text).contains(.html), "\(kinds(in: text))")
  }

  @Test(arguments: [
    "[a](javascript:alert(1))", "[a]( JavaScript:x)", "[a](<java script:x>)", "[a](javascript&colon;x)",
    "[a](&#106;avascript:x)", "[a](javascript\\:x)", "[a](data:text/html,x)", "[a](file:///etc/passwd)",
    "[the guide]: javascript:x", "[the guide]:\n  vbscript:x", "<javascript:alert(1)>",
    "[![p](a.png)](data:x)",
    "k >[x](http://a](<javascript:x>)", "x[^a]\n\n[^a]: [zed]: javascript:a\n\n[zed]", "[x](a`b) `c`",
    "[x](a \"t`\") `c`",
  ])
  func `an address that is not that of a page is found`(text: String) {
    #expect(kinds(in: text).contains(.address), "\(kinds(in: text))")
  }

  @Test(arguments: [
    "![a](https://example.org/a.png)", "![a](//example.org/a.png)", "![a](../secret.png)", "![a](/etc/a.png)",
    "![a][b]\n\n[the b]: https://example.org", "![a](http&colon;//x)", "![a](<https://x y>)",
    "k [x](<> [x](http://a[x](<![](http://e/p)",
    "![a `[` ](http://e/p)", "![a `](x.png)` ](http://e/p)", "![a \\] ](http://e/p)",
    "![a](pictures/a.png)", "![a](./a.png)", "![a](a.gif)", "![a](a%20b.png)", "![a](.png)", "![a]()",
  ])
  func `a picture that is not in the folder is found`(text: String) {
    #expect(kinds(in: text).contains(.remotePicture), "\(kinds(in: text))")
  }

  @Test(arguments: [
    "[note 1]: https://example.org", "> [Note  1]: #x", "[x]: https://example.org", "[c]:\nfoo",
    "x[^a]\n\n[^a]: [note 1]: /evil\n",
    "[^a]: > [^b]: [z]: /x",
    "- [NOTE 12]: <a>",
  ])
  func `a definition cannot make links of the report's own marks`(text: String) {
    #expect(kinds(in: text).contains(.mark), "\(kinds(in: text))")
  }

  @Test(arguments: [
    "```\ncode", "~~~ swift\n```\n", "text\n   ```\n    ```\n", "````\n```\n",
    "- a\n  ```\n  x\n```\nopen", "- a\n\n  ```\n x\n  ```\n", " - a\n   ```\n  x\n   ```\ny", "> ~~~\n",
    "```\n  ```\n<b>\n```",
  ])
  func `a block of code without an end is found`(text: String) {
    #expect(kinds(in: text).contains(.openBlock), "\(kinds(in: text))")
  }

  @Test(arguments: ["\u{0}", "\u{1B}[31m", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{85}"])
  func `a control character is found, with its place`(character: String) {
    let pieces = ActiveText("Zoë\(character) x").pieces
    #expect(pieces.map(\.offset) == [4])
    #expect(pieces.first.map(\.kind) == character.unicodeScalars.first.map(ActiveText.Kind.control))
  }

  @Test(arguments: [("\u{0}", "U+0000"), ("\u{1B}", "U+001B"), ("\u{202E}", "U+202E")])
  func `a finding about a control character has its number`(character: String, number: String) throws {
    let piece = try #require(ActiveText("Zoë\(character) x").pieces.first)
    let finding = Finding.activeText(piece, at: Place(file: "a.md", line: 1))
    #expect(finding.found == "a character that is not text, \(number)")
  }

  @Test(arguments: ["&#27;", "&#x1b;", "&#8238;", "&#X202E;", "&rlm;", "&#8207;", "&#x61c;"])
  func `a control character that is written by its number is found`(reference: String) {
    let pieces = ActiveText("Zoë\(reference) x").pieces
    #expect(pieces.map(\.offset) == [4])
    if case .control? = pieces.first?.kind {} else { Issue.record("\(pieces)") }
    #expect(kinds(in: "&amp; &#38; &#233; &nbsp; & so on; &#; &x") == [])
  }

  @Test(arguments: [(500, []), (3_000, [ActiveText.Kind.address])])
  func `an address that is longer than any is found`(length: Int, kinds expected: [ActiveText.Kind]) {
    #expect(kinds(in: "[a](https://example.org/\(String(repeating: "b", count: length)))") == expected)
  }

  @Test func `any short text of signs is judged, without a crash`() {
    let signs = ["<", ">", "[", "]", "(", ")", "!", "`", "\\", "\n", "a", ":", " "]
    var texts = [""]
    for _ in 0..<3 { texts = texts.flatMap { text in signs.map { text + $0 } } }
    #expect(texts.count == 2_197)
    #expect(texts.allSatisfy { text in ActiveText(text).pieces.allSatisfy { $0.offset < 3 } })
  }
}
