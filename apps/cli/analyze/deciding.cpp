#include <algorithm>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "cli/analyze/findings.hpp"
#include "cli/forecast/input_words.hpp"
#include "cli/forecast/parts.hpp"
#include "cli/words/share_words.hpp"
#include "irenic/forecast/run/chosen_value.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

/// Paths of the numbers and rankings that rest on a source.
std::set<std::string> sourced_paths(const Negotiation& negotiation) {
    std::set<std::string> paths;
    for_each_number(negotiation, [&](const std::string& path, const UncertainNumber& number) {
        if (!number.provenance.assumed()) {
            paths.insert(path);
        }
    });
    for_each_ranking(negotiation, [&](const std::string& path, const Provenance& provenance) {
        if (!provenance.assumed()) {
            paths.insert(path);
        }
    });
    return paths;
}

/// What an input decides: of the zone's width, or of the plan's weakest slack.
struct Outcome {
    std::string_view words;
    bool of_slack = false;

    [[nodiscard]] const Value& total(const Value& driver) const {
        return of_slack ? driver["slack"]["total"] : driver["total"];
    }
    [[nodiscard]] const Value& error(const Value& driver) const {
        return of_slack ? driver["slack"]["se"] : driver["se"];
    }
};

constexpr Outcome width{"of how much room there is for a deal", false};
constexpr Outcome slack{"of how firmly the plan holds at its weakest step", true};

bool decides(const Outcome& outcome, const Value& driver) {
    return number_in(outcome.total(driver)).value_or(0) > 0;
}

std::vector<const Value*> by_outcome(const Value::List& drivers, const Outcome& outcome) {
    std::vector<const Value*> found;
    for (const Value& driver : drivers) {
        if (decides(outcome, driver)) {
            found.push_back(&driver);
        }
    }
    std::stable_sort(found.begin(), found.end(), [&](const Value* a, const Value* b) {
        return number_in(outcome.total(*a)) > number_in(outcome.total(*b));
    });
    return found;
}

}  // namespace

std::vector<Deciding> deciding_most(const Negotiation& negotiation,
                                    const analysis::Analysis& analysis, std::size_t most) {
    if (!analysis.forecast) {
        return {};
    }
    const Value labels = forecast::labels_of(negotiation);
    const auto sourced = sourced_paths(negotiation);
    const Value::List& drivers = items_in((*analysis.forecast)["drivers"]);
    const Outcome& outcome = by_outcome(drivers, width).empty() ? slack : width;
    std::vector<Deciding> found;
    for (const Value* driver : by_outcome(drivers, outcome)) {
        if (found.size() == most) {
            break;
        }
        const std::string& path = text_in((*driver)["input"]);
        found.push_back({path, input_in_words(labels, path),
                         fmt::format("decides {} {}",
                                     index_by_error(number_in(outcome.total(*driver)).value_or(0),
                                                    number_in(outcome.error(*driver))),
                                     outcome.words),
                         !sourced.contains(path)});
    }
    return found;
}

}  // namespace irenic::cli
