/*
 * Writes the cells of a listing with raw libxlsxwriter, in the same mode as the program: everything in memory until the
 * end, for in the other mode the library cannot mark a table up. The cells come from a file with a line for each row and
 * tabs between cells; nothing is read back.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define COLUMNS 5
#define DAY 1

int main(int count, char **arguments) {
  if (count != 4) return 64;
  char *headers[COLUMNS] = {"Reference", "Date considered", "Agency", "Age band", "Outcome"};
  double widths[COLUMNS] = {40, 14, 44, 14, 44};
  lxw_workbook *workbook = workbook_new(arguments[2]);
  lxw_worksheet *worksheet = workbook_add_worksheet(workbook, "listing");
  lxw_format *body = workbook_add_format(workbook);
  lxw_format *day = workbook_add_format(workbook);
  format_set_text_wrap(body);
  format_set_num_format(day, "dd/mm/yyyy");

  lxw_table_column columns[COLUMNS] = {{0}};
  lxw_table_column *pointers[COLUMNS + 1] = {0};
  for (int index = 0; index < COLUMNS; index++) {
    columns[index].header = headers[index];
    pointers[index] = &columns[index];
    worksheet_set_column(worksheet, index, index, widths[index], NULL);
  }
  lxw_table_options options = {
      .name = "table_listing", .no_autofilter = 1, .no_banded_rows = 1, .columns = pointers};
  worksheet_add_table(worksheet, 0, 0, (lxw_row_t)atoi(arguments[3]), COLUMNS - 1, &options);

  FILE *cells = fopen(arguments[1], "r");
  if (!cells) return 74;
  char line[4096];
  for (lxw_row_t row = 1; fgets(line, sizeof line, cells); row++) {
    line[strcspn(line, "\n")] = 0;
    char *rest = line, *cell;
    for (lxw_col_t column = 0; (cell = strsep(&rest, "\t")); column++) {
      if (column == DAY) {
        worksheet_write_number(worksheet, row, column, atof(cell), day);
      } else {
        worksheet_write_string(worksheet, row, column, cell, body);
      }
    }
  }
  fclose(cells);
  if (workbook_close(workbook) != LXW_NO_ERROR) return 74;

  int file = open(arguments[2], O_RDONLY);
  int failed = file < 0 || fsync(file);
  close(file);
  return failed ? 74 : 0;
}
