// Random cases: every state of the graph made from one, and what it is worth, against slow code
// that reads the case anew.

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "../support/random_case.hpp"
#include "../support/slow_deals.hpp"
#include "irenic/model/graph_states.hpp"
#include "irenic/stability/from_issues.hpp"
#include "irenic/stability/graph.hpp"

namespace irenic::stability {
namespace {

using namespace test_support;

/// A state as its option ids say, completed to what comes about.
class SlowState {
public:
    SlowState(const Negotiation& negotiation, const SlowDeals& slow, Options agreement,
              const std::vector<std::string>& taken)
        : negotiation_(negotiation),
          slow_(slow),
          agreement_(std::move(agreement)),
          taken_(taken),
          comes_(in_force() ? agreement_ : now()) {
        for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
            if (negotiation.issues[issue].by) {
                comes_[issue] = act_on(issue);
            }
        }
    }

    [[nodiscard]] bool possible() const { return slow_allowed(negotiation_, comes_); }

    [[nodiscard]] bool has_signed(PartyId party) const {
        return took("sign_" + negotiation_.party(party).id);
    }
    [[nodiscard]] bool in_force() const {
        return slow_.agreed(agreement_,
                            [&](std::size_t player) { return has_signed(slow_.players[player]); });
    }

    /// First whether the party keeps off its red lines, then the value.
    [[nodiscard]] std::pair<bool, Nano> worth(PartyId party) const {
        const auto place = std::find(slow_.players.begin(), slow_.players.end(), party);
        if (place == slow_.players.end()) {
            return {true, 0};
        }
        const auto player = static_cast<std::size_t>(place - slow_.players.begin());
        const SlowUtility utility(negotiation_, party);
        const Nano value =
            in_force() ? utility.of(comes_)
                       : slow_.disagreement[player] + utility.of(comes_) - utility.of(now());
        return {!has_signed(party) || !utility.crosses_red_line(agreement_), value};
    }

private:
    [[nodiscard]] bool took(const std::string& id) const {
        return std::find(taken_.begin(), taken_.end(), id) != taken_.end();
    }
    [[nodiscard]] Options now() const {
        Options options;
        for (const Issue& issue : negotiation_.issues) {
            options.push_back(issue.now);
        }
        return options;
    }
    [[nodiscard]] OptionId act_on(std::size_t at) const {
        const Issue& issue = negotiation_.issues[at];
        for (std::size_t option = 0; option < issue.options.size(); ++option) {
            if (took(issue.id + "_" + issue.options[option].id)) {
                return OptionId(option);
            }
        }
        return issue.now;
    }

    const Negotiation& negotiation_;
    const SlowDeals& slow_;
    Options agreement_;
    std::vector<std::string> taken_;
    Options comes_;
};

std::vector<std::string> taken_in(const GraphModel& graph, std::uint64_t bits) {
    std::vector<std::string> ids;
    for (std::size_t option = 0; option < graph.options.size(); ++option) {
        if ((bits >> option & 1) != 0) {
            ids.push_back(graph.options[option].id);
        }
    }
    return ids;
}

/// Some issues get somebody who carries them out, at least one of them.
void give_acts(Random& random, Negotiation& negotiation) {
    for (Issue& issue : negotiation.issues) {
        if (random.chance(60) || &issue == &negotiation.issues.back()) {
            issue.by = PartyId(random.below(negotiation.parties.size()));
        }
    }
}

bool one_option_an_issue(const GraphModel& graph, std::uint64_t bits) {
    std::map<std::string, int> taken;
    for (const std::string& id : taken_in(graph, bits)) {
        if (!id.starts_with("sign_") && ++taken[id.substr(0, id.find('_'))] > 1) {
            return false;
        }
    }
    return true;
}

class Comparing {
public:
    Comparing(const Negotiation& negotiation, const SlowDeals& slow, Options agreement,
              const FromIssues& made)
        : negotiation_(negotiation),
          slow_(slow),
          agreement_(std::move(agreement)),
          graph_(made.graph),
          states_(list_states(graph_, most_made_states, {}).value()) {}

    void run() {
        expect_all_possible_states();
        for (const GraphPreference& preference : graph_.preferences) {
            expect_ranking(preference);
        }
        expect_signatures_to_matter();
        EXPECT_TRUE(build_graph(negotiation_, graph_, states_, {}));
        const bool now_is_possible = states_.taken.front() == 0;
        EXPECT_EQ(graph_.now, now_is_possible ? "1" : "");
    }

private:
    [[nodiscard]] SlowState at(std::uint64_t bits) const {
        return {negotiation_, slow_, agreement_, taken_in(graph_, bits)};
    }

    void expect_all_possible_states() {
        std::vector<std::uint64_t> possible;
        for (std::uint64_t bits = 0; bits >> graph_.options.size() == 0; ++bits) {
            if (one_option_an_issue(graph_, bits) && at(bits).possible()) {
                possible.push_back(bits);
            }
        }
        EXPECT_EQ(states_.taken, possible);
    }

    void expect_ranking(const GraphPreference& preference) {
        std::optional<std::pair<bool, Nano>> above;
        std::size_t ranked = 0;
        for (const auto& tier : preference.ranking) {
            ASSERT_FALSE(tier.empty());
            const auto worth = worth_of(preference.party, tier.front());
            for (const std::string& state : tier) {
                EXPECT_EQ(worth_of(preference.party, state), worth);
                ++ranked;
            }
            EXPECT_TRUE(!above || *above > worth);
            above = worth;
        }
        EXPECT_EQ(ranked, states_.count);
    }

    [[nodiscard]] std::pair<bool, Nano> worth_of(PartyId party, const std::string& state) const {
        return at(states_.taken[std::stoul(state) - 1]).worth(party);
    }

    /// Each can turn some combination, and all of them together suffice.
    void expect_signatures_to_matter() {
        std::uint64_t signatures = 0;
        for (std::size_t option = 0; option < graph_.options.size(); ++option) {
            const bool signs = graph_.options[option].id.starts_with("sign_");
            signatures |= std::uint64_t{signs} << option;
        }
        EXPECT_TRUE(at(signatures).in_force());
        EXPECT_FALSE(at(0).in_force());
        for (std::size_t option = 0; option < graph_.options.size(); ++option) {
            const std::uint64_t own = std::uint64_t{1} << option;
            bool matters = (signatures & own) == 0;
            for (std::uint64_t others = signatures; others != 0;) {
                others = (others - 1) & signatures;
                matters = matters || at(others | own).in_force() != at(others & ~own).in_force();
            }
            EXPECT_TRUE(matters) << graph_.options[option].id;
        }
    }

    const Negotiation& negotiation_;
    const SlowDeals& slow_;
    Options agreement_;
    const GraphModel& graph_;
    GraphStates states_;
};

/// Refused rightly: nobody's signature could matter.
void expect_no_agreement_to_sign(const SlowDeals& slow, const Options& agreement) {
    const auto everybody = [](std::size_t) { return true; };
    const auto nobody = [](std::size_t) { return false; };
    EXPECT_EQ(slow.agreed(agreement, everybody), slow.agreed(agreement, nobody));
}

TEST(FromIssues, AgreesWithSlowCodeOnRandomCases) {
    Random random(20240208);
    RandomCaseKind kind;
    kind.most_principals = 3;
    kind.most_issues = 3;
    kind.most_options = 3;
    int compared = 0;
    int listed = 0;
    for (int round = 0; round < 400; ++round) {
        SCOPED_TRACE(round);
        Negotiation negotiation = read_case(random_case(random, kind));
        give_acts(random, negotiation);
        const SlowDeals slow(negotiation);
        if (slow.packages.empty()) {
            continue;
        }
        const Options agreement = random.one_of(slow.packages).options;
        Package package;
        for (std::size_t issue = 0; issue < agreement.size(); ++issue) {
            package.choices.emplace_back(IssueId(issue), agreement[issue]);
        }
        const auto made = graph_from_issues(negotiation, package, {});
        if (!made) {
            expect_no_agreement_to_sign(slow, agreement);
            continue;
        }
        Comparing(negotiation, slow, agreement, *made).run();
        ++compared;
        listed += made->graph.states.empty() ? 0 : 1;
    }
    EXPECT_GT(compared, 300);
    EXPECT_GT(listed, 50);
}

}  // namespace
}  // namespace irenic::stability
