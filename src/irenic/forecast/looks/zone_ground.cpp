#include "irenic/forecast/looks/zone_ground.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "irenic/deals/combine.hpp"
#include "irenic/deals/open_setting.hpp"
#include "irenic/forecast/looks/nine_places.hpp"

namespace irenic::forecast {
namespace {

using deals::Setting;

/// Beyond this many vectors it is quicker to make each version's own frontier.
constexpr std::size_t most_scanned = std::size_t{1} << 14;

/// Whether an input moves what packages are worth, and not only what no agreement is.
bool moves_utilities(const Input& input) {
    const std::string_view path = input.path;
    if (path.starts_with("risks.")) {
        return true;
    }
    return path.starts_with("preferences.") && !path.ends_with(".disagreement");
}

}  // namespace

bool is_plain(const Setting& setting) {
    return setting.branches.size() == 1 && setting.branches[0].branch.now.empty() &&
           setting.branches[0].players == setting.table.deciding &&
           setting.branches[0].branch.agree == setting.table.deciding;
}

Result<ZoneGround> ZoneGround::make(const Negotiation& negotiation, const Inputs& inputs,
                                    const Limits& limits) {
    auto opened = deals::open_setting(negotiation, limits);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    ZoneGround ground;
    ground.negotiation_ = &negotiation;
    ground.centre_ = std::make_shared<const Setting>(std::move(opened->setting));
    const bool fixed = std::none_of(inputs.inputs.begin(), inputs.inputs.end(), moves_utilities);
    if (fixed && is_plain(*ground.centre_)) {
        ground.list_everything(limits);
    }
    return ground;
}

void ZoneGround::list_everything(const Limits& limits) {
    auto fixed = at_nine_places(*centre_);
    if (!fixed) {
        return;
    }
    deals::Problem& problem = fixed->branches.front().problem;
    const auto floors = problem.floors;
    problem.floors.assign(floors.size(), deals::no_floor);
    const deals::Combination listed = deals::combine(
        problem, {problem.floors, {}},
        {.stop = limits.stop.part(0.1), .most_vectors = 64 * most_scanned, .thin_to = 0});
    if (listed.status != deals::Combination::Status::complete || listed.size() > most_scanned) {
        return;
    }
    everything_ = listed.values;
    for (std::size_t index = 0; index < listed.size(); ++index) {
        packages_.push_back(deals::options_of(deals::package_of(problem, listed.choices(index))));
    }
    problem.floors = floors;
    fixed_ = std::make_shared<const Setting>(std::move(*fixed));
    one_frontier_ = true;
}

}  // namespace irenic::forecast
