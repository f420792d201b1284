#include "irenic/record/documents/sentences.hpp"

#include <string_view>
#include <utility>

#include "irenic/record/documents/blocks.hpp"
#include "irenic/record/documents/lines.hpp"
#include "irenic/record/documents/sentence_ends.hpp"
#include "irenic/record/syntax/characters.hpp"

namespace irenic::record {
namespace {

class Splitter {
public:
    explicit Splitter(const DocumentLines& document) : document_(document) {}

    void split(const Block& block) {
        const std::u32string_view text =
            std::u32string_view(document_.characters).substr(block.first, block.end - block.first);
        std::size_t first = 0;
        for (const std::size_t end : ends_.find(text)) {
            add(block.first + first, block.first + end, block.heading);
            first = end;
        }
    }

    std::vector<Sentence> take() { return std::move(sentences_); }

private:
    void add(std::size_t first, std::size_t end, bool heading) {
        const std::u32string& characters = document_.characters;
        first = characters.find_first_not_of(U' ', first);
        end = characters.find_last_not_of(U' ', end - 1) + 1;
        Sentence sentence;
        sentence.number = sentences_.size() + 1;
        sentence.start = first;
        sentence.end = end;
        sentence.line = line_of(first);
        sentence.heading = heading;
        sentence.text = to_utf8(std::u32string_view(characters).substr(first, end - first));
        sentences_.push_back(std::move(sentence));
    }

    /// The line of a place that is behind all those asked for before.
    int line_of(std::size_t place) {
        while (line_ + 1 < document_.lines.size() && document_.lines[line_ + 1].first <= place) {
            ++line_;
        }
        return static_cast<int>(line_) + 1;
    }

    const DocumentLines& document_;
    SentenceEnds ends_;
    std::size_t line_ = 0;
    std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(const Document& document) {
    const DocumentLines lines = lines_of(document);
    Splitter splitter(lines);
    for (const Block& block : blocks_of(lines, document.kind)) {
        splitter.split(block);
    }
    return splitter.take();
}

}  // namespace irenic::record
