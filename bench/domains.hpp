#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/negotiation.hpp"

namespace irenic::bench {

/// A negotiation to be made up: every party a principal, points whole numbers from 0 to 100.
struct Domain {
    std::size_t issues = 0;
    std::size_t options = 0;
    std::size_t parties = 0;
    /// 0: every number drawn by itself; 1: each option shares out the same 100 points.
    double opposed = 0;
    /// Value of no agreement, as a share of the way from each party's least to its most; nothing:
    /// 0 points, which no package is below.
    std::optional<double> disagreement;
    std::uint32_t seed = 1;
};

/// The same numbers wherever the standard library comes from.
class Draw {
public:
    explicit Draw(std::uint32_t seed) : bits_(seed) {}

    /// A whole number from 0 to `most`.
    std::size_t up_to(std::size_t most) { return bits_() % (most + 1); }
    /// `count` numbers from 0 to 100 that add up to 100, every such division equally likely.
    std::vector<double> division(std::size_t count) {
        std::vector<double> cuts{0, 100};
        while (cuts.size() < count + 1) {
            cuts.push_back(static_cast<double>(up_to(100)));
        }
        std::sort(cuts.begin(), cuts.end());
        std::vector<double> parts;
        for (std::size_t part = 0; part < count; ++part) {
            parts.push_back(cuts[part + 1] - cuts[part]);
        }
        return parts;
    }
    /// `count` of the numbers below `below`, ascending.
    std::vector<std::size_t> some(std::size_t count, std::size_t below) {
        std::vector<std::size_t> numbers;
        for (std::size_t number = 0; number < below; ++number) {
            const std::size_t wanted = count - numbers.size();
            if (up_to(below - number - 1) < wanted) {
                numbers.push_back(number);
            }
        }
        return numbers;
    }

private:
    std::mt19937 bits_;
};

inline UncertainNumber exactly(double points) {
    return UncertainNumber::exact(Decimal(static_cast<std::int64_t>(points + 0.5)));
}

/// Parties and issues, with points on no option yet.
inline Negotiation make_table(const Domain& domain) {
    Negotiation negotiation;
    for (std::size_t issue = 0; issue < domain.issues; ++issue) {
        Issue& made = negotiation.issues.emplace_back();
        made.id = made.label = "issue_" + std::to_string(issue);
        for (std::size_t option = 0; option < domain.options; ++option) {
            const std::string id = "option_" + std::to_string(option);
            made.options.push_back({id, id});
        }
    }
    for (std::size_t party = 0; party < domain.parties; ++party) {
        Party& made = negotiation.parties.emplace_back();
        made.id = made.name = "party_" + std::to_string(party);
        Preference& preference = *negotiation.preferences.emplace_back(Preference{});
        const OptionPoints nothing{std::vector<std::optional<UncertainNumber>>(domain.options)};
        preference.issues.assign(domain.issues, nothing);
        preference.disagreement = exactly(0);
    }
    return negotiation;
}

/// What a share of the way from a party's least to its most is worth to it.
inline double part_of_range(const Preference& preference, double share) {
    double value = 0;
    for (const IssuePreference& issue : preference.issues) {
        double least = 100;
        double most = 0;
        for (const auto& points : std::get<OptionPoints>(issue).points) {
            least = std::min(least, points->mid.to_double());
            most = std::max(most, points->mid.to_double());
        }
        value += least + share * (most - least);
    }
    return value;
}

inline Negotiation make_negotiation(const Domain& domain) {
    Negotiation negotiation = make_table(domain);
    Draw draw(domain.seed);
    for (std::size_t issue = 0; issue < domain.issues; ++issue) {
        for (std::size_t option = 0; option < domain.options; ++option) {
            const std::vector<double> division = draw.division(domain.parties);
            for (std::size_t party = 0; party < domain.parties; ++party) {
                const auto alone = static_cast<double>(draw.up_to(100));
                auto& points =
                    std::get<OptionPoints>(negotiation.preferences[party]->issues[issue]);
                points.points[option] =
                    exactly((1 - domain.opposed) * alone + domain.opposed * division[party]);
            }
        }
    }
    if (domain.disagreement) {
        for (auto& preference : negotiation.preferences) {
            preference->disagreement = exactly(part_of_range(*preference, *domain.disagreement));
        }
    }
    return negotiation;
}

/// Nothing factors: for every three issues each party has an interaction, over half of the
/// options of each, and nothing else counts.
inline Negotiation make_tied_negotiation(const Domain& domain) {
    Negotiation negotiation = make_table(domain);
    Draw draw(domain.seed);
    for (auto& preference : negotiation.preferences) {
        for (std::size_t first = 0; first < domain.issues; ++first) {
            for (std::size_t second = first + 1; second < domain.issues; ++second) {
                for (std::size_t third = second + 1; third < domain.issues; ++third) {
                    Interaction interaction;
                    for (const std::size_t issue : {first, second, third}) {
                        std::vector<OptionId> options;
                        for (const std::size_t option :
                             draw.some(domain.options / 2, domain.options)) {
                            options.emplace_back(option);
                        }
                        interaction.when.any_of.emplace_back(IssueId(issue), std::move(options));
                    }
                    interaction.points = exactly(static_cast<double>(draw.up_to(100)));
                    preference->interactions.push_back(std::move(interaction));
                }
            }
        }
    }
    return negotiation;
}

}  // namespace irenic::bench
