#include "irenic/record/syntax/arcs.hpp"
#include "irenic/record/syntax/word_classes.hpp"

namespace irenic::record {
namespace {

using Tokens = std::vector<std::size_t>;

class Control {
public:
    explicit Control(const Clauses& clauses) : clauses_(clauses) {}

    void tie_all() {
        constexpr int rounds = 3;  // an infinitive may hang on one that got its subject just now
        for (int round = 0; round < rounds; ++round) {
            const std::vector<Arc> arcs = clauses_.ties.all();
            for (const Arc& arc : arcs) {
                if (is_open(arc)) {
                    tie(arc);
                }
            }
        }
    }

private:
    /// A clause without a subject of its own.
    [[nodiscard]] bool is_open(const Arc& arc) const {
        const bool clause = arc.relation == Relation::complement ||
                            arc.relation == Relation::adverbial ||
                            (arc.relation == Relation::relative && arc.label == "to");
        return clause && clauses_.verbs.find(arc.dependent) != nullptr &&
               clauses_.ties.below(arc.dependent, Relation::subject).empty();
    }

    void tie(const Arc& arc) {
        for (const std::size_t subject : subjects_for(arc)) {
            clauses_.ties.add(Relation::subject, arc.dependent, subject);
        }
    }

    [[nodiscard]] Tokens subjects_for(const Arc& arc) const {
        const VerbGroup* group = clauses_.verbs.find(arc.head);
        if (group == nullptr) {
            return subjects_by_word(arc.head);
        }
        const bool passive = describe(clauses_.reading, *group).passive;
        if (arc.relation == Relation::complement && !passive) {
            const Tokens object = controlling_object(arc);
            if (!object.empty()) {
                return object;
            }
        }
        if (arc.relation == Relation::adverbial && passive && arc.label != "ing") {
            return doers(arc.head);
        }
        return clauses_.ties.below(arc.head, Relation::subject);
    }

    [[nodiscard]] Tokens doers(std::size_t passive) const {
        Tokens found;
        for (const Arc& arc : clauses_.ties.all()) {
            if (arc.head == passive && arc.relation == Relation::oblique && arc.label == "by") {
                found.push_back(arc.dependent);
            }
        }
        return found;
    }

    /// "urged Israel to stop", "called on both sides to stop", "let them go".
    [[nodiscard]] Tokens controlling_object(const Arc& arc) const {
        const std::string& verb = clauses_.reading.token(arc.head).word;
        if (starts_with_one_of(verb, {"promis", "threaten", "vow", "pledg"})) {
            return {};
        }
        Tokens found;
        for (const std::size_t object : clauses_.ties.below(arc.head, Relation::object)) {
            if (object < arc.dependent && object > arc.head) {
                found.push_back(object);
            }
        }
        if (found.empty() && starts_with_one_of(verb, {"call", "appeal", "plead"})) {
            for (const Arc& tie : clauses_.ties.all()) {
                if (tie.head == arc.head && tie.relation == Relation::oblique &&
                    tie.dependent < arc.dependent &&
                    starts_with_one_of(tie.label, {"on", "to", "upon", "for", "with"})) {
                    found.push_back(tie.dependent);
                }
            }
        }
        return found;
    }

    /// Of "willing to accept" who is willing; of "their offer to stop" whose offer it is, else who
    /// made it.
    [[nodiscard]] Tokens subjects_by_word(std::size_t word) const {
        for (const Relation relation : {Relation::possessor}) {
            const Tokens owners = clauses_.ties.below(word, relation);
            if (!owners.empty()) {
                return owners;
            }
        }
        for (const Relation relation : {Relation::complement, Relation::object}) {
            const Tokens verbs = clauses_.ties.above(word, relation);
            if (!verbs.empty()) {
                return clauses_.ties.below(verbs.front(), Relation::subject);
            }
        }
        return {};
    }

    const Clauses& clauses_;
};

}  // namespace

void tie_understood_subjects(const Clauses& clauses) { Control(clauses).tie_all(); }

}  // namespace irenic::record
