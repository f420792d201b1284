#include "irenic/record/documents/page_reader.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "irenic/record/documents/dates.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t deepest = 500;

/// What an element tells about the page as a whole: a name and its content.
std::optional<Attribute> told_by(const std::vector<Attribute>& attributes) {
    Attribute told;
    for (const auto& [name, value] : attributes) {
        if (name == "name" || name == "property" || name == "itemprop") {
            told.first = value;
        } else if (name == "content" || name == "datetime") {
            told.second = value;
        }
    }
    return told.first.empty() || told.second.empty() ? std::nullopt : std::optional(told);
}

bool is_left_out(ElementShape shape, const std::vector<Attribute>& attributes) {
    return shape == ElementShape::left_out || shape == ElementShape::title ||
           std::any_of(attributes.begin(), attributes.end(), [](const Attribute& attribute) {
               return leaves_out(attribute.first, attribute.second);
           });
}

}  // namespace

void PageReader::begin(std::string_view element, const std::vector<Attribute>& attributes) {
    look_around();
    const ElementShape shape = shape_of(element);
    if (const auto told = told_by(attributes)) {
        note(*told);
    }
    open_.push_back(shape);
    too_deep_ = too_deep_ || open_.size() > deepest;
    if (left_out_at_ == 0 && is_left_out(shape, attributes)) {
        left_out_at_ = open_.size();
    }
    if (left_out_at_ == 0) {
        begin_shape(shape);
    }
}

void PageReader::end() {
    look_around();
    if (open_.empty()) {
        return;
    }
    if (left_out_at_ == 0) {
        end_shape(open_.back());
    }
    if (left_out_at_ == open_.size()) {
        left_out_at_ = 0;
    }
    title_read_ = title_read_ || open_.back() == ElementShape::title;
    open_.pop_back();
}

void PageReader::add(std::string_view words) {
    look_around();
    if (!open_.empty() && open_.back() == ElementShape::title && !title_read_) {
        title_.add(words, false);
    }
    if (left_out_at_ == 0) {
        text_.add(words, kept_ > 0);
    }
}

void PageReader::look_around() {
    constexpr std::size_t steps = 256;
    stopped_ = stopped_ || (steps_++ % steps == 0 && stop_.reached());
}

Result<HtmlPage> PageReader::page(const std::string& name) {
    if (too_deep_) {
        return tl::unexpected(
            Error{ErrorCode::limit,
                  name,
                  fmt::format("elements of the page are nested deeper than {}", deepest),
                  {}});
    }
    if (stopped_) {
        return tl::unexpected(
            Error{ErrorCode::limit, name, "stopped before the page was read", {}});
    }
    if (heading_.empty()) {
        heading_ = called_.empty() ? title_.take() : called_;
    }
    return HtmlPage{text_.take(), heading_, date_};
}

void PageReader::note(const Attribute& told) {
    if (date_.empty() && tells_publication(told.first)) {
        date_ = date_of(told.second).value_or("");
    }
    if (told.first == "og:title" && called_.empty()) {
        called_ = told.second;
    }
}

void PageReader::begin_shape(ElementShape shape) {
    switch (shape) {
        case ElementShape::item:
            return text_.begin_item();
        case ElementShape::heading:
            text_.end_block();
            heading_from_ = text_.text().size();
            return;
        case ElementShape::quoted:
            return text_.add("\u201C", false);
        case ElementShape::kept:
            ++kept_;
            return text_.end_block();
        case ElementShape::block:
            return text_.end_block();
        default:
            return;
    }
}

void PageReader::end_shape(ElementShape shape) {
    switch (shape) {
        case ElementShape::item:
            return text_.end_item();
        case ElementShape::heading:
            end_heading();
            return text_.end_block();
        case ElementShape::quoted:
            return text_.add("\u201D", false);
        case ElementShape::line_break:
            return text_.end_line();
        case ElementShape::kept:
            --kept_;
            return text_.end_block();
        case ElementShape::block:
            return text_.end_block();
        default:
            return;
    }
}

void PageReader::end_heading() {
    const std::string_view words = std::string_view(text_.text()).substr(heading_from_);
    const std::size_t first = words.find_first_not_of('\n');
    if (heading_.empty() && first != std::string_view::npos) {
        heading_ = words.substr(first);
    }
}

}  // namespace irenic::record
