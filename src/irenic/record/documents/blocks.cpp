#include "irenic/record/documents/blocks.hpp"

#include <algorithm>
#include <string_view>

#include "irenic/record/documents/line_looks.hpp"

namespace irenic::record {
namespace {

using Lines = std::vector<DocumentLine>;
using Place = Lines::const_iterator;

class BlockReader {
public:
    BlockReader(const DocumentLines& document, DocumentKind kind)
        : characters_(document.characters), lines_(document.lines), kind_(kind) {}

    std::vector<Block> read() {
        auto first = next_words(lines_.begin());
        while (first != lines_.end()) {
            const auto end = std::find_if(first, lines_.end(),
                                          [](const DocumentLine& line) { return line.empty(); });
            read_paragraph(first, end);
            first = next_words(end);
        }
        return std::move(blocks_);
    }

private:
    [[nodiscard]] Place next_words(Place from) const {
        return std::find_if_not(from, lines_.end(),
                                [](const DocumentLine& line) { return line.empty(); });
    }

    [[nodiscard]] std::u32string_view words_of(const DocumentLine& line) const {
        return std::u32string_view(characters_).substr(line.first, line.size());
    }

    void read_paragraph(Place first, Place end) {
        const std::size_t widest =
            std::max_element(first, end, [](const DocumentLine& a, const DocumentLine& b) {
                return a.size() < b.size();
            })->size();
        in_list_ = false;
        auto begin = first;
        begin_block(begin, true);
        for (auto line = first + 1; line != end; ++line) {
            if (begins_block(line, begin, widest)) {
                add_block(begin, line);
                begin = line;
                begin_block(begin, ends_sentence(words_of(*(line - 1))));
            }
        }
        add_block(begin, end);
    }

    /// Takes down whether a block that begins at `line` is an item.
    void begin_block(Place line, bool may_be_item) {
        marker_ = may_be_item || in_list_ ? marker_size(words_of(*line)) : 0;
        in_list_ = marker_ > 0 || line->role == LineRole::item;
    }

    [[nodiscard]] bool begins_block(Place line, Place begin, std::size_t widest) const {
        const std::u32string_view words = words_of(*line);
        const std::u32string_view above = words_of(*(line - 1));
        const bool marked = line->role != LineRole::text || (line - 1)->role == LineRole::heading;
        if (marked || kind_ == DocumentKind::markdown) {
            return marked;
        }
        const bool item = marker_size(words) > 0 && (in_list_ || ends_sentence(above));
        return item || (line - 1 == begin && begins_anew(above, words, widest));
    }

    void add_block(Place begin, Place end) {
        const bool last = next_words(end) == lines_.end();
        const bool looks = end == begin + 1 && !in_list_ && looks_like_heading(words_of(*begin));
        const bool underlined = end != lines_.end() && end->role == LineRole::underline &&
                                !in_list_ && (looks || kind_ == DocumentKind::markdown);
        Block block{begin->first + marker_, (end - 1)->end};
        block.marked = begin->role == LineRole::heading || underlined;
        block.heading = block.marked || (looks && !last);
        blocks_.push_back(block);
    }

    const std::u32string& characters_;
    const Lines& lines_;
    DocumentKind kind_;
    std::vector<Block> blocks_;
    std::size_t marker_ = 0;  ///< characters of the mark of the item that is being read
    bool in_list_ = false;
};

}  // namespace

std::vector<Block> blocks_of(const DocumentLines& lines, DocumentKind kind) {
    return BlockReader(lines, kind).read();
}

}  // namespace irenic::record
