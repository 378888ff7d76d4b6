import CXlsxWriter
package import Records
package import Reports
import Spreadsheets
package import SystemPackage

/// An empty register as a workbook that people fill in: tables with lists to choose from, a guide, and the lists.
package struct RegisterFormWorkbook: LibraryFile {
  /// The name by which programs that change the lists know the workbook.
  static let mark = "hscp_register"
  /// How many rows are made ready. A spreadsheet program makes more where the last one is filled.
  static let rows = 1_000

  private let form: RegisterForm
  private let created: Day

  /// The workbook of a form, dated `created`: with the clock's date, each run would give different bytes.
  package init(_ form: RegisterForm, created: Day) {
    self.form = form
    self.created = created
  }

  /// Writes the workbook at `path`, where there is a folder but no file yet.
  package func write(to path: FilePath) throws {
    do throws(WorkbookError) {
      var workbook = try Workbook(at: path, WorkbookTheme(for: .form))
      try workbook.setProperties(
        WorkbookContents.Properties(
          title: "Referral register", subject: "", author: "", keywords: "",
          comments: "Made by \(Program.nameAndVersion)", created: Int(created.number) * 86_400))
      for (index, sheet) in form.sheets.enumerated() {
        try unsafe workbook.addSheet(named: sheet.name) { (worksheet, formats) throws(WorkbookError) in
          try unsafe FormSheetWriter.write(sheet, number: index + 1, to: worksheet, formats)
        }
      }
      try workbook.add(guide)
      try workbook.add(lists)
      for (index, list) in form.lists.enumerated() {
        let column = CellReference.letters(ofColumn: index + 1)
        let last = max(list.entries.count, 1) + 1
        try workbook.define(list.name, as: "='\(RegisterSheet.lists)'!$\(column)$2:$\(column)$\(last)")
      }
      try workbook.define(Self.mark, as: "='\(RegisterSheet.lists)'!$A$1")
      try workbook.close()
    } catch .diskFull {
      throw Errno.noSpace
    }
    let core = "docProps/core.xml"
    let text = String(decoding: try XLSXPackage(at: path).readPart(core), as: UTF8.self)
    guard let added = DocumentLanguage().added(to: text) else {
      throw WorkbookError.refused("\(core) is not as libxlsxwriter 1.1.4 writes it")
    }
    try XLSXPackage.replace([core: Array(added.utf8)], at: path)
  }

  /// Reads the workbook at `path` back, every part to its end, and compares its sheets, headers and lists.
  package func verify(at path: FilePath) throws {
    let workbook = try XLSXWorkbook(in: XLSXPackage(at: path), numbers: .asStored)
    guard workbook.sheets.map(\.name) == form.sheets.map(\.name) + [RegisterSheet.guide, RegisterSheet.lists]
    else {
      throw OtherContents(place: "the list of sheets")
    }
    let headers = form.sheets.map { sheet in
      WorkbookContents.Sheet(
        name: sheet.name, lines: [sheet.columns.map { .text($0.header) }], widths: [])
    }
    for (sheet, meant) in zip(workbook.sheets, headers + [guide, lists]) {
      var comparison = SheetComparison(with: meant)
      try workbook.forEachRow(of: sheet) { comparison.compare($0) }
      try comparison.finish()
    }
    try XLSXPackage(at: path).verify()
  }

  private var guide: WorkbookContents.Sheet {
    WorkbookContents.Sheet(
      name: RegisterSheet.guide,
      lines: form.guide.enumerated().map { [.text($1, $0 == 0 ? .heading : .body)] }, widths: [100])
  }

  /// A column for each list, below its title.
  private var lists: WorkbookContents.Sheet {
    let longest = form.lists.map(\.entries.count).max() ?? 0
    let rows = (0..<longest).map { row in
      form.lists.map { list in
        list.entries.indices.contains(row)
          ? WorkbookContents.Cell.text(CellText.oneLine(list.entries[row]))
          : WorkbookContents.Cell(value: .blank, style: .body)
      }
    }
    var sheet = WorkbookContents.Sheet(
      name: RegisterSheet.lists, lines: [form.lists.map { .text($0.title, .tableHeader) }] + rows,
      widths: form.lists.map { list in
        SheetMeasures.labelWidth(of: ([list.title] + list.entries).map { .text($0) }, least: 16, most: 44)
      })
    sheet.isForm = true
    return sheet
  }
}

/// Writes a sheet to be filled in: a table of blank rows, and what each column takes.
enum FormSheetWriter {
  private static let lastRow = lxw_row_t(RegisterFormWorkbook.rows)

  static func write(
    _ sheet: RegisterForm.Sheet, number: Int, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    var strings = CStrings()
    for (index, column) in sheet.columns.enumerated() {
      let at = try lxw_col_t(checked: index)
      try WorkbookError.check(
        unsafe worksheet_set_column(worksheet, at, at, width(of: column), format(of: column, formats)))
    }
    try unsafe addTable(sheet, number: number, to: worksheet, formats)
    var options = unsafe lxw_comment_options()
    unsafe options.author = strings.copy("hscp-report")
    unsafe options.width = 280
    unsafe options.height = 110
    unsafe options.font_size = 10
    for (index, column) in sheet.columns.enumerated() {
      let at = try lxw_col_t(checked: index)
      try WorkbookError.check(
        unsafe worksheet_write_string(
          worksheet, 0, at, CellText.valid(column.header).encodingEscapes(), formats[.tableHeader]))
      try WorkbookError.check(unsafe worksheet_write_comment_opt(worksheet, 0, at, column.note, &options))
      try unsafe validate(column, at: at, of: worksheet)
    }
    for tint in sheet.tints { try unsafe colour(tint, of: worksheet, formats) }
    unsafe worksheet_freeze_panes(worksheet, 1, 0)
    unsafe worksheet_set_landscape(worksheet)
    unsafe worksheet_set_paper(worksheet, 8)
    unsafe worksheet_fit_to_pages(worksheet, 1, 0)
    try WorkbookError.check(unsafe worksheet_repeat_rows(worksheet, 0, 0))
    // References and numbers are text on purpose, without a mark in each cell.
    let last = CellReference.letters(ofColumn: sheet.columns.count)
    try WorkbookError.check(
      unsafe worksheet_ignore_errors(
        worksheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A2:\(last)\(lastRow + 1)"))
  }

  private static func width(of column: RegisterForm.Column) -> Double {
    let header = Double(column.header.count) * 1.25 + 5
    return switch column.holds {
    case .days: max(header, 14)
    case .ages: max(header, 18)
    case .text: max(header, 16)
    case .one, .several: max(header, 28)
    case .prose: max(header, 50)
    }
  }

  private static func format(
    of column: RegisterForm.Column, _ formats: WorkbookFormats
  ) -> UnsafeMutablePointer<lxw_format> {
    switch column.holds {
    case .days: unsafe formats[.day]
    case .prose, .ages: unsafe formats[.body]
    case .text, .one, .several: unsafe formats.typedText
    }
  }

  private static func addTable(
    _ sheet: RegisterForm.Sheet, number: Int, to worksheet: UnsafeMutablePointer<lxw_worksheet>,
    _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    var strings = CStrings()
    var columns = unsafe sheet.columns.map { column in
      var own = unsafe lxw_table_column()
      unsafe own.header = strings.copy(CellText.valid(column.header).encodingEscapes())
      return unsafe own
    }
    var options = unsafe lxw_table_options()
    unsafe options.name = strings.copy("hscp_table_\(number)")
    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
    unsafe options.style_type_number = 1
    let last = try lxw_col_t(checked: sheet.columns.count - 1)
    let code = unsafe columns.withUnsafeMutableBufferPointer { buffer in
      // The library wants pointers to the columns, and a null pointer after the last.
      var pointers = unsafe buffer.indices.map { index in unsafe buffer.baseAddress.map { unsafe $0 + index }
      }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeMutableBufferPointer { list in
        unsafe options.columns = list.baseAddress
        return unsafe worksheet_add_table(worksheet, 0, 0, lastRow, last, &options)
      }
    }
    try WorkbookError.check(code)
  }

  /// What may be typed in a column: other words than those of a list only where a cell may hold several of them.
  private static func validate(
    _ column: RegisterForm.Column, at index: lxw_col_t, of worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookError) {
    var strings = CStrings()
    var validation = unsafe lxw_data_validation()
    unsafe validation.error_title = strings.copy(String(column.header.prefix(31)))
    switch column.holds {
    case .text, .prose: return
    case .ages:
      // A spreadsheet program makes a day of 4/12 or 11-15, and a day is a number.
      let cell = "\(CellReference.letters(ofColumn: Int(index) + 1))2"
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      unsafe validation.value_formula = strings.copy("=OR(ISTEXT(\(cell)),\(cell)<26)")
      unsafe validation.error_message = strings.copy(
        "This was read as a day or a large number. Write 4 months, not 4/12, and put ' before a band such as 11-15."
      )
      unsafe validation.input_title = strings.copy(String(column.header.prefix(31)))
      unsafe validation.input_message = strings.copy(column.note)
    case .days:
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      unsafe validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      unsafe validation.minimum_datetime = date(.earliest)
      unsafe validation.maximum_datetime = date(.last)
      unsafe validation.error_message = strings.copy("Enter a day, as in 31/03/2024.")
    case .one(let list):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.value_formula = strings.copy("=\(list)")
      unsafe validation.error_message = strings.copy("Choose one of the list.")
    case .several(let list):
      unsafe validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe validation.value_formula = strings.copy("=\(list)")
      unsafe validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_INFORMATION.rawValue)
      unsafe validation.error_message = strings.copy(
        "This is not one name of the list. Several names are right if each is in the list and a semicolon parts them."
      )
    }
    try WorkbookError.check(
      unsafe worksheet_data_validation_range(worksheet, 1, index, lastRow, index, &validation))
  }

  private static func date(_ day: Day) -> lxw_datetime {
    let (year, month, number) = day.components
    return lxw_datetime(
      year: Int32(year), month: Int32(month), day: Int32(number), hour: 0, min: 0, sec: 0)
  }

  private static func colour(
    _ tint: RegisterForm.Tint, of worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: WorkbookFormats
  ) throws(WorkbookError) {
    var strings = CStrings()
    var condition = unsafe lxw_conditional_format()
    unsafe condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    unsafe condition.value_string = strings.copy("=\(formula(of: tint.condition))")
    unsafe condition.format = formats[tint.colour]
    let at = try lxw_col_t(checked: tint.column)
    try WorkbookError.check(
      unsafe worksheet_conditional_format_range(worksheet, 1, at, lastRow, at, &condition))
  }

  /// The formula of a condition in the first row below the header.
  private static func formula(of condition: RegisterForm.Tint.Condition) -> String {
    func cell(_ column: Int) -> String { "$\(CellReference.letters(ofColumn: column + 1))2" }
    switch condition {
    case .filledWithout(let filled, let blank): return "AND(\(cell(filled))<>\"\",\(cell(blank))=\"\")"
    case .before(let one, let other):
      return "AND(ISNUMBER(\(cell(one))),ISNUMBER(\(cell(other))),\(cell(one))<\(cell(other)))"
    case .saysWithout(let list, let column, let blank):
      // What is written where several names may be, has one of the list in it.
      return "AND(SUMPRODUCT((\(list)<>\"\")*ISNUMBER(FIND(UPPER(\(list)),UPPER(\(cell(column))))))>0,"
        + "\(cell(blank))=\"\")"
    case .repeated(let column):
      let letter = CellReference.letters(ofColumn: column + 1)
      let range = "$\(letter)$2:$\(letter)$\(RegisterFormWorkbook.rows + 1)"
      return "AND(\(cell(column))<>\"\",COUNTIF(\(range),\(cell(column)))>1)"
    case .overdue(let due, let revised, let done, let status, let list):
      let day = "IF(\(cell(revised))=\"\",\(cell(due)),\(cell(revised)))"
      return "AND(ISNUMBER(\(day)),\(day)<TODAY(),\(cell(done))=\"\","
        + "SUMPRODUCT((\(list)<>\"\")*(\(list)=\(cell(status))))=0)"
    }
  }
}
