#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/talks/next/texts.hpp"
#include "random_talks.hpp"

namespace irenic::test_support {

/// Candidates of a random case, and the texts chosen from them.
struct Chosen {
    Talks case_of;
    talks::CandidateSearch search;
    talks::Candidates candidates;
    std::optional<talks::Holding> holding;
    std::vector<talks::NextText> texts;

    [[nodiscard]] const talks::Willingness& willingness() const { return *case_of.willingness; }
    [[nodiscard]] const talks::Candidate& candidate(const talks::NextText& text) const {
        return candidates.texts[text.candidate];
    }
    [[nodiscard]] std::uint64_t held(std::size_t candidate) const {
        std::uint64_t weight = 0;
        const auto& rows = holding->holds[candidate];
        for (std::size_t row = 0; rows && row < holding->looked_at; ++row) {
            weight += rows->has(row) ? willingness().weights()[row] : 0;
        }
        return weight;
    }
    [[nodiscard]] bool may_be_proposed(const std::vector<OptionId>& options) const {
        const auto& scoring = case_of.centre->scoring;
        return scoring.allowed(options) &&
               std::none_of(
                   search.mediators.begin(), search.mediators.end(),
                   [&](std::size_t player) { return scoring.crosses_red_line(player, options); });
    }
    void choose(std::size_t most, unsigned threads = 1) {
        Limits limits;
        limits.threads = threads;
        texts = choose_texts(*case_of.centre, willingness(), candidates, search,
                             holding ? &*holding : nullptr, most, limits)
                    .value();
    }
};

/// Those accepted less often are kept more often, by and large; of some nothing is known.
inline talks::Holding random_holding(Random& random, const talks::Willingness& willingness,
                                     std::size_t candidates) {
    talks::Holding holding;
    holding.looked_at = willingness.rows() / 2;
    for (std::size_t index = 0; index < candidates; ++index) {
        forecast::RowSet rows(willingness.rows());
        const int percent =
            static_cast<int>(80 * index / candidates) + static_cast<int>(random.between(0, 20));
        for (std::size_t row = 0; row < holding.looked_at; ++row) {
            if (random.chance(percent)) {
                rows.set(row);
            }
        }
        const bool known = index == 0 || random.chance(80);
        holding.share.push_back(known ? std::optional(willingness.share(rows)) : std::nullopt);
        holding.holds.push_back(known ? std::optional(std::move(rows)) : std::nullopt);
    }
    return holding;
}

inline Chosen random_choice(Random& random, bool holding, std::size_t most = 1'000) {
    for (;;) {
        Chosen chosen{random_talks(random, {3, 4, 3, true}, 64), {}, {}, {}, {}};
        chosen.search = random_search(random, chosen.case_of);
        chosen.candidates =
            find_candidates(*chosen.case_of.centre, chosen.willingness(), chosen.search, Limits{});
        if (chosen.candidates.texts.empty()) {
            continue;
        }
        if (holding) {
            chosen.holding =
                random_holding(random, chosen.willingness(), chosen.candidates.texts.size());
        }
        chosen.choose(most);
        return chosen;
    }
}

}  // namespace irenic::test_support
