import Records

/// What the rows that begin in one block of a text register came to.
struct BlockRows {
  /// Their lines count from 1.
  var batch: RowBatch
  /// Where the first row was taken to begin.
  var start = 0
  /// Where the row behind the last begins.
  var end = 0
  /// How many lines the rows take up.
  var lines = 0
  var isUTF8 = true
  /// Why the block could not be read.
  var failure: LoaderError?

  init(of register: TextRegister) {
    self.batch = RowBatch(at: Place(file: register.table.file, line: 1), columns: register.header.columns)
  }

  /// Makes room for the rows of another block.
  mutating func removeAll() {
    batch.removeAll()
    batch.rows.start = batch.rows.start.onLine(1)
    lines = 0
    isUTF8 = true
    failure = nil
  }
}
