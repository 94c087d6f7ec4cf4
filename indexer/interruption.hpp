// SPDX-License-Identifier: GPL-3.0-or-later
// Control-C: the first asks the run to end with what is whole, the second ends it at once,
// with a line on standard error.
#pragma once

namespace news {

// SIGINT and SIGTERM from now on; SIGPIPE is ignored, so that a broken pipe shows as a failed
// write.
void watch_for_interruption();

bool is_interrupted();

}  // namespace news
