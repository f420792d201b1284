#include "cli/forecast/flips.hpp"

#include "cli/forecast/parts.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

bool is_hazard(const std::string& path) {
    const bool single = path.find(" + ") == std::string::npos;
    return single && path.starts_with("risks.") &&
           (path.ends_with(".hazard") || path.find(".by_issue.") != std::string::npos);
}

}  // namespace

std::string on_one_side(const std::string& path, const Decimal& value, bool below) {
    if (is_hazard(path)) {
        return percent(value, below ? Rounding::down : Rounding::up) + " a period or " +
               (below ? "less" : "more");
    }
    return below ? at_most(value) : at_least(value);
}

std::string exactly_on_one_side(const std::string& path, const Decimal& value, bool below) {
    const std::string number =
        is_hazard(path)
            ? Decimal::from_mantissa(value.mantissa() * 100, value.places()).to_string() +
                  " % a period"
            : value.to_string();
    return number + (below ? " or less" : " or more");
}

std::string deal_at(const Value& flip) {
    const auto at = number_in(flip["flips_at"]);
    const auto value = at ? Decimal::nearest(*at) : std::nullopt;
    if (!value) {
        return "";
    }
    const bool opens = text_in(flip["flips"]) == "opens";
    const bool below = (text_in(flip["direction"]) == "lower") == opens;
    return on_one_side(text_in(flip["input"]), *value, below);
}

}  // namespace irenic::cli
