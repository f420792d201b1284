#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/deals/view.hpp"
#include "cli/text/page.hpp"

namespace irenic::cli {

// The sections of what `irenic deals` prints, each in the file of its name. A section that has
// nothing to say adds nothing.

/// Whether there is a deal among the options, and by how much.
void add_verdict(const DealsView& view, Page& page);
/// Under which values of no agreement the verdict would be another.
void add_conditions(const DealsView& view, Page& page);
/// Who decides, and what no agreement is worth to each.
void add_parties(const DealsView& view, Page& page);

/// The panel of solutions with everyone's surplus, or the closest packages where there is no deal.
void add_panel(const DealsView& view, Page& page);
/// What the packages with a letter bring those without a vote.
void add_others(const DealsView& view, Page& page);

void add_frontier(const DealsView& view, bool everything, Page& page);
/// Which packages of the frontier would hold while they are carried out, where that was asked.
void add_carried_out(const DealsView& view, Page& page);
void add_mixtures(const DealsView& view, Page& page);
void add_offers(const DealsView& view, Page& page);
void add_improvements(const DealsView& view, Page& page);

/// Tables with a column a deciding party, several below each other where there are many parties.
class PartyTables {
public:
    /// columns  what stands before the parties' columns.
    PartyTables(const DealsView& view, std::vector<Column> columns);

    /// cells  those before the parties' columns, then one a deciding party.
    void add(std::vector<std::string> before, std::vector<std::string> by_party);
    void print(Page& page) const;

private:
    struct Row {
        std::vector<std::string> before;
        std::vector<std::string> by_party;
    };

    [[nodiscard]] std::size_t party_width(std::size_t party) const;
    [[nodiscard]] std::size_t room_for_parties() const;
    void print_parties(std::size_t first, std::size_t last, Page& page) const;

    const DealsView& view_;
    std::vector<Column> columns_;
    std::vector<Row> rows_;
};

}  // namespace irenic::cli
