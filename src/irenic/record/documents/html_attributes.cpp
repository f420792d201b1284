#include "irenic/record/documents/html_attributes.hpp"

#include <algorithm>
#include <string>

#include "irenic/record/documents/kind.hpp"

namespace irenic::record {
namespace {

constexpr std::string_view blanks = " \t\n\r\f";
constexpr std::string_view ends_of_names = " \t\n\r\f/>=\"'";

bool is_letter_byte(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

class TagReader {
public:
    explicit TagReader(std::string_view html) : html_(html) {}

    /// Goes to behind the next start of an element; false where there is none.
    bool find_tag() {
        while (place_ < html_.size()) {
            place_ = std::min(html_.find('<', place_), html_.size());
            const std::string_view rest = html_.substr(place_);
            if (rest.starts_with("<!--")) {
                skip_to("-->");
            } else if (rest.size() > 1 && is_letter_byte(rest[1])) {
                const std::size_t end = html_.find_first_of(ends_of_names, place_);
                name_ = html_.substr(place_ + 1, std::min(end, html_.size()) - place_ - 1);
                place_ = std::min(end, html_.size());
                return true;
            } else {
                place_ = std::min(place_ + 1, html_.size());
            }
        }
        return false;
    }

    /// Goes behind the attributes of the element, and behind the words of a script; how many
    /// attributes there are.
    std::size_t count_attributes() {
        std::size_t count = 0;
        while (place_ < html_.size() && html_[place_] != '>') {
            count += read_attribute() ? 1U : 0U;
        }
        for (const std::string_view element : {"script", "style"}) {
            if (name_.size() == element.size() && find_ignoring_case(name_, element) == 0) {
                skip_to("</" + std::string(element));
            }
        }
        return count;
    }

private:
    void skip_to(std::string_view words) {
        const std::size_t found = find_ignoring_case(html_.substr(place_), words);
        place_ = found == std::string_view::npos ? html_.size() : place_ + found;
    }

    void skip_any_of(std::string_view bytes) {
        place_ = std::min(html_.find_first_not_of(bytes, place_), html_.size());
    }

    /// Goes over one attribute, or what is none; false for the latter.
    bool read_attribute() {
        const std::size_t first = place_;
        place_ = std::min(html_.find_first_of(ends_of_names, place_), html_.size());
        if (place_ == first) {
            ++place_;
            return false;
        }
        skip_any_of(blanks);
        if (place_ < html_.size() && html_[place_] == '=') {
            ++place_;
            skip_any_of(blanks);
            skip_value();
        }
        return true;
    }

    void skip_value() {
        const bool quoted =
            place_ < html_.size() && (html_[place_] == '"' || html_[place_] == '\'');
        const std::size_t end = quoted ? html_.find(html_[place_], place_ + 1)
                                       : html_.find_first_of(" \t\n\r\f>", place_);
        place_ = std::min(end, html_.size());
        place_ += quoted && place_ < html_.size() ? 1U : 0U;
    }

    std::string_view html_;
    std::string_view name_;
    std::size_t place_ = 0;
};

}  // namespace

bool has_crowded_element(std::string_view html, std::size_t most) {
    TagReader reader(html);
    while (reader.find_tag()) {
        if (reader.count_attributes() > most) {
            return true;
        }
    }
    return false;
}

}  // namespace irenic::record
