#include <string.h>
#include <yaml.h>

/// Whether `count` bytes are the same at both places.
static inline int gd_same_bytes(const void *left, const void *right, size_t count) {
  return memcmp(left, right, count) == 0;
}

/* libyaml's own counterpart of its allocator: exported by every libyaml since 0.1, declared in its private header
   only. The public yaml_event_delete does the same and clears the whole event for it, a scalar at a time; over a
   file that takes 2 % of what libyaml itself takes. */
void yaml_free(void *pointer);

/// Deletes a scalar event that has neither anchor nor tag: what `yaml_event_delete` does for it, less the rest.
static inline void gd_delete_plain_scalar(const yaml_event_t *event) { yaml_free(event->data.scalar.value); }
