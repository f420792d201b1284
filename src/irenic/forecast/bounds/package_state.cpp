#include "irenic/forecast/bounds/package_state.hpp"

#include <algorithm>

namespace irenic::forecast {
namespace {

/// Places between 0 and 1.
struct Places {
    double low = 0;
    double high = 1;

    /// Leaves those where the line from `at_low` to `at_high` is at least 0.
    void keep_where_acceptable(double at_low, double at_high) {
        if (at_low < 0 && at_high < 0) {
            high = -1;
        } else if (at_low < 0) {
            low = std::max(low, at_low / (at_low - at_high));
        } else if (at_high < 0) {
            high = std::min(high, at_low / (at_low - at_high));
        }
    }
    [[nodiscard]] bool any() const { return low <= high + 1e-12; }
};

bool in_branch(const deals::Setting& setting, const deals::Branch& branch,
               const std::vector<OptionId>& options) {
    return std::all_of(branch.now.begin(), branch.now.end(),
                       [&](IssueId issue) {
                           return options[issue.at()] == setting.negotiation.issue(issue).now;
                       }) &&
           std::none_of(branch.agree.begin(), branch.agree.end(), [&](std::size_t player) {
               return setting.scoring.crosses_red_line(player, options);
           });
}

}  // namespace

bool PackageBounds::State::some_version() const {
    return std::all_of(players.begin(), players.end(),
                       [&](std::size_t player) { return free->surplus[player]->possible(); });
}

bool PackageBounds::State::all_add_up() const {
    const bool shared = std::any_of(numbers.begin(), numbers.end(),
                                    [&](const OneNumber& number) { return number.joins(players); });
    return !shared && free->ends_exact &&
           std::all_of(players.begin(), players.end(), [&](std::size_t player) {
               return free->adds_up[player] != 0 && basis(player) == Basis::free;
           });
}

PackageBounds::State::Basis PackageBounds::State::basis(std::size_t player) const {
    bool several = false;
    bool straight = true;
    for (std::size_t position = 0; position < numbers.size(); ++position) {
        const bool at_corners = !corners.empty() && position < corners.front().high.size();
        several = several || numbers[position].several(player);
        straight =
            straight && (numbers[position].shape[player] == OneNumber::Shape::absent ||
                         (at_corners && numbers[position].shape[player] != OneNumber::Shape::any));
    }
    if (!several) {
        return Basis::free;
    }
    return straight ? Basis::corners : Basis::outer;
}

SurplusRange PackageBounds::State::range(std::size_t player, const std::vector<OptionId>& options) {
    const Basis on = basis(player);
    if (on != Basis::corners) {
        SurplusRange range = free->surplus[player]->range(options);
        range.exact = range.exact && on == Basis::free;
        return range;
    }
    SurplusRange range = corners.front().bounds->surplus[player]->range(options);
    for (const Corner& corner : corners) {
        const SurplusRange other = corner.bounds->surplus[player]->range(options);
        range = {std::min(range.least, other.least), std::max(range.most, other.most),
                 range.exact && other.exact};
    }
    return range;
}

Standing PackageBounds::State::standing(std::size_t player, const std::vector<OptionId>& options) {
    Standing standing = standing_of_basis(player, options);
    if (standing.always == Known::unknown || standing.sometimes == Known::unknown) {
        look_at_centre(player, options, standing);
    }
    return standing;
}

Standing PackageBounds::State::standing_of_basis(std::size_t player,
                                                 const std::vector<OptionId>& options) {
    const Basis on = basis(player);
    if (on == Basis::free) {
        return free->surplus[player]->standing(options);
    }
    Standing standing{Known::yes, Known::no};
    for (const Corner& corner : corners) {
        const Standing there = corner.bounds->surplus[player]->standing(options);
        standing = {both(standing.always, there.always),
                    either(standing.sometimes, there.sometimes)};
    }
    if (on == Basis::outer) {  // what holds at a corner is one version; what holds freely, all
        const Standing outer = free->surplus[player]->standing(options);
        if (outer.always == Known::yes || outer.sometimes == Known::no) {
            return outer;
        }
        standing = {at_most_unknown(standing.always), at_least_unknown(standing.sometimes)};
    }
    return standing;
}

bool PackageBounds::State::centre_is_a_version(std::size_t player) const {
    const PartyId party = setting().scoring.players[player].party;
    if (!std::holds_alternative<DisagreementByRecord>(
            negotiation().preferences[party.at()]->disagreement)) {
        return true;
    }
    return std::any_of(opened.disagreement.begin(), opened.disagreement.end(),
                       [&](const deals::DisagreementValue& value) {
                           return value.party == party && *value.low <= *value.high;
                       });
}

/// The centre of all numbers is one version, but for what rounding does.
void PackageBounds::State::look_at_centre(std::size_t player, const std::vector<OptionId>& options,
                                          Standing& standing) const {
    constexpr double margin = 1e-6;
    const deals::Units surplus =
        setting().scoring.utility(player, options) - setting().disagreement[player];
    const double points = setting().points(surplus).to_double();
    if (!centre_is_a_version(player)) {
        return;
    }
    if (points < -margin && standing.always == Known::unknown) {
        standing.always = Known::no;
    }
    if (points > margin && standing.sometimes == Known::unknown) {
        standing.sometimes = Known::yes;
    }
}

Claims PackageBounds::State::claims(const std::vector<OptionId>& options) {
    if (!setting().scoring.allowed(options) || !some_version()) {
        return {};
    }
    std::vector<std::optional<Standing>> known(setting().scoring.players.size());
    Claims claims;
    std::size_t ways = 0;
    for (const deals::BranchProblem& way : setting().branches) {
        const deals::Branch& branch = way.branch;
        if (!in_branch(setting(), branch, options)) {
            continue;
        }
        ++ways;
        Standing all{Known::yes, Known::yes};
        for (const std::size_t player : branch.agree) {
            if (!known[player]) {
                known[player] = standing(player, options);
            }
            all = {both(all.always, known[player]->always),
                   both(all.sometimes, known[player]->sometimes)};
            if (all.sometimes == Known::no) {
                break;
            }
        }
        const bool in_doubt = all.always != Known::yes && all.sometimes != Known::no;
        claims.certain = either(claims.certain, all.always);
        claims.possible =
            either(claims.possible,
                   in_doubt ? both(all.sometimes, together(branch.agree, options)) : all.sometimes);
    }
    const bool shared = std::any_of(numbers.begin(), numbers.end(),
                                    [&](const OneNumber& number) { return number.joins(players); });
    if (ways > 1 && shared) {  // one way may always stand in for another
        claims.certain = at_least_unknown(claims.certain);
        claims.certain = both(claims.certain, claims.possible);
    }
    return claims;
}

/// Whether all these parties can have their value of no agreement at one value of what they share,
/// where each can by itself.
Known PackageBounds::State::together(const std::vector<std::size_t>& agree,
                                     const std::vector<OptionId>& options) {
    std::vector<std::size_t> joint;
    for (std::size_t position = 0; position < numbers.size(); ++position) {
        if (numbers[position].joins(agree)) {
            joint.push_back(position);
        }
    }
    if (joint.empty()) {
        return Known::yes;
    }
    const bool at_a_corner = std::any_of(corners.begin(), corners.end(), [&](const Corner& corner) {
        return std::all_of(agree.begin(), agree.end(), [&](std::size_t player) {
            return corner.bounds->surplus[player]->standing(options).sometimes == Known::yes;
        });
    });
    if (at_a_corner) {
        return Known::yes;
    }
    if (joint.size() > 1 || corners.empty() || joint.front() >= corners.front().high.size()) {
        return Known::unknown;
    }
    return at_one_place(numbers[joint.front()], joint.front(), agree, options);
}

/// The most of a surplus lies on or below the line between its ends; on it where it is `alone`.
Known PackageBounds::State::at_one_place(const OneNumber& number, std::size_t position,
                                         const std::vector<std::size_t>& agree,
                                         const std::vector<OptionId>& options) {
    Places places;
    bool exact = true;
    for (const std::size_t player : agree) {
        if (number.shape[player] == OneNumber::Shape::absent) {
            continue;
        }
        if (number.shape[player] == OneNumber::Shape::any) {
            return Known::unknown;
        }
        SurplusRange low{0, -lp::infinity, true};
        SurplusRange high = low;
        for (const Corner& corner : corners) {
            const SurplusRange there = corner.bounds->surplus[player]->range(options);
            SurplusRange& end = corner.high[position] != 0 ? high : low;
            end.most = std::max(end.most, there.most);
            exact = exact && there.exact;
        }
        exact = exact && number.shape[player] == OneNumber::Shape::alone &&
                basis(player) != Basis::outer;
        places.keep_where_acceptable(low.most, high.most);
    }
    if (!places.any()) {
        return Known::no;
    }
    return exact ? Known::yes : Known::unknown;
}

}  // namespace irenic::forecast
