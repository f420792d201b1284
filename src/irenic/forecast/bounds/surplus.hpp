#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "irenic/deals/scoring.hpp"
#include "irenic/forecast/bounds/bounds.hpp"
#include "irenic/forecast/bounds/disagreement_range.hpp"
#include "irenic/forecast/bounds/known.hpp"
#include "irenic/forecast/bounds/utility_range.hpp"

namespace irenic::forecast {

/// Whether a party gets at least its value of no agreement.
struct Standing {
    Known always = Known::unknown;
    Known sometimes = Known::unknown;
};

/// What one package is worth to one party beyond no agreement, over all values of its numbers.
class Surplus {
public:
    Surplus() = default;
    virtual ~Surplus() = default;
    Surplus(const Surplus&) = delete;
    Surplus(Surplus&&) = delete;
    Surplus& operator=(const Surplus&) = delete;
    Surplus& operator=(Surplus&&) = delete;

    /// Whether there is any version: none where the record contradicts itself in all of them.
    [[nodiscard]] virtual bool possible() const { return true; }
    [[nodiscard]] virtual SurplusRange range(const std::vector<OptionId>& options) = 0;
    [[nodiscard]] virtual Standing standing(const std::vector<OptionId>& options) = 0;
};

/// Both ends of every party's utilities as whole units, for packages without regard to weights that
/// add up to 1. A party's value of no agreement is at the other end.
struct EndScorings {
    deals::Scoring least;  ///< everything at its worst for a package
    deals::Scoring most;
};

/// Where everything adds up over issues: whole units decide.
/// ends  must outlive it.
[[nodiscard]] std::unique_ptr<Surplus> added_up(const EndScorings& ends, std::size_t player,
                                                bool exact);

/// Weights that add up to 1 and a value of no agreement within a range.
[[nodiscard]] std::unique_ptr<Surplus> over_weights(UtilityModel model,
                                                    const DisagreementRange& disagreement);

/// A value of no agreement between what was refused and what was offered.
///
/// Asked of packages that constraints allow.
/// own_range_holds  all packages on record are allowed, so that they lie in the party's own range.
/// stop             looked at within linear programs; once it is reached, nothing more is known.
[[nodiscard]] std::unique_ptr<Surplus> by_record(const Negotiation& negotiation, PartyId party,
                                                 bool own_range_holds, const Stop& stop);

}  // namespace irenic::forecast
