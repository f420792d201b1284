#include "irenic/stability/issues/basis.hpp"

#include <utility>

#include "irenic/deals/setting.hpp"

namespace irenic::stability {
namespace {

tl::unexpected<Error> refuse(ErrorCode code, std::string where, std::string what,
                             std::string hint) {
    return tl::unexpected(Error{code, std::move(where), std::move(what), std::move(hint)});
}

}  // namespace

Result<Basis> find_basis(const Negotiation& negotiation, const Package& package) {
    if (negotiation.issues.empty()) {
        return refuse(ErrorCode::missing, "issues", "this question needs issues",
                      "add an `issues` block");
    }
    Basis basis;
    basis.acts = find_acts(negotiation);
    if (basis.acts.empty()) {
        return refuse(
            ErrorCode::missing, "issues", "no issue is carried out by one party alone",
            "say who carries one out, as in `by: " + negotiation.parties.front().id + "`");
    }
    auto scoring = deals::score(negotiation);
    if (!scoring) {
        return tl::unexpected(std::move(scoring.error()));
    }
    basis.scoring = std::move(*scoring);
    basis.agreement = deals::completed(negotiation, package);
    if (!basis.scoring.allowed(basis.agreement)) {
        return refuse(ErrorCode::bad_input, "package", "it breaks a constraint of the case",
                      "ask about a package that the constraints allow");
    }
    auto signatures =
        find_signatures(negotiation, basis.scoring, deals::package_of(basis.agreement));
    if (!signatures) {
        return tl::unexpected(std::move(signatures.error()));
    }
    basis.signatures = std::move(*signatures);
    return basis;
}

}  // namespace irenic::stability
