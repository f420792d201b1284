#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace irenic {

/// A position in one list of a case; the tag keeps parties, issues and options apart.
template <class Tag>
struct Index {
    std::uint32_t value = 0;

    Index() = default;
    constexpr explicit Index(std::size_t position) : value(static_cast<std::uint32_t>(position)) {}
    [[nodiscard]] constexpr std::size_t at() const { return value; }
    auto operator<=>(const Index&) const = default;
};

using PartyId = Index<struct PartyTag>;              ///< into Negotiation::parties
using IssueId = Index<struct IssueTag>;              ///< into Negotiation::issues
using OptionId = Index<struct OptionTag>;            ///< into Issue::options
using RiskId = Index<struct RiskTag>;                ///< into Negotiation::risks
using DeliverableId = Index<struct DeliverableTag>;  ///< into PhasePlan::deliverables
using GraphOptionId = Index<struct GraphOptionTag>;  ///< into GraphModel::options
using GraphStateId = Index<struct GraphStateTag>;    ///< into GraphModel::states

}  // namespace irenic
