#pragma once

#include <atomic>

namespace irenic::cli {

/// From now on the first Ctrl-C (or SIGTERM) raises the returned flag, and a second one ends the
/// program at once.
const std::atomic<bool>& watch_interrupts();

/// Writing into a pipe that nobody reads is an error to be handled, not a signal.
void ignore_broken_pipes();

}  // namespace irenic::cli
