#include <utility>

#include "irenic/record/lexicon/fields.hpp"
#include "irenic/record/lexicon/inflection.hpp"
#include "irenic/record/lexicon/phrase_key.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t most_pairs = 200'000;

std::string first_word(const std::string& phrase) { return phrase.substr(0, phrase.find(' ')); }

/// A verb is its own base, whatever it is a form of besides: "lay" of "lie".
void set_base(const std::string& form, const std::string& verb,
              std::unordered_map<std::string, std::string>& bases) {
    const auto known = bases.find(form);
    if (form == verb || known == bases.end() || known->second != form) {
        bases.insert_or_assign(form, verb);
    }
}

/// The forms of a verb, each now known to be one of it.
std::vector<std::string> take_forms(const std::string& verb, LexiconInMaking& making) {
    std::vector<std::string> forms = forms_of(verb, making);
    const bool several_words = first_word(verb) != verb;
    for (const std::string& form : forms) {
        set_base(form, verb, making.lexicon.base_forms);
        if (several_words) {
            set_base(first_word(form), first_word(verb), making.lexicon.base_forms);
        }
    }
    return forms;
}

/// Whether a line has one or two fields that are not both empty.
bool has_words(const LexiconLine& line, Complaints& complaints) {
    const bool only_second = line.fields.size() == 2 && !line.fields[1].empty();
    return has_fields(line, {only_second ? std::size_t{0} : std::size_t{1}, 2}, complaints);
}

/// Calls `take(phrase, sense)` for the words of each family, those of the second field uncertain.
template <class Take>
void for_each_sense(const LexiconSection& section, Complaints& complaints, Take take) {
    for (const LexiconLine& line : section.lines) {
        if (!has_words(line, complaints)) {
            continue;
        }
        for (std::size_t field = 0; field < line.fields.size(); ++field) {
            const KnownSense sense{line.key.text, field == 0};
            for_each_phrase(line, field, complaints,
                            [&](const std::string& phrase, const auto&) { take(phrase, sense); });
        }
    }
}

/// "@meet" stays; a word is taken as words of a sentence are.
std::optional<std::string> object_of(const LexiconText& item, Complaints& complaints) {
    if (!item.text.starts_with('@')) {
        return phrase_of(item, complaints);
    }
    if (!is_id(item.text.substr(1))) {
        complaints.add(item, "no family behind @", "write @ and the name of a family or topic");
        return std::nullopt;
    }
    return item.text;
}

std::vector<std::string> objects_of(const std::vector<LexiconText>& items, Complaints& complaints) {
    std::vector<std::string> objects;
    for (const LexiconText& item : items) {
        const auto object = object_of(item, complaints);
        if (object && object->starts_with('@')) {
            objects.push_back(*object);
        } else if (object) {
            const auto forms = noun_forms(*object);
            objects.insert(objects.end(), forms.begin(), forms.end());
        }
    }
    return objects;
}

}  // namespace

std::vector<std::string> forms_of(const std::string& verb, const LexiconInMaking& making) {
    const auto irregular = making.irregular_verbs.find(first_word(verb));
    return irregular == making.irregular_verbs.end()
               ? verb_forms(verb, {}, {})
               : verb_forms(verb, irregular->second.past, irregular->second.participle);
}

void read_irregular_verbs(const LexiconSection& section, LexiconInMaking& making,
                          Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (!has_fields(line, {}, complaints)) {
            continue;
        }
        const std::vector<LexiconText>& forms = line.fields[0];
        if (forms.size() > 2) {
            complaints.add(forms[2], "more than two forms of an irregular verb",
                           "write verb: past, participle");
            continue;
        }
        const std::string verb = phrase_key(line.key.text);
        making.irregular_verbs[verb] = {phrase_key(forms.front().text),
                                        phrase_key(forms.back().text)};
        take_forms(verb, making);
    }
}

void read_verbs(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for_each_sense(section, complaints, [&](const std::string& verb, const KnownSense& sense) {
        for (const std::string& form : take_forms(verb, making)) {
            making.lexicon.verbs.add(form, sense);
        }
    });
}

void read_nouns(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for_each_sense(section, complaints, [&](const std::string& noun, const KnownSense& sense) {
        for (const std::string& form : noun_forms(noun)) {
            making.lexicon.nouns.add(form, sense);
        }
    });
}

void read_verbs_with_objects(const LexiconSection& section, LexiconInMaking& making,
                             Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (!has_fields(line, {2, 2}, complaints)) {
            continue;
        }
        const VerbWithObject meaning{line.key.text, objects_of(line.fields[1], complaints)};
        making.pairs += line.fields[0].size() * meaning.objects.size();
        if (making.pairs > most_pairs) {
            complaints.add(line.key, "too many verbs with too many objects",
                           "at most 200,000 pairs of a verb and an object in all");
            return;
        }
        for_each_phrase(line, 0, complaints, [&](const std::string& verb, const auto&) {
            for (const std::string& form : take_forms(verb, making)) {
                making.lexicon.verbs_with_objects[form].push_back(meaning);
            }
        });
    }
}

}  // namespace irenic::record
