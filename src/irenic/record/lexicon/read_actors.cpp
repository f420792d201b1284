#include <array>
#include <string_view>

#include "irenic/record/lexicon/fields.hpp"
#include "irenic/record/lexicon/inflection.hpp"
#include "irenic/record/lexicon/sections.hpp"

namespace irenic::record {
namespace {

constexpr std::array<KnownActor::How, 3> how_by_field = {
    KnownActor::How::name, KnownActor::How::adjective, KnownActor::How::seat};

std::string without_article(const std::string& phrase) {
    constexpr std::string_view article = "the ";
    return phrase.starts_with(article) ? phrase.substr(article.size()) : phrase;
}

/// What a section is of, behind the first word of its title: "state" of "actors state".
std::string behind_first_word(const std::string& title) {
    return title.substr(title.find(' ') + 1);
}

void take_words(const LexiconSection& section, Phrases<bool>& words, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (has_fields(line, {}, complaints)) {
            for_each_phrase(line, 0, complaints, [&](const std::string& phrase, const auto&) {
                words.add(without_article(phrase), true);
            });
        }
    }
}

/// Adds each item in its singular and its plural forms; `change` says what is known of it.
template <class Change>
void take_roles(const LexiconLine& line, Phrases<KnownRole>& roles, Complaints& complaints,
                Change change) {
    for_each_phrase(line, 0, complaints, [&](const std::string& phrase, const auto&) {
        for (const std::string& form : noun_forms(phrase)) {
            const KnownRole* known = roles.find(form);
            KnownRole role = known != nullptr ? *known : KnownRole{line.key.text, true};
            role.plural = form != phrase || looks_plural(form);
            change(role);
            roles.add(form, role);
        }
    });
}

}  // namespace

void read_actors(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    const std::string kind = behind_first_word(section.title.text);
    for (const LexiconLine& line : section.lines) {
        if (!has_fields(line, {1, how_by_field.size()}, complaints)) {
            continue;
        }
        const std::string& id = line.key.text;
        making.lexicon.actor_names[id] = line.fields[0].front().text;
        for (std::size_t field = 0; field < line.fields.size(); ++field) {
            const KnownActor actor{id, kind, how_by_field.at(field)};
            for_each_phrase(line, field, complaints, [&](const std::string& phrase, const auto&) {
                making.lexicon.actors.add(without_article(phrase), actor);
            });
        }
    }
}

void read_roles(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    const bool whole = behind_first_word(section.title.text) == "whole";
    for (const LexiconLine& line : section.lines) {
        if (has_fields(line, {}, complaints)) {
            take_roles(line, making.lexicon.roles, complaints, [&](KnownRole& role) {
                role.id = line.key.text;
                role.speaks_for_whole = whole;
            });
        }
    }
}

void read_titles(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    for (const LexiconLine& line : section.lines) {
        if (has_fields(line, {}, complaints)) {
            take_roles(line, making.lexicon.roles, complaints,
                       [](KnownRole& role) { role.title = true; });
        }
    }
}

void read_places(const LexiconSection& section, LexiconInMaking& making, Complaints& complaints) {
    take_words(section, making.lexicon.places, complaints);
}

void read_not_actors(const LexiconSection& section, LexiconInMaking& making,
                     Complaints& complaints) {
    take_words(section, making.lexicon.not_actors, complaints);
}

}  // namespace irenic::record
