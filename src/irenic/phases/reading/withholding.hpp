#pragma once

#include "irenic/base/decimal.hpp"
#include "irenic/model/phase.hpp"

namespace irenic::phases {

/// The number of one party, at its centre; 0 where there is none.
[[nodiscard]] Decimal number_of(const PartyNumbers& numbers, PartyId party);

/// The chance that a breach is seen (left out: 1) and of an alarm without one (left out: 0).
[[nodiscard]] Decimal detection(const Deliverable& deliverable);
[[nodiscard]] Decimal false_alarm(const Deliverable& deliverable);
/// Every breach is seen and there are no false alarms.
[[nodiscard]] bool seen_for_sure(const Deliverable& deliverable);

/// What must lie ahead of the giver of a tranche so that it does not keep it.
struct LeastFuture {
    Decimal value;
    bool rounded = false;  ///< to nine places
    bool fits = true;      ///< false: beyond 62 bits, and `value` says nothing
};

/// (cost - value - detect * shift) / (detect - false_alarm), of the giver, half away from zero:
/// from there on a breach costs what lies ahead only where it is seen, and an alarm without one
/// costs it too. Detection must exceed the false alarms.
[[nodiscard]] LeastFuture least_future(const Deliverable& deliverable);

}  // namespace irenic::phases
