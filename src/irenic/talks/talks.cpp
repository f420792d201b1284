#include "irenic/talks/talks.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "irenic/deals/agreed.hpp"
#include "irenic/model/reaction.hpp"
#include "irenic/talks/exact/division.hpp"
#include "irenic/talks/mediators_words.hpp"

namespace irenic::talks {
namespace {

/// Of the time left.
constexpr double time_for_looking_ahead = 0.5;

/// The share of the time left for the next text where talks are played out besides.
constexpr double time_for_next = 0.6;

struct Record {
    std::optional<Standing> standing;
    std::vector<Reservation> reservations;
};

class Talking {
public:
    Talking(const forecast::Ground& ground, const Question& question, const Limits& limits)
        : ground_(ground), question_(question), limits_(limits) {}

    Checked<Answer> run(const Tell& tell) {
        if (auto errors = idle_discounts(); !errors.empty()) {
            return tl::unexpected(std::move(errors));
        }
        auto record = look_back();
        if (!record) {
            return one(std::move(record.error()));
        }
        auto next = find_next(ground_, question_.next,
                              question_.play ? limits_.part(time_for_next) : limits_, tell);
        if (!next) {
            return one(std::move(next.error()));
        }
        Answer answer(std::move(*next));
        take_over_parties(answer);
        answer.standing = std::move(record->standing);
        answer.reservations = std::move(record->reservations);
        answer.agreed = agreed_offer(answer);
        if (auto errors = open_marks(answer); !errors.empty()) {
            return tl::unexpected(std::move(errors));
        }
        answer.words = words_of_mediators(negotiation());
        if (auto error = play_out(answer, tell)) {
            return one(std::move(*error));
        }
        add_notes(answer);
        answer.limit_reached = answer.limit_reached || answer.next.cut_short ||
                               (answer.spread.has_value() && answer.spread->cut_short);
        return answer;
    }

private:
    [[nodiscard]] static tl::unexpected<std::vector<Error>> one(Error error) {
        return tl::unexpected(std::vector<Error>{std::move(error)});
    }
    /// An error for each discount of a party that decides nothing.
    [[nodiscard]] std::vector<Error> idle_discounts() const {
        std::vector<Error> errors;
        const deals::Setting& setting = centre();
        for (const auto& each : question_.discounts) {
            const PartyId party = each.first;
            const auto decides = [&](std::size_t player) {
                return setting.scoring.players[player].party == party;
            };
            const auto& deciding = setting.table.deciding;
            if (std::none_of(deciding.begin(), deciding.end(), decides)) {
                errors.push_back(
                    {ErrorCode::bad_input, "--discount",
                     "'" + negotiation().party(party).id + "' has no say in an agreement",
                     "give discounts to those who decide"});
            }
        }
        return errors;
    }

    [[nodiscard]] const deals::Setting& centre() const { return ground_.zone.centre(); }
    [[nodiscard]] const Negotiation& negotiation() const { return *ground_.negotiation; }

    void take_over_parties(Answer& answer) const {
        const deals::Setting& setting = centre();
        answer.rounded = setting.scoring.rounded;
        for (const std::size_t player : setting.table.deciding) {
            answer.parties.push_back(setting.scoring.players[player].party);
            answer.disagreement.push_back(setting.points(setting.disagreement[player]));
        }
    }

    [[nodiscard]] Result<Record> look_back() const {
        Record record;
        if (negotiation().offers.empty()) {
            return record;
        }
        auto standing = standing_of(negotiation(), limits_);
        if (!standing) {
            return tl::unexpected(std::move(standing.error()));
        }
        auto reservations =
            reservations_of(negotiation(), *standing, question_.next.tactical.to_double(), limits_);
        if (!reservations) {
            return tl::unexpected(std::move(reservations.error()));
        }
        record.standing = std::move(*standing);
        record.reservations = std::move(*reservations);
        return record;
    }

    [[nodiscard]] std::vector<Error> open_marks(Answer& answer) const {
        if (question_.marks.empty() || !answer.next.blind) {
            return {};
        }
        auto overlap = overlap_of(centre(), answer.next.sheet(), question_.marks);
        if (!overlap) {
            return std::move(overlap.error());
        }
        answer.overlap = std::move(*overlap);
        return {};
    }

    /// See Answer::agreed.
    [[nodiscard]] std::optional<std::size_t> agreed_offer(const Answer& answer) const {
        if (!answer.standing) {
            return std::nullopt;
        }
        const auto& seen = answer.standing->offers;
        const auto found = std::find_if(seen.rbegin(), seen.rend(), [this](const OfferSeen& each) {
            return is_agreed(negotiation().offers[each.offer], each.options);
        });
        return found == seen.rend() ? std::nullopt : std::optional(found->offer);
    }

    [[nodiscard]] bool is_agreed(const Offer& offer, const std::vector<OptionId>& options) const {
        const deals::Setting& setting = centre();
        const auto agrees = [&](std::size_t player) {
            return reaction_to(offer, setting.scoring.players[player].party).agreed;
        };
        return deals::is_agreed(setting, options, agrees);
    }

    std::optional<Error> play_out(Answer& answer, const Tell& tell) const {
        if (!question_.play) {
            return std::nullopt;
        }
        auto played = play_once(centre(), *question_.play, limits_);
        if (!played) {
            return unless_out_of_time(std::move(played.error()), answer);
        }
        answer.play = std::move(*played);
        answer.domain = domain_of(centre());
        if (question_.play->protocol == Protocol::alternating_offers) {
            look_all_ahead(answer);
        }
        if (!question_.sessions) {
            return std::nullopt;
        }
        auto spread = play_many(ground_, spread_question(*answer.play), limits_, tell);
        if (!spread) {
            return unless_out_of_time(std::move(spread.error()), answer);
        }
        answer.spread = std::move(*spread);
        return std::nullopt;
    }

    /// Where time ran out the answer goes without what was not played.
    std::optional<Error> unless_out_of_time(Error error, Answer& answer) const {
        if (error.code != ErrorCode::limit || !limits_.stop.reached()) {
            return error;
        }
        answer.notes.emplace_back("Time ran out before all that was asked for was played.");
        answer.limit_reached = true;
        return std::nullopt;
    }

    [[nodiscard]] SpreadQuestion spread_question(const Played& played) const {
        SpreadQuestion spread;
        spread.rules = rules_of(*question_.play, centre());
        spread.strategies = played.strategies;
        spread.strategies.resize(played.seats.size());  // zeuthen has none
        spread.sessions = *question_.sessions;
        spread.seed = question_.next.seed;
        return spread;
    }

    [[nodiscard]] std::vector<Decimal> discounts(const Answer& answer) const {
        std::vector<Decimal> discount(answer.parties.size(), question_.next.discount);
        for (const auto& [party, value] : question_.discounts) {
            const auto place = std::find(answer.parties.begin(), answer.parties.end(), party);
            if (place != answer.parties.end()) {
                discount[static_cast<std::size_t>(place - answer.parties.begin())] = value;
            }
        }
        return discount;
    }

    /// What a round later counts, given that talks may break down before it.
    [[nodiscard]] Decimal unless_broken_down(const Decimal& discount) const {
        const double left = discount.to_double() * (1 - question_.play->breakdown);
        return question_.play->breakdown > 0 ? *Decimal::nearest(left) : discount;
    }

    /// What looking ahead cannot answer, as where agreement needs not all, is said in a note.
    void look_all_ahead(Answer& answer) const {
        if (question_.play->battles) {
            answer.notes.emplace_back(
                "Play in which everybody looks ahead is left out: it takes no agreement to be "
                "worth "
                "the same in every round, and battles move it.");
            return;
        }
        TurnQuestion turns;
        turns.turns.resize(answer.parties.size());
        std::iota(turns.turns.begin(), turns.turns.end(), std::size_t{0});
        turns.rounds = question_.play->rounds;
        turns.discount = discounts(answer);
        for (Decimal& discount : turns.discount) {
            discount = unless_broken_down(discount);
        }
        auto play = play_exactly(centre(), turns, limits_.part(time_for_looking_ahead));
        if (!play) {
            answer.notes.push_back(
                "Play in which everybody looks ahead is left out: " + play.error().what + ".");
            return;
        }
        LookingAhead ahead{std::move(*play), turns.discount, {}, {}};
        std::vector<double> discount;
        for (const Decimal& each : turns.discount) {
            discount.push_back(each.to_double());
        }
        const bool all_discount =
            std::all_of(discount.begin(), discount.end(), [](double each) { return each < 1; });
        if (all_discount && discount.size() >= 2) {
            ahead.shares = stationary_shares(discount);
        } else if (discount.size() == 2) {
            if (const auto first = first_share(discount[0], discount[1])) {
                ahead.shares = {*first, 1 - *first};
            }
        }
        if (discount.size() == 2 && discount[0] > 0 && discount[1] > 0) {
            ahead.limit_weight = limit_weight(discount[0], discount[1]);
        }
        answer.looking_ahead = std::move(ahead);
    }

    void add_notes(Answer& answer) const {
        const auto add = [&](const std::vector<std::string>& notes) {
            answer.notes.insert(answer.notes.end(), notes.begin(), notes.end());
        };
        add(centre().table.notes);
        add(ground_.inputs.notes);
        add(answer.next.willingness.notes());
        if (answer.standing) {
            add(answer.standing->warnings);
        }
        if (answer.play) {
            add(answer.play->notes);
        }
        if (!answer.next.candidates.complete) {
            answer.notes.emplace_back(
                "Not every text within reach was looked at, only the most promising: there are too "
                "many, or time ran out.");
        }
    }

    const forecast::Ground& ground_;
    const Question& question_;
    const Limits& limits_;
};

}  // namespace

Checked<Answer> talk(const forecast::Ground& ground, const Question& question, const Limits& limits,
                     const Tell& tell) {
    return Talking(ground, question, limits).run(tell);
}

}  // namespace irenic::talks
