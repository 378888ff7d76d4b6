#ifndef BYTE_MARKS_H
#define BYTE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct byte_marks_found {
  /// How many marks there are.
  size_t count;
  /// Whether all bytes are ASCII.
  bool are_ascii;
};

/// Writes the position of every byte of `bytes` that can end or quote a field (`delimiter`, a quote, and any byte up to
/// the carriage return: line ends and NUL are among them) to `marks`, in order.
/// `marks` must have room for `count` positions and 64 more.
struct byte_marks_found byte_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *marks);

#endif
