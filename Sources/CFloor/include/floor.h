#ifndef GDCHECK_FLOOR_H
#define GDCHECK_FLOOR_H

#include <stddef.h>

/// Runs libyaml's event loop over `bytes` and does nothing with the events.
/// Returns their number, or -1 where libyaml refuses the text.
long floor_count_events(const unsigned char *bytes, size_t count);

#endif
