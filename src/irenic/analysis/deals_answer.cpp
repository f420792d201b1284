#include "irenic/analysis/deals_answer.hpp"

#include <algorithm>
#include <utility>

#include "irenic/deals/to_value.hpp"
#include "irenic/phases/called_for.hpp"

namespace irenic::analysis {
namespace {

constexpr double share_for_deals = 0.7;

}  // namespace

Result<DealsAnswer> find_deals(const Negotiation& negotiation, const deals::Question& question,
                               bool holds, const Limits& limits) {
    if (auto error = holds ? phases::cannot_carry_out(negotiation) : std::nullopt) {
        return tl::unexpected(std::move(*error));
    }
    auto found =
        deals::find_deals(negotiation, question, holds ? limits.part(share_for_deals) : limits);
    if (!found) {
        return tl::unexpected(found.error());
    }
    DealsAnswer answer{std::move(*found), std::nullopt};
    if (holds) {
        auto carried_out = carry_out(negotiation, answer, limits);
        if (!carried_out) {
            return tl::unexpected(carried_out.error());
        }
        answer.limit_reached = answer.limit_reached || carried_out->limit_reached;
        answer.rounded = answer.rounded || carried_out->rounded;
        answer.carried_out = std::move(*carried_out);
    }
    return answer;
}

Value to_value(const Negotiation& negotiation, const DealsAnswer& answer) {
    const deals::Answer& deals = answer;
    Value all = deals::to_value(negotiation, deals);
    auto& members = std::get<Value::Map>(all.data());
    const auto place =
        std::find_if(members.begin(), members.end(),
                     [](const Value::Member& member) { return member.first == "improvements"; });
    IRENIC_CHECK(place != members.end());
    members.emplace(place + 1, "carried_out",
                    answer.carried_out ? to_value(negotiation, *answer.carried_out) : Value());
    return all;
}

}  // namespace irenic::analysis
