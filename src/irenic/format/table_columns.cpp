#include "irenic/format/table_columns.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/format/names.hpp"
#include "irenic/format/words.hpp"

namespace irenic::format {
namespace {

enum class Kind { state, now, rank, moves, option };

/// The name of a column, taken apart.
struct Name {
    Kind kind = Kind::state;
    std::string party;
    std::string option;
    Irreversible irreversible = Irreversible::no;

    /// What no two columns may share.
    [[nodiscard]] std::string key() const {
        return std::to_string(static_cast<int>(kind)) + " " + party + "." + option;
    }
};

/// "PARTY rank" or "PARTY moves".
std::optional<Name> read_list_name(std::string_view party, std::string_view word) {
    if (!is_id(party) || (word != "rank" && word != "moves")) {
        return std::nullopt;
    }
    return Name{word == "rank" ? Kind::rank : Kind::moves, std::string(party), {}, {}};
}

/// "PARTY.OPTION", with a word of `irreversible` or none.
std::optional<Name> read_option_name(std::string_view text, std::string_view word) {
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || !is_id(text.substr(0, dot)) ||
        !is_id(text.substr(dot + 1))) {
        return std::nullopt;
    }
    Name name{Kind::option, std::string(text.substr(0, dot)), std::string(text.substr(dot + 1)),
              Irreversible::no};
    if (word.empty()) {
        return name;
    }
    for (const auto& [known, meaning] : irreversible_words) {
        if (word == known) {
            name.irreversible = meaning;
            return name;
        }
    }
    return std::nullopt;
}

std::optional<Name> read_name(std::string_view text) {
    if (text == "state") {
        return Name{};
    }
    if (text == "now") {
        return Name{Kind::now, {}, {}, {}};
    }
    const auto space = std::min(text.find(' '), text.size());
    const std::string_view first = text.substr(0, space);
    std::string_view second = text.substr(space);
    second.remove_prefix(std::min(second.find_first_not_of(' '), second.size()));
    auto name = read_list_name(first, second);
    return name ? name : read_option_name(first, second);
}

class ColumnReader {
public:
    explicit ColumnReader(std::vector<Complaint>& complaints) : complaints_(complaints) {}

    TableColumns read(const CsvRow& header) {
        columns_.count = header.size();
        for (std::size_t at = 0; at < header.size(); ++at) {
            read_column(header[at], at);
        }
        check_complete(header.front().place);
        return std::move(columns_);
    }

private:
    void read_column(const CsvField& field, std::size_t at) {
        auto name = read_name(field.text);
        if (!name) {
            complain(complaints_, field.place, "unknown column '" + excerpt(field.text) + "'",
                     "columns are state, PARTY.OPTION, PARTY rank, PARTY moves and now, separated "
                     "by commas");
        } else if (!keys_.insert(name->key()).second) {
            complain(complaints_, field.place,
                     "the column '" + excerpt(field.text) + "' is here twice");
        } else {
            add(*std::move(name), {at, field.place, {}, Irreversible::no});
        }
    }

    void add(Name name, PartyColumn column) {
        switch (name.kind) {
            case Kind::state:
                columns_.state = column.at;
                has_states_ = true;
                return;
            case Kind::now:
                columns_.now = column.at;
                return;
            case Kind::rank:
                ranked_.push_back(name.party);
                party(name.party).rank = column;
                return;
            case Kind::moves:
                party(name.party).moves = column;
                break;
            case Kind::option:
                column.option = std::move(name.option);
                column.irreversible = name.irreversible;
                party(name.party).options.push_back(column);
                break;
        }
        first_place_.emplace(name.party, column.place);
    }

    PartyColumns& party(const std::string& id) {
        PartyColumns& columns = by_party_[id];
        columns.party = id;
        return columns;
    }

    void check_complete(Place start) {
        if (!has_states_) {
            complain(complaints_, start, "the table has no column 'state'");
        }
        if (by_party_.empty()) {
            complain(complaints_, start, "the table has no parties",
                     "give each a column 'PARTY rank'");
        }
        for (const std::string& id : ranked_) {
            columns_.parties.push_back(std::move(by_party_[id]));
            first_place_.erase(id);
        }
        for (const auto& [id, place] : first_place_) {
            complain(complaints_, place, "the party " + id + " has no ranks",
                     "add a column '" + id + " rank'");
        }
    }

    std::vector<Complaint>& complaints_;
    TableColumns columns_;
    bool has_states_ = false;
    std::unordered_set<std::string> keys_;
    std::vector<std::string> ranked_;
    std::unordered_map<std::string, PartyColumns> by_party_;
    std::unordered_map<std::string, Place> first_place_;  ///< of a party's options and moves
};

}  // namespace

TableColumns read_columns(const CsvRow& header, std::vector<Complaint>& complaints) {
    return ColumnReader(complaints).read(header);
}

}  // namespace irenic::format
