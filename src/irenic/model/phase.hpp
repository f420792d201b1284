#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "irenic/model/issue.hpp"
#include "irenic/model/number.hpp"

namespace irenic {

using PartyNumbers = std::vector<std::pair<PartyId, UncertainNumber>>;  ///< ordered by party
                                                                        ///< unless said otherwise

/// One thing to be delivered, in equal tranches. Cost, value and shift are per tranche.
struct Deliverable {
    std::string id;
    std::string name;
    PartyId giver;
    int tranches = 1;
    PartyNumbers cost;
    PartyNumbers value;
    PartyNumbers shift;  ///< change of a party's war value
    std::vector<DeliverableId> after;
    std::optional<UncertainNumber> detect;
    std::optional<UncertainNumber> false_alarm;
    std::optional<int> deadline;  ///< last step it may be completed in
    std::optional<int> capacity;  ///< tranches a step, at most
    bool obligation = false;
    bool operator==(const Deliverable&) const = default;
};

/// Help that already stands for a party, for ever or up to a step.
struct Guarantee {
    UncertainNumber amount;
    std::optional<int> until_step;
    bool operator==(const Guarantee&) const = default;
};

/// Which deliverables an option calls for.
struct FollowedBy {
    IssueId issue;
    OptionId option;
    std::vector<DeliverableId> deliverables;
    bool operator==(const FollowedBy&) const = default;
};

/// How a deal is carried out step by step.
struct PhasePlan {
    std::optional<Package> package;  ///< the deal this carries out
    std::vector<Deliverable> deliverables;
    std::vector<std::vector<DeliverableId>> simultaneous;
    PartyNumbers peace;       ///< in the order of the file, which is that of the answer
    PartyNumbers more_peace;  ///< on top of it, given or derived; from levers, never from a file
    PartyNumbers war;
    std::vector<std::pair<PartyId, Guarantee>> guarantees;  ///< ordered by party
    std::vector<FollowedBy> follows;                        ///< ordered by issue and option
    std::optional<UncertainNumber> discount;
    std::optional<int> steps_at_most;
    bool operator==(const PhasePlan&) const = default;
};

}  // namespace irenic
