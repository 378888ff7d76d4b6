/// Rows to hold the short way through a sheet to expat's.
enum ExampleRows {
  /// Rows as programs write them; expat need not see them.
  static let ordinary = [
    #"<row r="1"><c r="A1"><v>9</v></c></row>"#,
    #"<row r="3" spans="1:2" ht="15" customHeight="1" x:dyDescent="0.25" hidden="1"><c r="B3" s="1"><v>45110</v></c></row>"#,
    "<row><c><v>-1.5</v></c><c/><c><v>9007199254740993</v></c></row>\n <row/>",
    #"<row r="2"><c r="A2" t="s"><v>1</v></c> <c r="B2" t="s"><v>0</v></c></row>"#,
    #"<row><c t="inlineStr"><is><t xml:space="preserve"> a &lt;b&gt; &amp;&quot;&apos; ü 😀 ]] </t></is></c></row>"#,
    #"<row><c t="inlineStr"><is><t/></is></c><c t="str"><v>one_x000D_two</v></c><c t="str"><v></v></c></row>"#,
    #"<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#DIV/0!</v></c><c t="n"><v>1E-3</v></c></row>"#,
    #"<row><c><f>A1&amp;B1</f><v>1</v></c><c><f t="shared" ref="A1:A9" si="0"/><v>2</v></c><c><f>A2</f></c></row>"#,
    #"<row><c s="1"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>2958466</v></c><c s="1"><v>45110.75</v></c></row>"#,
    #"<row><c s="1"><v>-1</v></c><c s="1"><v>99999999999999999</v></c><c s='7'><v>1</v></c><c><v></v></c></row>"#,
    #"<row r="5"/><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    #"<row><c r="B4"><v>1</v></c><c r="C4"/></row>"#,
    #"<row r="2" ><c r="A2" s="1" /><c r="B2" t="str" ><v /></c><c><v /></c><c t="inlineStr"><is ><t /></is></c></row>"#,
    #"<row><c t="d"><v>2024-03-31T10:00</v></c><c t="str"><v xml:space="preserve"> a </v></c></row>"#,
  ]

  /// Rows that are well and unusual; expat takes them.
  static let unusual = [
    "<!-- a <row> --><row><c><v>9</v></c></row>", "<row><c><v>9<!-- nine --></v></c></row>",
    "<row><c t=\"str\"><v><![CDATA[</row>]]></v></c></row>", "<row ><c ><v >9</v ></c ></row >",
    "<row\tr=\"2\"><c><v> 9 </v></c></row>", #"<row><c t="str"><v>a&#10;b&#xE9;</v></c></row>"#,
    "<row><c t=\"str\"><v>a\r\nb</v></c></row>", #"<row><c t="d"><v> 2024-03-31 </v></c></row>"#,
    #"<row><c t="inlineStr"><is><r><rPr><b/></rPr><t>14</t></r><r><t> weeks</t></r></is></c></row>"#,
    #"<row xmlns:y="urn:y" y:a="1"><y:c><v>2</v></y:c><c><v>1</v></c></row>"#,
    #"<row xmlns="urn:else"><c><v>1</v></c></row>"#,
    #"<row><c cm="1"><v>1</v></c><extLst><ext/></extLst></row>"#,
    "<?target row>?><row><c><v>1</v></c></row>", #"<row hidden="true"/>"#, #"<row r="007"/>"#,
    #"<row><c t="b"><v>true</v></c></row>"#, #"<row><c t="inlineStr"/></row>"#, "<other/>",
    #"<row><c t="s"><v>0</v></c><c t="e"><v>&amp;</v></c></row>"#,
  ]

  /// Rows at fault; the error is expat's, or the plain reader's.
  static let faulty = [
    "<row><c><v>9</v></row>", "<row><c><v>9</c></v></row>", "<row><c r=\"A1\" r=\"A1\"/></row>",
    #"<row><c t="s"><v>2</v></c></row>"#, #"<row r="5"><c r="C7"/></row>"#, #"<row r="0"/>"#,
    #"<row><c r="B1"/><c r="A1"/></row>"#, "<row><c><v>&x;</v></c></row>",
    "<row><c t=\"str\"><v>]]></v></c></row>",
    #"<row><c t="z"><v>1</v></c></row>"#, "<row><c><v>1,5</v></c></row>", #"<row z:dyDescent="1"/>"#,
    #"<row><c t="str"><v>\#u{FFFE}</v></c></row>"#, "<row><c t=\"str\"><v>\u{1}</v></c></row>",
    #"<row><c s="x"><v>1</v></c></row>"#, #"<row spans="1" spans="1"/>"#, "<row",
    "<row><c r=\"XFE1\"/></row>",
    #"<row r="1" spans="<"/>"#, "</row>", "</sheetData>", #"<row><c r="A1"s="1"/></row>"#,
  ]
}
