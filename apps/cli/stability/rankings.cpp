#include <algorithm>
#include <numeric>

#include <fmt/format.h>

#include "cli/stability/sections.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

using stability::State;

constexpr std::size_t most_rows = 20;
constexpr std::size_t rows_of_many = 12;   // where there are more states than that
constexpr std::size_t most_marked = 6;     // of these
constexpr std::size_t widest_words = 110;  // of a state, so that it takes two lines at most

/// The first equilibria and the status quo: they stand in every table.
std::vector<State> marked_states(const StabilityView& view) {
    std::vector<State> states;
    for (const Standing& group : view.equilibria()) {
        for (const State state : group.states) {
            if (states.size() < most_marked) {
                states.push_back(state);
            }
        }
    }
    const auto& now = view.answer().now;
    if (now && std::find(states.begin(), states.end(), *now) == states.end()) {
        states.push_back(*now);
    }
    return states;
}

/// The states of one table, best first: those marked, and as many of the best as there is room for.
std::vector<State> rows_of(const std::vector<stability::Rank>& rank,
                           const std::vector<State>& marked) {
    const auto better = [&](State one, State other) {
        return rank[one] != rank[other] ? rank[one] > rank[other] : one < other;
    };
    std::vector<State> best(rank.size());
    std::iota(best.begin(), best.end(), State{0});
    const std::size_t kept = best.size() <= most_rows ? best.size() : rows_of_many;
    std::partial_sort(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(kept), best.end(),
                      better);
    best.resize(kept);
    std::vector<State> rows = marked;
    for (const State state : best) {
        if (rows.size() < kept && std::find(marked.begin(), marked.end(), state) == marked.end()) {
            rows.push_back(state);
        }
    }
    std::sort(rows.begin(), rows.end(), better);
    return rows;
}

/// The concepts that include all others by which a state is stable.
std::string strongest(Strength strength) {
    switch (strength) {
        case 31:
            return "nash";
        case 15:
            return "sseq";
        case 7:
            return "seq smr";
        case 5:
            return "seq";
        case 3:
            return "smr";
        case 1:
            return "gmr";
        default:
            return "-";
    }
}

/// Writes the table of one party.
class PartyTable {
public:
    PartyTable(const StabilityView& view, std::size_t party)
        : view_(view), party_(party), rank_(view.answer().rank[party]) {
        tiers_.resize(rank_.empty() ? 0 : *std::max_element(rank_.begin(), rank_.end()) + 1);
        for (const stability::Rank rank : rank_) {
            ++tiers_[rank];
        }
    }

    [[nodiscard]] Table table(const std::vector<State>& rows) const {
        Table table({{"", true}, {"state"}, {"stable"}, {}});
        const bool words_fit = std::all_of(rows.begin(), rows.end(), [&](State state) {
            return width_of(view_.options(state)) <= widest_words;
        });
        for (const State state : rows) {
            table.add({place(state), view_.id(state) + mark(state),
                       strongest(view_.strength_for(party_, state)),
                       words_fit ? view_.options(state) : ""});
        }
        return table;
    }

private:
    /// "2", or "3=" for a tie; 1 is best, and a tie counts as one place.
    [[nodiscard]] std::string place(State state) const {
        const std::size_t rank = rank_[state];
        return fmt::format("{}{}", tiers_.size() - rank, tiers_[rank] > 1 ? "=" : "");
    }

    [[nodiscard]] std::string mark(State state) const {
        return view_.answer().now == state ? " now" : "";
    }

    const StabilityView& view_;
    std::size_t party_;
    const std::vector<stability::Rank>& rank_;
    std::vector<std::size_t> tiers_;  ///< by rank: how many states
};

void add_legend(Page& page) {
    page.paragraph("Stable for the party, and so not left by it, because:", 2);
    Table table({{}, {}});
    table.add({"nash", "it has no better move"});
    table.add({"gmr", "others could answer each so that it is no better off in the end"});
    table.add({"smr", "the same, and it could not then escape to anything better"});
    table.add({"seq", "others would so answer willingly: each move is better for who makes it"});
    table.add({"sseq", "willingly, and without escape"});
    page.table(table, 4);
    page.paragraph("nash includes all, sseq includes seq and smr, either includes gmr; - is none.",
                   2);
}

}  // namespace

void add_rankings(const StabilityView& view, Page& page) {
    page.heading("The states as each party ranks them, best first");
    add_legend(page);
    const auto marked = marked_states(view);
    for (std::size_t party = 0; party < view.parties(); ++party) {
        const auto& rank = view.answer().rank[party];
        page.gap();
        page.strong(view.name(party), 2);
        if (std::all_of(rank.begin(), rank.end(), [](stability::Rank tier) { return tier == 0; })) {
            page.paragraph("ranks all states alike", 2);
            continue;
        }
        const auto rows = rows_of(rank, marked);
        page.table(PartyTable(view, party).table(rows));
        const std::size_t left_out = view.answer().states.count - rows.size();
        if (left_out > 0) {
            page.paragraph(
                fmt::format(
                    "... and {} left out{}", counted(std::to_string(left_out), "state"),
                    rank.size() <= stability::most_listed_states ? "; --json lists all" : ""),
                2);
        }
    }
}

}  // namespace irenic::cli
