#include "irenic/stability/issues/layout.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "irenic/model/graph_states.hpp"

namespace irenic::stability {
namespace {

/// Gives ids that a case can hold, each once.
class OptionIds {
public:
    std::string add(const std::string& wanted) {
        std::string id = wanted.substr(0, longest);
        for (std::size_t number = 2; !taken_.insert(id).second; ++number) {
            const std::string ending = "_" + std::to_string(number);
            id = wanted.substr(0, longest - ending.size()) + ending;
        }
        return id;
    }

private:
    static constexpr std::size_t longest = 64;
    std::set<std::string> taken_;
};

class LayingOut {
public:
    LayingOut(const Negotiation& negotiation, const Signatures& signatures,
              const std::vector<Act>& acts)
        : negotiation_(negotiation), signatures_(signatures), acts_(acts) {}

    Layout run() {
        for (std::size_t index = 0; index < negotiation_.parties.size(); ++index) {
            const std::size_t before = layout_.options.size();
            add_options_of(PartyId(index));
            if (layout_.options.size() > before) {
                layout_.parties.emplace_back(index);
            }
        }
        return std::move(layout_);
    }

private:
    void add_options_of(PartyId party) {
        for (std::size_t at = 0; at < signatures_.parties.size(); ++at) {
            if (signatures_.parties[at] == party) {
                layout_.slots.push_back({layout_.options.size(), 1, std::size_t{1} << at, 0});
                add("sign_" + negotiation_.party(party).id, "sign the agreement", party);
            }
        }
        for (const Act& act : acts_) {
            if (act.by == party) {
                add_act(act);
            }
        }
    }

    void add_act(const Act& act) {
        layout_.slots.push_back({layout_.options.size(), act.options.size(), 0, act_step_});
        act_step_ *= act.options.size() + 1;
        const Issue& issue = negotiation_.issue(act.issue);
        for (const OptionId id : act.options) {
            const Option& option = issue.options[id.at()];
            add(issue.id + "_" + option.id,
                issue.label + ": " + option.label + (issue.obligation ? " (owed in any case)" : ""),
                act.by);
        }
    }

    void add(const std::string& id, std::string label, PartyId owner) {
        layout_.options.push_back({ids_.add(id), std::move(label), owner, Irreversible::no});
    }

    const Negotiation& negotiation_;
    const Signatures& signatures_;
    const std::vector<Act>& acts_;
    Layout layout_;
    OptionIds ids_;
    std::size_t act_step_ = 1;
};

Error too_large(std::string what) {
    return Error{ErrorCode::limit, "issues", std::move(what),
                 "name fewer issues that one party carries out"};
}

bool more_combinations_than(std::size_t most, const std::vector<Slot>& slots) {
    std::size_t count = 1;
    return std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
        count *= slot.options + 1;
        return count > most;
    });
}

}  // namespace

std::vector<Combination> Layout::combinations() const {
    std::vector<Combination> all{{}};
    for (const Slot& slot : slots) {
        const std::size_t before = all.size();
        for (std::size_t choice = 1; choice <= slot.options; ++choice) {
            for (std::size_t at = 0; at < before; ++at) {
                Combination next = all[at];
                next.taken |= std::uint64_t{1} << (slot.first + choice - 1);
                next.signatures += choice * slot.signature_step;
                next.acts += choice * slot.act_step;
                all.push_back(next);
            }
        }
    }
    return all;
}

Result<Layout> lay_out(const Negotiation& negotiation, const Signatures& signatures,
                       const std::vector<Act>& acts, std::size_t most) {
    Layout layout = LayingOut(negotiation, signatures, acts).run();
    if (layout.options.size() > most_graph_options) {
        return tl::unexpected(too_large("more than 64 signatures and acts"));
    }
    if (more_combinations_than(most, layout.slots)) {
        return tl::unexpected(too_large("more than " + std::to_string(most) +
                                        " combinations of signatures and acts"));
    }
    return layout;
}

}  // namespace irenic::stability
