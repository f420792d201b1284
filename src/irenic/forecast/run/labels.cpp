#include <utility>

#include "irenic/forecast/run/chosen_value.hpp"

namespace irenic::forecast {

Value labels_of(const Negotiation& negotiation) {
    Value parties{Value::Map{}};
    for (const Party& party : negotiation.parties) {
        parties.add(party.id, party.name);
    }
    Value issues{Value::Map{}};
    Value options{Value::Map{}};
    Value duties{Value::List{}};
    Value now{Value::Map{}};
    for (const Issue& issue : negotiation.issues) {
        issues.add(issue.id, issue.label);
        Value of_issue{Value::Map{}};
        for (const Option& option : issue.options) {
            of_issue.add(option.id, option.label);
        }
        options.add(issue.id, std::move(of_issue));
        if (issue.obligation) {
            duties.push(issue.id);
            now.add(issue.id, issue.options[issue.now.at()].id);
        }
    }
    Value levers{Value::Map{}};
    for (const Lever& lever : negotiation.levers) {
        levers.add(lever.id, lever.name);
    }
    Value deliverables{Value::Map{}};
    if (negotiation.phases) {
        for (const Deliverable& deliverable : negotiation.phases->deliverables) {
            deliverables.add(deliverable.id, deliverable.name);
        }
    }
    Value sides{Value::List{}};
    for (std::size_t side = 0; negotiation.war && side < 2; ++side) {
        sides.push(negotiation.party(negotiation.war->sides.at(side)).id);
    }
    Value risks{Value::Map{}};
    for (const Risk& risk : negotiation.risks) {
        risks.add(risk.id, risk.name);
    }
    Value labels;
    labels.add("parties", std::move(parties));
    labels.add("issues", std::move(issues));
    labels.add("options", std::move(options));
    labels.add("duties", std::move(duties));
    labels.add("now", std::move(now));
    labels.add("sides", std::move(sides));
    labels.add("risks", std::move(risks));
    labels.add("levers", std::move(levers));
    labels.add("deliverables", std::move(deliverables));
    return labels;
}

}  // namespace irenic::forecast
