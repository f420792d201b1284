#include "irenic/record/syntax/grammar.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include <link-grammar/dict-api.h>
#include <link-grammar/link-includes.h>

namespace irenic::record {
namespace {

constexpr int most_linkages = 600;
constexpr std::size_t most_read = 100;
constexpr std::size_t longest_known = 40;  // bytes of a word looked up
constexpr float strict_cost = 1.5F;        // of a single word's links
constexpr float lenient_cost = 2.7F;       // the grammar's own bound

struct DeleteDictionary {
    void operator()(Dictionary dictionary) const { dictionary_delete(dictionary); }
};
struct DeleteOptions {
    void operator()(Parse_Options options) const { parse_options_delete(options); }
};
struct DeleteSentence {
    void operator()(Sentence sentence) const { sentence_delete(sentence); }
};
struct DeleteLinkage {
    void operator()(::Linkage linkage) const { linkage_delete(linkage); }
};

template <class Handle, class Delete>
using Owner = std::unique_ptr<std::remove_pointer_t<Handle>, Delete>;

/// Takes "[!<CAPITALIZED-WORDS>]" and its like out of a word.
std::string without_guess(std::string word) {
    const std::size_t open = word.find("[!");
    const std::size_t close = word.find(']', open == std::string::npos ? 0 : open);
    if (open != std::string::npos && close != std::string::npos) {
        word.erase(open, close - open + 1);
    }
    return word;
}

bool is_mark(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z' &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

Token make_token(std::string word) {
    Token token;
    word = without_guess(std::move(word));
    const std::size_t dot = word.rfind('.');
    if (dot != std::string::npos && dot > 0 && dot + 1 < word.size()) {
        const std::string tail = word.substr(dot + 1);
        token.corrected = tail.front() == '#';
        if (is_mark(tail)) {
            token.mark = tail;
        }
        if (token.corrected || is_mark(tail)) {
            word.erase(dot);
        }
    }
    token.capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    std::transform(word.begin(), word.end(), word.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    token.word = std::move(word);
    return token;
}

Link make_link(std::size_t left, std::size_t right, std::string_view label) {
    const auto rest =
        std::find_if_not(label.begin(), label.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const std::size_t capitals =
        label.starts_with("_I") ? 2 : static_cast<std::size_t>(rest - label.begin());
    return {left, right, std::string(label.substr(0, capitals)),
            std::string(label.substr(capitals))};
}

record::Linkage copy(::Linkage linkage) {
    record::Linkage plain;
    plain.cost = static_cast<double>(linkage_disjunct_cost(linkage));
    const std::size_t words = linkage_get_num_words(linkage);
    for (std::size_t i = 0; i < words; ++i) {
        Token token = make_token(linkage_get_word(linkage, i));
        token.start = linkage_get_word_char_start(linkage, i);
        token.end = linkage_get_word_char_end(linkage, i);
        plain.tokens.push_back(std::move(token));
    }
    const std::size_t links = linkage_get_num_links(linkage);
    for (std::size_t i = 0; i < links; ++i) {
        plain.links.push_back(make_link(linkage_get_link_lword(linkage, i),
                                        linkage_get_link_rword(linkage, i),
                                        linkage_get_link_label(linkage, i)));
    }
    return plain;
}

/// Links longer than this are left to those kinds that may always be long; what keeps the time of
/// long sentences within bounds.
int length_of_short_links(std::size_t words) {
    if (words <= 20) {
        return 16;
    }
    return words <= 45 ? 12 : 7;
}

}  // namespace

struct LinkGrammar::Library {
    Owner<Dictionary, DeleteDictionary> dictionary;
    Owner<Parse_Options, DeleteOptions> options;

    int parse(Sentence sentence, float cost, int most_left_out) const {
        parse_options_set_disjunct_cost(options.get(), cost);
        parse_options_set_min_null_count(options.get(), most_left_out > 0 ? 1 : 0);
        parse_options_set_max_null_count(options.get(), most_left_out);
        parse_options_reset_resources(options.get());
        return sentence_parse(sentence, options.get());
    }

    [[nodiscard]] std::vector<record::Linkage> linkages(Sentence sentence) const {
        std::vector<record::Linkage> found;
        const int all = sentence_num_linkages_post_processed(sentence);
        for (int i = 0; i < all && found.size() < most_read; ++i) {
            const auto index = static_cast<LinkageIdx>(i);
            if (sentence_num_violations(sentence, index) > 0) {
                continue;
            }
            const Owner<::Linkage, DeleteLinkage> linkage(
                linkage_create(index, sentence, options.get()));
            if (linkage) {
                found.push_back(copy(linkage.get()));
            }
        }
        return found;
    }
};

LinkGrammar::LinkGrammar(std::shared_ptr<Library> library) : library_(std::move(library)) {}

Result<LinkGrammar> LinkGrammar::make() {
    lg_error_set_handler([](lg_errinfo* /*error*/, void* /*data*/) {}, nullptr);
    auto library = std::make_shared<Library>();
    library->dictionary.reset(dictionary_create_lang("en"));
    if (!library->dictionary) {
        return tl::unexpected(Error{ErrorCode::missing, "Link Grammar",
                                    "there is no English dictionary",
                                    "install the package link-grammar-dictionaries-en"});
    }
    library->options.reset(parse_options_create());
    Parse_Options options = library->options.get();
    parse_options_set_verbosity(options, 0);
    parse_options_set_spell_guess(options, 0);
    parse_options_set_islands_ok(options, false);
    parse_options_set_repeatable_rand(options, true);
    parse_options_set_max_parse_time(options, 1);
    parse_options_set_linkage_limit(options, most_linkages);
    return LinkGrammar(std::move(library));
}

bool LinkGrammar::knows(const std::string& word) const {
    Dictionary dictionary = library_->dictionary.get();
    if (word.size() > longest_known) {
        return false;
    }
    Dict_node* const found = dictionary_lookup_list(dictionary, word.c_str());
    free_lookup_list(dictionary, found);
    return found != nullptr;
}

Readings LinkGrammar::read(const std::string& text, std::size_t words, Effort effort) const {
    Readings readings;
    Parse_Options options = library_->options.get();
    parse_options_set_short_length(options, length_of_short_links(words));
    const Owner<Sentence, DeleteSentence> sentence(
        sentence_create(text.c_str(), library_->dictionary.get()));
    if (!sentence || sentence_split(sentence.get(), options) < 0) {
        return readings;
    }
    int found = 0;
    if (effort != Effort::thorough) {
        found = library_->parse(sentence.get(), strict_cost, 0);
    }
    if (found <= 0 && !parse_options_resources_exhausted(options)) {
        found = library_->parse(sentence.get(), lenient_cost, 0);
    }
    readings.complete = found > 0;
    if (found <= 0 && effort == Effort::leave_out && !parse_options_resources_exhausted(options)) {
        found = library_->parse(sentence.get(), lenient_cost, static_cast<int>(words));
    }
    readings.out_of_time = parse_options_resources_exhausted(options);
    if (found > 0) {
        readings.linkages = library_->linkages(sentence.get());
    }
    readings.complete = readings.complete && !readings.linkages.empty();
    return readings;
}

}  // namespace irenic::record
