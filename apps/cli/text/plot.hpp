#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace irenic::cli {

struct Mark {
    double x = 0;
    double y = 0;
    char sign = '.';  ///< of marks that share a place, the later one is seen
};

/// What a small plot of marks shows beside them.
struct PlotFrame {
    std::string x_name;
    std::string y_name;
    std::optional<double> x_line;  ///< a dotted upright line
    std::optional<double> y_line;  ///< a dotted level line
};

/// A scatter of `marks` in plain characters, with the ends of both axes in numbers.
/// At most `width` cells wide and `height` lines of marks; no lines without marks.
[[nodiscard]] std::vector<std::string> plot(const std::vector<Mark>& marks, const PlotFrame& frame,
                                            std::size_t width, std::size_t height);

}  // namespace irenic::cli
