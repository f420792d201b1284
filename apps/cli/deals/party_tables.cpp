#include <algorithm>
#include <utility>

#include "cli/deals/sections.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t room = page_width - 2;  // a table's indent
constexpr std::size_t narrowest_text = 24;    // for all columns of text together
constexpr std::size_t gap = 2;

}  // namespace

PartyTables::PartyTables(const DealsView& view, std::vector<Column> columns)
    : view_(view), columns_(std::move(columns)) {}

void PartyTables::add(std::vector<std::string> before, std::vector<std::string> by_party) {
    rows_.push_back({std::move(before), std::move(by_party)});
}

std::size_t PartyTables::party_width(std::size_t party) const {
    std::size_t width = width_of(view_.column(view_.answer().parties[party]));
    for (const Row& row : rows_) {
        width = std::max(width, width_of(row.by_party[party]));
    }
    return width + gap;
}

std::size_t PartyTables::room_for_parties() const {
    std::size_t taken = narrowest_text;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (!columns_[column].numbers) {
            continue;
        }
        std::size_t width = width_of(columns_[column].header);
        for (const Row& row : rows_) {
            width = std::max(width, width_of(row.before[column]));
        }
        taken += width + gap;
    }
    return room - std::min(room, taken);
}

void PartyTables::print(Page& page) const {
    const std::size_t parties = view_.answer().parties.size();
    for (std::size_t first = 0; first < parties;) {
        std::size_t last = first + 1;
        std::size_t width = party_width(first);
        while (last < parties && width + party_width(last) <= room_for_parties()) {
            width += party_width(last++);
        }
        if (first > 0) {
            page.gap();
        }
        print_parties(first, last, page);
        first = last;
    }
}

void PartyTables::print_parties(std::size_t first, std::size_t last, Page& page) const {
    std::vector<Column> columns = columns_;
    for (std::size_t party = first; party < last; ++party) {
        columns.push_back({view_.column(view_.answer().parties[party]), true});
    }
    Table table(columns);
    for (const Row& row : rows_) {
        std::vector<std::string> cells = row.before;
        for (std::size_t party = first; party < last; ++party) {
            cells.push_back(row.by_party[party]);
        }
        table.add(std::move(cells));
    }
    page.table(table);
}

}  // namespace irenic::cli
