#pragma once

#include "irenic/format/draft.hpp"
#include "irenic/format/node.hpp"

namespace irenic::format {

// One function for each block of the case file. Each takes the value of its key, null where the
// key was left out, fills its part of `draft.negotiation` and reports what is wrong with it.

// What others refer to. These come first, in this order.
void read_sources(Draft& draft, const Node* node);
void declare_parties(Draft& draft, const Node* node);
void read_issues(Draft& draft, const Node* node);  ///< refers to parties
void declare_risks(Draft& draft, const Node* node);
void declare_deliverables(Draft& draft, const Node* phases);
void declare_offers(Draft& draft, const Node* node);

// Then, in this order.
void read_parties(Draft& draft, const Node* node);
void read_agreement(Draft& draft, const Node* node);
void read_constraints(Draft& draft, const Node* node);
void read_war(Draft& draft, const Node* node);
void read_risks(Draft& draft, const Node* node);
void read_preferences(Draft& draft, const Node* node);
void read_phases(Draft& draft, const Node* node);
void read_rounds(Draft& draft, const Node* node);
void read_offers(Draft& draft, const Node* node);
void read_positions(Draft& draft, const Node* node);
void read_indicators(Draft& draft, const Node* node);
void read_levers(Draft& draft, const Node* node);
void read_graph(Draft& draft, const Node* node);
void read_together(Draft& draft, const Node* node);  ///< refers to any number read before

/// What no block can see alone: whether the preferences are complete enough for the rules of
/// agreement and for `war`, and whether their totals fit 62 bits.
void check_preferences(Draft& draft, const Node* node);

}  // namespace irenic::format
