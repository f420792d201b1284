#pragma once

#include <memory>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/forecast/inputs/inputs.hpp"

namespace irenic::forecast {

/// What all versions of a case have in common for their zones.
class ZoneGround {
public:
    /// Errors  as for deals::open_setting.
    [[nodiscard]] static Result<ZoneGround> make(const Negotiation& negotiation,
                                                 const Inputs& inputs, const Limits& limits);

    [[nodiscard]] const Negotiation& negotiation() const { return *negotiation_; }
    /// At the centre of every number.
    [[nodiscard]] const deals::Setting& centre() const { return *centre_; }
    /// One frontier serves all versions: only values of no agreement vary.
    [[nodiscard]] bool one_frontier() const { return one_frontier_; }

private:
    friend class ZoneLooks;
    ZoneGround() = default;
    void list_everything(const Limits& limits);

    const Negotiation* negotiation_ = nullptr;
    std::shared_ptr<const deals::Setting> centre_;
    bool one_frontier_ = false;
    std::shared_ptr<const deals::Setting> fixed_;  ///< one_frontier: at nine places
    std::vector<deals::Units> everything_;         ///< one_frontier: without values of no agreement
    std::vector<std::vector<OptionId>> packages_;  ///< by vector of `everything_`
};

/// The one branch of a zone in which all who decide agree, and nobody else.
[[nodiscard]] bool is_plain(const deals::Setting& setting);

}  // namespace irenic::forecast
