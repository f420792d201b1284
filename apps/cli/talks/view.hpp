#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/talks/text.hpp"
#include "cli/words/names.hpp"
#include "cli/words/share_words.hpp"
#include "irenic/talks/talks.hpp"

namespace irenic::cli {

/// A text that the answer speaks of under a letter.
struct LetteredText {
    std::string letter;
    std::size_t candidate = 0;
    const talks::NextText* listed = nullptr;  ///< nothing: no more is known of it
};

/// One answer about talks with the names under which a reader meets its parts.
///
/// Keeps references to the case and the answer.
class TalksView {
public:
    TalksView(const Negotiation& negotiation, const talks::Answer& answer, TalksShown shown);

    [[nodiscard]] const Negotiation& negotiation() const { return negotiation_; }
    [[nodiscard]] const talks::Answer& answer() const { return answer_; }
    [[nodiscard]] const talks::Next& next() const { return answer_.next; }
    [[nodiscard]] const TalksShown& shown() const { return shown_; }

    [[nodiscard]] const std::string& name(PartyId party) const;
    /// A seat of who was asked whether it accepts.
    [[nodiscard]] const std::string& seat_name(std::size_t seat) const;
    [[nodiscard]] std::string seat_names(const std::vector<std::size_t>& seats) const;

    /// Text A; nothing where no text within reach is ever accepted.
    [[nodiscard]] const talks::NextText* first() const;
    [[nodiscard]] const std::vector<OptionId>& options_of(const talks::NextText& text) const;
    /// The texts listed, then those that come after a refusal and those of mediators.
    [[nodiscard]] const std::vector<LetteredText>& texts() const { return texts_; }
    [[nodiscard]] std::string letter(std::size_t candidate) const;
    /// The letter of a whole package; empty where it has none.
    [[nodiscard]] std::string letter(const std::vector<OptionId>& options) const;

    /// Whether the texts start from what is so now, with nothing put forward yet.
    [[nodiscard]] bool starts_from_now() const;
    /// "the text on the table", or "what is so now" where nothing is.
    [[nodiscard]] std::string start() const;
    /// The offer that all who must agree have accepted; nothing: none.
    [[nodiscard]] const Offer* agreed() const;
    /// Whether this seat has to agree to a text, or can be among those whose agreement is enough.
    [[nodiscard]] bool has_say(std::size_t seat, const std::vector<OptionId>& text) const;

    /// "most", "none": share_word (share_words.hpp) of it.
    [[nodiscard]] std::string word_of(const forecast::Share& share) const;
    /// To go behind "in": "most of the versions of your assumptions (85 %)".
    [[nodiscard]] std::string how_often(const forecast::Share& share) const;
    /// The same where it is said already what of: "most (85 %)", "no version".
    [[nodiscard]] std::string briefly(const forecast::Share& share) const;
    /// How often each seat with a say in a text would accept it: "Government in most (85 %),
    /// Movement in no version".
    [[nodiscard]] std::string by_seat(const std::vector<forecast::Share>& shares,
                                      const std::vector<OptionId>& text) const;
    /// By deciding party, with signs: "Government +3, Movement -2".
    [[nodiscard]] std::string by_party(const std::vector<Decimal>& numbers) const;
    /// What of utilities lies above no agreement, likewise.
    [[nodiscard]] std::string surpluses(const std::vector<Decimal>& utility) const;

private:
    void show(std::size_t candidate, const talks::NextText* listed);
    [[nodiscard]] VersionCount counted(const forecast::Share& share) const;

    const Negotiation& negotiation_;
    const talks::Answer& answer_;
    TalksShown shown_;
    std::vector<LetteredText> texts_;
};

/// A share in a cell of a table, as far as its error bears out.
[[nodiscard]] std::string percent_of(const forecast::Share& share);

/// What something adds to a share, in versions of a hundred: "+18 of 100", "under 1 of 100".
[[nodiscard]] std::string added_of_hundred(double adds, std::optional<double> error);

}  // namespace irenic::cli
