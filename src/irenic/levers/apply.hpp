#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::levers {

/// A set of levers, ascending positions in Negotiation::levers.
using LeverSet = std::vector<std::size_t>;

/// How much of a lever's numeric effects is in place: of those that help the party they concern,
/// and of the others. 0 is none, 1 is all; in between a number that is set has gone that part of
/// the way. Effects without a number (something dropped or added) are in place above 0.
struct Strength {
    Decimal helpful{1};
    Decimal harmful{1};
};

/// Every complaint about levers that cannot be applied as they stand: points for an option whose
/// worth a ranking settles.
[[nodiscard]] std::vector<Error> check_levers(const Negotiation& negotiation);

/// The case as it would stand with these levers in use.
///
/// Points add up; a number that is set replaces what stood there. An added option is worth its
/// points before weights where the party states points, else its points on the party's whole scale,
/// so that it never changes what other options are worth.
/// Levers that contradict one another (see model/lever.hpp) must not be in one set.
[[nodiscard]] Negotiation apply_levers(const Negotiation& negotiation, const LeverSet& set);

/// The same for one lever in part.
[[nodiscard]] Negotiation apply_lever(const Negotiation& negotiation, const Lever& lever,
                                      const Strength& strength);

/// The case with every option that some lever adds, and nothing else changed: packages that levers
/// lead to are counted by its options.
[[nodiscard]] Negotiation with_added_options(const Negotiation& negotiation);

/// A package of `from`, counted by the options of `to`, which has them all.
[[nodiscard]] Package recounted(const Negotiation& from, const Negotiation& to, Package package);

/// Whether an effect raises the surplus of whom it concerns (or leaves it): more points, a lower
/// value of no agreement, a belief under which fighting is worth less, a smaller expected loss,
/// a requirement dropped, an option added.
[[nodiscard]] bool helps(const Negotiation& negotiation, const Effect& effect);

/// The case with each value of no agreement that is read off the record of offers written down as
/// a number, so that changes to the case do not move it.
/// Errors  as for deals::open_setting.
[[nodiscard]] Result<Negotiation> settle_record(const Negotiation& negotiation,
                                                const Limits& limits);

/// The case with one package left; issues it does not name stay as they are now. It is done by a
/// constraint that counts as a norm, behind the case's own; options added later stay out as well.
[[nodiscard]] Negotiation pin(const Negotiation& negotiation, const Package& package);

}  // namespace irenic::levers
