#include "irenic/talks/next/coverage.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "irenic/base/result.hpp"
#include "irenic/talks/next/cover_search.hpp"

namespace irenic::talks {
namespace {

/// Looks at one pair each; more would take longer than the search.
constexpr std::size_t most_comparisons = 10'000'000;

/// The sets that are not within another of no larger index, by what they add at first.
std::vector<CoverOption> worth_a_look(const CoveredRows& rows) {
    std::vector<CoverOption> options;
    for (std::size_t set = 0; set < rows.sets(); ++set) {
        if (const std::uint64_t adds = rows.adds(set, rows.all()); adds > 0) {
            options.push_back({adds, set});
        }
    }
    std::sort(options.begin(), options.end(), adds_more);
    std::vector<CoverOption> kept;
    std::size_t comparisons = 0;
    for (const CoverOption& option : options) {
        const bool within =
            comparisons < most_comparisons && std::any_of(
                                                  kept.begin(), kept.end(),
                                                  [&](const CoverOption& other) {
                                                      return other.set < option.set &&
                                                             rows.within(option.set, other.set);
                                                  });
        comparisons += kept.size();
        if (!within) {
            kept.push_back(option);
        }
    }
    return kept;
}

/// Takes each time the set that adds most; stops early where `stop` comes, but never at none.
CoverPath one_step_path(const CoveredRows& rows, const std::vector<CoverOption>& options,
                        std::size_t rounds, const Stop& stop) {
    CoverPath path;
    auto open = rows.all();
    while (path.sets.size() < rounds && (path.sets.empty() || !stop.reached())) {
        CoverOption best;
        for (const CoverOption& option : options) {
            if (option.adds < best.adds) {
                continue;  // it never adds more than at first
            }
            const CoverOption now{rows.adds(option.set, open), option.set};
            if (now.adds > 0 && adds_more(now, best)) {
                best = now;
            }
        }
        if (best.adds == 0) {
            break;
        }
        rows.strike(best.set, open);
        path.push(best);
    }
    return path;
}

}  // namespace

Cover best_cover(const std::vector<std::uint64_t>& weights,
                 const std::vector<const forecast::RowSet*>& sets, const CoverQuestion& question,
                 const Stop& stop) {
    IRENIC_CHECK(question.discount > 0 && question.discount <= 1);
    const CoveredRows rows(weights, sets);
    const std::vector<CoverOption> options = worth_a_look(rows);
    CoverPath one_step = one_step_path(rows, options, question.rounds, stop);
    CoverSearch search(rows, question, one_step);
    const bool exact = search.run(options, stop);
    CoverPath best = search.best();
    return {std::move(best.sets), std::move(best.adds), std::move(one_step.adds), exact};
}

Cover best_cover(const Willingness& willingness, const Candidates& candidates,
                 const CoverQuestion& question, const Stop& stop) {
    std::vector<const forecast::RowSet*> sets;
    for (const Candidate& text : candidates.texts) {
        sets.push_back(&text.accepted);
    }
    return best_cover(willingness.weights(), sets, question, stop);
}

double discounted(const std::vector<std::uint64_t>& adds, double discount) {
    // from the last back, so that each is discounted once a round
    return std::accumulate(adds.rbegin(), adds.rend(), 0.0, [&](double later, std::uint64_t add) {
        return static_cast<double>(add) + discount * later;
    });
}

}  // namespace irenic::talks
