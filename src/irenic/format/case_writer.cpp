#include "irenic/format/case_writer.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "irenic/format/words.hpp"
#include "irenic/format/write_values.hpp"

namespace irenic::format {
namespace {

Value sources_value(const Negotiation& negotiation) {
    Value value;
    for (const Source& source : negotiation.sources) {
        Value fields = Value::Map{};
        add_text(fields, "file", source.file);
        add_text(fields, "title", source.title);
        add_text(fields, "date", source.date);
        add_text(fields, "url", source.url);
        value.add(source.id, std::move(fields));
    }
    return value;
}

void add_name(Value& map, const std::string& name, const std::string& id) {
    if (name != id) {
        map.add("name", name);
    }
}

Value informs_value(const Negotiation& negotiation, const Informs& informs) {
    Value value = Value::Map{};
    value.add("about", negotiation.party(informs.about).id);
    value.add("to", negotiation.party(informs.to).id);
    add_number(value, "tough", informs.tough);
    add_number(value, "soft", informs.soft);
    add_number(value, "war", informs.war);
    add_number(value, "cost", informs.cost);
    add_number(value, "resolute_if_weak", informs.resolute_if_weak);
    add_number(value, "resolute_if_resolute", informs.resolute_if_resolute);
    add_number(value, "weight", informs.weight);
    return value;
}

Value party_value(const Negotiation& negotiation, const Party& party) {
    Value value = Value::Map{};
    add_name(value, party.name, party.id);
    if (party.role != Role::principal) {
        value.add("role", word_for(party.role, role_words));
    }
    add_filled(value, "channels", party_ids_value(negotiation, party.channels));
    add_filled(value, "of", party_ids_value(negotiation, party.of));
    if (party.veto) {
        value.add("veto", *party.veto);
    }
    Value veto_on;
    for (const IssueId issue : party.veto_on) {
        veto_on.push(negotiation.issue(issue).id);
    }
    add_filled(value, "veto_on", std::move(veto_on));
    add_flag(value, "private", party.keep_private);
    if (party.informs) {
        value.add("informs", informs_value(negotiation, *party.informs));
    }
    return value;
}

Value agreement_value(const Negotiation& negotiation, const Agreement& agreement) {
    Value parts;
    for (const Agreement& part : agreement.parts) {
        parts.push(agreement_value(negotiation, part));
    }
    Value value;
    switch (agreement.kind) {
        case Agreement::Kind::party:
            return negotiation.party(agreement.party).id;
        case Agreement::Kind::all:
            return value.add("all", std::move(parts));
        case Agreement::Kind::any:
            return value.add("any", std::move(parts));
        case Agreement::Kind::at_least:
            break;
    }
    value.add("at_least", std::uint64_t{agreement.needed});
    return value.add("of", std::move(parts));
}

/// A list of ids where no option has a label of its own.
Value options_value(const Issue& issue) {
    const bool labelled =
        std::any_of(issue.options.begin(), issue.options.end(),
                    [](const Option& option) { return option.label != option.id; });
    Value value;
    for (const Option& option : issue.options) {
        labelled ? value.add(option.id, option.label) : value.push(option.id);
    }
    return value;
}

Value issue_value(const Negotiation& negotiation, const Issue& issue) {
    Value value;
    add_name(value, issue.label, issue.id);
    value.add("options", options_value(issue));
    if (issue.now != OptionId{}) {
        value.add("now", issue.options[issue.now.at()].id);
    }
    add_flag(value, "divisible", issue.divisible);
    add_flag(value, "obligation", issue.obligation);
    if (issue.by) {
        value.add("by", negotiation.party(*issue.by).id);
    }
    add_text(value, "vocabulary", issue.vocabulary);
    return value;
}

Value constraints_value(const Negotiation& negotiation) {
    Value value;
    for (const Constraint& constraint : negotiation.constraints) {
        Value fields;
        if (constraint.kind == Constraint::Kind::never) {
            fields.add("never", condition_value(negotiation, constraint.when));
        } else {
            fields.add("if", condition_value(negotiation, constraint.when));
            fields.add("then", condition_value(negotiation, constraint.then));
        }
        add_text(fields, "norm", constraint.norm);
        value.push(std::move(fields));
    }
    return value;
}

}  // namespace

Value to_value(const Negotiation& negotiation) {
    Value parties = Value::Map{};
    for (const Party& party : negotiation.parties) {
        parties.add(party.id, party_value(negotiation, party));
    }
    Value issues;
    for (const Issue& issue : negotiation.issues) {
        issues.add(issue.id, issue_value(negotiation, issue));
    }
    Value value;
    value.add("irenic", 1);
    add_text(value, "title", negotiation.title);
    add_text(value, "about", negotiation.about);
    add_filled(value, "sources", sources_value(negotiation));
    value.add("parties", std::move(parties));
    if (negotiation.agreement) {
        value.add("agreement", agreement_value(negotiation, *negotiation.agreement));
    }
    add_filled(value, "issues", std::move(issues));
    add_filled(value, "constraints", constraints_value(negotiation));
    add_filled(value, "preferences", preferences_value(negotiation));
    add_filled(value, "war", war_value(negotiation));
    add_filled(value, "risks", risks_value(negotiation));
    add_filled(value, "phases", phases_value(negotiation));
    add_filled(value, "rounds", rounds_value(negotiation));
    add_filled(value, "offers", offers_value(negotiation));
    add_filled(value, "positions", positions_value(negotiation));
    add_filled(value, "indicators", indicators_value(negotiation));
    add_filled(value, "levers", levers_value(negotiation));
    add_filled(value, "together", together_value(negotiation));
    add_text(value, "notes", negotiation.notes);
    add_filled(value, "graph", graph_value(negotiation));
    return value;
}

}  // namespace irenic::format
