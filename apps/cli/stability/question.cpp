#include "cli/stability/question.hpp"

#include <algorithm>
#include <utility>

#include "cli/package_option.hpp"
#include "cli/split.hpp"

namespace irenic::cli {
namespace {

using stability::PartySet;

/// Reads --coalitions against one graph, gathering every error.
class CoalitionReader {
public:
    CoalitionReader(const Negotiation& negotiation, const GraphModel& graph,
                    std::vector<Error>& errors)
        : errors_(errors) {
        for (const PartyId party : graph.parties) {
            ids_.push_back(negotiation.party(party).id);
        }
    }

    [[nodiscard]] std::vector<PartySet> read(std::string_view text) {
        std::vector<PartySet> coalitions;
        for (const std::string_view part : split(text, ',')) {
            coalitions.push_back(read_one(part));
        }
        return coalitions;
    }

private:
    void error(std::string what, std::string hint_text) {
        errors_.push_back(
            {ErrorCode::bad_input, "--coalitions", std::move(what), std::move(hint_text)});
    }

    PartySet read_one(std::string_view text) {
        PartySet members = 0;
        for (const std::string_view part : split(text, '+')) {
            const std::string id(part);
            const auto found = std::find(ids_.begin(), ids_.end(), id);
            const auto party = static_cast<std::size_t>(found - ids_.begin());
            if (id.empty()) {
                error("a coalition without a party", "write --coalitions a+b,a+c, all or none");
            } else if (found == ids_.end()) {
                error("unknown party of the graph '" + id + "'", hint(id, ids_));
            } else if (stability::has(members, party)) {
                error("party '" + id + "' is named twice in '" + std::string(text) + "'", "");
            } else {
                members |= stability::only(party);
            }
        }
        return members;
    }

    std::vector<std::string> ids_;
    std::vector<Error>& errors_;
};

void read_coalitions(const std::string& text, const Negotiation& negotiation,
                     const GraphModel& graph, stability::Question& question,
                     std::vector<Error>& errors) {
    question.all_coalitions = text == "all";
    if (text == "none") {
        question.coalitions.emplace();
    } else if (text != "all" && graph.parties.size() <= stability::most_parties) {
        question.coalitions = CoalitionReader(negotiation, graph, errors).read(text);
    }
}

/// The state that an option names; empty where it was not given.
std::string read_state(const std::optional<std::string>& text, const std::string& option,
                       std::vector<Error>& errors) {
    if (text && text->empty()) {
        errors.push_back({ErrorCode::bad_input, option, "no state is named",
                          "write " + option + " STATE, the id of a state"});
    }
    return text.value_or("");
}

}  // namespace

Checked<stability::Question> read_stability_question(const Arguments& arguments,
                                                     const Negotiation& negotiation,
                                                     const GraphModel& graph) {
    stability::Question question;
    std::vector<Error> errors;
    if (arguments.coalitions) {
        read_coalitions(*arguments.coalitions, negotiation, graph, question, errors);
    }
    question.explain = arguments.explain.has_value();
    question.explain_state = arguments.explain.value_or("");
    question.target = read_state(arguments.target, "--target", errors);
    question.now = read_state(arguments.now, "--now", errors);
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return question;
}

}  // namespace irenic::cli
