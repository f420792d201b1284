#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "../stability/slow_graph.hpp"
#include "plain_case.hpp"
#include "random.hpp"

namespace irenic::test_support {

/// What random cases with a graph may hold beside parties, options and preferences.
struct GraphFeatures {
    std::size_t fewest_parties = 2;
    std::size_t most_parties = 4;
    std::size_t most_options = 4;  ///< of all parties together
    int infeasible = 0;            ///< per cent of cases with infeasible combinations
    int irreversible = 0;          ///< per cent of options; not where moves are listed
    int same = 0;                  ///< per cent of cases with merged states
    int listed = 0;                ///< per cent of cases that list their states
    int open = 0;                  ///< per cent of letters of listed states that are '-'
    int moves = 0;                 ///< per cent of cases that list their moves
    int arcs = 30;                 ///< per cent of pairs that a listed party can move between
    int tie = 20;                  ///< per cent of neighbours in a ranking that are tied
    int priorities = 30;           ///< per cent of parties with statements
};

inline constexpr GraphFeatures every_graph_feature{
    .infeasible = 40, .irreversible = 25, .same = 30, .listed = 35, .open = 20, .moves = 35};

/// Writes the text of a random case with a graph: parties p0, p1, ..., of whom some may have no
/// options, and one that is not in the graph; options o0, o1, ...; states numbered, or s10, s11,
/// ...
class RandomGraph {
public:
    RandomGraph(Random& random, const GraphFeatures& features)
        : random_(random), features_(features) {}

    std::string text() {
        parties_ = random_.size(features_.fewest_parties, features_.most_parties);
        options_ = random_.size(1, features_.most_options);
        lists_moves_ = random_.chance(features_.moves);
        std::string parties = "outsider: {}";
        for (std::size_t party = 0; party < parties_; ++party) {
            list_on(parties, numbered("p", party) + ": {}");
        }
        const std::string start =
            "irenic: 1\nparties: {" + parties + "}\ngraph:\n" + options() + states();
        ids_ = ids_of(start);
        return start + moves() + preferences() + now();
    }

private:
    std::string options() {
        std::vector<std::string> by_party(parties_);
        std::string irreversible;
        for (std::size_t option = 0; option < options_; ++option) {
            const std::string id = numbered("o", option);
            list_on(by_party[random_.below(parties_)], id + ": ");
            if (!lists_moves_ && random_.chance(features_.irreversible)) {
                list_on(irreversible, id + (random_.chance(50) ? ": forward" : ": backward"));
            }
        }
        for (std::size_t party = 0; party < parties_; ++party) {
            order_.push_back(party);
        }
        random_.shuffle(order_);
        std::string text;
        for (const std::size_t party : order_) {
            list_on(text, numbered("p", party) + ": {" + by_party[party] + "}");
        }
        return "  options: {" + text + "}\n  irreversible: {" + irreversible + "}\n";
    }

    std::string states() {
        if (random_.chance(features_.listed)) {
            return "  states: {" + listed_states() + "}\n";
        }
        std::string text;
        if (random_.chance(features_.infeasible)) {
            text += "  infeasible: [" + patterns() + "]\n";
        }
        if (random_.chance(features_.same)) {
            text += "  same: [" + patterns() + ", " + patterns() + "]\n";
        }
        return text;
    }

    /// Patterns that share one part, so that some combination matches none of them.
    std::string patterns() {
        const std::size_t pivot = random_.below(options_);
        const std::string shared = part(pivot);
        std::string text;
        for (std::size_t count = random_.size(1, 2); count > 0; --count) {
            std::string pattern = shared;
            for (std::size_t option = 0; option < options_; ++option) {
                if (option != pivot && random_.chance(40)) {
                    list_on(pattern, part(option));
                }
            }
            list_on(text, "{" + pattern + "}");
        }
        return text;
    }

    std::string part(std::size_t option) {
        return numbered("o", option) + (random_.chance(50) ? ": true" : ": false");
    }

    /// States that overlap, or have no pattern, only where moves are listed.
    std::string listed_states() {
        std::vector<Combination> all = all_combinations(options_);
        random_.shuffle(all);
        all.resize(random_.size(1, all.size()));
        std::vector<std::string> chosen;
        for (const Combination& combination : all) {
            const std::string letters = pattern(combination);
            if (lists_moves_ || std::none_of(chosen.begin(), chosen.end(), [&](const auto& other) {
                    return overlap(letters, other);
                })) {
                chosen.push_back(letters);
            }
        }
        const bool named = random_.chance(30);
        std::string text;
        for (std::size_t state = 0; state < chosen.size(); ++state) {
            const std::string id =
                named ? numbered("s", state + 10) : std::to_string(chosen.size() - state);
            list_on(text, id + ": \"" + chosen[state] + "\"");
        }
        return text;
    }

    std::string pattern(const Combination& combination) {
        std::string letters;
        if (lists_moves_ && random_.chance(10)) {
            return letters;
        }
        for (const bool taken : combination) {
            letters += random_.chance(features_.open) ? '-' : taken ? 'Y' : 'N';
        }
        return letters;
    }

    static bool overlap(const std::string& a, const std::string& b) {
        for (std::size_t place = 0; place < a.size(); ++place) {
            if (a[place] != b[place] && a[place] != '-' && b[place] != '-') {
                return false;
            }
        }
        return true;
    }

    /// The ids of the states that a case without preferences would have.
    std::vector<std::string> ids_of(const std::string& start) {
        std::string anything;
        for (std::size_t party = 0; party < parties_; ++party) {
            list_on(anything, numbered("p", party) + ": [o0]");
        }
        std::string complete = start + "  priorities: {" + anything + "}\n";
        if (lists_moves_) {
            complete += "  moves: {p0: {}}\n";
        }
        return SlowGraph(*read_case(complete).graph).ids;
    }

    std::string moves() {
        if (!lists_moves_) {
            return {};
        }
        std::string by_party;
        for (std::size_t party = 0; party < parties_; ++party) {
            std::string by_state;
            for (const std::string& from : ids_) {
                std::string targets;
                for (const std::string& to : ids_) {
                    if (from != to && random_.chance(features_.arcs)) {
                        list_on(targets, to);
                    }
                }
                if (!targets.empty()) {
                    list_on(by_state, from + ": [" + targets + "]");
                }
            }
            if (party == 0 || !by_state.empty()) {
                list_on(by_party, numbered("p", party) + ": {" + by_state + "}");
            }
        }
        return "  moves: {" + by_party + "}\n";
    }

    std::string preferences() {
        std::string rankings;
        std::string priorities;
        for (std::size_t party = 0; party < parties_; ++party) {
            const bool stated = random_.chance(features_.priorities);
            list_on(stated ? priorities : rankings,
                    numbered("p", party) + ": [" + (stated ? statements() : ranking()) + "]");
        }
        return "  ranking: {" + rankings + "}\n  priorities: {" + priorities + "}\n";
    }

    std::string ranking() {
        random_.shuffle(ids_);
        std::string text;
        for (std::size_t state = 0; state < ids_.size();) {
            std::string tier = ids_[state++];
            while (state < ids_.size() && random_.chance(features_.tie)) {
                list_on(tier, ids_[state++]);
            }
            list_on(text, "[" + tier + "]");
        }
        return text;
    }

    std::string statements() {
        std::string text;
        for (std::size_t count = random_.size(1, options_ + 1); count > 0; --count) {
            list_on(text, "\"" + statement(2) + "\"");
        }
        return text;
    }

    std::string statement(int depth) {
        static const std::vector<std::string> joints{" and ", " or ", " if ", " iff "};
        if (depth == 0 || random_.chance(35)) {
            return (random_.chance(30) ? "not " : "") + numbered("o", random_.below(options_));
        }
        const std::string joined =
            statement(depth - 1) + random_.one_of(joints) + statement(depth - 1);
        return random_.chance(30) ? (random_.chance(30) ? "not (" : "(") + joined + ")" : joined;
    }

    std::string now() { return random_.chance(70) ? "  now: " + random_.one_of(ids_) + "\n" : ""; }

    Random& random_;
    const GraphFeatures& features_;
    std::size_t parties_ = 0;
    std::size_t options_ = 0;
    bool lists_moves_ = false;
    std::vector<std::size_t> order_;
    std::vector<std::string> ids_;
};

}  // namespace irenic::test_support
