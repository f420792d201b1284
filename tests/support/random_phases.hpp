#pragma once

#include <algorithm>
#include <numeric>
#include <vector>

#include "irenic/phases/problem.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// What random problems may hold beside plain lines.
struct PhaseFeatures {
    std::size_t parties = 2;
    std::size_t lines = 4;
    std::size_t most_moves = 6;
    bool after = false;
    bool deadlines = false;
    bool lapsing = false;      ///< standing guarantees, some of them with a last step
    bool withholding = false;  ///< moves that do not stop openly, some with two givers
    bool mover = false;
    bool discount = false;
    bool merged = false;
    bool donors = false;  ///< lines of somebody who is no party
};

inline phases::Move random_move(Random& random, const PhaseFeatures& features, std::size_t giver) {
    phases::Move move;
    const auto n = features.parties;
    move.tranches = {{DeliverableId(std::size_t{0}), 1}};
    move.net.assign(n, 0);
    move.shift.assign(n, 0);
    move.keep.assign(n, std::nullopt);
    move.givers = {PartyId(giver)};
    for (std::size_t party = 0; party < n; ++party) {
        move.net[party] = party == giver      ? -random.between(0, 9)
                          : random.chance(70) ? random.between(0, 12)
                                              : 0;
        move.shift[party] = random.chance(30) ? random.between(-3, 3) : 0;
    }
    const auto keep = [&](std::size_t party) { return -move.net[party] - move.shift[party]; };
    if (giver < n) {
        move.keep[giver] = keep(giver);
    }
    if (features.withholding && random.chance(40)) {
        move.stops_openly = false;
        if (giver < n) {
            *move.keep[giver] += random.between(0, 5);
        }
        if (n > 1 && giver < n && random.chance(40)) {
            const std::size_t other = (giver + 1) % n;
            move.givers.emplace_back(other);
            std::sort(move.givers.begin(), move.givers.end());
            move.keep[other] = random.between(-2, 8);
        }
    }
    for (std::size_t party = 0; party < n; ++party) {
        move.change.push_back(-(move.net[party] + move.shift[party]));
    }
    return move;
}

/// A small problem; its slacks are small whole numbers, so that ties are frequent.
inline phases::Problem random_phases(Random& random, const PhaseFeatures& features) {
    phases::Problem problem;
    const auto n = features.parties;
    for (std::size_t party = 0; party < n; ++party) {
        problem.parties.emplace_back(party);
        problem.peace.push_back(random.between(0, 20));
        problem.war.push_back(random.between(0, 20));
        phases::Standing standing;
        if (features.lapsing && random.chance(50)) {
            standing.amount = random.between(0, 6);
            if (random.chance(60)) {
                standing.until_step = random.size(0, 6);
            }
        }
        problem.standing.push_back(standing);
    }
    for (std::size_t at = 0; at < features.lines; ++at) {
        phases::Line line;
        const std::size_t giver = features.donors && random.chance(25) ? n : random.below(n);
        const phases::Move move = random_move(random, features, giver);
        line.moves.assign(random.size(1, std::max<std::size_t>(1, features.most_moves / 2)), move);
        if (random.chance(25)) {
            line.moves.back() = random_move(random, features, giver);
        }
        line.capacity = features.merged ? random.size(1, 2) : 1;
        if (features.merged && line.moves.size() > 2 && random.chance(50)) {
            line.capacity = line.moves.size();
            line.paces.push_back({2, 1});
        }
        for (std::size_t before = 0; features.after && before < at; ++before) {
            if (random.chance(20)) {
                line.after.push_back(before);
            }
        }
        problem.lines.push_back(line);
    }
    while (problem.moves() > features.most_moves) {
        auto longest = std::max_element(
            problem.lines.begin(), problem.lines.end(),
            [](const auto& a, const auto& b) { return a.moves.size() < b.moves.size(); });
        if (longest->moves.size() == 1) {
            break;
        }
        longest->moves.pop_back();
    }
    problem.start.assign(n, 0);
    for (std::size_t party = 0; party < n; ++party) {
        problem.start[party] = problem.peace[party] - problem.war[party];
        for (const auto& line : problem.lines) {
            for (const auto& move : line.moves) {
                problem.start[party] += move.net[party];
            }
        }
    }
    if (features.deadlines) {
        auto& line = problem.lines[random.below(problem.lines.size())];
        const std::size_t moves = random.size(1, line.moves.size());
        line.deadlines.push_back({moves, random.size(moves, problem.moves())});
    }
    if (features.mover) {
        problem.stops = phases::Stops::mover;
    }
    if (features.discount) {
        problem.discount = Decimal::from_mantissa(random.between(5, 9), 1);
    }
    if (features.merged && problem.moves() > 2) {
        problem.steps_at_most = random.size(2, problem.moves() - 1);
    }
    return problem;
}

/// Every plan of a problem, merged steps included, tried one after the other.
class AllPlans {
public:
    explicit AllPlans(const phases::Problem& problem)
        : problem_(problem), made_(problem.lines.size(), 0) {}

    template <class Visit>
    void visit(Visit visit) {
        if (left() == 0) {
            const auto evaluation = phases::evaluate(problem_, plan_);
            if (evaluation.valid) {
                visit(plan_, evaluation);
            }
            return;
        }
        if (problem_.steps_at_most && plan_.size() >= *problem_.steps_at_most) {
            return;
        }
        extend({}, 0, visit);
    }

private:
    [[nodiscard]] std::size_t left() const {
        std::size_t count = problem_.moves();
        for (const std::size_t made : made_) {
            count -= made;
        }
        return count;
    }

    [[nodiscard]] bool available(std::size_t line) const {
        const auto& after = problem_.lines[line].after;
        return std::all_of(after.begin(), after.end(), [&](std::size_t before) {
            return made_[before] == problem_.lines[before].moves.size();
        });
    }

    /// Adds moves of `line` and later ones to the step, then goes on with the step.
    template <class Visit>
    void extend(const phases::Step& step, std::size_t line, Visit visit) {
        if (line == problem_.lines.size() || (!problem_.steps_at_most && step.size() == 1)) {
            if (!step.empty()) {
                go_on(step, visit);
            }
            return;
        }
        extend(step, line + 1, visit);
        if (!available(line)) {
            return;
        }
        const std::size_t most =
            problem_.steps_at_most
                ? problem_.lines[line].most_after(made_[line]) - made_[line]
                : std::min<std::size_t>(1, problem_.lines[line].moves.size() - made_[line]);
        phases::Step longer = step;
        for (std::size_t count = 0; count < most; ++count) {
            longer.push_back(line);
            extend(longer, line + 1, visit);
        }
    }

    template <class Visit>
    void go_on(const phases::Step& step, Visit visit_plan) {
        for (const std::size_t line : step) {
            ++made_[line];
        }
        plan_.push_back(step);
        visit(visit_plan);
        plan_.pop_back();
        for (const std::size_t line : step) {
            --made_[line];
        }
    }

    const phases::Problem& problem_;
    std::vector<std::size_t> made_;
    phases::Plan plan_;
};

/// Whether `a` needs no more than `b` anywhere.
inline bool no_more(const std::vector<phases::Units>& a, const std::vector<phases::Units>& b) {
    for (std::size_t at = 0; at < a.size(); ++at) {
        if (a[at] > b[at]) {
            return false;
        }
    }
    return true;
}

/// All Pareto-minimal guarantee vectors, by trying every plan. With a discount, plans whose start
/// lacks nothing come before all others. Ascending.
inline std::vector<std::vector<phases::Units>> slow_guarantees(const phases::Problem& problem) {
    std::vector<std::vector<phases::Units>> all, signed_for;
    AllPlans(problem).visit([&](const phases::Plan&, const phases::Evaluation& evaluation) {
        const bool signs = std::all_of(evaluation.start.begin(), evaluation.start.end(),
                                       [](phases::Units slack) { return slack >= 0; });
        all.push_back(evaluation.guarantees);
        if (signs) {
            signed_for.push_back(evaluation.guarantees);
        }
    });
    auto& from = problem.discount && !signed_for.empty() ? signed_for : all;
    std::sort(from.begin(), from.end());
    from.erase(std::unique(from.begin(), from.end()), from.end());
    std::vector<std::vector<phases::Units>> minimal;
    for (const auto& vector : from) {
        const bool beaten = std::any_of(from.begin(), from.end(), [&](const auto& other) {
            return other != vector && no_more(other, vector);
        });
        if (!beaten) {
            minimal.push_back(vector);
        }
    }
    return minimal;
}

}  // namespace irenic::test_support
