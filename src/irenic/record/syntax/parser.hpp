#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "irenic/base/result.hpp"
#include "irenic/record/syntax/parse.hpp"

namespace irenic::record {

/// Bounds of one sentence's parse.
struct ParserLimits {
    double seconds = 0.8;    ///< on one sentence; parts not begun by then are not parsed
    std::size_t words = 50;  ///< more words than that, less times and who says it, are parsed in
                             ///  pieces cut at ; : and commas, and count as parsed in part;
                             ///  words beyond ten pieces are not parsed
};

/// Takes English sentences apart by Link Grammar. The dictionary is loaded once, some 0.2 s.
///
/// Not for several threads at once; make one a thread.
class Parser {
public:
    /// Errors  missing: no English dictionary (says which package).
    [[nodiscard]] static Result<Parser> make(const ParserLimits& limits = {});

    /// A sentence, with quotation marks of any kind. Arcs go through passives, auxiliaries,
    /// relative pronouns ("the rebels, who agreed": `subject` agreed -> rebels), and conjunctions:
    /// each conjunct gets its own arcs ("Egypt and Qatar met": two subjects of met; "rejected and
    /// denounced the plan": both have the subject and the object). The subject of an infinitive or
    /// participle is the one it is understood to have ("agreed to free": also of free; "urged
    /// Israel to stop": Israel is the subject of stop). Same sentence, same parse, whatever was
    /// parsed before, but for the time limit. Cost  cubic in the words at worst; some 10 to 40 ms
    /// for sentences of news.
    [[nodiscard]] Parse parse(std::string_view sentence);

    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    Parser(Parser&&) noexcept;
    Parser& operator=(Parser&&) noexcept;
    ~Parser();

private:
    struct Grammar;
    explicit Parser(std::unique_ptr<Grammar> grammar);
    std::unique_ptr<Grammar> grammar_;
};

/// The words of a sentence alone, without grammar: by ICU's word breaks, "'s" apart, abbreviations
/// with their full stop ("U.N."), hyphenated words whole. What Parser::parse gives as words.
[[nodiscard]] std::vector<Word> split_words(std::string_view sentence);

}  // namespace irenic::record
