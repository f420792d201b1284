#include "irenic/talks/play/domain.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace irenic::talks {
namespace {

bool any_holds(const std::vector<Condition>& conditions, const std::vector<OptionId>& package) {
    return std::any_of(conditions.begin(), conditions.end(),
                       [&](const Condition& condition) { return condition.holds(package); });
}

bool agreed_by(const Domain::Branch& branch, const std::vector<OptionId>& package,
               const std::vector<char>& accept) {
    return std::all_of(branch.agree.begin(), branch.agree.end(),
                       [&](std::size_t seat) { return accept[seat] != 0; }) &&
           branch.left_open_by(package);
}

/// Who sits where, as positions in Scoring::players.
std::vector<std::size_t> players_by_seat(const deals::Table& table) {
    std::vector<std::size_t> players = table.deciding;
    players.insert(players.end(), table.conditional.begin(), table.conditional.end());
    return players;
}

template <class Id>
std::optional<std::size_t> place_in(const std::vector<Id>& list, Id id) {
    const auto found = std::find(list.begin(), list.end(), id);
    return found == list.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - list.begin()));
}

void add_issues(const Negotiation& negotiation, Domain& domain) {
    for (const Issue& issue : negotiation.issues) {
        domain.options.push_back(static_cast<std::uint32_t>(issue.options.size()));
        domain.now.push_back(issue.now);
    }
}

void add_seats(const deals::Setting& setting, const std::vector<std::size_t>& players,
               Domain& domain) {
    for (const std::size_t player : players) {
        const deals::Player& seated = setting.scoring.players[player];
        domain.parties.push_back(seated.party);
        domain.names.push_back(setting.negotiation.party(seated.party).id);
        domain.points.push_back(seated.table);
        domain.red_lines.push_back(seated.red_lines);
        domain.no_agreement.push_back(setting.disagreement[player]);
    }
}

Domain::Branch seated(const deals::Branch& branch, const std::vector<std::size_t>& players,
                      const std::vector<OptionId>& now) {
    Domain::Branch result;
    for (const std::size_t player : branch.agree) {
        if (const auto seat = place_in(players, player)) {
            result.agree.push_back(*seat);
        }
    }
    std::sort(result.agree.begin(), result.agree.end());
    for (const IssueId issue : branch.now) {
        result.stays.emplace_back(issue, now[issue.at()]);
    }
    return result;
}

}  // namespace

std::optional<std::size_t> Domain::seat_of(PartyId party) const { return place_in(parties, party); }

Units Domain::utility(std::size_t seat, const std::vector<OptionId>& package) const {
    Units sum = 0;
    for (std::size_t issue = 0; issue < package.size(); ++issue) {
        sum += points[seat][issue][package[issue].at()];
    }
    for (const Extra& extra : extras) {
        if (extra.seat == seat && extra.when.holds(package)) {
            sum += extra.units;
        }
    }
    return sum;
}

bool Domain::allowed(const std::vector<OptionId>& package) const {
    return !any_holds(forbidden, package);
}

bool Domain::crosses_red_line(std::size_t seat, const std::vector<OptionId>& package) const {
    return any_holds(red_lines[seat], package);
}

bool Domain::agreed(const std::vector<OptionId>& package, const std::vector<char>& accept) const {
    return std::any_of(branches.begin(), branches.end(),
                       [&](const Branch& branch) { return agreed_by(branch, package, accept); });
}

double Domain::packages() const {
    return std::accumulate(options.begin(), options.end(), 1.0, std::multiplies<>());
}

Domain domain_of(const deals::Setting& setting) {
    Domain domain;
    const std::vector<std::size_t> players = players_by_seat(setting.table);
    domain.deciding = setting.table.deciding.size();
    domain.places = setting.scoring.places;
    domain.forbidden = setting.scoring.forbidden;
    add_issues(setting.negotiation, domain);
    add_seats(setting, players, domain);
    for (const deals::Extra& extra : setting.scoring.extras) {
        if (const auto seat = place_in(players, extra.player)) {
            domain.extras.push_back({*seat, extra.when, extra.units});
        }
    }
    for (const deals::BranchProblem& branch : setting.branches) {
        domain.branches.push_back(seated(branch.branch, players, domain.now));
    }
    return domain;
}

}  // namespace irenic::talks
