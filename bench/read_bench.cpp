#include <cstddef>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "irenic/format/yaml_to_node.hpp"
#include "irenic/record/documents/document.hpp"
#include "irenic/record/lexicon/lexicon.hpp"
#include "irenic/record/reading.hpp"
#include "irenic/record/syntax/parser.hpp"

namespace irenic::record {
namespace {

using format::Node;

/// The sentences of the labelled corpus; none where the file cannot be read.
std::vector<std::string> corpus_sentences() {
    const std::ifstream file(IRENIC_SOURCE_DIR "/tests/golden/read/corpus.yaml");
    std::ostringstream text;
    text << file.rdbuf();
    std::vector<std::string> sentences;
    const format::Parsed parsed = format::yaml_to_node(text.str());
    if (!parsed.root) {
        return sentences;
    }
    for (const Node& entry : parsed.root->items) {
        const Node* said = entry.find("text");
        if (said == nullptr) {
            continue;
        }
        if (said->kind == Node::Kind::scalar) {
            sentences.push_back(said->text);
        }
        for (const Node& sentence : said->items) {
            sentences.push_back(sentence.text);
        }
    }
    return sentences;
}

/// A document of so many sentences, the corpus over and over, each a paragraph.
std::string document_text(const std::vector<std::string>& sentences, std::size_t count) {
    std::string text;
    for (std::size_t index = 0; index < count; ++index) {
        text += sentences[index % sentences.size()] + "\n\n";
    }
    return text;
}

/// Reads a document of so many sentences; 0: the corpus once. The dictionary is loaded before.
void read_sentences(benchmark::State& state) {
    const std::vector<std::string> sentences = corpus_sentences();
    const auto lexicon = make_lexicon({});
    auto parser = Parser::make();
    if (sentences.empty() || !lexicon || !parser) {
        state.SkipWithError("no corpus, no lexicon or no dictionary");
        return;
    }
    const auto asked = static_cast<std::size_t>(state.range(0));
    const std::size_t count = asked == 0 ? sentences.size() : asked;
    const auto document = document_of(document_text(sentences, count), "bench.txt", {});
    if (!document) {
        state.SkipWithError("the document cannot be read");
        return;
    }
    std::size_t done = 0;
    for (auto _ : state) {
        const auto reading = read(*document, *lexicon, *parser, {}, {});
        done += reading ? reading->sentences.size() : 0;
    }
    state.counters["sentences_per_second"] =
        benchmark::Counter(static_cast<double>(done), benchmark::Counter::kIsRate);
}
BENCHMARK(read_sentences)
    ->ArgName("sentences")
    ->Arg(0)
    ->Arg(50)
    ->Arg(200)
    ->Arg(800)
    ->Unit(benchmark::kMillisecond);

/// The built-in lexicon made ready.
void make_lexicon_alone(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(make_lexicon({}));
    }
}
BENCHMARK(make_lexicon_alone)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace irenic::record
