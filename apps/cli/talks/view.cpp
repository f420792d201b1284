#include "cli/talks/view.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"
#include "irenic/deals/setting.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_letters = 26;

}  // namespace

TalksView::TalksView(const Negotiation& negotiation, const talks::Answer& answer, TalksShown shown)
    : negotiation_(negotiation), answer_(answer), shown_(shown) {
    for (const talks::NextText& text : next().texts) {
        show(text.candidate, &text);
    }
    if (next().texts.empty()) {
        return;
    }
    for (const std::size_t candidate : next().sequence.texts) {
        show(candidate, nullptr);
    }
}

const std::string& TalksView::name(PartyId party) const { return negotiation_.party(party).name; }

const std::string& TalksView::seat_name(std::size_t seat) const {
    return name(next().willingness.seats()[seat]);
}

std::string TalksView::seat_names(const std::vector<std::size_t>& seats) const {
    std::vector<std::string> names;
    names.reserve(seats.size());
    for (const std::size_t seat : seats) {
        names.push_back(seat_name(seat));
    }
    return join(names);
}

const talks::NextText* TalksView::first() const {
    return next().texts.empty() ? nullptr : &next().texts.front();
}

const std::vector<OptionId>& TalksView::options_of(const talks::NextText& text) const {
    return next().candidates.texts[text.candidate].options;
}

void TalksView::show(std::size_t candidate, const talks::NextText* listed) {
    if (letter(candidate).empty() && texts_.size() < most_letters) {
        const char letter = static_cast<char>('A' + static_cast<int>(texts_.size()));
        texts_.push_back({std::string(1, letter), candidate, listed});
    }
}

std::string TalksView::letter(std::size_t candidate) const {
    const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const LetteredText& text) {
        return text.candidate == candidate;
    });
    return found == texts_.end() ? "" : found->letter;
}

std::string TalksView::letter(const std::vector<OptionId>& options) const {
    const auto found = std::find_if(texts_.begin(), texts_.end(), [&](const LetteredText& text) {
        return next().candidates.texts[text.candidate].options == options;
    });
    return found == texts_.end() ? "" : found->letter;
}

bool TalksView::starts_from_now() const {
    return !next().from_offer && next().from == deals::completed(negotiation_, {});
}

std::string TalksView::start() const {
    return starts_from_now() ? "what is so now" : "the text on the table";
}

const Offer* TalksView::agreed() const {
    return answer_.agreed ? &negotiation_.offers[*answer_.agreed] : nullptr;
}

bool TalksView::has_say(std::size_t seat, const std::vector<OptionId>& text) const {
    const PartyId party = next().willingness.seats()[seat];
    const auto& deciding = answer_.parties;
    const auto& issues = negotiation_.party(party).veto_on;
    return std::find(deciding.begin(), deciding.end(), party) != deciding.end() ||
           std::any_of(issues.begin(), issues.end(), [&](IssueId issue) {
               return text[issue.at()] != negotiation_.issue(issue).now;
           });
}

/// As many of the versions that count as the share, between 0 and 1, stands for.
VersionCount TalksView::counted(const forecast::Share& share) const {
    constexpr std::uint64_t least_versions = 1000;
    const std::uint64_t of =
        std::max<std::uint64_t>(next().willingness.counting().count(), least_versions);
    const auto hits =
        static_cast<std::uint64_t>(std::llround(share.share * static_cast<double>(of)));
    return {std::clamp<std::uint64_t>(hits, 1, of - 1), of};
}

std::string TalksView::word_of(const forecast::Share& share) const {
    if (share.share <= 0 || share.share >= 1) {
        return share.share <= 0 ? "none" : "all";
    }
    return share_word(counted(share));
}

std::string TalksView::how_often(const forecast::Share& share) const {
    if (share.share <= 0 || share.share >= 1) {
        const talks::Willingness& willingness = next().willingness;
        const std::uint64_t versions = willingness.counting().count();
        if (versions == willingness.rows()) {
            return versions_in_words({share.share <= 0 ? 0 : versions, versions});
        }
        return fmt::format("{} of the {} of your assumptions that {}",
                           share.share <= 0 ? "none" : "all", counted_versions(versions),
                           versions == 1 ? "counts" : "count");
    }
    return fmt::format("{} of the versions of your assumptions ({})", word_of(share),
                       percent_of(share));
}

std::string TalksView::briefly(const forecast::Share& share) const {
    if (share.share <= 0 || share.share >= 1) {
        return share.share <= 0 ? "no version" : "all versions";
    }
    return fmt::format("{} ({})", word_of(share), percent_of(share));
}

std::string TalksView::by_seat(const std::vector<forecast::Share>& shares,
                               const std::vector<OptionId>& text) const {
    std::vector<std::string> parts;
    for (std::size_t seat = 0; seat < shares.size(); ++seat) {
        if (has_say(seat, text)) {
            parts.push_back(seat_name(seat) + " in " + briefly(shares[seat]));
        }
    }
    return join(parts);
}

std::string TalksView::by_party(const std::vector<Decimal>& numbers) const {
    std::string text;
    for (std::size_t at = 0; at < std::min(numbers.size(), answer_.parties.size()); ++at) {
        text += text.empty() ? "" : ", ";
        text += name(answer_.parties[at]) + " " + signed_number(numbers[at]);
    }
    return text;
}

std::string TalksView::surpluses(const std::vector<Decimal>& utility) const {
    std::vector<Decimal> surplus;
    for (std::size_t at = 0; at < std::min(utility.size(), answer_.disagreement.size()); ++at) {
        surplus.push_back(difference(utility[at], answer_.disagreement[at]));
    }
    return by_party(surplus);
}

std::string percent_of(const forecast::Share& share) {
    return percent_by_error(share.share, share.se);
}

std::string added_of_hundred(double adds, std::optional<double> error) {
    constexpr std::string_view sign = " %";
    std::string text = percent_by_error(adds, error);
    text.erase(text.size() - sign.size());
    const bool counts = text.find_first_not_of("0123456789.") == std::string::npos;
    return (counts ? "+" : "") + text + " of 100";
}

}  // namespace irenic::cli
