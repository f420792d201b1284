#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/deals/frontier.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/forecast/looks/zone_ground.hpp"

namespace irenic::forecast {

/// The solutions of which is told how often a package is the one.
inline constexpr std::array<deals::SolutionKind, 3> best_kinds{
    deals::SolutionKind::nash, deals::SolutionKind::kalai_smorodinsky,
    deals::SolutionKind::egalitarian};

/// What the zone of one version is. Vectors are in units of `setting`.
struct ZoneLook {
    const deals::Setting* setting = nullptr;  ///< of the version, until the next look
    std::size_t dims = 0;
    std::vector<deals::Units> efficient;  ///< the zone's frontier, lexicographically ascending
    /// By kind of best_kinds: the position in `efficient` that is shown. Nothing: the zone is
    /// empty.
    std::array<std::optional<std::size_t>, best_kinds.size()> best;
    /// The largest least surplus; only where it was asked for. Nothing where every package crosses
    /// a red line of a party that must agree.
    std::optional<Decimal> width;

    /// False: the frontier is too large to list, and `efficient` and `best` are empty.
    bool listed = true;
    bool open = false;  ///< some package is acceptable

    [[nodiscard]] std::size_t size() const { return dims == 0 ? 0 : efficient.size() / dims; }
    /// Where in `efficient` a package's vector stands.
    [[nodiscard]] std::optional<std::size_t> position_of(
        const std::vector<OptionId>& options) const;
};

/// Looks at one version after the other. One a thread.
class ZoneLooks {
public:
    /// ground  must outlive this.
    ZoneLooks(const ZoneGround& ground, const Limits& limits);

    struct Wanted {
        bool best = true;
        bool width = false;
    };
    /// version  of the ground's case, with no uncertain number left.
    /// Errors   as for deals::open_setting; limit: not even whether the zone is open came out.
    /// Cost     see ZoneGround::one_frontier: a scan of that frontier, or a frontier of its own;
    ///          where that takes more than 64 MiB a search (levers/standing.hpp).
    [[nodiscard]] Result<ZoneLook> look(const Negotiation& version, Wanted wanted);

    /// The package behind a position of the last look's `efficient`.
    [[nodiscard]] std::vector<OptionId> package_at(std::size_t position) const;

private:
    [[nodiscard]] Result<ZoneLook> scan(const Negotiation& version, Wanted wanted);
    [[nodiscard]] Result<ZoneLook> combine_anew(const Negotiation& version, Wanted wanted);
    [[nodiscard]] std::optional<Error> set_disagreement(const Negotiation& version);
    [[nodiscard]] Result<std::optional<Decimal>> width_of(const ZoneLook& look) const;

    const ZoneGround& ground_;
    Limits limits_;
    std::unique_ptr<deals::Setting> setting_;
    std::unique_ptr<deals::UnitedFrontier> frontier_;  ///< of the last look, made anew
    std::vector<std::size_t> scanned_;  ///< of the last look: positions in `everything_`
};

/// Whether a package is acceptable in a setting: allowed, and in some branch all who agree get at
/// least their value of no agreement and none of their red lines is crossed.
[[nodiscard]] bool is_acceptable(const deals::Setting& setting,
                                 const std::vector<OptionId>& options);

}  // namespace irenic::forecast
