#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/forecast/run/ground.hpp"
#include "irenic/talks/spread/spread.hpp"
#include "plain_case.hpp"
#include "random_case.hpp"

namespace irenic::test_support {

/// A case, with what its versions have in common.
struct Grounded {
    explicit Grounded(Negotiation of)
        : negotiation(std::move(of)),
          ground(laid(negotiation)),
          domain(talks::domain_of(ground.zone.centre())) {}
    explicit Grounded(const std::string& text) : Grounded(read_case(text)) {}
    Grounded(const Grounded&) = delete;
    Grounded(Grounded&&) = delete;
    Grounded& operator=(const Grounded&) = delete;
    Grounded& operator=(Grounded&&) = delete;
    ~Grounded() = default;

    static forecast::Ground laid(const Negotiation& of) {
        auto ground = forecast::lay_ground(of, Limits{});
        if (!ground) {
            throw std::invalid_argument(to_string(ground.error()));
        }
        return std::move(*ground);
    }

    Negotiation negotiation;
    forecast::Ground ground;
    talks::Domain domain;
};

/// Two parties; points, an interaction and what no agreement is worth are uncertain.
inline std::string uncertain_talks() {
    return "irenic: 1\nparties: {p: {}, q: {}}\n"
           "issues: {x: {options: [a, b, c]}, y: {options: [d, e, f]}, z: {options: [g, h]}}\n"
           "preferences:\n"
           "  p: {points: {x: {a: 9, b: [3, 6]}, y: {d: 5, e: 2}, z: {g: 1}}, "
           "disagreement: [2, 9]}\n"
           "  q: {points: {x: {b: 4, c: 8}, y: {e: [2, 4.5], f: 6}, z: {h: 3}}, "
           "interactions: [{when: {x: b, y: e}, points: [-1, 2]}], disagreement: [3, 9]}\n";
}

/// The same with an offer on record that many versions contradict.
inline std::string contradicted_talks() {
    return "irenic: 1\nparties: {p: {}, q: {}}\n"
           "issues: {x: {options: [a, b, c]}, y: {options: [d, e]}}\n"
           "preferences:\n"
           "  p: {points: {x: {a: [3, 9], b: [2, 8]}, y: {d: 2}}, disagreement: record}\n"
           "  q: {points: {x: {b: 4, c: 8}, y: {e: 3}}, disagreement: [2, 6]}\n"
           "offers:\n"
           "  - {id: one, by: p, package: {x: a, y: d}, answers: {q: {is: rejected}}}\n"
           "  - {id: other, by: q, package: {x: b, y: d}, answers: {p: {is: rejected}}}\n";
}

inline talks::SpreadQuestion sessions_of(const Grounded& grounded, talks::StrategyKind kind,
                                         std::size_t sessions) {
    talks::SpreadQuestion question;
    question.strategies.assign(grounded.domain.seats(), talks::Strategy{kind, 1, 1});
    question.sessions = sessions;
    question.rules.rounds = 20;
    return question;
}

inline talks::Spread spread_of(const Grounded& grounded, const talks::SpreadQuestion& question,
                               const Limits& limits = {}) {
    auto spread = talks::play_many(grounded.ground, question, limits);
    EXPECT_TRUE(spread) << (spread ? "" : to_string(spread.error()));
    return spread ? std::move(*spread) : talks::Spread{};
}

}  // namespace irenic::test_support
