#include "cli/text/plot.hpp"

#include <algorithm>
#include <cmath>

#include "cli/text/layout.hpp"
#include "cli/text/numbers.hpp"

namespace irenic::cli {
namespace {

/// One axis: the numbers at its ends and the cell that a number falls into.
struct Axis {
    double low = 0;
    double high = 0;
    std::size_t cells = 1;

    [[nodiscard]] std::size_t cell(double value) const {
        if (high <= low) {
            return 0;
        }
        const double share = (value - low) / (high - low);
        const double position = std::round(share * static_cast<double>(cells - 1));
        return static_cast<std::size_t>(std::clamp(position, 0.0, static_cast<double>(cells - 1)));
    }
};

Axis axis_over(const std::vector<Mark>& marks, double Mark::* coordinate,
               const std::optional<double>& line, std::size_t cells) {
    Axis axis{marks.front().*coordinate, marks.front().*coordinate, cells};
    for (const Mark& mark : marks) {
        axis.low = std::min(axis.low, mark.*coordinate);
        axis.high = std::max(axis.high, mark.*coordinate);
    }
    if (line) {
        axis.low = std::min(axis.low, *line);
        axis.high = std::max(axis.high, *line);
    }
    return axis;
}

}  // namespace

std::vector<std::string> plot(const std::vector<Mark>& marks, const PlotFrame& frame,
                              std::size_t width, std::size_t height) {
    if (marks.empty()) {
        return {};
    }
    const Axis y_axis = axis_over(marks, &Mark::y, frame.y_line, height);
    const std::string top = shown(y_axis.high);
    const std::string bottom = shown(y_axis.low);
    const std::size_t margin = std::max(width_of(top), width_of(bottom));
    const Axis x_axis = axis_over(marks, &Mark::x, frame.x_line, width - margin - 3);

    std::vector<std::string> rows(height, std::string(x_axis.cells, ' '));
    if (frame.y_line) {
        std::string& row = rows[y_axis.cell(*frame.y_line)];
        for (std::size_t cell = 0; cell < row.size(); cell += 2) {
            row[cell] = '-';
        }
    }
    if (frame.x_line) {
        for (std::string& row : rows) {
            row[x_axis.cell(*frame.x_line)] = ':';
        }
    }
    for (const Mark& mark : marks) {
        rows[y_axis.cell(mark.y)][x_axis.cell(mark.x)] = mark.sign;
    }

    std::vector<std::string> lines{frame.y_name};
    for (std::size_t row = height; row-- > 0;) {
        const std::string label = row + 1 == height ? top : row == 0 ? bottom : "";
        lines.push_back(pad_left(label, margin) + " |" + rows[row]);
    }
    lines.push_back(std::string(margin + 1, ' ') + "+" + std::string(x_axis.cells, '-'));
    const std::string left = shown(x_axis.low);
    const std::string right = shown(x_axis.high) + " " + frame.x_name;
    const std::size_t right_width =
        width - margin - 2 - std::min(width_of(left), width - margin - 2);
    lines.push_back(std::string(margin + 2, ' ') + left + pad_left(right, right_width));
    return lines;
}

}  // namespace irenic::cli
