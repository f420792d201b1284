// Random short lists of acts: every pair, every party, every issue, by the definition.

#include <algorithm>

#include <gtest/gtest.h>

#include "../../../tests/support/random.hpp"
#include "irenic/record/timeline.hpp"

namespace irenic::record {

using test_support::Random;

namespace {

bool is_one_of(const Act& act, const std::string& kinds) {
    return (" " + kinds + " ").find(" " + std::string(name_of(act.kind)) + " ") !=
           std::string::npos;
}

bool says_yes(const Act& act) {
    return is_one_of(act, "propose accept concede deliver") && act.tense != ActTense::denied;
}

bool says_no(const Act& act) {
    return act.tense == ActTense::denied ? is_one_of(act, "propose accept concede deliver")
                                         : is_one_of(act, "reject breach");
}

bool wants(const Act& act) {
    return is_one_of(act, "propose counter accept demand concede appeal position") &&
           act.tense != ActTense::denied;
}

bool has_actor(const Act& act, const std::string& party) {
    return std::any_of(act.actors.begin(), act.actors.end(),
                       [&](const Participant& actor) { return actor.id == party; });
}

bool touches(const Act& act, const std::string& issue) {
    return std::any_of(act.issues.begin(), act.issues.end(),
                       [&](const IssueTouched& touched) { return touched.issue == issue; });
}

bool tells(const Act& act, const std::string& issue, const std::string& option) {
    return std::find(act.issues.begin(), act.issues.end(), IssueTouched{issue, option}) !=
           act.issues.end();
}

const std::vector<std::string> parties = {"a", "b"};
const std::vector<std::string> issues = {"ports", "truce"};
const std::vector<std::string> options = {"full", "none", "short"};

bool do_not_go_together(const Act& one, const Act& other, const std::string& issue) {
    bool one_tells = false;
    bool other_tells = false;
    bool shared = false;
    for (const std::string& option : options) {
        one_tells = one_tells || tells(one, issue, option);
        other_tells = other_tells || tells(other, issue, option);
        shared = shared || (tells(one, issue, option) && tells(other, issue, option));
    }
    const bool opposed = (says_yes(one) && says_no(other)) || (says_no(one) && says_yes(other));
    return (opposed && (!one_tells || !other_tells || shared)) ||
           (wants(one) && wants(other) && one_tells && other_tells && !shared);
}

bool is_before(const std::vector<Act>& acts, std::size_t one, std::size_t other) {
    const std::string& date = acts[one].date;
    const std::string& other_date = acts[other].date;
    if (date == other_date) {
        return one < other;
    }
    return other_date.empty() || (!date.empty() && date < other_date);
}

std::string pairs_by_definition(const std::vector<Act>& acts) {
    std::vector<std::size_t> order(acts.size());
    for (std::size_t index = 0; index < acts.size(); ++index) {
        std::size_t place = 0;
        for (std::size_t other = 0; other < acts.size(); ++other) {
            place += other != index && is_before(acts, other, index) ? 1U : 0U;
        }
        order[place] = index;
    }
    std::string lines;
    for (const std::string& party : parties) {
        for (const std::string& issue : issues) {
            for (std::size_t i = 0; i < order.size(); ++i) {
                for (std::size_t j = i + 1; j < order.size(); ++j) {
                    const Act& one = acts[order[i]];
                    const Act& other = acts[order[j]];
                    if (has_actor(one, party) && has_actor(other, party) && touches(one, issue) &&
                        touches(other, issue) && do_not_go_together(one, other, issue)) {
                        lines += party + issue + std::to_string(order[i]) + "," +
                                 std::to_string(order[j]) +
                                 (one.date == other.date && !one.date.empty() ? "=" : "") + "\n";
                    }
                }
            }
        }
    }
    return lines;
}

std::string pairs_found(const std::vector<Act>& acts) {
    std::string lines;
    for (const Contradiction& found : timeline(acts).contradictions) {
        lines += found.party + found.issue + std::to_string(found.first) + "," +
                 std::to_string(found.second) + (found.same_day ? "=" : "") + "\n";
    }
    return lines;
}

Act random_act(Random& random) {
    Act act;
    act.kind = static_cast<ActKind>(random.below(19));
    act.tense = static_cast<ActTense>(random.below(3));
    act.date = random.one_of<std::string>({"", "2031-01-01", "2031-01-02"});
    for (std::size_t left = random.below(3); left > 0; --left) {
        act.actors.push_back({random.one_of(parties), {}});
    }
    for (std::size_t left = random.below(4); left > 0; --left) {
        act.issues.push_back(
            {random.one_of(issues), random.chance(30) ? "" : random.one_of(options)});
    }
    return act;
}

TEST(Contradictions, AreThoseOfTheDefinitionOnRandomActs) {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 4000; ++seed) {
        Random random(seed);
        std::vector<Act> acts(random.size(0, 20));
        std::generate(acts.begin(), acts.end(), [&] { return random_act(random); });
        const std::string expected = pairs_by_definition(acts);
        ASSERT_EQ(pairs_found(acts), expected) << "seed " << seed;
        found += expected.empty() ? 0U : 1U;
    }
    EXPECT_GT(found, 500U);
}

}  // namespace
}  // namespace irenic::record
