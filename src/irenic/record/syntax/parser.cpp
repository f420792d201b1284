#include "irenic/record/syntax/parser.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "irenic/record/syntax/build_parse.hpp"
#include "irenic/record/syntax/characters.hpp"
#include "irenic/record/syntax/grammar.hpp"
#include "irenic/record/syntax/names_alike.hpp"
#include "irenic/record/syntax/plain_text.hpp"
#include "irenic/record/syntax/preference.hpp"
#include "irenic/record/syntax/segments.hpp"
#include "irenic/record/syntax/token_bounds.hpp"

namespace irenic::record {
namespace {

using Clock = std::chrono::steady_clock;

/// So many words may be parsed with some left out in a bounded time.
constexpr std::size_t few_words = 25;

/// Reads the segments of one sentence into its parse, as long as there is time.
class SegmentReader {
public:
    SegmentReader(const LinkGrammar& grammar, double seconds, Parse& parse)
        : grammar_(grammar),
          deadline_(Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                       std::chrono::duration<double>(seconds))),
          parse_(parse) {}

    void read(const Segments& segments) {
        complete_ = !segments.cut;
        for (const Segment& segment : segments.all) {
            read(segment);
        }
        conclude(segments.cut);
    }

private:
    void read(const Segment& segment) {
        if (Clock::now() >= deadline_) {
            out_of_time_ = true;
            complete_ = false;
            return;
        }
        std::optional<Linkage> reading = best_reading(segment);
        if (!reading) {
            read_in_pieces(segment);
            return;
        }
        add(segment, *reading);
    }

    void add(const Segment& segment, Linkage& linkage) {
        align(linkage, parse_.words);
        any_ = true;
        if (segment.aside != nullptr) {
            add_aside(linkage, *segment.aside, main_verbs_, parse_);
            return;
        }
        const std::vector<std::size_t> verbs = add_reading(linkage, parse_);
        main_verbs_.insert(main_verbs_.end(), verbs.begin(), verbs.end());
    }

    std::optional<Linkage> best_reading(const Segment& segment) {
        const bool few = segment.last_resort || segment.words <= few_words;
        const Excerpt excerpt = excerpt_of(segment.text);
        complete_ = complete_ && !excerpt.cut;
        if (excerpt.text.empty()) {
            return std::nullopt;
        }
        std::optional<Linkage> best = best_reading(to_utf8(excerpt.text), segment.words, few);
        if (best) {
            move_by(excerpt.start, *best);
        }
        return best;
    }

    std::optional<Linkage> best_reading(const std::string& text, std::size_t words, bool few) {
        Readings readings = grammar_.read(text, words, few ? Effort::leave_out : Effort::usual);
        out_of_time_ = out_of_time_ || readings.out_of_time;
        complete_ = complete_ && readings.complete;
        if (readings.linkages.empty()) {
            return std::nullopt;
        }
        Linkage best = take_preferred(readings);
        if (few && readings.complete && !is_whole(best)) {
            Readings more = grammar_.read(text, words, Effort::thorough);
            if (!more.linkages.empty()) {
                Linkage other = take_preferred(more);
                return unlikelihood(other) < unlikelihood(best) ? std::move(other)
                                                                : std::move(best);
            }
        }
        return best;
    }

    static void move_by(std::size_t characters, Linkage& linkage) {
        for (Token& token : linkage.tokens) {
            token.start += characters;
            token.end += characters;
        }
    }

    [[nodiscard]] static Linkage take_preferred(Readings& readings) {
        return std::move(readings.linkages[preferred(readings.linkages)]);
    }

    void read_in_pieces(const Segment& segment) {
        if (segment.aside == nullptr && segment.words > few_words) {
            for (const Segment& piece : pieces_of(segment.text, parse_.words)) {
                read(piece);
            }
        }
    }

    void conclude(bool cut) {
        if (any_) {
            parse_.coverage = complete_ ? Coverage::full : Coverage::part;
        } else {
            parse_.why = out_of_time_ ? "out of time" : cut ? "too long" : "no parse";
        }
    }

    const LinkGrammar& grammar_;
    Clock::time_point deadline_;
    Parse& parse_;
    std::vector<std::size_t> main_verbs_;
    bool any_ = false;
    bool complete_ = true;
    bool out_of_time_ = false;
};

}  // namespace

struct Parser::Grammar {
    LinkGrammar links;
    ParserLimits limits;
};

Parser::Parser(std::unique_ptr<Grammar> grammar) : grammar_(std::move(grammar)) {}
Parser::Parser(Parser&&) noexcept = default;
Parser& Parser::operator=(Parser&&) noexcept = default;
Parser::~Parser() = default;

Result<Parser> Parser::make(const ParserLimits& limits) {
    auto links = LinkGrammar::make();
    if (!links) {
        return tl::unexpected(links.error());
    }
    return Parser(std::make_unique<Grammar>(Grammar{std::move(*links), limits}));
}

Parse Parser::parse(std::string_view sentence) {
    Parse parse;
    parse.words = split_words(sentence);
    if (parse.words.empty()) {
        parse.why = "no parse";
        return parse;
    }
    const Outline outline = outline_of(parse.words);
    std::u32string plain = plain_text(characters_of(sentence), parse.words, outline);
    const LinkGrammar& links = grammar_->links;
    make_names_alike(
        parse.words, outline, [&](const std::string& word) { return links.knows(word); }, plain);
    const bool shortened = blank_long_tokens(plain);
    Segments segments = segments_of(plain, parse.words, outline, grammar_->limits.words);
    segments.cut = segments.cut || shortened;
    SegmentReader(links, grammar_->limits.seconds, parse).read(segments);
    add_outline(outline, parse);
    put_in_order(parse);
    return parse;
}

}  // namespace irenic::record
