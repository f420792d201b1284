#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "irenic/deals/open_setting.hpp"
#include "irenic/talks/next/candidates.hpp"
#include "random_case.hpp"

namespace irenic::test_support {

/// A case with versions of it, each weighed by the record of offers.
struct Talks {
    std::unique_ptr<Negotiation> negotiation;
    std::unique_ptr<forecast::Ground> ground;
    std::unique_ptr<deals::Setting> centre;
    std::unique_ptr<talks::Willingness> willingness;

    [[nodiscard]] std::vector<OptionId> now() const {
        std::vector<OptionId> options;
        for (const Issue& issue : negotiation->issues) {
            options.push_back(issue.now);
        }
        return options;
    }

    [[nodiscard]] std::vector<std::vector<OptionId>> packages() const {
        std::vector<std::vector<OptionId>> all{{}};
        for (const Issue& issue : negotiation->issues) {
            std::vector<std::vector<OptionId>> longer;
            for (const auto& start : all) {
                for (std::size_t option = 0; option < issue.options.size(); ++option) {
                    longer.push_back(start);
                    longer.back().emplace_back(option);
                }
            }
            all = std::move(longer);
        }
        return all;
    }
};

/// Nothing where the case cannot be sampled: who decides has no value of no agreement, say.
inline std::optional<Talks> open_talks(Negotiation negotiation, std::size_t samples) {
    Talks talks;
    talks.negotiation = std::make_unique<Negotiation>(std::move(negotiation));
    auto ground = forecast::lay_ground(*talks.negotiation, Limits{});
    auto opened = deals::open_setting(*talks.negotiation, Limits{});
    if (!ground || !opened) {
        return std::nullopt;
    }
    talks.ground = std::make_unique<forecast::Ground>(std::move(*ground));
    talks.centre = std::make_unique<deals::Setting>(std::move(opened->setting));
    constexpr std::uint64_t seed = 1;
    auto willingness = talks::Willingness::sample(
        *talks.ground, {samples, seed, Decimal::from_mantissa(2, 1)}, Limits{});
    if (!willingness) {
        return std::nullopt;
    }
    talks.willingness = std::make_unique<talks::Willingness>(std::move(*willingness));
    return talks;
}

inline Talks random_talks(Random& random, const RandomCaseKind& kind, std::size_t samples) {
    for (;;) {
        if (auto talks = open_talks(read_case(random_case(random, kind)), samples)) {
            return std::move(*talks);
        }
    }
}

/// From a package at random, up to three changes, possibly for a party with red lines.
inline talks::CandidateSearch random_search(Random& random, const Talks& talks) {
    talks::CandidateSearch search{random.one_of(talks.packages()), random.size(0, 3), {}};
    for (std::size_t player = 0; player < talks.centre->scoring.players.size(); ++player) {
        if (!talks.centre->scoring.players[player].red_lines.empty() && random.chance(50)) {
            search.mediators.push_back(player);
        }
    }
    return search;
}

}  // namespace irenic::test_support
