#include "cli/phases/question.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "cli/package_option.hpp"
#include "cli/split.hpp"
#include "cli/weights_option.hpp"

namespace irenic::cli {
namespace {

constexpr std::string_view usage = "write --order a,b,a+c, with a*3 for three tranches in a row";

/// Reads --order against one case, gathering every error.
class OrderReader {
public:
    OrderReader(const std::vector<Deliverable>& deliverables, std::vector<Error>& errors)
        : deliverables_(deliverables), errors_(errors), delivered_(deliverables.size(), 0) {}

    [[nodiscard]] std::vector<std::vector<DeliverableId>> read(std::string_view text) {
        const std::size_t errors_before = errors_.size();
        for (const std::string_view step : split(text, ',')) {
            read_step(step);
        }
        if (errors_.size() == errors_before) {
            compare_counts();
        }
        return std::move(steps_);
    }

private:
    void error(std::string what, std::string hint_text = "") {
        errors_.push_back({ErrorCode::bad_input, "--order", std::move(what), std::move(hint_text)});
    }

    void read_step(std::string_view text) {
        const auto parts = split(text, '+');
        std::vector<DeliverableId> step;
        for (const std::string_view part : parts) {
            const auto [id, times] = read_times(part, parts.size() > 1);
            const auto deliverable = find(std::string(id));
            if (!deliverable || times == 0) {
                continue;
            }
            delivered_[deliverable->at()] += times;
            step.push_back(*deliverable);
            for (std::size_t more = 1; more < times; ++more) {
                steps_.push_back({*deliverable});
            }
        }
        if (!step.empty()) {
            steps_.push_back(std::move(step));
        }
    }

    /// "a*3" taken apart; 0 times after an error.
    std::pair<std::string_view, std::size_t> read_times(std::string_view part, bool joined) {
        const auto star = part.find('*');
        const std::string_view id = trimmed(part.substr(0, star));
        if (star == std::string_view::npos) {
            return {id, 1};
        }
        const std::string digits(trimmed(part.substr(star + 1)));
        std::size_t times = 0;
        const auto* end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, times);
        if (read.ec != std::errc{} || read.ptr != end || times == 0 || times > most_times) {
            error(fmt::format("'{}' is no number of tranches", digits),
                  fmt::format("a whole number from 1 to {}", most_times));
            return {id, 0};
        }
        if (joined) {
            error(fmt::format("'{}' cannot be joined to others with '+'", part),
                  "write a+b,a for two tranches of a and one of b in two steps");
            return {id, 0};
        }
        return {id, times};
    }

    std::optional<DeliverableId> find(const std::string& id) {
        if (id.empty()) {
            error("a step without a deliverable", std::string(usage));
            return std::nullopt;
        }
        const auto found =
            std::find_if(deliverables_.begin(), deliverables_.end(),
                         [&](const Deliverable& deliverable) { return deliverable.id == id; });
        if (found == deliverables_.end()) {
            error("unknown deliverable '" + id + "'", hint(id, ids_of(deliverables_)));
            return std::nullopt;
        }
        return DeliverableId(static_cast<std::size_t>(found - deliverables_.begin()));
    }

    void compare_counts() {
        for (std::size_t index = 0; index < deliverables_.size(); ++index) {
            const Deliverable& deliverable = deliverables_[index];
            const auto tranches = static_cast<std::size_t>(deliverable.tranches);
            if (delivered_[index] != tranches) {
                error(
                    fmt::format("'{}' is delivered {} of {}", deliverable.id,
                                delivered_[index] == 1 ? std::string("once")
                                                       : fmt::format("{} times", delivered_[index]),
                                tranches == 1 ? "1 tranche" : fmt::format("{} tranches", tranches)),
                    "an order delivers each tranche once");
            }
        }
    }

    static constexpr std::size_t most_times = 10'000;

    const std::vector<Deliverable>& deliverables_;
    std::vector<Error>& errors_;
    std::vector<std::size_t> delivered_;
    std::vector<std::vector<DeliverableId>> steps_;
};

/// Those named in `peace` and, with a package, those that decide and have preferences.
std::vector<PartyId> parties_of(const Negotiation& negotiation) {
    std::vector<PartyId> parties;
    for (const auto& [party, value] : negotiation.phases->peace) {
        parties.push_back(party);
    }
    if (negotiation.phases->package) {
        for (const PartyId party : negotiation.deciding_parties()) {
            const bool named = std::find(parties.begin(), parties.end(), party) != parties.end();
            if (!named && negotiation.preferences[party.at()]) {
                parties.push_back(party);
            }
        }
    }
    return parties;
}

std::optional<phases::Stops> read_stops(const std::string& text, std::vector<Error>& errors) {
    if (text == "anyone" || text == "mover") {
        return text == "mover" ? phases::Stops::mover : phases::Stops::anyone;
    }
    errors.push_back({ErrorCode::bad_input, "--stops",
                      "'" + text + "' is none of those who may stop",
                      hint(text, {"anyone", "mover"})});
    return std::nullopt;
}

std::optional<Decimal> read_payment(const std::string& text, std::vector<Error>& errors) {
    const auto payment = parse_decimal(text);
    if (!payment || payment->value < Decimal()) {
        errors.push_back({ErrorCode::bad_input, "--payment", "'" + text + "' is no payment",
                          "a number, 0 or more"});
        return std::nullopt;
    }
    return payment->value;
}

}  // namespace

Checked<phases::Question> read_phases_question(const Arguments& arguments,
                                               const Negotiation& negotiation) {
    phases::Question question;
    std::vector<Error> errors;
    if (arguments.stops) {
        question.stops = read_stops(*arguments.stops, errors).value_or(question.stops);
    }
    if (arguments.payment) {
        question.payment = read_payment(*arguments.payment, errors);
    }
    if (arguments.order && negotiation.phases) {
        question.order =
            OrderReader(negotiation.phases->deliverables, errors).read(*arguments.order);
    }
    if (arguments.weights && negotiation.phases) {
        const auto weights = read_weights(
            *arguments.weights, negotiation,
            {parties_of(negotiation), "party that takes no part in the phases"}, errors);
        question.weights.insert(weights.begin(), weights.end());
    }
    question.what_ifs = arguments.no_what_if ? phases::WhatIfs::none
                        : arguments.what_if  ? phases::WhatIfs::all
                                             : phases::WhatIfs::quick;
    if (!errors.empty()) {
        return tl::unexpected(std::move(errors));
    }
    return question;
}

}  // namespace irenic::cli
