#include "irenic/talks/play/once/concessions.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "irenic/deals/combine.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/talks/play/once/telling.hpp"
#include "irenic/talks/strategies/zeuthen.hpp"

namespace irenic::talks {
namespace {

/// Two parties' concessions on the frontier, exact.
class ZeuthenPlay {
public:
    ZeuthenPlay(const deals::Setting& setting, const Domain& domain, const PlayQuestion& question)
        : setting_(setting), domain_(domain), telling_(domain, question) {}

    Result<Played> run(const Limits& limits) {
        const auto frontier = deals::unite_frontiers(problems(), setting_.deciding(), limits);
        if (!frontier.complete) {
            return tl::unexpected(Error{ErrorCode::limit, "--protocol",
                                        "the efficient packages are too many to list for zeuthen",
                                        "give more seconds, or use alternating_offers"});
        }
        const auto disagreement = setting_.deciding_disagreement();
        const Concessions concessions =
            concede_in_turn(frontier.values, {disagreement[0], disagreement[1]});
        tell(concessions, frontier);
        note_what_is_left_out();
        return std::move(telling_.played());
    }

private:
    void note_what_is_left_out() {
        Played& played = telling_.played();
        if (!played.question.strategies.empty()) {
            played.notes.emplace_back(
                "Strategies do not come into zeuthen: who risks less by standing firm concedes.");
        }
        if (played.question.breakdown > 0 || played.question.battles) {
            played.notes.emplace_back(
                "This one session of zeuthen is played without breakdown and battles; many "
                "sessions are played with them.");
        }
    }

    [[nodiscard]] std::vector<const deals::Problem*> problems() const {
        std::vector<const deals::Problem*> problems;
        for (const deals::BranchProblem& branch : setting_.branches) {
            problems.push_back(&branch.problem);
        }
        return problems;
    }

    [[nodiscard]] PlayedMove move_of(const deals::UnitedFrontier& frontier, std::size_t position,
                                     std::size_t seat, std::size_t round) const {
        const auto& problem = setting_.branches[frontier.problem(position)].problem;
        PlayedMove move;
        move.round = round;
        move.by = domain_.parties[seat];
        move.options = deals::options_of(deals::package_of(problem, frontier.choices(position)));
        move.accepted_by = {domain_.parties[seat]};
        return move;
    }

    /// The opening proposals, then round by round who concedes and to what.
    void tell(const Concessions& concessions, const deals::UnitedFrontier& frontier) {
        Played& played = telling_.played();
        const auto& rounds = concessions.rounds;
        const std::size_t steps =
            rounds.empty() ? 0 : std::min(rounds.size() - 1, played.question.rounds);
        telling_.end(Outcome::End::deadline, rounds.empty() ? 0 : std::max<std::size_t>(steps, 1),
                     domain_.no_agreement);
        if (rounds.empty()) {
            return;
        }
        for (std::size_t seat = 0; seat < 2; ++seat) {
            PlayedMove move = move_of(frontier, rounds.front().proposals[seat], seat, 1);
            move.risk = rounds.front().risk[seat];
            telling_.add(std::move(move));
        }
        for (std::size_t round = 0; round < steps; ++round) {
            const std::size_t seat = *rounds[round].concedes;
            PlayedMove move = move_of(frontier, rounds[round + 1].proposals[seat], seat, round + 1);
            move.risk = rounds[round + 1].risk[seat];
            telling_.add(std::move(move));
        }
        if (steps + 1 == rounds.size()) {
            agree();
        }
    }

    /// The last proposal is what the other asks for.
    void agree() {
        Played& played = telling_.played();
        PlayedMove& last = played.trace.back();
        last.accepted_by = domain_.parties;
        last.agreed = true;
        played.end = Outcome::End::agreement;
        played.agreement = point_of(domain_, last.options);
    }

    const deals::Setting& setting_;
    const Domain& domain_;
    Telling telling_;
};

}  // namespace

Result<Played> play_concessions(const deals::Setting& setting, const Domain& domain,
                                const PlayQuestion& question, const Limits& limits) {
    if (domain.seats() != 2 || domain.deciding != 2) {
        return tl::unexpected(Error{ErrorCode::bad_input, "--protocol",
                                    "zeuthen is for two parties that decide; here " +
                                        std::to_string(domain.seats()) + " have a say",
                                    "use alternating_offers or mediator_pool"});
    }
    return ZeuthenPlay(setting, domain, question).run(limits);
}

}  // namespace irenic::talks
