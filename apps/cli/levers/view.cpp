#include "cli/levers/view.hpp"

#include <algorithm>
#include <utility>

#include "cli/words/break_evens.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_sets = 5;
constexpr std::size_t most_packages = 6;

}  // namespace

LeversView::LeversView(const Negotiation& negotiation, const levers::Answer& answer)
    : named_(levers::with_added_options(negotiation)), answer_(answer) {
    choose_sets();
    if (!answer_.package) {
        choose_packages();
    }
}

const std::string& LeversView::name(PartyId party) const { return named_.party(party).name; }

std::string LeversView::mention(const std::optional<deals::Point>& point) const {
    const std::string letter = point ? packages_.label(point->package) : "";
    const bool unmet = !letter.empty() && !in_words(named_, point->package).unmet.empty();
    return letter + (unmet ? ", which leaves a duty unmet" : "");
}

BreakEvenList LeversView::break_even_list() const {
    BreakEvenList list;
    list.open = !answer_.zone_empty;
    list.would = answer_.package ? "This package would be acceptable"
                                 : "There would be a deal among these options";
    list.holds =
        answer_.package ? "This package is acceptable" : "There is a deal among these options";
    list.package = [this](const levers::BreakEven& found) {
        const std::string words = mention(found.package);
        return words.empty() ? "" : ": package " + words;
    };
    return list;
}

std::optional<std::size_t> LeversView::lever_of(const levers::BreakEven& found) const {
    if (found.kind != levers::InputKind::lever) {
        return std::nullopt;
    }
    const auto place = std::find_if(answer_.levers.begin(), answer_.levers.end(),
                                    [&](const Lever& lever) { return lever.id == found.lever; });
    return place == answer_.levers.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(place - answer_.levers.begin()));
}

const levers::BreakEven* LeversView::alone(std::size_t lever) const {
    const auto found = std::find_if(answer_.break_even.begin(), answer_.break_even.end(),
                                    [&](const auto& each) { return lever_of(each) == lever; });
    return found == answer_.break_even.end() ? nullptr : &*found;
}

bool LeversView::is_told(std::size_t lever) const {
    return std::any_of(sets_.begin(), sets_.end(), [&](std::size_t set) {
        return answer_.minimal_sets[set].levers == levers::LeverSet{lever};
    });
}

void LeversView::choose_sets() {
    for (std::size_t set = 0; set < answer_.minimal_sets.size(); ++set) {
        if (answer_.built_in && answer_.minimal_sets[set].levers.size() < 2) {
            continue;
        }
        ++all_sets_;
        if (sets_.size() < most_sets) {
            sets_.push_back(set);
        }
    }
}

void LeversView::choose_packages() {
    for (const std::size_t set : sets_) {
        show(answer_.minimal_sets[set].package);
    }
    for (const levers::BreakEven& found : answer_.break_even) {
        if (is_condition(found) && found.opens) {
            show(found.package);
        }
    }
}

void LeversView::show(const std::optional<deals::Point>& point) {
    if (point && packages_.all().size() < most_packages) {
        packages_.show(point);
    }
}

}  // namespace irenic::cli
