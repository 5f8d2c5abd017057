#include <string.h>
#include <yaml.h>

/// Whether `count` bytes are the same at both places.
static inline int gd_same_bytes(const void *left, const void *right, size_t count) {
  return memcmp(left, right, count) == 0;
}

/* libyaml's own allocator: exported by every libyaml since 0.1, declared in its private header only. */
void *yaml_malloc(size_t size);
void yaml_free(void *pointer);

/// Gives a new parser the whole of a text at once: `count` bytes of UTF-8 without a byte order mark and without
/// characters that YAML does not allow. Returns 0 where memory is short.
///
/// libyaml's reader decodes its input a character at a time into the parser's working buffer, which takes a sixth
/// of all that libyaml does. Whoever has checked the text already can put it there as it is: the buffer holds the
/// whole text and the NUL with which the reader ends it, and the input counts as read to its end.
static inline int gd_set_checked_input(yaml_parser_t *parser, const unsigned char *bytes, size_t count) {
  if ((size_t)(parser->buffer.end - parser->buffer.start) <= count) {
    yaml_char_t *buffer = yaml_malloc(count + 1);
    if (!buffer) return 0;
    yaml_free(parser->buffer.start);
    parser->buffer.start = buffer;
    parser->buffer.end = buffer + count + 1;
  }
  memcpy(parser->buffer.start, bytes, count);
  parser->buffer.start[count] = 0;
  parser->buffer.pointer = parser->buffer.start;
  parser->buffer.last = parser->buffer.start + count + 1;
  // Characters rather than bytes are counted here, but more than there are does no harm: the NUL ends the text.
  parser->unread = count + 1;
  yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(parser, bytes, 0);
  parser->eof = 1;
  return 1;
}

/// Deletes a scalar event that has neither anchor nor tag: what `yaml_event_delete` does for it, less the rest:
/// that clears the whole event besides, which for a scalar at a time is 2 % of what libyaml does.
static inline void gd_delete_plain_scalar(const yaml_event_t *event) { yaml_free(event->data.scalar.value); }
