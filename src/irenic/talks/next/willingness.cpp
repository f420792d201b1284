#include "irenic/talks/next/willingness.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>

#include "irenic/talks/next/draw_versions.hpp"
#include "irenic/talks/next/seat_record.hpp"

namespace irenic::talks {
namespace {

using forecast::RowSet;

constexpr std::uint64_t one = 1'000'000'000;  ///< the weight 1
constexpr std::size_t most_bytes = std::size_t{256} << 20U;
/// Of so many versions fewer than one that agrees with the record are worth a note.
constexpr std::size_t few = 10;

std::size_t rows_that_fit(const forecast::VersionsTable& table, const forecast::Ground& ground) {
    const auto& columns = table.columns();
    std::size_t numbers = 1 + ground.inputs.readings.size();
    for (const auto& seat : columns.points) {
        numbers += seat.size() + 1;
    }
    numbers += 2 * ground.zone.centre().scoring.extras.size();
    return most_bytes / (numbers * sizeof(deals::Units));
}

/// The product of two weights, rounded to a unit.
std::uint64_t times(std::uint64_t weight, std::uint64_t factor) {
    return (weight * factor + one / 2) / one;
}

RowSet common(RowSet rows, const RowSet& others) {
    keep_common(rows, others);
    return rows;
}

bool read_off_the_record(const Negotiation& negotiation, PartyId party) {
    return std::holds_alternative<DisagreementByRecord>(
        negotiation.preferences[party.at()]->disagreement);
}

Error none_drawn() {
    return {ErrorCode::limit, "", "it was stopped before any version was looked at",
            "give more seconds"};
}

Error all_contradict() {
    return {ErrorCode::bad_input, "offers",
            "in every version some party whose value of no agreement is read off the record "
            "refused more than it offered or accepted",
            "correct its offers and answers, or state `disagreement` as a number"};
}

Error too_large() {
    return {ErrorCode::bad_input, "preferences",
            "the numbers are too large to be compared over many versions", "use smaller points"};
}

}  // namespace

Willingness::Willingness(const forecast::Ground& ground)
    : table_(ground.zone.centre()), readings_(ground.inputs.readings.size()) {
    for (const std::size_t player : table_.terms().players) {
        seats_.push_back(ground.zone.centre().scoring.players[player].party);
    }
}

Result<Willingness> Willingness::sample(const forecast::Ground& ground, const Question& question,
                                        const Limits& limits, const Tell& tell) {
    Willingness found(ground);
    const std::size_t rows =
        std::min(question.samples, std::max<std::size_t>(1, rows_that_fit(found.table_, ground)));
    const auto take = [&](const DrawnVersion& drawn) -> std::optional<Error> {
        for (std::size_t reading = 0; reading < drawn.readings.size(); ++reading) {
            found.readings_[reading].push_back(drawn.readings[reading]);
        }
        if (!drawn.setting) {
            found.table_.add_left_out();
            return std::nullopt;
        }
        return found.table_.add(*drawn.setting) ? std::nullopt : std::optional(too_large());
    };
    const auto tell_drawn = [&](std::size_t done) {
        if (tell) {
            tell(done, rows, "versions");
        }
    };
    const auto drawn = draw_versions(ground, question.seed, rows, limits, take, tell_drawn);
    if (!drawn) {
        return tl::unexpected(drawn.error());
    }
    if (drawn->rows == 0) {
        return tl::unexpected(none_drawn());
    }
    if (found.table_.counting().count() == 0) {
        return tl::unexpected(all_contradict());
    }
    found.cut_short_ = drawn->cut_short;
    if (rows < question.samples) {
        found.notes_.push_back("Only " + std::to_string(rows) + " of " +
                               std::to_string(question.samples) +
                               " versions were drawn; no more fit the memory set aside for them.");
    }
    found.weigh(*ground.negotiation, question.tactical);
    return found;
}

void Willingness::weigh(const Negotiation& negotiation, const Decimal& tactical) {
    const auto factor = static_cast<std::uint64_t>(tactical.scaled(Decimal::max_places).value());
    IRENIC_CHECK(factor <= one);
    std::vector<std::uint64_t> alike(rows(), 0);
    for_each_row(table_.counting(), [&](std::size_t row) { alike[row] = one; });
    weights_ = alike;
    for (std::size_t seat = 0; seat < seats_.size(); ++seat) {
        if (read_off_the_record(negotiation, seats_[seat])) {
            continue;
        }
        SeatRecord record(negotiation, table_, seat, seats_[seat]);
        if (auto note = record.leave_out_impossible(table_.counting(), factor == 0,
                                                    negotiation.party(seats_[seat]).id)) {
            notes_.push_back(std::move(*note));
        }
        for (std::size_t row = 0; row < rows(); ++row) {
            const std::uint64_t refusing = record.refused().has(row) ? factor : one;
            weights_[row] = record.agrees().has(row) ? times(weights_[row], refusing) : 0;
        }
    }
    const auto left = rows() - static_cast<std::size_t>(
                                   std::count(weights_.begin(), weights_.end(), std::uint64_t{0}));
    if (left == 0) {
        weights_ = std::move(alike);
        notes_.emplace_back(
            "No version agrees with the record of offers, so all count alike: who offered and who "
            "refused what tells nothing here.");
    } else if (left * few < rows()) {
        notes_.push_back("Only " + std::to_string(left) + " of the " + std::to_string(rows()) +
                         (left == 1 ? " versions looked at agrees" : " versions looked at agree") +
                         " with the record of offers.");
    }
    sort_by_weight();
}

void Willingness::sort_by_weight() {
    counting_ = RowSet(rows());
    std::map<std::uint64_t, RowSet> sets;
    for (std::size_t row = 0; row < rows(); ++row) {
        if (weights_[row] > 0) {
            counting_.set(row);
            all_[row % forecast::scrambles] += weights_[row];
            sets.try_emplace(weights_[row], rows()).first->second.set(row);
        }
    }
    for (auto& [weight, set] : sets) {
        by_weight_.push_back({weight, std::move(set)});
    }
}

double Willingness::effective() const {
    double sum = 0;
    double squares = 0;
    for (const auto& [weight, set] : by_weight_) {
        const auto count = static_cast<double>(set.count());
        sum += count * static_cast<double>(weight);
        squares += count * static_cast<double>(weight) * static_cast<double>(weight);
    }
    return sum * sum / squares;
}

RowSet Willingness::acceptable(const std::vector<OptionId>& options) const {
    return common(table_.acceptable(options), counting_);
}

RowSet Willingness::accepting(std::size_t seat, const std::vector<OptionId>& options) const {
    return common(table_.accepting(seat, options), counting_);
}

std::uint64_t Willingness::weight_of(const RowSet& rows) const {
    std::uint64_t sum = 0;
    for (const auto& [weight, set] : by_weight_) {
        sum += weight * forecast::overlap(rows, set);
    }
    return sum;
}

forecast::Share Willingness::share(const RowSet& rows) const {
    forecast::Tally hits{};
    for_each_row(common(rows, counting_),
                 [&](std::size_t row) { hits[row % forecast::scrambles] += weights_[row]; });
    return forecast::share_of(hits, all_).value();
}

}  // namespace irenic::talks
