#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t hash_digits = 16;

constexpr std::string_view caution =
    "These are shares of the versions of your own assumptions, not of how things may go: they say "
    "nothing of what lies outside the ranges, of options not listed, or of whether parties would "
    "act on what is good for them.";

std::string versions_drawn(const ForecastView& view) {
    const Value& answer = view.answer();
    const std::uint64_t inputs = count_in(answer["inputs"]);
    const std::uint64_t groups = count_in(answer["groups"]);
    const std::string looked_at = counted_versions(count_in(answer["samples"]));
    if (inputs == 0) {
        return looked_at + ": no number of the case is uncertain.";
    }
    return fmt::format(
        "{} of {}{}, seed {}.", looked_at, grouped(std::to_string(inputs), "uncertain input"),
        groups < inputs
            ? fmt::format(" in {} that vary apart", grouped(std::to_string(groups), "group"))
            : "",
        count_in(answer["seed"]));
}

/// How far off the shares told may be.
std::string error_in_words(const ForecastView& view) {
    double largest = 0;
    for (const char* key : {"zone", "single", "holds", "holds_if_known", "both"}) {
        largest = std::max(largest, number_in(view.answer()[key]["se"]).value_or(0));
    }
    if (largest <= 0 || !view.tells_shares()) {
        return "";
    }
    constexpr double of_31_degrees = 2.04;
    const auto tenths = static_cast<std::int64_t>(std::ceil(largest * of_31_degrees * 1000));
    return fmt::format(
        " In 95 of 100 such runs these shares are off by at most {} of 100 versions.",
        shown(Decimal::from_mantissa(tenths, 1)));
}

void add_lines(const ForecastView& view, Page& page) {
    const auto [sourced, assumed] = view.numbers();
    page.paragraph(fmt::format("{}: {} on a source, {} assumed. ",
                               grouped(std::to_string(sourced + assumed), "number"),
                               grouped(sourced), grouped(assumed)) +
                       versions_drawn(view) + error_in_words(view) +
                       (number_in(view.answer()["rounded"])
                            ? " Numbers are rounded to 1e-9 before anything is compared."
                            : ""),
                   2);
    page.paragraph(fmt::format("irenic {}, case {}", text_in(view.partial()["irenic"]),
                               text_in(view.partial()["case"]["sha256"]).substr(0, hash_digits)),
                   2);
}

}  // namespace

void add_basis(const ForecastView& view, Page& page) {
    page.heading("Rests on");
    add_lines(view, page);
    if (const Value::List& notes = items_in(view.answer()["notes"]); !notes.empty()) {
        page.heading("Notes");
        for (const Value& note : notes) {
            page.item("-", text_in(note), 2, 2);
        }
    }
    if (view.tells_shares()) {
        page.heading("What this cannot tell you");
        page.paragraph(caution, 2);
    }
}

}  // namespace irenic::cli
