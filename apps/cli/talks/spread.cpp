#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "cli/talks/changes.hpp"
#include "cli/talks/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using forecast::total;
using talks::SpreadTally;

constexpr std::size_t most_packages = 3;
constexpr double millionths = 1e6;

VersionCount versions(const forecast::Tally& hits, const forecast::Tally& of) {
    return {total(hits), total(of)};
}

/// "most (8,490 of 10,000)".
std::string of_those(const VersionCount& versions) {
    const std::string word = share_word(versions);
    return versions.hits == 0 || versions.hits == versions.of
               ? word
               : fmt::format("{} ({} of {})", word, grouped(versions.hits), grouped(versions.of));
}

/// The first round by which so many quarters of the agreements were made.
std::size_t round_at(const SpreadTally& tally, std::uint64_t quarters) {
    std::uint64_t sum = 0;
    std::size_t round = 0;
    while (round < tally.rounds.size() && 4 * sum < quarters * total(tally.agreed)) {
        sum += tally.rounds[round++];
    }
    return round;
}

std::string ends(const talks::Spread& spread, bool anything_varies) {
    const SpreadTally& tally = spread.tally;
    std::string text = fmt::format("{}, each {}: an agreement in {}",
                                   grouped(std::to_string(spread.sessions), "session"),
                                   anything_varies ? "in another version" : "with other chances",
                                   versions_in_words(versions(tally.agreed, tally.played)));
    if (total(tally.broken_down) > 0) {
        text += "; broken down in " + of_those(versions(tally.broken_down, tally.played));
    }
    const std::uint64_t left_out = spread.sessions - total(tally.played);
    return text + (left_out == 0 ? "."
                                 : fmt::format(". {} left out: they contradict the record.",
                                               grouped(left_out)));
}

std::string when(const SpreadTally& tally) {
    const std::size_t low = round_at(tally, 1);
    const std::size_t high = round_at(tally, 3);
    const std::size_t median = round_at(tally, 2);
    const std::string middle = fmt::format("{} of the agreements come by round {}",
                                           median == round_at(tally, 4) ? "All" : "Half", median);
    return low == high
               ? middle + "."
               : fmt::format("{}, the middle half of them in rounds {} to {}.", middle, low, high);
}

std::string mean(const forecast::Tally& sum, const forecast::Tally& of) {
    return percent(static_cast<double>(total(sum)) / static_cast<double>(total(of)) / millionths);
}

/// Counts alone: which party does better says nothing of whether it should.
std::string who_does_better(const TalksView& view, const SpreadTally& tally) {
    const auto& parties = view.answer().domain->parties;
    std::vector<std::string> ahead;
    std::vector<std::string> shares;
    for (std::size_t seat = 0; seat < tally.ahead.size(); ++seat) {
        ahead.push_back(
            fmt::format("{} in {}", view.name(parties[seat]), grouped(total(tally.ahead[seat]))));
        shares.push_back(view.name(parties[seat]) + " " + mean(tally.share[seat], tally.agreed));
    }
    const auto& play = view.answer().play;
    const bool takes_turns = play && play->question.protocol == talks::Protocol::alternating_offers;
    return fmt::format(
        "Of {} the larger share of its own range goes to {}, which says nothing of whether it "
        "should; on average {} of each one's range.{}",
        grouped(std::to_string(total(tally.agreed)), "agreement"), join(ahead), join(shares),
        takes_turns ? " " + view.name(parties.front()) + " offers first." : "");
}

std::string could_rise(const SpreadTally& tally) {
    const std::string rise = mean(tally.distance, tally.measured);
    return rise == percent(0.0)
               ? "On average no share could rise without another falling"
               : fmt::format("On average every share could rise by {} of a range at once", rise);
}

std::string efficiency(const SpreadTally& tally) {
    if (total(tally.measured) == 0) {
        return "How close agreements come to the frontier is not known: there are too many "
               "packages to list.";
    }
    return fmt::format(
        "Efficient, so that no package is better for some and worse for none: {}. {}.",
        of_those(versions(tally.efficient, tally.measured)), could_rise(tally));
}

/// Agreed on in one of twenty or more.
bool stands_out(const SpreadTally& tally, std::uint64_t times) {
    constexpr std::uint64_t one_in = 20;
    return one_in * times >= total(tally.agreed);
}

void add_packages(const TalksView& view, const SpreadTally& tally, Page& page) {
    std::vector<std::size_t> order(tally.packages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return tally.packages[one].second > tally.packages[other].second;
    });
    const std::string different = grouped(std::to_string(order.size()), "package");
    if (!stands_out(tally, tally.packages[order.front()].second)) {
        page.paragraph(
            fmt::format("No package stands out: of {} agreed on the most frequent is in {}.",
                        different, grouped(tally.packages[order.front()].second)),
            2);
        return;
    }
    page.paragraph(fmt::format("Agreed on most, of {}:", different), 2);
    for (std::size_t at = 0; at < std::min(order.size(), most_packages); ++at) {
        const auto& [options, times] = tally.packages[order[at]];
        if (stands_out(tally, times)) {
            page.item("-",
                      fmt::format("in {}: {}", grouped(times),
                                  agreement_in_line(view.negotiation(), options)),
                      2, 2);
        }
    }
}

}  // namespace

void add_spread(const TalksView& view, Page& page) {
    if (!view.answer().spread || !view.answer().domain) {
        return;
    }
    const talks::Spread& spread = *view.answer().spread;
    const SpreadTally& tally = spread.tally;
    page.heading("Played out many times");
    if (total(tally.played) == 0) {
        page.paragraph("All versions looked at contradict the record.", 2);
        return;
    }
    page.paragraph(ends(spread, !view.next().willingness.readings().empty()), 2);
    if (total(tally.agreed) == 0) {
        return;
    }
    page.paragraph(when(tally), 2);
    page.paragraph(who_does_better(view, tally), 2);
    page.paragraph(efficiency(tally), 2);
    add_packages(view, tally, page);
}

}  // namespace irenic::cli
