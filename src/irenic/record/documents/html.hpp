#pragma once

#include <string>

#include "irenic/base/result.hpp"
#include "irenic/base/stop.hpp"

namespace irenic::record {

/// What a reader sees of an HTML page.
struct HtmlPage {
    std::string text;   ///< its blocks, an empty line between; items of lists behind a bullet
    std::string title;  ///< the first heading of the first rank, else what the page is called
    std::string date;   ///< YYYY-MM-DD of its publication as its metadata tell, or empty
};

/// Reads a page, UTF-8, without what is no part of its matter: scripts, styles, navigation, side
/// columns, fields of forms, what is hidden. Nothing is loaded from anywhere, and marks that are
/// never closed are put up with.
/// name    for messages.
/// Errors  limit: stopped, or elements nested deeper than 500, or one with more than 1,000
///         attributes.
/// Cost    linear in the text.
[[nodiscard]] Result<HtmlPage> read_html(const std::string& html, const std::string& name,
                                         const Stop& stop);

}  // namespace irenic::record
