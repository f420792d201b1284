#include "irenic/talks/next/blind.hpp"

#include <algorithm>
#include <utility>

#include "irenic/talks/next/coverage.hpp"

namespace irenic::talks {

BlindSheet blind_sheet(const Willingness& willingness, const Candidates& candidates,
                       std::size_t count, const Limits& limits) {
    Cover cover = best_cover(willingness, candidates, {.rounds = count}, limits.stop);
    forecast::RowSet some_accepted(willingness.rows());
    for (const std::size_t text : cover.sets) {
        add_rows(some_accepted, candidates.texts[text].accepted);
    }
    std::sort(cover.sets.begin(), cover.sets.end(), [&](std::size_t one, std::size_t other) {
        return candidates.texts[one].options < candidates.texts[other].options;
    });
    return {std::move(cover.sets), willingness.share(some_accepted), cover.exact};
}

}  // namespace irenic::talks
