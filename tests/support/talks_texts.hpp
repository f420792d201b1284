#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "random_talks.hpp"

namespace irenic::test_support {

/// Every package as a text, those accepted most often first.
inline talks::Candidates all_texts(const Talks& talks) {
    talks::Candidates candidates;
    for (auto& options : talks.packages()) {
        talks::Candidate text;
        text.accepted = talks.willingness->acceptable(options);
        text.weight = talks.willingness->weight_of(text.accepted);
        text.options = std::move(options);
        candidates.texts.push_back(std::move(text));
    }
    std::stable_sort(candidates.texts.begin(), candidates.texts.end(),
                     [](const auto& a, const auto& b) { return a.weight > b.weight; });
    candidates.complete = true;
    candidates.looked_at = candidates.texts.size();
    return candidates;
}

/// Two parties exchange a for b where i0 is o1, which is worth 10 to both; o0 is worth 8 and calls
/// for nothing. The value of no agreement is 7 to p0 and unknown to p1, from 0 to 10.
///
/// With a first, p1 keeps 5 more than it gets by stopping, less its value of no agreement: the
/// exchange holds where that is at most 5. With b first p0 stops, whose value is above 6.
inline std::string exchange(const std::string& in_phases = "", const std::string& blocks = "",
                            const std::string& of_a = "") {
    return "irenic: 1\n"
           "parties: {p0: {}, p1: {}, m: {role: mediator}}\n"
           "issues: {i0: {options: [o0, o1]}}\n"
           "preferences:\n"
           "  p0: {points: {i0: {o0: 8, o1: 10}}, disagreement: 7}\n"
           "  p1: {points: {i0: {o0: 8, o1: 10}}, disagreement: [0, 10]}\n"
           "phases:\n"
           "  deliverables:\n"
           "    a: {giver: p0, cost: {p0: 3}, value: {p1: 5}" +
           of_a +
           "}\n"
           "    b: {giver: p1, cost: {p1: 2}, value: {p0: 4}}\n"
           "  package: {i0: o1}\n"
           "  follows: {i0: {o1: [a, b]}}\n" +
           in_phases + blocks;
}

/// The rows in which the value of no agreement of the second seat is at most so many points.
inline forecast::RowSet rows_up_to(const talks::Willingness& willingness, int points) {
    forecast::RowSet rows(willingness.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        if (willingness.table().columns().no_agreement[1][row] <= points * 1'000'000'000LL) {
            rows.set(row);
        }
    }
    return rows;
}

inline bool same_rows(const forecast::RowSet& one, const forecast::RowSet& other) {
    return one.rows() == other.rows() && std::equal(one.words().begin(), one.words().end(),
                                                    other.words().begin(), other.words().end());
}

inline std::size_t position_of(const talks::Candidates& candidates,
                               const std::vector<OptionId>& options) {
    const auto& texts = candidates.texts;
    return static_cast<std::size_t>(
        std::find_if(texts.begin(), texts.end(),
                     [&](const auto& text) { return text.options == options; }) -
        texts.begin());
}

}  // namespace irenic::test_support
