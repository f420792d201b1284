#include "irenic/phases/problem.hpp"

#include <algorithm>

#include "irenic/phases/conditions.hpp"
#include "irenic/phases/discounting.hpp"

namespace irenic::phases {
namespace {

/// Moves made so far, and whether each step was allowed.
class Progress {
public:
    explicit Progress(const Problem& problem) : problem_(problem), made_(problem.lines.size(), 0) {}

    bool advance(const Step& step) {
        const bool single = !problem_.steps_at_most;
        if (step.empty() || (single && step.size() > 1)) {
            return false;
        }
        for (const std::size_t line : step) {
            if (line >= made_.size() || !problem_.may_start(line, made_)) {
                return false;
            }
        }
        for (std::size_t at = 0; at < step.size();) {
            const auto end = std::upper_bound(step.begin(), step.end(), step[at]);
            const auto count = static_cast<std::size_t>(end - step.begin()) - at;
            const Line& line = problem_.lines[step[at]];
            if (made_[step[at]] + count > line.most_after(made_[step[at]])) {
                return false;
            }
            at += count;
        }
        for (const std::size_t line : step) {
            ++made_[line];
        }
        ++steps_;
        return deadlines_kept();
    }

    [[nodiscard]] bool whole() const {
        for (std::size_t line = 0; line < made_.size(); ++line) {
            if (made_[line] < problem_.lines[line].moves.size()) {
                return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] bool deadlines_kept() const {
        for (std::size_t line = 0; line < made_.size(); ++line) {
            for (const Deadline& deadline : problem_.lines[line].deadlines) {
                if (steps_ >= deadline.step && made_[line] < deadline.moves) {
                    return false;
                }
            }
        }
        return true;
    }

    const Problem& problem_;
    std::vector<std::size_t> made_;
    std::size_t steps_ = 0;
};

bool is_valid(const Problem& problem, const Plan& plan) {
    if (problem.steps_at_most && plan.size() > *problem.steps_at_most) {
        return false;
    }
    Progress progress(problem);
    for (const Step& step : plan) {
        if (!std::is_sorted(step.begin(), step.end()) || !progress.advance(step)) {
            return false;
        }
    }
    return progress.whole();
}

/// The moves of each step, in order.
std::vector<std::vector<const Move*>> moves_of(const Problem& problem, const Plan& plan) {
    std::vector<std::size_t> made(problem.lines.size(), 0);
    std::vector<std::vector<const Move*>> moves;
    for (const Step& step : plan) {
        auto& here = moves.emplace_back();
        for (const std::size_t line : step) {
            here.push_back(&problem.lines[line].moves[made[line]++]);
        }
    }
    return moves;
}

/// Goes through one party's slacks.
class PartyReplay {
public:
    PartyReplay(const Problem& problem, const std::vector<std::vector<const Move*>>& steps,
                std::size_t party)
        : problem_(problem), steps_(steps), party_(party), later_(problem.discount) {}

    void run(Evaluation& evaluation) {
        find_values();
        evaluation.start.push_back(slack(0));
        for (std::size_t step = 1; step <= steps_.size(); ++step) {
            evaluation.slack[step - 1].push_back(slack(step));
            evaluation.withheld[step - 1].push_back(withheld(step));
        }
        evaluation.guarantees.push_back(guarantee(evaluation));
    }

private:
    /// What continuing and stopping are worth after each step.
    void find_values() {
        values_.assign(steps_.size() + 1, problem_.peace[party_]);
        wars_.assign(steps_.size() + 1, problem_.war[party_]);
        for (std::size_t step = steps_.size(); step-- > 0;) {
            values_[step] = later_.times(values_[step + 1]);
            for (const Move* move : steps_[step]) {
                values_[step] += move->net[party_];
            }
        }
        for (std::size_t step = 0; step < steps_.size(); ++step) {
            wars_[step + 1] = wars_[step];
            for (const Move* move : steps_[step]) {
                wars_[step + 1] += move->shift[party_];
            }
        }
    }

    [[nodiscard]] Units slack(std::size_t step) const { return values_[step] - wars_[step]; }

    [[nodiscard]] std::optional<Units> withheld(std::size_t step) const {
        const Units keep = kept(steps_[step - 1], party_);
        if (keep == 0) {
            return std::nullopt;
        }
        return later_.times(values_[step]) - wars_[step] - keep;
    }

    [[nodiscard]] bool may_stop(std::size_t step) const {
        if (problem_.stops == Stops::anyone || step == steps_.size()) {
            return true;
        }
        const PartyId me = problem_.parties[party_];
        const auto& next = steps_[step];
        return std::any_of(next.begin(), next.end(),
                           [&](const Move* move) { return gives(*move, me); });
    }

    [[nodiscard]] Units guarantee(const Evaluation& evaluation) const {
        Units least = 0;
        for (std::size_t step = 1; step <= steps_.size(); ++step) {
            const Units stands = standing_at(problem_, party_, step);
            if (may_stop(step)) {
                least = std::max(least, -(slack(step) + stands));
            }
            if (const auto& kept = evaluation.withheld[step - 1][party_]) {
                least = std::max(least, -(*kept + stands));
            }
        }
        return least;
    }

    const Problem& problem_;
    const std::vector<std::vector<const Move*>>& steps_;
    std::size_t party_;
    Discounting later_;
    std::vector<Units> values_, wars_;
};

}  // namespace

std::size_t Line::most_after(std::size_t made) const {
    std::size_t most = std::min(moves.size(), made + capacity);
    for (const Pace& pace : paces) {
        if (made + pace.at_once < pace.moves) {
            most = std::min(most, made + pace.at_once);
        }
    }
    return most;
}

std::size_t Line::least_before(std::size_t made) const {
    std::size_t least = made - std::min(made, capacity);
    for (const Pace& pace : paces) {
        const std::size_t paced = std::min(made, pace.moves);
        least = std::max(least, paced - std::min(paced, pace.at_once));
    }
    return least;
}

std::vector<Decimal> Problem::points(const std::vector<Units>& units) const {
    std::vector<Decimal> list;
    list.reserve(units.size());
    for (const Units each : units) {
        list.push_back(points(each));
    }
    return list;
}

bool Problem::may_start(std::size_t line, const std::vector<std::size_t>& made) const {
    const auto& after = lines[line].after;
    return std::all_of(after.begin(), after.end(), [&](std::size_t before) {
        return made[before] == lines[before].moves.size();
    });
}

Units standing_at(const Problem& problem, std::size_t party, std::size_t step) {
    const Standing& standing = problem.standing[party];
    const bool lapsed = standing.until_step && step > *standing.until_step;
    return lapsed ? 0 : standing.amount;
}

Evaluation evaluate(const Problem& problem, const Plan& plan) {
    Evaluation evaluation;
    evaluation.valid = is_valid(problem, plan);
    if (!evaluation.valid) {
        return evaluation;
    }
    const auto steps = moves_of(problem, plan);
    evaluation.slack.resize(steps.size());
    evaluation.withheld.resize(steps.size());
    for (std::size_t party = 0; party < problem.parties.size(); ++party) {
        PartyReplay(problem, steps, party).run(evaluation);
    }
    return evaluation;
}

}  // namespace irenic::phases
