#pragma once

#include <cstddef>
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
    /// The hint of `unknown`; may be empty.
    [[nodiscard]] std::string hint_for(std::string_view wrong,
                                       const std::vector<std::string>& known);
    /// A complaint, yet without words, about what stands at byte `at` of the text of `scalar`. It
    /// shows the text around that byte; its place is that of the byte where the case holds this
    /// text letter by letter on one line, else the start of the scalar.
    [[nodiscard]] Complaint complaint_within(const Node& scalar, std::size_t at) const;
    void note(Place place, std::string what);
    /// A number at `place` had more than nine places.
    void rounded(Place place, const std::string& number);

    [[nodiscard]] bool any() const { return !complaints_.empty(); }
    [[nodiscard]] std::size_t count() const { return complaints_.size() + dropped_; }
    [[nodiscard]] bool any_rounded() const { return rounded_ > 0; }
    /// In the order of the text; the first 100, then how many more there are.
    [[nodiscard]] std::vector<Error> errors() const;
    [[nodiscard]] std::vector<Error> notes() const;

private:
    /// The text of the case from `place` on.
    [[nodiscard]] std::string_view text_from(Place place) const;
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
