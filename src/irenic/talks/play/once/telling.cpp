#include "irenic/talks/play/once/telling.hpp"

#include <utility>

namespace irenic::talks {
namespace {

constexpr std::size_t most_moves = 1000;

/// What the deciding seats get of a package.
std::vector<Decimal> utilities_of(const Domain& domain, const std::vector<OptionId>& options) {
    std::vector<Decimal> utility;
    for (std::size_t seat = 0; seat < domain.deciding; ++seat) {
        utility.push_back(domain.to_points(domain.utility(seat, options)));
    }
    return utility;
}

}  // namespace

deals::Point point_of(const Domain& domain, const std::vector<OptionId>& options) {
    return {utilities_of(domain, options), deals::package_of(options)};
}

Telling::Telling(const Domain& domain, const PlayQuestion& question) : domain_(domain) {
    played_.question = question;
    played_.seats = domain.parties;
}

void Telling::add(PlayedMove move) {
    move.utility = utilities_of(domain_, move.options);
    if (played_.trace.size() == most_moves) {
        played_.trace_cut = true;
        played_.trace.back() = std::move(move);
    } else {
        played_.trace.push_back(std::move(move));
    }
}

void Telling::end(Outcome::End how, std::size_t rounds, const std::vector<Units>& no_agreement) {
    played_.end = how;
    played_.rounds = rounds;
    for (const Units units : no_agreement) {
        played_.no_agreement.push_back(domain_.to_points(units));
    }
}

Result<std::optional<Fighting>> Telling::fighting(const Negotiation& negotiation) {
    if (!played_.question.battles) {
        return std::optional<Fighting>();
    }
    auto found = Fighting::of(negotiation, domain_, played_.question.rounds);
    if (found) {
        played_.notes.emplace_back(
            *found ? "One battle is fought each round; how it ends is drawn by the middle of both "
                     "sides' beliefs (assumed)."
                   : "No battles are fought: the case has no war of battles on which somebody's "
                     "value of no agreement rests.");
    }
    return found;
}

}  // namespace irenic::talks
