#include "irenic/record/draft/draft.hpp"

#include <utility>

#include <fmt/format.h>

#include "irenic/record/draft/parts.hpp"
#include "irenic/record/draft/roles.hpp"

namespace irenic::record {
namespace {

std::string counted(std::size_t number, const std::string& one, const std::string& more) {
    return fmt::format("{} {}", number, number == 1 ? one : more);
}

void add_parties(DraftWork& work, const DraftParties& parties) {
    Negotiation& negotiation = work.negotiation();
    std::size_t sides = 0;
    for (const DraftParty& from : parties.list) {
        if (from.main) {
            work.sides.at(sides++) = PartyId(negotiation.parties.size());
        }
        Party party;
        party.id = from.id;
        party.name = from.name;
        party.role = from.role;
        negotiation.parties.push_back(std::move(party));
    }
    for (std::size_t index = 0; index < parties.list.size(); ++index) {
        if (const auto backed = negotiation.find_party(parties.list[index].backs)) {
            negotiation.parties[index].of.push_back(*backed);
        }
    }
    if (parties.left_out > 0) {
        work.draft.notes.push_back(
            fmt::format("the {} who act most are parties; {} left out", parties.list.size(),
                        counted(parties.left_out, "other is", "others are")));
    }
}

tl::unexpected<Error> too_little(std::size_t acts, std::size_t parties, std::size_t issues) {
    return tl::unexpected(
        Error{ErrorCode::missing, "draft",
              fmt::format("a case needs two parties and an issue; {} with {} and {}",
                          counted(acts, "act was found", "acts were found"),
                          counted(parties, "party", "parties"), counted(issues, "issue", "issues")),
              "read more documents, or name parties and issues with --case or --lexicon"});
}

std::string title_of(const std::vector<DraftSource>& sources) {
    if (sources.size() == 1 && !sources.front().title.empty()) {
        return "Draft from: " + sources.front().title;
    }
    return sources.empty() ? "Draft"
                           : "Draft from " + counted(sources.size(), "document", "documents");
}

}  // namespace

Result<Draft> make_draft(const std::vector<Act>& acts, const std::vector<DraftSource>& sources,
                         const std::vector<ActorMet>& actors, const Lexicon& lexicon) {
    const std::vector<Act> fitting = acts_for_case(acts, sources);
    Draft draft;
    DraftWork work{fitting, sources, lexicon, draft, std::vector<bool>(acts.size(), false)};
    const DraftParties parties = draft_parties(fitting, actors, lexicon);
    add_issues(work);
    if (parties.list.size() < 2 || draft.negotiation.issues.empty()) {
        return too_little(acts.size(), parties.list.size(), draft.negotiation.issues.size());
    }
    draft.negotiation.title = title_of(sources);
    add_parties(work, parties);
    add_sources(work);
    add_offers(work);
    add_answers(work);
    add_rounds(work);
    add_positions(work);
    add_preferences(work);
    add_war(work);
    add_risks(work);
    draft.notes.emplace_back(
        "roles are a guess from who did what: check who must agree before anything else");
    return draft;
}

}  // namespace irenic::record
