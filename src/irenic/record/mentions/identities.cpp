#include "irenic/record/mentions/identities.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "irenic/record/mentions/word_shapes.hpp"
#include "irenic/record/syntax/among.hpp"

namespace irenic::record {
namespace {

constexpr std::size_t longest_id = 64;

}  // namespace

Identity make_identity(std::string id, std::string kind) {
    Identity who{std::move(id), std::move(kind)};
    who.person = who.kind == "person";
    who.body = is_among(who.kind, {"state", "organisation", "armed_group"});
    who.plural = who.kind == "group";
    who.side = who.body;
    return who;
}

std::string join_ids(const std::string& owner, const std::string& role) {
    const std::size_t room = longest_id - std::min(longest_id, role.size() + 1);
    return (owner.substr(0, room) + "_" + role).substr(0, longest_id);
}

std::string last_name(const std::string& full) {
    std::string name = full;
    for (const std::string_view ending : {" jr.", " sr.", " jr", " sr", " ii", " iii"}) {
        if (name.ends_with(ending)) {
            name.resize(name.size() - ending.size());
        }
    }
    const std::size_t start = name.rfind(' ');
    if (start == std::string::npos) {
        return name;
    }
    const std::size_t before = start == 0 ? std::string::npos : name.rfind(' ', start - 1);
    const std::size_t first = before == std::string::npos ? 0 : before + 1;
    const bool particle = is_name_particle(std::string_view(name).substr(first, start - first));
    return name.substr(particle && first > 0 ? first : start + 1);
}

std::string role_key(const KnownRole& role) { return role.id + (role.plural ? "/many" : ""); }

}  // namespace irenic::record
