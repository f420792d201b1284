#include "irenic/forecast/inputs/inputs.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/forecast/inputs/together.hpp"
#include "irenic/forecast/inputs/weights.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::forecast {
namespace {

/// Whether a number can be more than one value.
bool varies(const UncertainNumber& number) {
    const bool spread = number.shape != UncertainNumber::Shape::normal || number.sd > Decimal(0);
    return number.uncertain() && number.low < number.high && spread;
}

/// Puts all that is uncertain in the order of the case.
class Finding {
public:
    explicit Finding(const Negotiation& negotiation)
        : negotiation_(negotiation), must_agree_(negotiation.parties.size(), false) {
        for_each_number(negotiation, [&](const std::string& path, const UncertainNumber& number) {
            numbers_.emplace_back(path, varies(number));
        });
        for (const PartyId party : negotiation.deciding_parties()) {
            must_agree_[party.at()] = true;
        }
        for (std::size_t party = 0; party < must_agree_.size(); ++party) {
            must_agree_[party] = must_agree_[party] || !negotiation.parties[party].veto_on.empty();
        }
    }

    Result<Inputs> run() {
        add_numbers_under("parties.");
        for (std::size_t party = 0; party < negotiation_.preferences.size(); ++party) {
            if (const auto& preference = negotiation_.preferences[party]) {
                add_preference(PartyId(party), *preference);
            }
        }
        add_numbers_under("");
        if (auto error = find_shared(negotiation_, found_)) {
            return tl::unexpected(*error);
        }
        group();
        return std::move(found_);
    }

private:
    void add(Input::Kind kind, std::string path, std::size_t coordinates,
             const std::vector<std::string>& readings) {
        Input input;
        input.kind = kind;
        input.path = std::move(path);
        input.first_coordinate = found_.coordinates;
        input.coordinates = coordinates;
        input.first_reading = found_.readings.size();
        input.readings = readings.size();
        for (const std::string& reading : readings) {
            found_.readings.push_back({reading, found_.inputs.size()});
        }
        found_.coordinates += coordinates;
        found_.inputs.push_back(std::move(input));
    }

    /// Adds the uncertain ones of the next numbers, as long as their paths start with `prefix`.
    void add_numbers_under(std::string_view prefix) {
        for (; is_next_under(prefix); ++next_) {
            const auto& [path, uncertain] = numbers_[next_];
            if (uncertain) {
                add(Input::Kind::number, path, 1, {path});
            }
        }
    }
    void pass_numbers_under(std::string_view prefix) {
        while (is_next_under(prefix)) {
            ++next_;
        }
    }
    [[nodiscard]] bool is_next_under(std::string_view prefix) const {
        return next_ < numbers_.size() && numbers_[next_].first.starts_with(prefix);
    }

    void add_preference(PartyId party, const Preference& preference) {
        const std::string path = "preferences." + negotiation_.party(party).id;
        for (std::size_t issue = 0; issue < preference.issues.size(); ++issue) {
            const std::string points = path + ".points." + negotiation_.issues[issue].id;
            if (const auto* order = std::get_if<Ranking<OptionId>>(&preference.issues[issue])) {
                add_option_ranking(points, IssueId(issue), *order);
            }
            add_numbers_under(points + ".");
        }
        add_weights(path + ".weights", preference);
        add_numbers_under(path + ".");
        if (std::holds_alternative<DisagreementByRecord>(preference.disagreement) &&
            must_agree_[party.at()]) {
            add(Input::Kind::record, path + ".disagreement", 1, {path + ".disagreement"});
        }
    }

    /// The best and the worst tier are settled; each between them is one number.
    void add_option_ranking(const std::string& path, IssueId issue,
                            const Ranking<OptionId>& order) {
        std::vector<std::string> readings;
        for (std::size_t tier = 1; tier + 1 < order.tiers.size(); ++tier) {
            const OptionId first = order.tiers[tier].front();
            readings.push_back(path + "." + negotiation_.issue(issue).options[first.at()].id);
        }
        if (!readings.empty()) {
            add(Input::Kind::option_ranking, path, readings.size(), readings);
        }
    }

    void add_weights(const std::string& path, const Preference& preference) {
        if (!preference.rescaled()) {
            add_numbers_under(path + ".");
            return;
        }
        pass_numbers_under(path + ".");
        if (const auto plan = plan_weights(preference)) {
            std::vector<std::string> readings;
            for (const IssueId issue : plan->issues) {
                readings.push_back(path + "." + negotiation_.issue(issue).id);
            }
            add(plan->kind, path, coordinates_of(*plan), readings);
        }
    }

    void group() {
        std::vector<bool> grouped(found_.inputs.size(), false);
        for (const Shared& shared : found_.shared) {
            std::vector<std::size_t> members;
            for (const auto& [member, against] : shared.inputs) {
                members.push_back(member);
                grouped[member] = true;
            }
            std::sort(members.begin(), members.end());
            found_.groups.push_back(group_of(members, &shared));
        }
        for (std::size_t input = 0; input < grouped.size(); ++input) {
            if (!grouped[input]) {
                found_.groups.push_back(group_of({input}, nullptr));
            }
        }
        std::sort(found_.groups.begin(), found_.groups.end(),
                  [](const auto& a, const auto& b) { return a.inputs.front() < b.inputs.front(); });
    }

    [[nodiscard]] InputGroup group_of(const std::vector<std::size_t>& members,
                                      const Shared* shared) const {
        InputGroup group;
        group.inputs = members;
        for (const std::size_t member : members) {
            const Input& input = found_.inputs[member];
            group.name += (group.name.empty() ? "" : " + ") + input.path;
            for (std::size_t number = 0; number < input.coordinates; ++number) {
                group.coordinates.push_back(input.first_coordinate + number);
            }
        }
        if (shared != nullptr) {
            group.coordinates.push_back(shared->common_coordinate);
        }
        return group;
    }

    const Negotiation& negotiation_;
    std::vector<bool> must_agree_;                       ///< by party
    std::vector<std::pair<std::string, bool>> numbers_;  ///< path, whether it varies
    std::size_t next_ = 0;
    Inputs found_;
};

}  // namespace

Result<Inputs> find_inputs(const Negotiation& negotiation) { return Finding(negotiation).run(); }

}  // namespace irenic::forecast
