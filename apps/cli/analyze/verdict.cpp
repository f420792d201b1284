#include "cli/analyze/verdict.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <utility>

#include "cli/forecast/parts.hpp"
#include "cli/words/names.hpp"
#include "cli/words/packages.hpp"

namespace irenic::cli {
namespace {

/// The versions that were looked at and do not contradict the record.
std::uint64_t counting(const Value& forecast) {
    return count_in(forecast["samples"]) - count_in(forecast["left_out"]);
}

Finding finding_of(std::string_view word) {
    if (word == "all" || word == "most") {
        return Finding::yes;
    }
    return word == "none" || word == "few" ? Finding::no : Finding::open;
}

}  // namespace

std::string_view name(Finding finding) {
    switch (finding) {
        case Finding::yes:
            return "yes";
        case Finding::no:
            return "no";
        case Finding::open:
            return "open";
        case Finding::not_asked:
            break;
    }
    return "not_asked";
}

std::optional<CountedShare> forecast_share(const analysis::Analysis& analysis,
                                           std::string_view key) {
    if (!varies(analysis)) {
        return std::nullopt;
    }
    const Value& forecast = *analysis.forecast;
    const auto share = number_in(forecast[key]["share"]);
    const std::uint64_t of = counting(forecast);
    if (!share || of == 0) {
        return std::nullopt;
    }
    const auto hits = static_cast<std::uint64_t>(std::llround(*share * static_cast<double>(of)));
    return CountedShare{{*share, number_in(forecast[key]["se"])}, {hits, of}};
}

bool varies(const analysis::Analysis& analysis) {
    return analysis.forecast && count_in((*analysis.forecast)["inputs"]) > 0;
}

bool contradicts_record(const analysis::Analysis& analysis) {
    return varies(analysis) && count_in((*analysis.forecast)["samples"]) > 0 &&
           counting(*analysis.forecast) == 0;
}

std::string acceptable(const Negotiation& negotiation) {
    return "acceptable to " + agreement_in_words(negotiation);
}

std::string centre_anchor(const analysis::Analysis& analysis) {
    return analysis.forecast && !varies(analysis) ? "" : "With every number at its centre ";
}

std::string behind(const std::string& anchor, std::string sentence) {
    if (!sentence.empty()) {
        const auto first = static_cast<unsigned char>(sentence.front());
        sentence.front() =
            static_cast<char>(anchor.empty() ? std::toupper(first) : std::tolower(first));
    }
    return anchor + sentence;
}

std::string unmet_duty(const Negotiation& named, const std::optional<deals::Point>& found) {
    return found && !in_words(named, found->package).unmet.empty()
               ? "; the package found leaves a duty unmet"
               : "";
}

void set_share(const forecast::Share& share, std::string word, Verdict& verdict) {
    verdict.share = share;
    verdict.word = std::move(word);
    verdict.finding = finding_of(verdict.word);
}

std::string why_not_asked(const analysis::Analysis& analysis, std::string_view verb) {
    const auto found =
        std::find_if(analysis.left_out.begin(), analysis.left_out.end(),
                     [&](const analysis::LeftOut& each) { return each.verb == verb; });
    if (found == analysis.left_out.end()) {
        return "";
    }
    return (found->block_missing ? "Not asked: " : "Not answered: ") + found->why.what + ".";
}

Verdicts verdicts_of(const Negotiation& negotiation, const analysis::Analysis& analysis) {
    return {existence(negotiation, analysis), reach(negotiation, analysis),
            holding(negotiation, analysis)};
}

}  // namespace irenic::cli
