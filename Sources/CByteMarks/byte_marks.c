#include "byte_marks.h"

static const uint8_t quote = '"';
static const uint8_t carriage_return = '\r';

static int is_mark(uint8_t byte, uint8_t delimiter) {
  return byte <= carriage_return || byte == quote || byte == delimiter;
}

#if defined(__SSE2__)
#include <emmintrin.h>

// One bit for each of sixteen bytes. A byte is at most a carriage return if the smaller of the two is the byte itself.
static inline uint64_t marks_of_16(const uint8_t *bytes, __m128i delimiters) {
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8((char)carriage_return)), block);
  const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8((char)quote));
  const __m128i ends = _mm_cmpeq_epi8(block, delimiters);
  return (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_or_si128(low, _mm_or_si128(quotes, ends)));
}

// Counting the bits and finding the lowest take one instruction each on processors made since 2013, even of none.
__attribute__((target_clones("arch=x86-64-v3", "default")))
size_t byte_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *marks) {
  const __m128i delimiters = _mm_set1_epi8((char)delimiter);
  size_t found = 0;
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    uint64_t bits = marks_of_16(bytes + at, delimiters) | marks_of_16(bytes + at + 16, delimiters) << 16 |
                    marks_of_16(bytes + at + 32, delimiters) << 32 | marks_of_16(bytes + at + 48, delimiters) << 48;
    const size_t next = found + (size_t)__builtin_popcountll(bits);
    // Eight are always written, and the next block overwrites those too many: the count is hard to predict.
    for (size_t mark = 0; mark < 8; mark++, bits &= bits - 1)
      marks[found + mark] = (uint32_t)at + (bits != 0 ? (uint32_t)__builtin_ctzll(bits) : 64);
    for (found += 8; bits != 0; bits &= bits - 1) marks[found++] = (uint32_t)at + (uint32_t)__builtin_ctzll(bits);
    found = next;
  }
  for (; at < count; at++)
    if (is_mark(bytes[at], delimiter)) marks[found++] = (uint32_t)at;
  return found;
}

#else

size_t byte_marks(const uint8_t *bytes, size_t count, uint8_t delimiter, uint32_t *marks) {
  size_t found = 0;
  for (size_t at = 0; at < count; at++)
    if (is_mark(bytes[at], delimiter)) marks[found++] = (uint32_t)at;
  return found;
}

#endif
