#include <algorithm>
#include <string>
#include <utility>

#include "irenic/format/blocks.hpp"
#include "irenic/format/references.hpp"
#include "irenic/format/scalars.hpp"
#include "irenic/model/issue_vocabulary.hpp"

namespace irenic::format {
namespace {

/// Reads the options of one issue, whose ids others may use from then on.
class OptionsReader {
public:
    OptionsReader(Draft& draft, Issue& issue, NameTable& names)
        : draft_(draft), issue_(issue), names_(names) {}

    void read(const Node& node) {
        if (node.kind == Node::Kind::list) {
            for (const Node& item : node.items) {
                if (auto id = read_id(draft_, item, "an option")) {
                    add(item.place, *id, "");
                }
            }
        } else {
            for (const auto& member : members_of(node, "options", draft_.problems)) {
                check_id(draft_, member.place, member.key, "an option");
                add(member.place, member.key, read_text(draft_, &member.value));
            }
        }
        const bool empty = node.items.empty() && node.members.empty();
        if (empty && node.kind != Node::Kind::scalar) {
            draft_.problems.error(node.place, "the issue " + issue_.id + " has no options");
        }
    }

private:
    void add(Place place, const std::string& id, const std::string& label) {
        if (!names_.add(id)) {
            draft_.problems.error(place, "the option '" + id + "' is here twice");
            return;
        }
        issue_.options.push_back({id, label.empty() ? id : label});
    }

    Draft& draft_;
    Issue& issue_;
    NameTable& names_;
};

std::string read_vocabulary(Draft& draft, const Node* node) {
    std::string text = read_text(draft, node);
    const auto known =
        std::find(issue_vocabulary.begin(), issue_vocabulary.end(), text) != issue_vocabulary.end();
    if (!text.empty() && !known) {
        draft.problems.unknown(node->place, "unknown issue of the built-in list", text,
                               {issue_vocabulary.begin(), issue_vocabulary.end()});
    }
    return text;
}

void read_issue_fields(Draft& draft, const Node& node, IssueId id) {
    const Fields fields(node, "an issue",
                        {"name", "options", "now", "divisible", "obligation", "by", "vocabulary"},
                        draft.problems);
    Issue& issue = draft.negotiation.issues[id.at()];
    if (const std::string name = read_text(draft, fields["name"]); !name.empty()) {
        issue.label = name;
    }
    if (const Node* options = fields.require("options")) {
        OptionsReader(draft, issue, draft.options[id.at()]).read(*options);
    }
    issue.now = read_option(draft, id, fields["now"]).value_or(OptionId{});
    issue.divisible = read_truth(draft, fields["divisible"], false);
    issue.obligation = read_truth(draft, fields["obligation"], false);
    issue.by = read_party(draft, fields["by"]);
    issue.vocabulary = read_vocabulary(draft, fields["vocabulary"]);
}

Constraint read_constraint(Draft& draft, const Node& node) {
    const Fields fields(node, "a constraint", {"never", "if", "then", "norm"}, draft.problems);
    Constraint constraint;
    constraint.norm = read_text(draft, fields["norm"]);
    if (fields.has("if") || fields.has("then")) {
        constraint.kind = Constraint::Kind::implies;
        constraint.when = require_condition(draft, fields, "if");
        constraint.then = require_condition(draft, fields, "then");
        if (fields.has("never")) {
            draft.problems.error(node.place, "a constraint has either 'never' or 'if' and 'then'");
        }
    } else {
        constraint.when = require_condition(draft, fields, "never");
    }
    return constraint;
}

}  // namespace

void read_issues(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const auto& member : members_of(*node, "issues", draft.problems)) {
        check_id(draft, member.place, member.key, "an issue");
        const IssueId id(draft.issues.names().size());
        draft.issues.add(member.key);
        draft.options.emplace_back();
        Issue issue;
        issue.id = member.key;
        issue.label = member.key;
        draft.negotiation.issues.push_back(std::move(issue));
        read_issue_fields(draft, member.value, id);
    }
}

void read_constraints(Draft& draft, const Node* node) {
    if (node == nullptr) {
        return;
    }
    for (const Node& item : items_of(*node, "constraints", draft.problems)) {
        draft.negotiation.constraints.push_back(read_constraint(draft, item));
    }
}

}  // namespace irenic::format
