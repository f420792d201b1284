#pragma once

#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/deals/scoring.hpp"
#include "irenic/model/negotiation.hpp"
#include "irenic/stability/issues/acts.hpp"
#include "irenic/stability/issues/signatures.hpp"

namespace irenic::stability {

/// What a graph made from issues rests on.
struct Basis {
    deals::Scoring scoring;
    std::vector<OptionId> agreement;  ///< that is signed: the option on every issue
    std::vector<Act> acts;
    Signatures signatures;
};

/// package  what it leaves open stays as it is now.
/// Errors   missing: no issues, no issue that one party carries out alone; bad_input: `package`
///          breaks a constraint; or as deals::score and find_signatures.
[[nodiscard]] Result<Basis> find_basis(const Negotiation& negotiation, const Package& package);

}  // namespace irenic::stability
