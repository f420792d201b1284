#include <algorithm>

#include <fmt/format.h>

#include "cli/phases/sections.hpp"
#include "cli/text/numbers.hpp"
#include "cli/words/names.hpp"

namespace irenic::cli {
namespace {

using phases::Help;
using phases::Phases;
using phases::WhatIf;

constexpr std::size_t most_rows = 16;

std::string name_of_party(const PhasesView& view, const std::string& id) {
    const auto party = view.negotiation().find_party(id);
    return party ? view.negotiation().party(*party).name : id;
}

const Deliverable* find_deliverable(const PhasesView& view, const std::string& id) {
    const auto& all = view.negotiation().phases->deliverables;
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Deliverable& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::string name_of_deliverable(const PhasesView& view, const std::string& id) {
    const Deliverable* deliverable = find_deliverable(view, id);
    return deliverable == nullptr ? id : name_of(*deliverable);
}

std::string name_of_lever(const PhasesView& view, const std::string& id) {
    const auto& levers = view.negotiation().levers;
    const auto found = std::find_if(levers.begin(), levers.end(),
                                    [&](const Lever& lever) { return lever.id == id; });
    return found == levers.end() ? id : name_of(*found);
}

std::string finer(const PhasesView& view, const std::string& id) {
    const Deliverable* deliverable = find_deliverable(view, id);
    return deliverable == nullptr
               ? id + " in one more tranche"
               : fmt::format("{} in {} tranches", name_of(*deliverable), deliverable->tranches + 1);
}

std::string in_words(const PhasesView& view, const WhatIf& what_if) {
    switch (what_if.help) {
        case Help::guarantor:
            return "a guarantee for " + name_of_party(view, what_if.of) + " alone";
        case Help::escrow:
            return "escrow: the same deposit by all *";
        case Help::monitoring:
            return "monitoring that sees every breach and raises no false alarm";
        case Help::donor_first:
            return name_of_deliverable(view, what_if.of) + " before all else";
        case Help::donor_last:
            return name_of_deliverable(view, what_if.of) + " after all else";
        case Help::one_more_tranche:
            return finer(view, what_if.of);
        case Help::one_after_other:
            return "one after the other in place of in the same step";
        case Help::lever:
            return "lever: " + name_of_lever(view, what_if.of);
    }
    return "";
}

bool changes(const Phases& answer, const WhatIf& what_if) {
    const bool promise = what_if.help == Help::guarantor || what_if.help == Help::escrow;
    return promise || !what_if.exact || !what_if.possible ||
           what_if.guarantees != answer.plan.guarantees ||
           what_if.pareto != answer.pareto_guarantees ||
           what_if.start_shortfall != answer.start_shortfall ||
           what_if.end_shortfall != answer.end_shortfall;
}

std::string lacking(const PhasesView& view, const std::vector<Decimal>& shortfall) {
    std::string text;
    for (std::size_t party = 0; party < shortfall.size(); ++party) {
        if (shortfall[party] > Decimal()) {
            text += (text.empty() ? "" : ", ") + view.column(party) + " " +
                    shown(shortfall[party], Rounding::up);
        }
    }
    return text.empty() ? "-" : text;
}

std::vector<std::string> row(const PhasesView& view, std::string what,
                             const std::vector<Decimal>& guarantees, bool exact) {
    std::vector<std::string> cells{std::move(what)};
    for (std::size_t party = 0; party < view.parties(); ++party) {
        cells.push_back(party < guarantees.size()
                            ? (exact ? "" : "<= ") + shown(guarantees[party], Rounding::up)
                            : "none");
    }
    return cells;
}

/// The table of guarantees with one kind of help each; what is lacking at start and end where that
/// differs or is not nothing.
class HelpTable {
public:
    explicit HelpTable(const PhasesView& view)
        : view_(view),
          lacks_(any_above_zero(view.answer().start_shortfall) ||
                 any_above_zero(view.answer().end_shortfall)),
          table_(columns()) {
        const Phases& answer = view_.answer();
        add(row(view_, "as it stands", answer.plan.guarantees, answer.exact),
            answer.start_shortfall, answer.end_shortfall);
    }

    void add(const WhatIf& what_if) {
        add(row(view_, in_words(view_, what_if),
                what_if.possible ? what_if.guarantees : std::vector<Decimal>{}, what_if.exact),
            what_if.start_shortfall, what_if.end_shortfall);
    }

    [[nodiscard]] const Table& table() const { return table_; }

private:
    [[nodiscard]] std::vector<Column> columns() const {
        std::vector<Column> columns{{"guarantees it takes"}};
        for (std::size_t party = 0; party < view_.parties(); ++party) {
            columns.push_back({view_.column(party), true});
        }
        if (lacks_) {
            columns.push_back({"lacks at start"});
            columns.push_back({"at the end"});
        }
        return columns;
    }

    void add(std::vector<std::string> cells, const std::vector<Decimal>& start,
             const std::vector<Decimal>& end) {
        if (lacks_) {
            cells.push_back(lacking(view_, start));
            cells.push_back(lacking(view_, end));
        }
        table_.add(std::move(cells));
    }

    const PhasesView& view_;
    bool lacks_;
    Table table_;
};

void add_remarks(const std::vector<std::string>& same, bool impossible, std::size_t left_out,
                 Page& page) {
    if (!same.empty()) {
        page.paragraph("No difference: " + listed(same) + ".", 2);
    }
    if (impossible) {
        page.paragraph("none: no guarantees of that kind are enough, or no order is left.", 2);
    }
    if (left_out > 0) {
        page.paragraph(fmt::format("... and {} more; all in --json", left_out), 2);
    }
}

}  // namespace

void add_helps(const PhasesView& view, Page& page) {
    const Phases& answer = view.answer();
    if (answer.what_if.empty()) {
        return;
    }
    HelpTable table(view);
    std::vector<std::string> same;
    std::size_t different = 0;
    bool impossible = false;
    for (const WhatIf& what_if : answer.what_if) {
        if (!changes(answer, what_if)) {
            same.push_back(in_words(view, what_if));
        } else if (++different <= most_rows) {
            table.add(what_if);
            impossible = impossible || !what_if.possible;
        }
    }
    page.heading("What each kind of help does, one at a time");
    if (different > 0) {
        page.table(table.table());
    }
    add_remarks(same, impossible, different - std::min(different, most_rows), page);
}

void add_one_side_first(const PhasesView& view, Page& page) {
    const auto& found = view.answer().one_side_first;
    if (found.size() < 2) {
        return;
    }
    page.heading("One side first");
    for (const auto& [giver, plan] : found) {
        const std::string amounts = view.amounts(plan.guarantees);
        page.item("-",
                  fmt::format("all that {} gives before the rest: {}.",
                              view.negotiation().party(giver).name,
                              amounts.empty() ? "no guarantees" : "guarantees of " + amounts),
                  2, 2);
    }
}

}  // namespace irenic::cli
