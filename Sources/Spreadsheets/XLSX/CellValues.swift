/// What a workbook says apart from its sheets about the values of cells.
struct CellValues {
  var sharedStrings = SharedStrings()
  var formats = CellFormats()
  var dateSystem = DateSystem.from1900
}
