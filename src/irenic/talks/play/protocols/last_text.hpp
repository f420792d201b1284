#pragma once

#include <vector>

#include "irenic/base/random.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/talks/play/domain.hpp"
#include "irenic/talks/play/session.hpp"
#include "irenic/talks/play/single_text.hpp"

namespace irenic::talks {

/// A mediator's text after the last round of single_text, and who says yes to it.
struct LastText {
    SingleTextResult mediated;
    std::vector<char> yes;  ///< by seat; none where there is no text
};

/// no_agreement  what it is worth in the last round, by seat.
[[nodiscard]] LastText last_text(const Domain& domain, const Rules& rules,
                                 const std::vector<Units>& no_agreement, RandomStream& chance,
                                 const Stop& stop);

}  // namespace irenic::talks
