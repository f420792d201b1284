#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"
#include "irenic/record/documents/html.hpp"
#include "irenic/record/documents/html_elements.hpp"
#include "irenic/record/documents/page_text.hpp"

namespace irenic::record {

/// Name and value.
using Attribute = std::pair<std::string_view, std::string_view>;

/// Takes down a page while a parser goes through it.
class PageReader {
public:
    explicit PageReader(const Stop& stop) : stop_(stop) {}

    void begin(std::string_view element, const std::vector<Attribute>& attributes);
    void end();
    void add(std::string_view words);
    /// Looks at the stop now and then. For steps of the parser that are none of the above.
    void look_around();

    /// Whether the rest of the page is of no use, because of a limit.
    [[nodiscard]] bool at_limit() const { return stopped_ || too_deep_; }
    [[nodiscard]] Result<HtmlPage> page(const std::string& name);

private:
    void note(const Attribute& told);
    void begin_shape(ElementShape shape);
    void end_shape(ElementShape shape);
    void end_heading();

    const Stop& stop_;
    PageText text_;
    PageText title_;
    std::string called_;   ///< what the page says that others should call it
    std::string heading_;  ///< the first of the first rank
    std::string date_;
    std::vector<ElementShape> open_;
    std::size_t left_out_at_ = 0;   ///< how deep the outermost element left out lies; 0: none is
    std::size_t heading_from_ = 0;  ///< where in the text the heading that is open begins
    std::size_t kept_ = 0;          ///< how many open elements keep their line ends
    std::size_t steps_ = 0;
    bool title_read_ = false;
    bool too_deep_ = false;
    bool stopped_ = false;
};

}  // namespace irenic::record
