#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

/// Collects all that is wrong with one case, and what is merely worth saying.
class Problems {
public:
    /// file  the name errors carry. text  the text of the case; must outlive this.
    Problems(std::string file, std::string_view text);

    void add(Complaint complaint);
    void error(Place place, std::string what, std::string hint = {});
    /// A name that is not among `known`; hints at the nearest, else lists them where few.
    void unknown(Place place, const std::string& what, std::string_view wrong,
                 const std::vector<std::string>& known);
    void note(Place place, std::string what);
    /// A number at `place` had more than nine places.
    void rounded(Place place, const std::string& number);

    [[nodiscard]] bool any() const { return !complaints_.empty(); }
    [[nodiscard]] bool any_rounded() const { return rounded_ > 0; }
    /// In the order of the text; the first 100, then how many more there are.
    [[nodiscard]] std::vector<Error> errors() const;
    [[nodiscard]] std::vector<Error> notes() const;

private:
    [[nodiscard]] Error to_error(const Complaint& complaint) const;

    std::string file_;
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    std::vector<Complaint> complaints_;
    std::vector<Complaint> notes_;
    std::size_t dropped_ = 0;
    std::size_t names_compared_ = 0;
    std::size_t rounded_ = 0;
};

}  // namespace irenic::format
