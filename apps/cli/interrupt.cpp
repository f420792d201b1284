#include "cli/interrupt.hpp"

#include <csignal>

namespace irenic::cli {
namespace {

std::atomic<bool> asked_to_stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set from a signal handler");

extern "C" void ask_to_stop(int /*signal*/) {
    asked_to_stop.store(true, std::memory_order_relaxed);
}

}  // namespace

const std::atomic<bool>& watch_interrupts() {
    struct sigaction action{};
    action.sa_handler = ask_to_stop;
    action.sa_flags = static_cast<int>(SA_RESETHAND);  // the next one has its usual effect
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return asked_to_stop;
}

void ignore_broken_pipes() {
    struct sigaction action{};
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, nullptr);
}

}  // namespace irenic::cli
