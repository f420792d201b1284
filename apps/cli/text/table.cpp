#include "cli/text/table.hpp"

#include <algorithm>
#include <numeric>

#include "cli/text/layout.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 12;  // a wrapped column

}  // namespace

void Table::add(std::vector<std::string> cells) {
    for (std::string& cell : cells) {
        cell = plain(cell);
    }
    cells.resize(columns_.size());
    rows_.push_back(std::move(cells));
}

std::vector<std::size_t> Table::widths(std::size_t width) const {
    std::vector<std::size_t> result;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        std::size_t widest = width_of(columns_[column].header);
        for (const auto& row : rows_) {
            widest = std::max(widest, width_of(row[column]));
        }
        result.push_back(widest);
    }
    const std::size_t gaps = gap * (columns_.size() - 1);
    auto total = std::accumulate(result.begin(), result.end(), gaps);
    while (total > width) {
        std::size_t widest = columns_.size();
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const bool may_shrink = !columns_[column].numbers && result[column] > narrowest;
            if (may_shrink && (widest == columns_.size() || result[column] > result[widest])) {
                widest = column;
            }
        }
        if (widest == columns_.size()) {
            break;
        }
        const std::size_t cut = std::min(total - width, result[widest] - narrowest);
        result[widest] -= cut;
        total -= cut;
    }
    return result;
}

void Table::print(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                  std::vector<std::string>& lines) const {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        wrapped.push_back(wrap(cells[column], widths[column]));
        height = std::max(height, wrapped.back().size());
    }
    for (std::size_t row = 0; row < height; ++row) {
        std::string line;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            const std::string cell = row < wrapped[column].size() ? wrapped[column][row] : "";
            line += column == 0 ? "" : std::string(gap, ' ');
            line += columns_[column].numbers ? pad_left(cell, widths[column])
                                             : pad_right(cell, widths[column]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        lines.push_back(std::move(line));
    }
}

std::vector<std::string> Table::lines(std::size_t width) const {
    const auto column_widths = widths(width);
    std::vector<std::string> headers;
    bool any_header = false;
    for (const Column& column : columns_) {
        headers.push_back(column.header);
        any_header = any_header || !column.header.empty();
    }
    std::vector<std::string> result;
    if (any_header) {
        print(headers, column_widths, result);
    }
    for (const auto& row : rows_) {
        print(row, column_widths, result);
    }
    return result;
}

}  // namespace irenic::cli
