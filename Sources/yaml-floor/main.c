// A bare libyaml process: reads the files that it is given, runs the event loop over each, and prints nothing.
// What gdcheck as a whole process is measured against.

#include <stdio.h>
#include <stdlib.h>

#include "floor.h"

static unsigned char *read_file(const char *path, size_t *count) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  size_t capacity = 1 << 16, used = 0;
  unsigned char *bytes = malloc(capacity);
  while (bytes) {
    size_t got = fread(bytes + used, 1, capacity - used, file);
    used += got;
    if (got == 0) break;
    if (used == capacity) {
      capacity *= 2;
      unsigned char *larger = realloc(bytes, capacity);
      if (!larger) free(bytes);
      bytes = larger;
    }
  }
  fclose(file);
  *count = used;
  return bytes;
}

int main(int count, char **paths) {
  for (int i = 1; i < count; i++) {
    size_t size = 0;
    unsigned char *bytes = read_file(paths[i], &size);
    long events = bytes ? floor_count_events(bytes, size) : -1;
    free(bytes);
    if (events < 0) {
      fprintf(stderr, "yaml-floor: can't read %s\n", paths[i]);
      return 1;
    }
  }
  return 0;
}
