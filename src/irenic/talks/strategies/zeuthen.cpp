#include "irenic/talks/strategies/zeuthen.hpp"

#include "irenic/base/result.hpp"

namespace irenic::talks {
namespace {

using deals::Ratio;
using deals::Units;

class Surpluses {
public:
    Surpluses(std::span<const Units> frontier, const std::array<Units, 2>& disagreement)
        : frontier_(frontier), disagreement_(disagreement) {
        IRENIC_CHECK(frontier.size() % 2 == 0);
        for (std::size_t position = 0; position < size(); ++position) {
            IRENIC_CHECK(of(0, position) >= 0 && of(1, position) >= 0);
            IRENIC_CHECK(position == 0 || (of(0, position - 1) < of(0, position) &&
                                           of(1, position - 1) > of(1, position)));
        }
    }

    [[nodiscard]] std::size_t size() const { return frontier_.size() / 2; }
    [[nodiscard]] Units of(std::size_t party, std::size_t position) const {
        return frontier_[2 * position + party] - disagreement_[party];
    }

private:
    std::span<const Units> frontier_;
    std::array<Units, 2> disagreement_;
};

Ratio risk(const Surpluses& surpluses, std::size_t party, std::size_t own, std::size_t others) {
    const Units asked = surpluses.of(party, own);
    if (asked == 0) {
        return {1, 1};
    }
    return {asked - surpluses.of(party, others), asked};
}

std::optional<std::size_t> who_concedes(const ConcessionRound& round, std::size_t first) {
    if (round.proposals[0] == round.proposals[1]) {
        return std::nullopt;
    }
    if (round.risk[0] == round.risk[1]) {
        return first;
    }
    return round.risk[0] < round.risk[1] ? 0U : 1U;
}

ConcessionRound next_round(const Surpluses& surpluses, const std::array<std::size_t, 2>& proposals,
                           std::size_t first) {
    ConcessionRound round;
    round.proposals = proposals;
    round.risk = {risk(surpluses, 0, proposals[0], proposals[1]),
                  risk(surpluses, 1, proposals[1], proposals[0])};
    round.concedes = who_concedes(round, first);
    return round;
}

}  // namespace

Concessions concede_in_turn(std::span<const Units> frontier,
                            const std::array<Units, 2>& disagreement, std::size_t first) {
    IRENIC_CHECK(first < 2);
    const Surpluses surpluses(frontier, disagreement);
    Concessions concessions;
    if (surpluses.size() == 0) {
        return concessions;
    }
    std::array<std::size_t, 2> proposals{surpluses.size() - 1, 0};
    concessions.rounds.push_back(next_round(surpluses, proposals, first));
    while (const auto concedes = concessions.rounds.back().concedes) {
        if (*concedes == 0) {
            --proposals[0];
        } else {
            ++proposals[1];
        }
        concessions.rounds.push_back(next_round(surpluses, proposals, first));
    }
    concessions.agreement = proposals[0];
    return concessions;
}

}  // namespace irenic::talks
