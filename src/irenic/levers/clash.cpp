#include "irenic/levers/clash.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "irenic/levers/hitting_set.hpp"
#include "irenic/levers/standing.hpp"

namespace irenic::levers {
namespace {

using Positions = std::vector<std::size_t>;

/// All requirements that could be part of a clash: vetoes, red lines, constraints, in case order.
std::vector<Requirement> requirements_of(const Negotiation& negotiation) {
    const auto deciding = negotiation.deciding_parties();
    std::vector<Requirement> vetoes;
    std::vector<Requirement> all;
    for (std::size_t index = 0; index < negotiation.parties.size(); ++index) {
        const PartyId party(index);
        const bool decides = std::find(deciding.begin(), deciding.end(), party) != deciding.end();
        const bool votes = decides || !negotiation.party(party).veto_on.empty();
        if (!votes || !negotiation.preferences[index]) {
            continue;
        }
        vetoes.push_back(
            {decides ? Requirement::Kind::veto : Requirement::Kind::veto_on, party, 0});
        for (std::size_t line = 0; line < negotiation.preferences[index]->red_lines.size();
             ++line) {
            all.push_back({Requirement::Kind::red_line, party, line});
        }
    }
    all.insert(all.begin(), vetoes.begin(), vetoes.end());
    for (std::size_t index = 0; index < negotiation.constraints.size(); ++index) {
        if (negotiation.constraints[index].norm.empty()) {
            all.push_back({Requirement::Kind::constraint, std::nullopt, index});
        }
    }
    return all;
}

/// A party to which all packages are worth what no agreement is; its red lines stay.
void drop_veto(Negotiation& negotiation, PartyId party) {
    Preference indifferent;
    indifferent.issues.resize(negotiation.issues.size());
    indifferent.red_lines = std::move(negotiation.preferences[party.at()]->red_lines);
    indifferent.disagreement = UncertainNumber::exact(Decimal(0));
    negotiation.preferences[party.at()] = std::move(indifferent);
    std::erase_if(negotiation.risks, [&](const Risk& risk) { return risk.borne_by == party; });
}

template <class Item>
void drop(std::vector<Item>& items, std::size_t index) {
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(index));
}

/// The case without these requirements, which stand in the reverse order of requirements_of.
Negotiation without(Negotiation negotiation, const std::vector<Requirement>& dropped) {
    negotiation.offers.clear();
    for (const auto& [kind, party, index] : dropped) {
        switch (kind) {
            case Requirement::Kind::red_line:
                drop(negotiation.preferences[party->at()]->red_lines, index);
                break;
            case Requirement::Kind::constraint:
                drop(negotiation.constraints, index);
                break;
            default:
                drop_veto(negotiation, *party);
        }
    }
    return negotiation;
}

class Clashing {
public:
    Clashing(const Negotiation& negotiation, const Limits& limits)
        : negotiation_(negotiation), limits_(limits), all_(requirements_of(negotiation)) {}

    Result<Clash> run() {
        if (!clashes({})) {
            found_.resize(all_.size());
            std::iota(found_.begin(), found_.end(), std::size_t{0});
            IRENIC_CHECK(clashes(found_) || error_);
            shorten();
            find_smallest();
        }
        if (error_ && error_->code != ErrorCode::limit) {
            return tl::unexpected(*error_);
        }
        return answer();
    }

private:
    /// Leaves out what can be left out: constraints first, then red lines, then vetoes, as vetoes
    /// say most.
    void shorten() {
        for (std::size_t position = all_.size(); position-- > 0 && !error_;) {
            Positions rest = found_;
            rest.erase(std::find(rest.begin(), rest.end(), position));
            if (clashes(rest)) {
                found_ = std::move(rest);
            }
        }
        short_ = !error_;
    }

    void find_smallest() {
        std::vector<Positions> resolving;  ///< what, left out, leaves a package
        while (!error_) {
            const auto chosen = smallest_hitting_set(resolving, limits_.stop);
            if (!chosen) {
                return;
            }
            if (clashes(*chosen)) {
                found_ = *chosen;
                smallest_ = true;
                return;
            }
            resolving.push_back(left_out_of_largest(*chosen));
        }
    }

    /// What stays out when as much as possible is added to `met` with a package still left.
    Positions left_out_of_largest(Positions met) {
        Positions left_out;
        for (std::size_t position = 0; position < all_.size() && !error_; ++position) {
            const auto place = std::lower_bound(met.begin(), met.end(), position);
            if (place != met.end() && *place == position) {
                continue;
            }
            Positions more = met;
            more.insert(more.begin() + (place - met.begin()), position);
            if (clashes(more)) {
                left_out.push_back(position);
            } else {
                met = std::move(more);
            }
        }
        return left_out;
    }

    /// Whether these requirements, and the norms, leave no package. False after an error.
    bool clashes(const Positions& met) {
        if (error_) {
            return false;
        }
        const auto [known, is_new] = known_.try_emplace(met, false);
        if (is_new) {
            const auto open = is_open(with(met), limits_);
            if (!open) {
                error_ = open.error();
                return false;
            }
            known->second = !*open;
        }
        return known->second;
    }

    [[nodiscard]] Negotiation with(const Positions& met) const {
        std::vector<Requirement> dropped;
        for (std::size_t position = all_.size(); position-- > 0;) {
            if (!std::binary_search(met.begin(), met.end(), position)) {
                dropped.push_back(all_[position]);
            }
        }
        return without(negotiation_, dropped);
    }

    [[nodiscard]] Clash answer() const {
        Clash clash;
        for (const std::size_t position : found_) {
            clash.requirements.push_back(all_[position]);
        }
        clash.smallest = smallest_;
        if (found_.empty()) {
            clash.why = error_ ? "the limit was reached" : "the norms alone leave no package";
        } else if (!short_) {
            clash.why = "the limit was reached; some of these may be left out";
        } else if (!smallest_) {
            clash.why = "the limit was reached before it was certain that no clash has fewer";
        }
        return clash;
    }

    const Negotiation& negotiation_;
    const Limits& limits_;
    std::vector<Requirement> all_;
    Positions found_;
    bool short_ = false;  ///< none of what was found can be left out
    bool smallest_ = false;
    std::map<Positions, bool> known_;
    std::optional<Error> error_;
};

}  // namespace

Result<Clash> find_clash(const Negotiation& negotiation, const Limits& limits) {
    return Clashing(negotiation, limits).run();
}

}  // namespace irenic::levers
