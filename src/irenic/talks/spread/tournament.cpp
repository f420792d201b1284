#include "irenic/talks/spread/tournament.hpp"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/base/parallel.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/talks/spread/tournament_entry.hpp"
#include "irenic/talks/spread/tournament_part.hpp"

namespace irenic::talks {
namespace {

Kinds without_repeats(const Kinds& kinds) {
    Kinds different;
    for (const StrategyKind kind : kinds) {
        if (std::find(different.begin(), different.end(), kind) == different.end()) {
            different.push_back(kind);
        }
    }
    return different;
}

/// A decimal without places is an integer, as it comes back from a file.
Value number_value(double number) {
    const auto decimal = Decimal::nearest(number);
    return decimal && decimal->places() == 0 ? Value(decimal->mantissa()) : nine_places(number);
}

Value question_value(const TournamentQuestion& question, const Kinds& kinds) {
    Value value;
    value.add("protocol", std::string(name(question.protocol)));
    value.add("strategies",
              list_of(kinds, [](StrategyKind kind) { return Value(std::string(name(kind))); }));
    value.add("rounds", question.rounds);
    value.add("breakdown", number_value(question.breakdown));
    value.add("sessions", question.sessions);
    value.add("seed", question.seed);
    return value;
}

class Playing {
public:
    Playing(const std::vector<Entrant>& entrants, const TournamentQuestion& question,
            const Limits& limits, const Tell& tell, const Keep& keep)
        : entrants_(entrants),
          question_(question),
          kinds_(without_repeats(question.strategies)),
          limits_(limits),
          tell_(tell),
          keep_(keep) {
        IRENIC_CHECK(!kinds_.empty() && question.shard >= 1 && question.shard <= question.shards);
        part_.shard = question.shard;
        part_.shards = question.shards;
        part_.question = question_value(question, kinds_);
        for (const StrategyKind kind : kinds_) {
            part_.strategies.emplace_back(name(kind));
        }
    }

    Result<Value> run(const Value& before) {
        for (const Entrant& entrant : entrants_) {
            if (auto error = admit(entrant)) {
                return tl::unexpected(*error);
            }
        }
        if (auto error = resume(before)) {
            return tl::unexpected(*error);
        }
        play_cells();
        if (part_.cells.empty() && part_.limit_reached) {
            return tl::unexpected(
                Error{ErrorCode::limit, "", "the limit was reached", "give more seconds"});
        }
        return to_value(part_);
    }

private:
    /// Errors  the limit alone; what else is wrong with a case leaves it out.
    std::optional<Error> admit(const Entrant& entrant) {
        auto entry = enter(*entrant.negotiation, question_, kinds_, limits_);
        TournamentCase told{entrant.name, entrant.sha256, {}, std::nullopt};
        if (!entry) {
            if (limits_.stop.reached()) {
                return Error{ErrorCode::limit, entrant.name, "the limit was reached",
                             "give more seconds"};
            }
            told.left_out = to_string(entry.error());
            part_.cases.push_back(std::move(told));
            entries_.emplace_back();
            return std::nullopt;
        }
        for (const PartyId party : entry->domain.parties) {
            told.parties.push_back(entrant.negotiation->party(party).id);
        }
        part_.cases.push_back(std::move(told));
        entries_.emplace_back(std::move(*entry));
        return std::nullopt;
    }

    std::optional<Error> resume(const Value& before) {
        if (before.is_null()) {
            return std::nullopt;
        }
        auto kept = part_from(before);
        if (!kept || kept->shard != part_.shard || kept->shards != part_.shards ||
            !(kept->question == part_.question) || kept->cases != part_.cases) {
            return Error{ErrorCode::bad_input, "resume",
                         kept ? "is of another tournament" : "is no part of a tournament",
                         "give what an earlier run of the same question kept"};
        }
        part_.cells = std::move(kept->cells);
        return std::nullopt;
    }

    void play_cells() {
        std::vector<CellId> left = part_.own_cells();
        std::erase_if(left, [&](const CellId& cell) { return part_.cells.contains(cell); });
        all_ = part_.cells.size() + left.size();
        Limits each = limits_;
        const auto threads = std::max<std::size_t>(limits_.threads, 1);
        const auto at_once = std::clamp<std::size_t>(left.size(), 1, threads);
        each.threads = static_cast<unsigned>(threads / at_once);
        each.memory_bytes /= at_once;
        part_.limit_reached = true;  // in what is kept on the way
        share_out(left.size(), limits_.threads, [&](std::size_t at) { play(left[at], each); });
        part_.limit_reached = part_.cells.size() < all_;
    }

    void play(const CellId& cell, const Limits& limits) {
        if (limits.stop.reached()) {
            return;
        }
        const Entry& entry = *entries_[cell.first];
        const auto question = cell_question(entry, entry.assignments[cell.second], question_);
        auto spread = play_many(entry.ground, question, limits);
        if (spread ? spread->cut_short : limits.stop.reached()) {
            return;
        }
        CellResult result;
        if (spread) {
            result.counts = std::move(spread->tally);
        } else {
            result.failed = to_string(spread.error());
        }
        take(cell, std::move(result));
    }

    void take(const CellId& cell, CellResult result) {
        const std::lock_guard lock(mutex_);
        part_.cells.emplace(cell, std::move(result));
        if (tell_) {
            tell_(part_.cells.size(), all_, "cells");
        }
        if (keep_ && Clock::now() >= next_keep_) {
            const auto begun = Clock::now();
            keep_(to_value(part_));
            constexpr int spacing = 20;  // so that keeping takes little of the time
            next_keep_ = Clock::now() + spacing * (Clock::now() - begun);
        }
    }

    using Clock = std::chrono::steady_clock;

    const std::vector<Entrant>& entrants_;
    const TournamentQuestion& question_;
    Kinds kinds_;
    const Limits& limits_;
    const Tell& tell_;
    const Keep& keep_;
    std::vector<std::optional<Entry>> entries_;  ///< by entrant
    TournamentPart part_;
    std::size_t all_ = 0;
    Clock::time_point next_keep_;
    std::mutex mutex_;
};

}  // namespace

Result<Value> play_tournament(const std::vector<Entrant>& entrants,
                              const TournamentQuestion& question, const Value& before,
                              const Limits& limits, const Tell& tell, const Keep& keep) {
    return Playing(entrants, question, limits, tell, keep).run(before);
}

}  // namespace irenic::talks
