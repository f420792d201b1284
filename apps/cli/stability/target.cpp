#include <algorithm>

#include <fmt/format.h>

#include "cli/stability/sections.hpp"

namespace irenic::cli {
namespace {

using stability::Needs;
using stability::Shift;
using stability::Shifts;
using stability::TargetBy;
using stability::TargetOfParty;

constexpr std::size_t most_choices = 3;

/// "a, or b", from the fourth on only how many more.
std::string choices_in_words(const std::vector<std::string>& choices) {
    std::string text;
    for (std::size_t index = 0; index < std::min(choices.size(), most_choices); ++index) {
        text += (text.empty() ? "" : ", or ") + choices[index];
    }
    if (choices.size() > most_choices) {
        text += fmt::format(", or {} more", choices.size() - most_choices);
    }
    return text;
}

std::string in_words(const StabilityView& view, const Needs& needs) {
    std::vector<std::string> sets;
    for (const auto& set : needs.sets) {
        sets.push_back(view.ids(set));
    }
    if (needs.complete) {
        return choices_in_words(sets);
    }
    if (sets.empty()) {
        return "not worked out before the limit";
    }
    return choices_in_words(sets) +
           (needs.smallest ? ", perhaps others" : ", perhaps others and smaller ones");
}

std::string in_words(const StabilityView& view, const Shift& shift) {
    const char* where = shift.joins ? "level with" : shift.up ? "above" : "below";
    return fmt::format("{} {} {} {}", view.id(shift.state), shift.up ? "up" : "down", where,
                       view.id(shift.beside));
}

std::string in_words(const StabilityView& view, const Shifts& shifts) {
    std::vector<std::string> moved;
    for (const Shift& shift : shifts.least) {
        moved.push_back(in_words(view, shift));
    }
    return choices_in_words(moved);
}

/// What a list says about one party, and by which concepts.
struct Entry {
    std::string words;
    std::vector<std::size_t> concepts;
};

/// One row a party: "7 (nash); 7 and 9 (seq and sseq)". `words` is empty where there is nothing to
/// say.
template <class Words>
Table by_party(const StabilityView& view, const std::vector<const TargetBy*>& by, Words words) {
    Table table({{}, {}});
    for (std::size_t party = 0; party < view.parties(); ++party) {
        std::vector<Entry> entries;
        for (const TargetBy* each : by) {
            const std::string said = words(each->parties[party]);
            const auto same = std::find_if(entries.begin(), entries.end(),
                                           [&](const Entry& entry) { return entry.words == said; });
            Entry& entry = same == entries.end() ? entries.emplace_back(Entry{said, {}}) : *same;
            entry.concepts.push_back(static_cast<std::size_t>(each->stands_by));
        }
        std::vector<std::string> cells;
        for (const Entry& entry : entries) {
            if (!entry.words.empty()) {
                cells.push_back(
                    fmt::format("{} ({})", entry.words, concepts_in_words(entry.concepts)));
            }
        }
        if (!cells.empty()) {
            table.add({view.name(party), listed(cells)});
        }
    }
    return table;
}

/// What would have to change under those concepts by which the target stands, or does not.
class Half {
public:
    Half(const StabilityView& view, bool stands) : view_(view), stands_(stands) {
        const auto& target = *view.answer().target;
        target_ = view.id(target.state);
        for (const TargetBy& by : target.by) {
            if (by.equilibrium == stands) {
                by_.push_back(&by);
            }
        }
    }

    void add_to(Page& page) const {
        if (by_.empty()) {
            return;
        }
        page.gap();
        page.paragraph(verdict(), 2);
        add_list(needs_head(), by_party(view_, by_, [&](const auto& of) { return needs_of(of); }),
                 page);
        add_list(shifts_head(),
                 by_party(view_, by_, [&](const auto& of) { return in_words(view_, of.shifts); }),
                 page);
        if (any_party([&](const auto& of) { return lacks_needs(of); })) {
            page.paragraph(
                "What parties would have to hold was not worked out for all: a limit came first.",
                2);
        }
        if (any_party([](const auto& of) { return !of.shifts.complete; })) {
            page.paragraph("Not all moves of a single state were tried: a limit came first.", 2);
        }
    }

private:
    [[nodiscard]] std::string verdict() const {
        std::vector<std::size_t> concepts;
        for (const TargetBy* each : by_) {
            concepts.push_back(static_cast<std::size_t>(each->stands_by));
        }
        return fmt::format("{} {} by {}.", target_, stands_ ? "stands" : "does not stand",
                           concepts_in_words(concepts));
    }

    [[nodiscard]] std::string needs_head() const {
        return stands_ ? "It would not, by the concepts in brackets, if one party came to hold "
                         "better than it:"
                       : "It would, by a concept in brackets, if all parties named with that "
                         "concept came to hold it at least as good as:";
    }

    [[nodiscard]] std::string shifts_head() const {
        return stands_ ? "Or if one state were moved in one ranking; the smallest such moves:"
                       : "One state moved in one ranking is enough; the smallest such moves:";
    }

    template <class Test>
    [[nodiscard]] bool any_party(Test test) const {
        return std::any_of(by_.begin(), by_.end(), [&](const TargetBy* each) {
            return std::any_of(each->parties.begin(), each->parties.end(), test);
        });
    }

    [[nodiscard]] bool lacks_needs(const TargetOfParty& of) const {
        return of.stable == stands_ && of.needs.sets.empty() && !of.needs.complete;
    }

    [[nodiscard]] std::string needs_of(const TargetOfParty& of) const {
        if (of.stable != stands_) {
            return "";
        }
        if (of.needs.complete && of.needs.sets.empty()) {
            return stands_ ? "" : "nothing: no way of seeing it is enough";
        }
        return in_words(view_, of.needs);
    }

    static void add_list(const std::string& head, const Table& list, Page& page) {
        if (!list.empty()) {
            page.paragraph(head, 2);
            page.table(list, 4);
        }
    }

    const StabilityView& view_;
    bool stands_;
    std::string target_;
    std::vector<const TargetBy*> by_;
};

}  // namespace

void add_target(const StabilityView& view, Page& page) {
    const auto& target = view.answer().target;
    if (!target) {
        return;
    }
    page.heading("What decides whether " + view.state(target->state) + " stands");
    Half(view, true).add_to(page);
    Half(view, false).add_to(page);
}

}  // namespace irenic::cli
