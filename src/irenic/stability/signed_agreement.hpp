#pragma once

#include <string>

#include "irenic/model/negotiation.hpp"

namespace irenic::stability {

/// What is signed in a graph made of issues, and the states that a reader asks about first: all
/// whose signature is asked have signed, and ...
struct SignedAgreement {
    Package package;          ///< on every issue
    std::string carried_out;  ///< id: ... every act is as in `package`; empty: no such state
    std::string signed_only;  ///< id: ... nothing is carried out; empty: no such state
};

}  // namespace irenic::stability
