#include "irenic/analysis/check_words.hpp"

#include <string>
#include <utility>

#include "irenic/analysis/loaded_words.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::analysis {
namespace {

/// Walks through everything a case says itself.
class WordWalk {
public:
    explicit WordWalk(const Negotiation& negotiation) : negotiation_(negotiation) {}

    std::vector<Warning> walk() {
        look("title", negotiation_.title);
        look("about", negotiation_.about);
        for (const Party& party : negotiation_.parties) {
            look_at_party(party);
        }
        for (const Issue& issue : negotiation_.issues) {
            look_at_issue(issue);
        }
        for (std::size_t index = 0; index < negotiation_.constraints.size(); ++index) {
            look(element("constraints", index) + ".norm", negotiation_.constraints[index].norm);
        }
        look_at_interactions();
        look_at_names();
        look_at_reasons();
        return std::move(warnings_);
    }

private:
    static std::string element(const std::string& list, std::size_t index) {
        return list + "[" + std::to_string(index) + "]";
    }

    void look(const std::string& where, const std::string& text, const char* exception = "") {
        for (const LoadedWord* found : find_loaded_words(text)) {
            warnings_.push_back({where, "'" + std::string(found->word) + "' takes a side",
                                 "better: " + std::string(found->instead) + exception});
        }
    }

    /// An id and its label; looked at once where they are the same.
    void look_at_name(const std::string& where, const std::string& id, const std::string& label) {
        look(where, label);
        if (id != label) {
            look(where, id);
        }
    }

    void look_at_party(const Party& party) {
        constexpr auto own_name = "; leave it where it is the party's own name for itself";
        look("parties." + party.id, party.name, own_name);
        if (party.id != party.name) {
            look("parties." + party.id, party.id, own_name);
        }
    }

    void look_at_issue(const Issue& issue) {
        const std::string where = "issues." + issue.id;
        look_at_name(where, issue.id, issue.label);
        for (const Option& option : issue.options) {
            look_at_name(where + ".options." + option.id, option.id, option.label);
        }
    }

    void look_at_interactions() {
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            if (!negotiation_.preferences[party]) {
                continue;
            }
            const std::string where =
                "preferences." + negotiation_.parties[party].id + ".interactions";
            const auto& interactions = negotiation_.preferences[party]->interactions;
            for (std::size_t index = 0; index < interactions.size(); ++index) {
                look(element(where, index), interactions[index].because);
            }
        }
    }

    /// Why numbers and rankings are what they are.
    void look_at_reasons() {
        for_each_number(negotiation_,
                        [this](const std::string& path, const UncertainNumber& number) {
                            look(path, number.provenance.because);
                        });
        for_each_ranking(negotiation_, [this](const std::string& path, const Provenance& from) {
            look(path, from.because);
        });
    }

    /// Names of what later blocks speak of.
    void look_at_names() {
        for (const Risk& risk : negotiation_.risks) {
            look_at_name("risks." + risk.id, risk.id, risk.name);
        }
        if (negotiation_.phases) {
            for (const Deliverable& each : negotiation_.phases->deliverables) {
                look_at_name("phases.deliverables." + each.id, each.id, each.name);
            }
        }
        for (std::size_t index = 0; index < negotiation_.rounds.size(); ++index) {
            look(element("rounds", index), negotiation_.rounds[index].status);
        }
        for (const Indicator& indicator : negotiation_.indicators) {
            look_at_name("indicators." + indicator.id, indicator.id, indicator.name);
        }
        for (const Lever& lever : negotiation_.levers) {
            look_at_name("levers." + lever.id, lever.id, lever.name);
        }
        if (negotiation_.graph) {
            for (const GraphOption& option : negotiation_.graph->options) {
                look_at_name("graph.options." + option.id, option.id, option.label);
            }
        }
    }

    const Negotiation& negotiation_;
    std::vector<Warning> warnings_;
};

}  // namespace

std::vector<Warning> warn_of_loaded_words(const Negotiation& negotiation) {
    return WordWalk(negotiation).walk();
}

}  // namespace irenic::analysis
