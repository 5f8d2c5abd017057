#include <string.h>
#include <yaml.h>

/// Whether `count` bytes are the same at both places.
static inline int gd_same_bytes(const void *left, const void *right, size_t count) {
  return memcmp(left, right, count) == 0;
}
