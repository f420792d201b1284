#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace irenic::cli {

struct Column {
    std::string header;
    bool numbers = false;  ///< set to the right
};

/// Rows of cells in columns as wide as their widest cell. Where that is too wide for the page, the
/// widest column of text is wrapped.
class Table {
public:
    explicit Table(std::vector<Column> columns) : columns_(std::move(columns)) {}

    /// One cell a column; cells left out are empty.
    void add(std::vector<std::string> cells);
    [[nodiscard]] bool empty() const { return rows_.empty(); }

    /// The header (where any column has one) and the rows, in at most `width` cells.
    [[nodiscard]] std::vector<std::string> lines(std::size_t width) const;

private:
    [[nodiscard]] std::vector<std::size_t> widths(std::size_t width) const;
    void print(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
               std::vector<std::string>& lines) const;

    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace irenic::cli
