#include "cli/analyze/answer.hpp"

#include <string_view>
#include <utility>

#include "cli/envelope.hpp"
#include "cli/words/basis.hpp"
#include "irenic/base/value_parts.hpp"
#include "irenic/base/version.hpp"
#include "irenic/forecast/run/share_value.hpp"
#include "irenic/format/case_writer.hpp"
#include "irenic/model/numbers.hpp"

namespace irenic::cli {
namespace {

constexpr std::size_t most_matters = 5;

Value ids_of(const Negotiation& negotiation, const std::vector<PartyId>& parties) {
    return list_of(parties, [&](PartyId party) { return Value(negotiation.party(party).id); });
}

Value to_value(const Negotiation& negotiation, const Verdict& verdict) {
    Value value;
    value.add("question", verdict.question);
    value.add("answer", name(verdict.finding));
    value.add("word", verdict.word);
    value.add("share", forecast::share_value(verdict.share));
    value.add("text", verdict.text);
    value.add("reason", verdict.reason);
    value.add("change", verdict.change);
    value.add("decided_by", ids_of(negotiation, verdict.decided_by));
    value.add("more", "irenic " + verdict.more + " CASE");
    return value;
}

Value to_value(const Negotiation& negotiation, const Verdicts& verdicts) {
    Value value;
    value.add("exists", to_value(negotiation, verdicts.exists));
    value.add("reachable", to_value(negotiation, verdicts.reachable));
    value.add("holds", to_value(negotiation, verdicts.holds));
    return value;
}

Value to_value(const Deciding& deciding) {
    Value value;
    value.add("input", deciding.input);
    value.add("words", deciding.words);
    value.add("text", deciding.text);
    value.add("assumed", deciding.assumed);
    return value;
}

/// The case as text of its own form, without its private notes.
Value case_value(const Negotiation& negotiation) {
    Negotiation shown = negotiation;
    shown.notes.clear();
    return format::to_value(shown);
}

std::uint64_t uncertain_numbers(const Negotiation& negotiation) {
    std::uint64_t count = 0;
    for_each_number(negotiation, [&](const std::string&, const UncertainNumber& number) {
        count += number.uncertain() ? 1U : 0U;
    });
    return count;
}

/// The head of every answer, what it rests on, and for whom the page is.
Value start(const format::CaseFile& file, const PageKind& kind) {
    const Negotiation& negotiation = file.negotiation;
    const NumberCount numbers = count_numbers(negotiation);
    Value value(common_head(kind.verb, file, negotiation.deciding_parties(), numbers.assumed));
    value.add("sourced", std::uint64_t{numbers.sourced});
    value.add("uncertain", uncertain_numbers(negotiation));
    value.add("placeholders", are_placeholders(numbers));
    value.add("shared_with", text_or_null(kind.shared_with));
    value.add("brief", kind.brief);
    return value;
}

template <class Items>
Value ids_in(const Items& items) {
    return list_of(items, [](const auto& item) { return Value(item.id); });
}

Value with_options(std::string key, const std::string& id, Value options) {
    Value value;
    value.add(std::move(key), id);
    value.add("options", std::move(options));
    return value;
}

/// Whose options of the graph come in which order.
Value graph_order(const Negotiation& negotiation) {
    Value::List list;
    if (negotiation.graph) {
        for (const PartyId party : negotiation.graph->parties) {
            Value::List ids;
            for (const GraphOption& option : negotiation.graph->options) {
                if (option.owner == party) {
                    ids.emplace_back(option.id);
                }
            }
            list.push_back(with_options("party", negotiation.party(party).id, std::move(ids)));
        }
    }
    return list;
}

/// What comes in which order: readers of JSON may put keys such as "7" before all others.
Value order_of(const Negotiation& negotiation) {
    Value value;
    value.add("parties", ids_in(negotiation.parties));
    value.add("issues", list_of(negotiation.issues, [](const Issue& issue) {
                  return with_options("id", issue.id, ids_in(issue.options));
              }));
    value.add("graph", graph_order(negotiation));
    return value;
}

void add_case(const Negotiation& negotiation, bool brief, Value& value) {
    value.add("negotiation", case_value(negotiation));
    value.add("order", order_of(negotiation));
    value.add("numbers", brief ? Value(Value::List{}) : numbers_value(negotiation));
}

void add_end(const std::vector<std::string>& notes, const analysis::Analysis& analysis,
             Value& value) {
    value.add("notes", list_of_texts(notes));
    value.add("rounded", analysis.rounded ? Value(1e-9) : Value());
    value.add("limit_reached", analysis.limit_reached);
}

/// A printed page shows no more of the verbs' answers than these.
bool is_in_brief(std::string_view key) {
    return key == "deals" || key == "talks" || key == "left_out";
}

void add_parts(const Value& parts, bool brief, Value& value) {
    if (const auto* members = parts.get_if<Value::Map>()) {
        for (const auto& [key, member] : *members) {
            value.add(key, brief && !is_in_brief(key) ? Value() : member);
        }
    }
}

}  // namespace

Analyzed::Analyzed(const format::CaseFile& about, analysis::Analysis found,
                   const analysis::AnalysisQuestion& asked)
    : file(about),
      analysis(std::move(found)),
      question(asked),
      verdicts(verdicts_of(file.negotiation, analysis)),
      must_be_true(cli::must_be_true(file.negotiation, analysis)),
      matters(deciding_most(file.negotiation, analysis, most_matters)) {
    analysis.rounded = analysis.rounded || file.rounded;
    add_notes_on(file, notes);
}

Value to_value(const Analyzed& answer, const PageKind& kind) {
    const Negotiation& negotiation = answer.file.negotiation;
    Value value = start(answer.file, kind);
    value.add("samples", answer.question.samples);
    value.add("seed", answer.question.seed);
    value.add("verdicts", to_value(negotiation, answer.verdicts));
    value.add("must_be_true", list_of_texts(answer.must_be_true));
    value.add("matters",
              list_of(answer.matters, [](const Deciding& each) { return to_value(each); }));
    add_case(negotiation, kind.brief, value);
    value.add("inputs", input_words_value(negotiation, answer.analysis));
    add_parts(analysis::to_value(negotiation, answer.analysis), kind.brief, value);
    value.add("sheet", nullptr);
    add_end(answer.notes, answer.analysis, value);
    return value;
}

Value shared_value(const Negotiation& shared, const std::optional<analysis::Values>& values,
                   const analysis::Sheet& sheet, const PageKind& kind) {
    format::CaseFile unnamed;
    unnamed.negotiation = shared;
    analysis::Analysis nothing_else;
    nothing_else.values = values;
    nothing_else.rounded = values && values->scoring.rounded;
    nothing_else.limit_reached = sheet.limit_reached;
    Value value = start(unnamed, kind);
    value.add("samples", nullptr);
    value.add("seed", nullptr);
    value.add("verdicts", nullptr);
    value.add("must_be_true", Value::List{});
    value.add("matters", Value::List{});
    add_case(shared, false, value);
    value.add("inputs", Value::List{});
    add_parts(analysis::to_value(shared, nothing_else), false, value);
    value.add("sheet", analysis::to_value(shared, sheet));
    add_end({}, nothing_else, value);
    return value;
}

}  // namespace irenic::cli
