#pragma once

#include "irenic/base/value.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::talks {

// The parts of the answer as data, each in the file of its name.

/// By deciding party its last offer; by offer, what each party gets of it and what step it was;
/// how far the latest offers lie apart; what the record says of the least each would agree to.
void add_record(const Negotiation& negotiation, const Answer& answer, Value& value);
/// The text on the table, those that could be put there next, what to ask and who could carry them.
void add_next(const Negotiation& negotiation, const Answer& answer, Value& value);
/// A session move by move, play in which everybody looks ahead, and the spread of many sessions.
void add_play(const Negotiation& negotiation, const Answer& answer, Value& value);

[[nodiscard]] Value package_value(const Negotiation& negotiation,
                                  const std::vector<OptionId>& options);
/// Ids of parties.
[[nodiscard]] Value ids_value(const Negotiation& negotiation, const std::vector<PartyId>& parties);
/// "concession", "retreat", ...
[[nodiscard]] std::string_view name(Step::Kind kind);

}  // namespace irenic::talks
