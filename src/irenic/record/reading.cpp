#include "irenic/record/reading.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "irenic/base/utf8.hpp"
#include "irenic/record/acts/find_acts.hpp"
#include "irenic/record/mentions/issues.hpp"
#include "irenic/record/mentions/mentions.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t digits_of_hash = 12;

/// Where the paragraphs of a text end: the code points of line ends that only blanks part from the
/// line end before.
std::vector<std::size_t> paragraph_ends(const std::string& text) {
    std::vector<std::size_t> ends;
    bool blank_so_far = false;
    std::size_t point = 0;
    for (const char byte : text) {
        if (byte == '\n') {
            if (blank_so_far) {
                ends.push_back(point);
            }
            blank_so_far = true;
        } else if (byte != ' ' && byte != '\t') {
            blank_so_far = false;
        }
        point += starts_character(byte) ? 1U : 0U;
    }
    return ends;
}

/// Reads sentence after sentence into a reading.
class SentenceReader {
public:
    SentenceReader(Reading& reading, const Lexicon& lexicon, Parser& parser)
        : reading_(reading),
          lexicon_(lexicon),
          parser_(parser),
          paragraph_ends_(paragraph_ends(reading.document.text)) {}

    void read(Sentence sentence) {
        const Parse parse = parser_.parse(sentence.text);
        const auto mentions = memory_.mentions(parse, lexicon_, opens_paragraph(sentence));
        const auto issues = find_issues(parse, lexicon_);
        Scene scene{parse, mentions, issues, lexicon_, offerers_, {}};
        find_senses(scene);
        ReadOne one;
        one.acts = find_acts(scene, sentence, reading_.document.date);
        one.read.coverage = parse.coverage;
        one.read.why = parse.why;
        one.read.sentence = std::move(sentence);
        last_end_ = std::max(last_end_, one.read.sentence.end);
        remember_offerers(one.acts);
        all_.push_back(std::move(one));
    }

    [[nodiscard]] std::size_t done() const { return all_.size(); }

    /// Puts what was read into the reading, in the order of the document.
    void finish() {
        std::sort(all_.begin(), all_.end(), [](const ReadOne& first, const ReadOne& second) {
            return first.read.sentence.number < second.read.sentence.number;
        });
        for (ReadOne& one : all_) {
            for (Act& act : one.acts) {
                act.source = reading_.document.id;
                act.id = fmt::format("{}-{}", reading_.document.sha256.substr(0, digits_of_hash),
                                     reading_.acts.size() + 1);
                one.read.acts.push_back(reading_.acts.size());
                reading_.acts.push_back(std::move(act));
            }
            reading_.sentences.push_back(std::move(one.read));
        }
        reading_.actors = memory_.actors();
    }

private:
    struct ReadOne {
        SentenceRead read;
        std::vector<Act> acts;
    };

    /// Those of the surest offer.
    void remember_offerers(const std::vector<Act>& acts) {
        const auto offer = std::find_if(acts.begin(), acts.end(), [](const Act& act) {
            return (act.kind == ActKind::propose || act.kind == ActKind::counter) &&
                   !act.actors.empty();
        });
        if (offer != acts.end()) {
            offerers_ = offer->actors;
        }
    }

    [[nodiscard]] bool opens_paragraph(const Sentence& sentence) const {
        const auto end =
            std::lower_bound(paragraph_ends_.begin(), paragraph_ends_.end(), last_end_);
        return end != paragraph_ends_.end() && *end < sentence.start;
    }

    Reading& reading_;
    const Lexicon& lexicon_;
    Parser& parser_;
    std::vector<std::size_t> paragraph_ends_;
    Memory memory_;
    std::vector<ReadOne> all_;
    std::vector<Participant> offerers_;  ///< of the last offer told
    std::size_t last_end_ = 0;           ///< of the sentence furthest behind that was read
};

/// Headings at the start go behind the first sentence: it tells who their short names are.
void put_headings_back(std::vector<Sentence>& sentences) {
    const auto first = std::find_if(sentences.begin(), sentences.end(),
                                    [](const Sentence& sentence) { return !sentence.heading; });
    if (first != sentences.end()) {
        std::rotate(sentences.begin(), first, first + 1);
    }
}

}  // namespace

Result<Reading> read(const Document& document, const Lexicon& lexicon, Parser& parser,
                     const Stop& stop,
                     const std::function<void(std::size_t done, std::size_t all)>& progress) {
    Reading reading;
    reading.document = document;
    SentenceReader reader(reading, lexicon, parser);
    auto sentences = split_sentences(document);
    put_headings_back(sentences);
    const std::size_t all = sentences.size();
    for (Sentence& sentence : sentences) {
        if (stop.reached()) {
            reading.limit_reached = true;
            break;
        }
        reader.read(std::move(sentence));
        if (progress) {
            progress(reader.done(), all);
        }
    }
    if (reading.limit_reached && reader.done() == 0) {
        return tl::unexpected(Error{ErrorCode::limit, document.path,
                                    "stopped before the first sentence was read",
                                    "raise --limit-seconds"});
    }
    reader.finish();
    return reading;
}

}  // namespace irenic::record
