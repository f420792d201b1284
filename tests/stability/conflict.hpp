#pragma once

#include <cstddef>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "irenic/format/case_file.hpp"
#include "irenic/stability/coalitions.hpp"
#include "irenic/stability/concepts.hpp"
#include "irenic/stability/sanctions.hpp"

/// Bundled cases with a graph, to be asked about by the ids of their states.
namespace irenic::test_support {

using Ids = std::set<std::string>;

inline std::string text_of_file(const std::string& file) {
    std::ifstream stream(IRENIC_SOURCE_DIR "/cases/" + file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string text_of(const std::string& name) {
    return text_of_file("graph/" + name + ".yaml");
}

/// `text` with its only `part` replaced.
inline std::string with(std::string text, const std::string& part, const std::string& other) {
    const auto at = text.find(part);
    EXPECT_NE(at, std::string::npos) << part;
    EXPECT_EQ(text.find(part, at + 1), std::string::npos) << part;
    return text.replace(at, part.size(), other);
}

/// A case that is ready to be asked about, by the ids of its states.
class Conflict {
public:
    explicit Conflict(const std::string& text)
        : negotiation_(format::parse_case(text, "case.yaml").value().negotiation),
          states_(list_states(model(), 1U << 20U, Stop{}).value()),
          graph_(stability::build_graph(negotiation_, model(), states_, Limits{}).value()) {}

    [[nodiscard]] const stability::Graph& graph() const { return graph_; }
    [[nodiscard]] stability::State state(const std::string& id) const {
        return static_cast<stability::State>(find_state(model(), states_.count, id).value());
    }
    [[nodiscard]] std::string id(std::size_t state) const { return state_id(model(), state); }
    [[nodiscard]] std::string pattern(const std::string& id) const {
        return pattern_of(model(), states_, state(id));
    }
    [[nodiscard]] const std::string& now() const { return model().now; }

    [[nodiscard]] Ids ids(const std::vector<bool>& chosen) const {
        Ids found;
        for (std::size_t state = 0; state < chosen.size(); ++state) {
            if (chosen[state]) {
                found.insert(id(state));
            }
        }
        return found;
    }
    [[nodiscard]] Ids equilibria(stability::Concept stands_by) const {
        const auto stable =
            stability::find_stable(graph_, stability::equally_good, Limits{}).value();
        return ids(stable.equilibria[static_cast<std::size_t>(stands_by)]);
    }
    [[nodiscard]] Ids improvements(std::size_t party, const std::string& from) const {
        Ids found;
        for (const stability::State to :
             stability::Sanctions(graph_).improvements(party, state(from))) {
            found.insert(id(to));
        }
        return found;
    }
    /// Where the shortest joint improvement leads; empty: there is none.
    [[nodiscard]] std::string joint(stability::PartySet members, const std::string& from) const {
        stability::Walker walker(graph_);
        const auto found = stability::joint_improvement(graph_, members, state(from), walker);
        return found ? id(found->to) : "";
    }

private:
    [[nodiscard]] const GraphModel& model() const { return *negotiation_.graph; }

    Negotiation negotiation_;
    GraphStates states_;
    stability::Graph graph_;
};

}  // namespace irenic::test_support
