#include "irenic/record/documents/html.hpp"

#include <limits>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "irenic/record/documents/html_attributes.hpp"
#include "irenic/record/documents/page_reader.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_attributes = 1000;

std::string_view text_of(const xmlChar* text) {
    return text == nullptr ? std::string_view()
                           : std::string_view(reinterpret_cast<const char*>(text));
}

std::vector<Attribute> attributes_of(const xmlChar** pairs) {
    std::vector<Attribute> attributes;
    for (; pairs != nullptr && pairs[0] != nullptr; pairs += 2) {
        attributes.emplace_back(text_of(pairs[0]), text_of(pairs[1]));
    }
    return attributes;
}

/// A parser on its way through a page.
struct Walk {
    PageReader reader;
    htmlParserCtxtPtr parser = nullptr;

    template <class Step>
    void take(Step&& step) {
        std::forward<Step>(step)(reader);
        if (reader.at_limit()) {
            xmlStopParser(parser);
        }
    }
};

Walk& walk_of(void* data) { return *static_cast<Walk*>(data); }

void on_begin(void* data, const xmlChar* element, const xmlChar** attributes) {
    walk_of(data).take(
        [&](PageReader& reader) { reader.begin(text_of(element), attributes_of(attributes)); });
}

void on_end(void* data, const xmlChar* /*element*/) {
    walk_of(data).take([](PageReader& reader) { reader.end(); });
}

void on_words(void* data, const xmlChar* words, int length) {
    walk_of(data).take([&](PageReader& reader) {
        reader.add({reinterpret_cast<const char*>(words), static_cast<std::size_t>(length)});
    });
}

void on_complaint(void* data, xmlErrorPtr /*complaint*/) {
    walk_of(data).take([](PageReader& reader) { reader.look_around(); });
}

htmlSAXHandler handlers() {
    htmlSAXHandler result{};
    result.initialized = XML_SAX2_MAGIC;
    result.startElement = on_begin;
    result.endElement = on_end;
    result.characters = on_words;
    result.ignorableWhitespace = on_words;
    result.cdataBlock = on_words;
    result.serror = on_complaint;
    return result;
}

struct FreeParser {
    void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};

}  // namespace

Result<HtmlPage> read_html(const std::string& html, const std::string& name, const Stop& stop) {
    if (has_crowded_element(html, most_attributes)) {
        return tl::unexpected(Error{
            ErrorCode::limit,
            name,
            fmt::format("an element of the page has more than {} attributes", most_attributes),
            {}});
    }
    IRENIC_CHECK(html.size() <= std::numeric_limits<int>::max());
    const std::unique_ptr<htmlParserCtxt, FreeParser> parser(htmlNewParserCtxt());
    IRENIC_CHECK(parser != nullptr);
    Walk walk{PageReader(stop), parser.get()};
    *parser->sax = handlers();
    parser->userData = &walk;
    htmlCtxtReadMemory(parser.get(), html.data(), static_cast<int>(html.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    return walk.reader.page(name);
}

}  // namespace irenic::record
