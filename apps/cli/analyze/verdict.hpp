#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/words/share_words.hpp"
#include "irenic/analysis/analyze.hpp"
#include "irenic/forecast/points/share.hpp"
#include "irenic/model/negotiation.hpp"

namespace irenic::cli {

enum class Finding {
    yes,        ///< in all or most versions of the assumptions; or as the case stands
    no,         ///< in none or few
    open,       ///< in between, or not settled
    not_asked,  ///< the case has no block for it, or something is wrong with that
};
/// "yes", "no", "open", "not_asked".
[[nodiscard]] std::string_view name(Finding finding);

/// One of the three questions that a first look answers, in sentences.
struct Verdict {
    std::string question;
    Finding finding = Finding::not_asked;
    std::optional<forecast::Share> share;  ///< of the versions of the assumptions
    std::string word;                      ///< "most", of that share; empty without
    std::string text;
    std::string reason;               ///< may be empty
    std::string change;               ///< what would have to change, or to stay; may be empty
    std::vector<PartyId> decided_by;  ///< who decides about that
    std::string more;                 ///< the verb to read on with
};

struct Verdicts {
    Verdict exists;
    Verdict reachable;  ///< by the share accepting the best next text, never by sessions played
    Verdict holds;
};

/// Answered separately, and never multiplied with each other.
[[nodiscard]] Verdicts verdicts_of(const Negotiation& negotiation,
                                   const analysis::Analysis& analysis);

/// Does a deal exist? From `deals`, `forecast`, `war` and `levers`.
[[nodiscard]] Verdict existence(const Negotiation& negotiation, const analysis::Analysis& analysis);
/// Can it be reached now? From `talks`.
[[nodiscard]] Verdict reach(const Negotiation& negotiation, const analysis::Analysis& analysis);
/// Would it hold? From `phases`, `forecast` and `stability`.
[[nodiscard]] Verdict holding(const Negotiation& negotiation, const analysis::Analysis& analysis);

/// A share of the versions that count, as the forecast knows it.
struct CountedShare {
    forecast::Share share;
    VersionCount versions;
};
/// The forecast's share under `key` ("zone", "holds"); nothing where it has none, or where no
/// number varies.
[[nodiscard]] std::optional<CountedShare> forecast_share(const analysis::Analysis& analysis,
                                                         std::string_view key);

/// Whether any number of the case has a range, so that its versions differ.
[[nodiscard]] bool varies(const analysis::Analysis& analysis);
/// Whether each of the versions looked at contradicts the record of offers.
[[nodiscard]] bool contradicts_record(const analysis::Analysis& analysis);

/// "acceptable to all who must agree", or to whom else the agreement of the case asks for.
[[nodiscard]] std::string acceptable(const Negotiation& negotiation);
/// "With every number at its centre " before a sentence; empty where nothing varies.
[[nodiscard]] std::string centre_anchor(const analysis::Analysis& analysis);
/// The sentence behind that anchor: its first letter small, or a capital where there is no anchor.
[[nodiscard]] std::string behind(const std::string& anchor, std::string sentence);

/// "; the package found leaves a duty unmet", where it does; else empty.
///
/// named  the case with the options that levers would add
[[nodiscard]] std::string unmet_duty(const Negotiation& named,
                                     const std::optional<deals::Point>& found);

/// Puts the share in with its word, and the finding that goes with it.
void set_share(const forecast::Share& share, std::string word, Verdict& verdict);

/// Why a verb was not answered, as a sentence; empty where it was.
[[nodiscard]] std::string why_not_asked(const analysis::Analysis& analysis, std::string_view verb);

}  // namespace irenic::cli
