#ifndef CTOML_H
#define CTOML_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A TOML text that was read, or what is wrong with it.
typedef struct ctoml_document ctoml_document;

typedef enum {
  CTOML_TABLE,
  CTOML_LIST,
  CTOML_TEXT,
  CTOML_INTEGER,
  CTOML_DECIMAL,
  CTOML_FLAG,
  CTOML_DAY,
  CTOML_TIME,
} ctoml_kind;

/// A value. Those in a table or list come after it, each with those in it. Lines and columns count characters from 1.
typedef struct {
  ctoml_kind kind;
  /// How many values are directly in the table or list.
  size_t count;
  uint32_t line, column;
  /// The key; `NULL` in a list. Neither this nor the text ends with a zero.
  const char *key;
  size_t key_length;
  uint32_t key_line, key_column;
  const char *text;
  size_t text_length;
  /// The integer; 1 for a flag that is true.
  int64_t number;
  int32_t year, month, day;
} ctoml_value;

typedef enum {
  CTOML_NO_FAULT,
  /// The reason says what.
  CTOML_NOT_TOML,
  /// Brackets in brackets, or names joined by dots, deeper than `CTOML_MOST_LEVELS`.
  CTOML_TOO_DEEP,
  CTOML_OUT_OF_MEMORY,
} ctoml_fault_kind;

/// What stopped the reading. The reason lives as long as the document.
typedef struct {
  ctoml_fault_kind kind;
  uint32_t line, column;
  const char *reason;
} ctoml_fault;

#define CTOML_MOST_LEVELS 16

/// Reads a text of UTF-8. Only a lack of memory gives `NULL`. The caller frees the document.
ctoml_document *ctoml_parse(const char *text, size_t length);

ctoml_fault ctoml_fault_of(const ctoml_document *document);

/// How many values there are. The first is the table of the whole text; a text with a fault has none.
size_t ctoml_count(const ctoml_document *document);

/// The value at `index`, which is below the count.
ctoml_value ctoml_value_at(const ctoml_document *document, size_t index);

void ctoml_free(ctoml_document *document);

/// The version of toml++ that is compiled in, as in "3.3.0". It lives as long as the program.
const char *ctoml_version(void);

#ifdef __cplusplus
}
#endif

#endif
