#include <algorithm>
#include <functional>
#include <set>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random_phase_case.hpp"
#include "irenic/phases/reading/replay.hpp"

namespace irenic::phases {
namespace {

using test_support::PhaseCaseFeatures;
using test_support::Random;
using test_support::RandomPhaseCase;

using Vectors = std::set<std::vector<Decimal>>;
using Steps = std::vector<std::vector<Tranche>>;

/// Tries every order of the deliverables themselves, by the words of the case alone.
class AllOrders {
public:
    AllOrders(const PhasePlan& plan, bool merge) : plan_(plan), merge_(merge) {
        std::vector<bool> grouped(plan.deliverables.size(), false);
        for (const auto& group : plan.simultaneous) {
            movers_.push_back(group);
            for (const DeliverableId id : group) {
                grouped[id.at()] = true;
            }
        }
        for (std::size_t index = 0; index < grouped.size(); ++index) {
            if (!grouped[index]) {
                movers_.push_back({DeliverableId(index)});
            }
        }
        delivered_.assign(plan.deliverables.size(), 0);
        made_.assign(movers_.size(), 0);
    }

    void each(const std::function<void(const Steps&)>& see) {
        if (whole()) {
            see(steps_);
        } else if (!merge_ || steps_.size() < static_cast<std::size_t>(*plan_.steps_at_most)) {
            const auto before = delivered_;
            steps_.emplace_back();
            fill(0, before, see);
            steps_.pop_back();
        }
    }

private:
    [[nodiscard]] int tranches(DeliverableId id) const {
        return plan_.deliverables[id.at()].tranches;
    }
    [[nodiscard]] bool whole() const {
        for (std::size_t index = 0; index < delivered_.size(); ++index) {
            if (delivered_[index] < plan_.deliverables[index].tranches) {
                return false;
            }
        }
        return true;
    }

    /// Chooses how often each mover from `mover` on moves in this step.
    void fill(std::size_t mover, const std::vector<int>& before,
              const std::function<void(const Steps&)>& see) {
        if (mover == movers_.size()) {
            if (!steps_.back().empty() && deadlines_kept()) {
                each(see);
            }
            return;
        }
        fill(mover + 1, before, see);
        if ((merge_ || steps_.back().empty()) && can_move(mover, before)) {
            const std::size_t size = steps_.back().size();
            move(mover);
            fill(merge_ ? mover : movers_.size(), before, see);
            take_back(mover, size);
        }
    }

    [[nodiscard]] bool can_move(std::size_t mover, const std::vector<int>& before) const {
        bool some = false;
        for (const DeliverableId id : movers_[mover]) {
            const Deliverable& item = plan_.deliverables[id.at()];
            const int in_step = delivered_[id.at()] - before[id.at()];
            const bool goes_on = delivered_[id.at()] < item.tranches;
            some = some || goes_on;
            if (merge_ && goes_on && item.capacity && in_step >= *item.capacity) {
                return false;
            }
            // A member that is complete keeps nobody waiting.
            if (made_[mover] == 0 || goes_on) {
                for (const DeliverableId first : item.after) {
                    if (before[first.at()] < tranches(first)) {
                        return false;
                    }
                }
            }
        }
        return some;
    }

    void move(std::size_t mover) {
        ++made_[mover];
        for (const DeliverableId id : movers_[mover]) {
            if (made_[mover] <= tranches(id)) {
                ++delivered_[id.at()];
                steps_.back().push_back({id, made_[mover]});
            }
        }
    }

    void take_back(std::size_t mover, std::size_t size) {
        for (const DeliverableId id : movers_[mover]) {
            delivered_[id.at()] -= made_[mover] <= tranches(id) ? 1 : 0;
        }
        --made_[mover];
        steps_.back().resize(size);
    }

    [[nodiscard]] bool deadlines_kept() const {
        for (std::size_t index = 0; index < delivered_.size(); ++index) {
            const Deliverable& item = plan_.deliverables[index];
            if (item.deadline && delivered_[index] < item.tranches &&
                steps_.size() >= static_cast<std::size_t>(*item.deadline)) {
                return false;
            }
        }
        return true;
    }

    const PhasePlan& plan_;
    bool merge_;
    std::vector<std::vector<DeliverableId>> movers_;
    std::vector<int> delivered_;  ///< by deliverable
    std::vector<int> made_;       ///< by mover
    Steps steps_;
};

/// Tries every order of a problem's lines.
class AllPlans {
public:
    explicit AllPlans(const Problem& problem) : problem_(problem), made_(problem.lines.size(), 0) {}

    void each(const std::function<void(const Plan&)>& see) {
        bool whole = true;
        for (std::size_t line = 0; line < made_.size(); ++line) {
            whole = whole && made_[line] == problem_.lines[line].moves.size();
        }
        if (whole) {
            see(plan_);
        } else if (!problem_.steps_at_most || plan_.size() < *problem_.steps_at_most) {
            plan_.emplace_back();
            fill(0, see);
            plan_.pop_back();
        }
    }

private:
    void fill(std::size_t line, const std::function<void(const Plan&)>& see) {
        const bool merge = problem_.steps_at_most.has_value();
        if (line == made_.size()) {
            if (!plan_.back().empty()) {
                each(see);
            }
            return;
        }
        fill(line + 1, see);
        if ((merge || plan_.back().empty()) && made_[line] < problem_.lines[line].moves.size()) {
            ++made_[line];
            plan_.back().push_back(line);
            fill(merge ? line : made_.size(), see);
            plan_.back().pop_back();
            --made_[line];
        }
    }

    const Problem& problem_;
    std::vector<std::size_t> made_;
    Plan plan_;
};

Vectors vectors_of_orders(const Negotiation& negotiation, const SetUp& set_up) {
    Vectors vectors;
    AllOrders(*negotiation.phases, set_up.problem.steps_at_most.has_value())
        .each([&](const Steps& steps) {
            vectors.insert(replay(negotiation, set_up, steps).guarantees);
        });
    return vectors;
}

Vectors vectors_of_lines(const Problem& problem) {
    Vectors vectors;
    AllPlans(problem).each([&](const Plan& plan) {
        const Evaluation evaluation = evaluate(problem, plan);
        if (evaluation.valid) {
            std::vector<Decimal> vector;
            for (const Units guarantee : evaluation.guarantees) {
                vector.push_back(problem.points(guarantee));
            }
            vectors.insert(std::move(vector));
        }
    });
    return vectors;
}

/// What plans of lines ask for is what orders of the deliverables ask for.
void compare(const PhaseCaseFeatures& features, std::uint64_t seed) {
    Random random(seed);
    int joined = 0;
    for (int round = 0; round < 800 && !testing::Test::HasFailure(); ++round) {
        const std::string text = RandomPhaseCase(random, features).text();
        const auto file = format::parse_case(text, "case.yaml");
        if (!file) {
            continue;
        }
        const Negotiation& negotiation = file->negotiation;
        const auto found =
            set_up(negotiation, random.chance(30) ? Stops::mover : Stops::anyone, Limits{});
        ASSERT_TRUE(found) << to_string(found.error());
        if (found->problem.moves() <= 7) {
            EXPECT_EQ(vectors_of_orders(negotiation, *found), vectors_of_lines(found->problem))
                << text;
            joined += found->problem.lines.size() < negotiation.phases->deliverables.size() ? 1 : 0;
        }
    }
    EXPECT_GE(joined, 10);
}

TEST(PhasesLines, AlikeDeliverablesLoseNothing) {
    PhaseCaseFeatures features;
    features.alike = true;
    features.deadlines = true;
    features.standing = true;
    compare(features, 11);
}

TEST(PhasesLines, GroupsLoseNothing) {
    PhaseCaseFeatures features;
    features.groups = true;
    features.alike = true;
    features.detection = true;
    features.deadlines = true;
    compare(features, 12);
}

TEST(PhasesLines, MergedStepsLoseNothing) {
    PhaseCaseFeatures features;
    features.alike = true;
    features.merged = true;
    features.deadlines = true;
    compare(features, 13);
}

}  // namespace
}  // namespace irenic::phases
