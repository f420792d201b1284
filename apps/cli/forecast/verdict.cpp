#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "cli/forecast/parts.hpp"
#include "cli/forecast/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

bool is_zero(const Value& count) { return text_in(count["count"]) == "0"; }

/// "82", "at least 82" where it is a bound.
std::string number(const Value& count, const std::string& bound) {
    return (flag_in(count["bound"]) ? bound + " " : "") + grouped(text_in(count["count"]));
}

/// What holds whatever the numbers, or that nothing does.
std::string of_bounds(const ForecastView& view) {
    const Value& answer = view.answer();
    if (!is_zero(answer["certain_count"])) {
        return "There is a deal whatever the numbers, within their ranges.";
    }
    if (is_zero(answer["possible"])) {
        return "There is no deal for any values of the numbers within their ranges.";
    }
    const auto zone = view.versions(answer["zone"]);
    if (zone && zone->hits == 0) {
        return flag_in(answer["possible"]["bound"])
                   ? "No version looked at has a deal; that no values of the numbers within their "
                     "ranges allow one is not proven."
                   : "No version looked at has a deal, though some values of the numbers within "
                     "their ranges allow one.";
    }
    if (zone && zone->hits == zone->of) {
        return "Every version looked at has a deal, but which one hangs on the assumptions.";
    }
    return "Whether there is a deal hangs on the assumptions.";
}

void add_counts(const ForecastView& view, Page& page) {
    const Value& answer = view.answer();
    const std::string of = text_in(answer["allowed"]);
    page.paragraph(
        fmt::format("{}acceptable whatever the numbers (certain): {}; for some of their values at "
                    "least (possible): {}; for none (never): {}.",
                    of.empty() ? "Packages " : "Of " + grouped(of, "package") + ", ",
                    number(answer["certain_count"], "at least"),
                    number(answer["possible"], "at most"), number(answer["never"], "at least")) +
        (view.certain().empty() ? "" : " Certain, among others: " + join(view.certain()) + "."));
    if (const std::string& why = text_in(answer["bounds_reason"]); !why.empty()) {
        page.paragraph("These counts are not all exact: " + why + ".");
    }
}

/// How much better another package might do, as a share of the versions they were chosen on.
std::string of_bound(std::optional<double> bound) {
    std::string unproven = "; that no other does better is not proven";
    if (!bound || *bound >= 1) {
        return unproven;
    }
    return unproven + ", but none does in more than " +
           percent(Decimal::nearest(*bound).value_or(Decimal(1)), Rounding::up) +
           " of the versions it was chosen on";
}

std::string of_single(const ForecastView& view) {
    const Value& single = view.answer()["single"];
    const auto versions = view.versions(single);
    if (!versions) {
        return "";
    }
    const std::string letter = view.letter(single["package"]);
    const std::string text = fmt::format("; the best single package, fixed beforehand{}, in {}",
                                         letter.empty() ? "" : " (package " + letter + ")",
                                         versions_in_brief(*versions));
    const auto zone = view.versions(view.answer()["zone"]);
    return flag_in(single["exact"]) || (zone && zone->hits == versions->hits)
               ? text
               : text + of_bound(number_in(single["bound"]));
}

void add_shares(const ForecastView& view, Page& page) {
    const auto zone = view.versions(view.answer()["zone"]);
    if (!zone) {
        return;
    }
    page.paragraph("Some package is acceptable in " + versions_in_words(*zone) + of_single(view) +
                   ". The first is hindsight: it may be another package in each version.");
}

/// "prisoners"; "captives and aid" where they are delivered in one step.
std::string step_in_words(const ForecastView& view, const Value& step) {
    std::vector<std::string> names;
    for (const Value& deliverable : items_in(step)) {
        names.push_back(view.label("deliverables", text_in(deliverable)));
    }
    return names.empty() ? view.label("deliverables", text_in(step)) : join(names);
}

/// "prisoners; captives (2 times); prisoners"
std::string plan_in_words(const ForecastView& view) {
    const Value::List& plan = items_in(view.answer()["plan"]);
    std::vector<std::string> steps;
    for (auto step = plan.begin(); step != plan.end();) {
        const auto next =
            std::find_if(step, plan.end(), [&](const Value& each) { return !(each == *step); });
        const auto times = next - step;
        steps.push_back(step_in_words(view, *step) +
                        (times > 1 ? fmt::format(" ({} times)", times) : ""));
        step = next;
    }
    return listed(steps);
}

void add_plan(const ForecastView& view, Page& page) {
    const Value& answer = view.answer();
    const auto fixed = view.versions(answer["holds"]);
    if (!fixed) {
        return;
    }
    const auto best = view.versions(answer["holds_if_known"]);
    const auto both = view.versions(answer["both"]);
    std::string text = "The plan fixed beforehand holds in " + versions_in_words(*fixed);
    text += best ? "; the best plan for each version, which is hindsight, in " +
                       versions_in_brief(*best)
                 : "";
    text +=
        both ? ". Its package is acceptable and the plan holds in " + versions_in_brief(*both) : "";
    const std::string plan = plan_in_words(view);
    page.paragraph(text + (plan.empty() ? "." : ". The plan: " + plan + "."));
}

/// "there is a deal and the plan holds"; empty where it is not known.
std::string of_centre(const Value& centre) {
    if (centre["zone_open"].is_null()) {
        return "";
    }
    std::string text = flag_in(centre["zone_open"]) ? "there is a deal" : "there is no deal";
    if (!centre["holds"].is_null()) {
        text += flag_in(centre["holds"]) ? " and the plan holds" : " and the plan does not hold";
    }
    return text;
}

std::string of_left_out(const ForecastView& view) {
    const std::uint64_t left_out = count_in(view.answer()["left_out"]);
    return left_out == 0 ? ""
                         : fmt::format("{} of the {} {} left out.", grouped(left_out),
                                       counted_versions(count_in(view.answer()["samples"])),
                                       left_out == 1 ? "contradicts the record and is"
                                                     : "contradict the record and are");
}

/// Where most of the case stands as given.
std::string of_ranges(const ForecastView& view) {
    const auto [sourced, assumed] = view.numbers();
    const std::uint64_t inputs = count_in(view.answer()["inputs"]);
    return 2 * inputs >= sourced + assumed
               ? ""
               : fmt::format(
                     "Only {} of the {} numbers and rankings {} a range: the others stand as given "
                     "in every version.",
                     grouped(inputs), grouped(sourced + assumed), inputs == 1 ? "has" : "have");
}

void add_if_any(const std::string& words, Page& page) {
    if (!words.empty()) {
        page.paragraph(words);
    }
}

void add_contradiction(const ForecastView& view, Page& page) {
    const std::uint64_t samples = count_in(view.answer()["samples"]);
    page.strong(
        (samples == 1 ? "The one version looked at" : "Each of the " + counted_versions(samples)) +
        " contradicts the record.");
    page.paragraph(
        "In each some party refused more than it offered itself. Which party, this cannot tell: "
        "look at the offers and at the answers to them.");
}

void add_nothing_varies(const ForecastView& view, Page& page) {
    page.strong(
        "No number of the case has a range, so every version is the case itself and there is "
        "nothing to be unsure of here.");
    page.paragraph("Give ranges ([low, high]) to what you are not sure of.");
    const std::string centre = of_centre(view.answer()["centre"]);
    add_if_any(centre.empty() ? "" : "With the numbers as they stand " + centre + ".", page);
}

}  // namespace

void add_cut_short(const ForecastView& view, Page& page) {
    const Value& answer = view.answer();
    if (!flag_in(answer["limit_reached"])) {
        return;
    }
    const std::uint64_t done = count_in(answer["samples"]);
    const std::uint64_t asked = count_in(answer["asked"]);
    page.strong(
        done < asked
            ? fmt::format("Cut short after {} of {}.", grouped(done), counted_versions(asked))
            : fmt::format(
                  "Cut short: {} were looked at, but a limit came before the answer was complete.",
                  counted_versions(done)));
}

void add_why_no_shares(const ForecastView& view, Page& page) {
    if (view.all_contradict()) {
        add_contradiction(view, page);
    } else {
        add_nothing_varies(view, page);
    }
}

void add_verdict(const ForecastView& view, Page& page) {
    if (!view.answer()["certain_count"].is_null()) {
        page.strong(of_bounds(view));
        add_if_any(of_ranges(view), page);
        add_counts(view, page);
    } else {
        add_if_any(of_ranges(view), page);
    }
    add_shares(view, page);
    add_plan(view, page);
    add_if_any(of_left_out(view), page);
    const std::string centre = of_centre(view.answer()["centre"]);
    add_if_any(centre.empty() ? "" : "With every number at its centre " + centre + ".", page);
}

}  // namespace irenic::cli
