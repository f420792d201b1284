#include "irenic/analysis/loaded_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace irenic::analysis {
namespace {

constexpr std::array words{
    LoadedWord{"aggression", "name the act, such as 'attack on X'"},
    LoadedWord{"aggressor", "name the party"},
    LoadedWord{"bandit", "'armed group', or its own name"},
    LoadedWord{"barbaric", "name the act"},
    LoadedWord{"barbarian", "name the party"},
    LoadedWord{"brainwashed", "say what they are told, and by whom"},
    LoadedWord{"collateral damage", "'civilians killed' or 'damage to civilian property'"},
    LoadedWord{"criminal gang", "'armed group', or its own name"},
    LoadedWord{"crusade", "name the act, such as 'campaign'"},
    LoadedWord{"enemy", "'the other party', or its name"},
    LoadedWord{"enemies", "'the other parties', or their names"},
    LoadedWord{"ethnic cleansing", "'forced displacement of X'"},
    LoadedWord{"evil", "name the act"},
    LoadedWord{"extremist", "'member of X'"},
    LoadedWord{"fanatic", "'member of X'"},
    LoadedWord{"freedom fighter", "'fighter of X'"},
    LoadedWord{"heroic", "name the act"},
    LoadedWord{"illegitimate", "say who does not recognise it"},
    LoadedWord{"infidel", "name the group"},
    LoadedWord{"insurgent", "'armed group', or its own name"},
    LoadedWord{"invader", "'forces of X in Y'"},
    LoadedWord{"jihadist", "'member of X'"},
    LoadedWord{"liberate", "'take control of', or 'release' for persons"},
    LoadedWord{"liberated", "'taken by X', or 'released' for persons"},
    LoadedWord{"liberation", "'change of control', or 'release' for persons"},
    LoadedWord{"martyr", "'person killed'"},
    LoadedWord{"martyrdom", "'death'"},
    LoadedWord{"massacre", "'killing of civilians'"},
    LoadedWord{"militant", "'armed member of X'"},
    LoadedWord{"neutralise", "'kill' or 'disarm', whichever is meant"},
    LoadedWord{"neutralize", "'kill' or 'disarm', whichever is meant"},
    LoadedWord{"occupier", "'forces of X in Y'"},
    LoadedWord{"pacification", "name the act"},
    LoadedWord{"puppet", "'allied with X'"},
    LoadedWord{"rebel", "'armed group', or its own name"},
    LoadedWord{"regime", "'government' or 'authorities'"},
    LoadedWord{"rogue state", "name the state"},
    LoadedWord{"separatist", "'movement for the independence of X'"},
    LoadedWord{"slaughter", "'killing of civilians'"},
    LoadedWord{"so-called", "leave it out"},
    LoadedWord{"surgical strike", "'air strike'"},
    LoadedWord{"terror", "name the act, such as 'attacks on civilians'"},
    LoadedWord{"terrorism", "name the act, such as 'attacks on civilians'"},
    LoadedWord{"terrorist", "'member of X', or name the group"},
    LoadedWord{"thug", "'member of X'"},
    LoadedWord{"traitor", "name the person or group"},
    LoadedWord{"usurper", "name the party"},
    LoadedWord{"warlord", "'commander of X'"},
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Words in lower case between single spaces, with one before the first and behind the last;
/// a hyphen inside a word stays.
std::string words_of(std::string_view text) {
    std::string spaced(1, ' ');
    for (std::size_t index = 0; index < text.size(); ++index) {
        const bool hyphen = text[index] == '-' && spaced.back() != ' ' && index + 1 < text.size() &&
                            is_letter(text[index + 1]);
        if (is_letter(text[index]) || hyphen) {
            spaced.push_back(lower(text[index]));
        } else if (spaced.back() != ' ') {
            spaced.push_back(' ');
        }
    }
    if (spaced.back() != ' ') {
        spaced.push_back(' ');
    }
    return spaced;
}

bool ends_a_word(std::string_view rest) {
    return rest.starts_with(' ') || rest.starts_with('-') || rest.starts_with("s ") ||
           rest.starts_with("es ");
}

bool contains(std::string_view spaced, std::string_view word) {
    for (auto at = spaced.find(word); at != std::string_view::npos;
         at = spaced.find(word, at + 1)) {
        const char before = spaced[at - 1];
        if ((before == ' ' || before == '-') && ends_a_word(spaced.substr(at + word.size()))) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::span<const LoadedWord> loaded_words() { return words; }

std::vector<const LoadedWord*> find_loaded_words(std::string_view text) {
    std::vector<const LoadedWord*> found;
    const std::string spaced = words_of(text);
    for (const LoadedWord& entry : words) {
        if (contains(spaced, entry.word)) {
            found.push_back(&entry);
        }
    }
    return found;
}

}  // namespace irenic::analysis
