#include "cli/stability/explain_words.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace irenic::cli {
namespace {

using stability::Explained;
using stability::Improvement;

constexpr std::size_t most_improvements = 8;
constexpr std::size_t first_with_sanctions = 1;  // nash has none

/// The concepts with the same sanction as the one at `position`.
std::vector<std::size_t> with_same_sanction(const Improvement& improvement, std::size_t position) {
    std::vector<std::size_t> same;
    for (std::size_t each = first_with_sanctions; each < stability::concept_count; ++each) {
        if (improvement.sanctions.at(each) == improvement.sanctions.at(position)) {
            same.push_back(each);
        }
    }
    return same;
}

/// "gmr and smr", or "by any concept" where that is all of them.
std::string by_which(const std::vector<std::size_t>& concepts) {
    const bool all = concepts.size() == stability::concept_count - first_with_sanctions;
    return all ? "by any concept" : concepts_in_words(concepts);
}

std::string sanctions_in_words(const StabilityView& view, const Improvement& improvement) {
    std::vector<std::string> parts;
    std::string undeterred;
    for (std::size_t each = first_with_sanctions; each < stability::concept_count; ++each) {
        const auto same = with_same_sanction(improvement, each);
        const auto& sanction = improvement.sanctions.at(each);
        if (same.front() != each) {
            continue;
        }
        if (sanction) {
            parts.push_back(
                fmt::format("{} ({})", view.path(improvement.to, *sanction), by_which(same)));
        } else {
            undeterred = "not by " + concepts_in_words(same);
        }
    }
    if (parts.empty()) {
        return "nothing deters it";
    }
    if (!undeterred.empty()) {
        parts.push_back(undeterred);
    }
    return "deterred by " + listed(parts);
}

/// "Accept, no longer Delay (7)".
std::string move_in_words(const StabilityView& view, const Explained& explained,
                          stability::State to) {
    const std::string changed = view.change(stability::only(explained.party), explained.state, to);
    return changed.empty() ? "to " + view.id(to) : fmt::format("{} ({})", changed, view.id(to));
}

void add_improvements(const StabilityView& view, const Explained& explained, Page& page) {
    const auto& improvements = explained.improvements;
    for (std::size_t index = 0; index < std::min(improvements.size(), most_improvements); ++index) {
        const Improvement& each = improvements[index];
        page.item("-",
                  move_in_words(view, explained, each.to) + ": " + sanctions_in_words(view, each),
                  4, 2);
    }
    if (improvements.size() > most_improvements) {
        page.paragraph(fmt::format("... and {} more", improvements.size() - most_improvements), 4);
    }
}

}  // namespace

std::string stands_by(Strength strength) {
    if (strength == strengths.front()) {
        return "It stands: nobody has a better move there.";
    }
    return strength == 0 ? "It stands by none of the five concepts."
                         : "It stands by " + concepts_of(strength) + " only.";
}

void add_explained_state(const StabilityView& view, std::span<const Explained> at_state,
                         Page& page) {
    stability::PartySet content = 0;
    for (const Explained& each : at_state) {
        if (each.improvements.empty()) {
            content |= stability::only(each.party);
        }
    }
    if (content != 0) {
        page.paragraph("No better move: " + view.names(content) + ".", 2);
    }
    for (const Explained& each : at_state) {
        if (!each.improvements.empty()) {
            page.paragraph("Better moves of " + view.name(each.party) + ":", 2);
            add_improvements(view, each, page);
        }
    }
}

}  // namespace irenic::cli
