#pragma once

#include <cstddef>
#include <exception>
#include <thread>
#include <vector>

namespace irenic {

/// Calls `work(part)` for every part from 0 to `parts`, each in a thread of its own, and waits.
/// The first exception, by part, is thrown again here. One part runs in the calling thread.
template <class Work>
void in_parallel(std::size_t parts, Work work) {
    std::vector<std::exception_ptr> failures(parts);
    const auto guarded = [&](std::size_t part) {
        try {
            work(part);
        } catch (...) {
            failures[part] = std::current_exception();
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t part = 1; part < parts; ++part) {
        threads.emplace_back(guarded, part);
    }
    if (parts > 0) {
        guarded(0);
    }
    threads.clear();
    for (const auto& failure : failures) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    }
}

}  // namespace irenic
