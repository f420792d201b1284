#pragma once

#include <optional>
#include <string>
#include <vector>

#include "irenic/base/value.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::format {

// The canonical form of what stands in many blocks.

[[nodiscard]] Value number_value(const UncertainNumber& number);
[[nodiscard]] Value package_value(const Negotiation& negotiation, const Package& package);
[[nodiscard]] Value condition_value(const Negotiation& negotiation, const Condition& condition);
[[nodiscard]] Value party_ids_value(const Negotiation& negotiation,
                                    const std::vector<PartyId>& parties);
[[nodiscard]] Value party_numbers_value(const Negotiation& negotiation,
                                        const PartyNumbers& numbers);
/// {order: [...]} with whatever is known of where it comes from.
[[nodiscard]] Value order_value(Value tiers, const Provenance& provenance);

/// Adds `because`, `source` and `confidence` where they say anything.
void add_provenance(Value& map, const Provenance& provenance);

/// Adds a text, number, flag, list or map unless it is empty.
void add_text(Value& map, const std::string& key, const std::string& text);
void add_number(Value& map, const std::string& key, const std::optional<UncertainNumber>& number);
void add_whole(Value& map, const std::string& key, const std::optional<int>& number);
void add_flag(Value& map, const std::string& key, bool flag);
void add_filled(Value& map, const std::string& key, Value value);

// The blocks, empty where the case has nothing to say in them.
[[nodiscard]] Value preferences_value(const Negotiation& negotiation);
[[nodiscard]] Value war_value(const Negotiation& negotiation);
[[nodiscard]] Value risks_value(const Negotiation& negotiation);
[[nodiscard]] Value phases_value(const Negotiation& negotiation);
[[nodiscard]] Value rounds_value(const Negotiation& negotiation);
[[nodiscard]] Value offers_value(const Negotiation& negotiation);
[[nodiscard]] Value positions_value(const Negotiation& negotiation);
[[nodiscard]] Value indicators_value(const Negotiation& negotiation);
[[nodiscard]] Value levers_value(const Negotiation& negotiation);
[[nodiscard]] Value together_value(const Negotiation& negotiation);
[[nodiscard]] Value graph_value(const Negotiation& negotiation);

}  // namespace irenic::format
