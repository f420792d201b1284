#pragma once

#include <algorithm>
#include <atomic>
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

/// Calls `work(task)` for every task from 0 to `tasks`, each in whichever of up to `threads`
/// threads is free, and waits. Exceptions as for in_parallel.
template <class Work>
void share_out(std::size_t tasks, unsigned threads, Work work) {
    std::atomic<std::size_t> next = 0;
    in_parallel(std::clamp<std::size_t>(threads, 1, std::max<std::size_t>(tasks, 1)),
                [&](std::size_t) {
                    for (std::size_t task = next++; task < tasks; task = next++) {
                        work(task);
                    }
                });
}

}  // namespace irenic
