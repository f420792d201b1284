#include "irenic/forecast/run/share_value.hpp"

#include <array>

#include "irenic/base/value_parts.hpp"
#include "irenic/forecast/looks/zone_look.hpp"

namespace irenic::forecast {

Value share_value(const std::optional<Share>& share) {
    if (!share) {
        return {};
    }
    Value value;
    value.add("share", nine_places(share->share));
    value.add("se", share->se ? nine_places(*share->se) : Value());
    return value;
}

std::string_view kind_name(std::size_t kind) {
    constexpr std::array<std::string_view, best_kinds.size()> names{"nash", "kalai_smorodinsky",
                                                                    "maximin"};
    return names[kind];
}

}  // namespace irenic::forecast
