#include <set>

#include "cli/analyze/findings.hpp"
#include "cli/forecast/input_words.hpp"
#include "cli/forecast/parts.hpp"
#include "irenic/forecast/run/chosen_value.hpp"

namespace irenic::cli {
namespace {

void add_paths(const Value& list, std::set<std::string>& paths) {
    for (const Value& entry : items_in(list)) {
        paths.insert(text_in(entry["input"]));
    }
}

std::set<std::string> paths_of(const analysis::Analysis& analysis) {
    std::set<std::string> paths;
    if (analysis.forecast) {
        add_paths((*analysis.forecast)["drivers"], paths);
        add_paths((*analysis.forecast)["flips"], paths);
        add_paths((*analysis.forecast)["rule"]["conditions"], paths);
    }
    if (analysis.talks) {
        for (const talks::AskFirst::Question& question : analysis.talks->next.ask.questions) {
            paths.insert(question.input);
        }
    }
    return paths;
}

}  // namespace

Value input_words_value(const Negotiation& negotiation, const analysis::Analysis& analysis) {
    const Value labels = forecast::labels_of(negotiation);
    Value::List list;
    for (const std::string& path : paths_of(analysis)) {
        Value entry;
        entry.add("path", path);
        entry.add("words", input_in_words(labels, path));
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace irenic::cli
