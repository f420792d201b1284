#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/deals/deals.hpp"

namespace irenic {

inline void PrintTo(const Decimal& value, std::ostream* out) { *out << value.to_string(); }

}  // namespace irenic

namespace irenic::test_support {

inline deals::Answer ask(const Negotiation& negotiation, const deals::Question& question = {},
                         unsigned threads = 1) {
    Limits limits;
    limits.threads = threads;
    return deals::find_deals(negotiation, question, limits).value();
}

inline deals::Answer ask_everything(const Negotiation& negotiation) {
    deals::Question question;
    question.everything = true;
    return ask(negotiation, question);
}

/// The solution of a kind; one without a point where the answer does not have it.
inline deals::Solution solution(const deals::Answer& answer, deals::SolutionKind kind) {
    for (const auto& candidate : answer.solutions) {
        if (candidate.kind == kind) {
            return candidate;
        }
    }
    ADD_FAILURE() << "no " << deals::name(kind);
    return {};
}

inline deals::DivisibleSolution mixture(const deals::Answer& answer, deals::SolutionKind kind) {
    for (const auto& candidate : answer.divisible.solutions) {
        if (candidate.kind == kind) {
            return candidate;
        }
    }
    ADD_FAILURE() << "no " << deals::name(kind);
    return {};
}

/// The utilities a solution shows; empty where it shows none.
inline deals::Utilities shown(const deals::Answer& answer, deals::SolutionKind kind) {
    const auto found = solution(answer, kind);
    return found.point ? found.point->utility : deals::Utilities{};
}

inline std::vector<deals::Utilities> utilities(const std::vector<deals::Point>& points) {
    std::vector<deals::Utilities> list;
    for (const auto& point : points) {
        list.push_back(point.utility);
    }
    return list;
}

}  // namespace irenic::test_support
