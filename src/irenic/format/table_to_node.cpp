#include "irenic/format/table_to_node.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <unordered_set>
#include <utility>

#include "irenic/base/utf8.hpp"
#include "irenic/format/csv.hpp"
#include "irenic/format/table_columns.hpp"
#include "irenic/format/words.hpp"

namespace irenic::format {
namespace {

Node scalar(std::string text, Place place) {
    Node node;
    node.kind = Node::Kind::scalar;
    node.place = place;
    node.text = std::move(text);
    return node;
}

Node empty(Node::Kind kind, Place place) {
    Node node;
    node.kind = kind;
    node.place = place;
    return node;
}

void add(Node& map, std::string key, Place place, Node value) {
    map.members.push_back({std::move(key), place, std::move(value)});
}

std::string found(const CsvField& field) {
    return ", found " + (field.text.empty() ? "nothing" : "'" + excerpt(field.text) + "'");
}

/// The words of a field, each where it stands.
std::vector<Node> words_of(const CsvField& field) {
    constexpr std::string_view spaces = " \t\r\n";
    std::vector<Node> words;
    std::size_t end = 0;
    for (auto start = field.text.find_first_not_of(spaces); start != std::string::npos;
         start = field.text.find_first_not_of(spaces, end)) {
        end = std::min(field.text.find_first_of(spaces, start), field.text.size());
        Place place = field.place;
        place.column += static_cast<int>(start);
        words.push_back(scalar(field.text.substr(start, end - start), place));
    }
    return words;
}

/// Turns the rows of a table into the graph of a case, column by column.
class TableReader {
public:
    TableReader(CsvTable table, Parsed& parsed)
        : rows_(std::move(table.rows)), complaints_(parsed.complaints) {
        complaints_ = std::move(table.complaints);
    }

    void read(std::optional<Node>& root) {
        if (!complaints_.empty()) {
            return;
        }
        if (rows_.empty()) {
            complain(complaints_, {}, "the table is empty", "start with a row of column names");
            return;
        }
        columns_ = read_columns(rows_.front(), complaints_);
        start_ = rows_.front().front().place;
        rows_.erase(rows_.begin());
        if (!complaints_.empty()) {
            return;
        }
        check_rows();
        Node graph = read_graph();
        if (complaints_.empty()) {
            root = read_case(std::move(graph));
        }
    }

private:
    /// Leaves only rows with a field for every column, each of another state.
    void check_rows() {
        if (rows_.empty()) {
            complain(complaints_, start_, "the table has no states", "add a row for each");
        }
        std::unordered_set<std::string> states;
        std::erase_if(rows_, [&](const CsvRow& row) {
            if (row.size() != columns_.count) {
                complain(complaints_, row.front().place,
                         "a row of " + std::to_string(row.size()) + " fields; there are " +
                             std::to_string(columns_.count) + " columns");
                return true;
            }
            const CsvField& state = row[columns_.state];
            if (!states.insert(state.text).second) {
                complain(complaints_, state.place,
                         "the state '" + excerpt(state.text) + "' is here twice");
                return true;
            }
            return false;
        });
    }

    Node read_graph() {
        Node options = empty(Node::Kind::map, start_);
        Node irreversible = options;
        Node ranking = options;
        Node moves = options;
        for (const PartyColumns& party : columns_.parties) {
            const Place place = party.rank.place;
            add(options, party.party, place, read_options(party, irreversible));
            add(ranking, party.party, place, read_ranking(party.rank));
            if (party.moves) {
                add(moves, party.party, party.moves->place, read_moves(*party.moves));
            }
        }
        Node graph = empty(Node::Kind::map, start_);
        add(graph, "options", start_, std::move(options));
        add(graph, "irreversible", start_, std::move(irreversible));
        add(graph, "states", start_, read_states());
        add(graph, "moves", start_, std::move(moves));
        add(graph, "ranking", start_, std::move(ranking));
        if (auto now = read_now()) {
            const Place place = now->place;
            add(graph, "now", place, *std::move(now));
        }
        return graph;
    }

    Node read_case(Node graph) const {
        Node parties = empty(Node::Kind::map, start_);
        for (const PartyColumns& party : columns_.parties) {
            add(parties, party.party, party.rank.place, empty(Node::Kind::map, party.rank.place));
        }
        Node root = empty(Node::Kind::map, start_);
        add(root, "irenic", start_, scalar("1", start_));
        add(root, "parties", start_, std::move(parties));
        add(root, "graph", start_, std::move(graph));
        return root;
    }

    static Node read_options(const PartyColumns& party, Node& irreversible) {
        Node options = empty(Node::Kind::map, party.rank.place);
        for (const PartyColumn& column : party.options) {
            add(options, column.option, column.place, empty(Node::Kind::null, column.place));
            if (column.irreversible != Irreversible::no) {
                const auto word = word_for(column.irreversible, irreversible_words);
                add(irreversible, column.option, column.place,
                    scalar(std::string(word), column.place));
            }
        }
        return options;
    }

    Node read_states() {
        Node states = empty(Node::Kind::map, start_);
        for (const CsvRow& row : rows_) {
            const CsvField& state = row[columns_.state];
            add(states, state.text, state.place, scalar(read_pattern(row), state.place));
        }
        return states;
    }

    /// Y, N or - an option; empty where every field is.
    std::string read_pattern(const CsvRow& row) {
        std::string pattern;
        const CsvField* missing = nullptr;
        for (const PartyColumns& party : columns_.parties) {
            for (const PartyColumn& column : party.options) {
                const CsvField& field = row[column.at];
                const bool letter = field.text == "Y" || field.text == "N" || field.text == "-";
                if (!letter && !field.text.empty()) {
                    complain(complaints_, field.place, "expected Y, N or -" + found(field));
                }
                missing = missing == nullptr && field.text.empty() ? &field : missing;
                pattern += field.text;
            }
        }
        if (missing != nullptr && !pattern.empty()) {
            complain(complaints_, missing->place, "expected Y, N or -" + found(*missing),
                     "fill in all options of a state, or none");
        }
        return pattern;
    }

    Node read_ranking(const PartyColumn& column) {
        std::map<std::uint32_t, std::vector<Node>> tiers;
        for (const CsvRow& row : rows_) {
            const CsvField& field = row[column.at];
            std::uint32_t rank = 0;
            const char* end = field.text.data() + field.text.size();
            const auto [rest, failed] = std::from_chars(field.text.data(), end, rank);
            if (failed != std::errc{} || rest != end || rank == 0) {
                complain(complaints_, field.place,
                         "expected a whole number from 1, the best" + found(field));
            }
            tiers[rank].push_back(scalar(row[columns_.state].text, field.place));
        }
        Node ranking = empty(Node::Kind::list, column.place);
        for (auto& [rank, states] : tiers) {
            Node tier = empty(Node::Kind::list, states.front().place);
            tier.items = std::move(states);
            ranking.items.push_back(std::move(tier));
        }
        return ranking;
    }

    Node read_moves(const PartyColumn& column) const {
        Node moves = empty(Node::Kind::map, column.place);
        for (const CsvRow& row : rows_) {
            Node to = empty(Node::Kind::list, row[column.at].place);
            to.items = words_of(row[column.at]);
            if (!to.items.empty()) {
                const Place place = to.place;
                add(moves, row[columns_.state].text, place, std::move(to));
            }
        }
        return moves;
    }

    std::optional<Node> read_now() {
        std::optional<Node> now;
        for (const CsvRow& row : rows_) {
            if (!columns_.now || row[*columns_.now].text.empty()) {
                continue;
            }
            const CsvField& field = row[*columns_.now];
            if (field.text != "now") {
                complain(complaints_, field.place, "expected 'now' or nothing" + found(field));
            } else if (now) {
                complain(complaints_, field.place, "the status quo is marked twice");
            } else {
                now = scalar(row[columns_.state].text, field.place);
            }
        }
        return now;
    }

    std::vector<CsvRow> rows_;  ///< from the first state on, once the names are read
    std::vector<Complaint>& complaints_;
    TableColumns columns_;
    Place start_;
};

}  // namespace

Parsed table_to_node(std::string_view text) {
    Parsed parsed;
    TableReader(read_csv(text), parsed).read(parsed.root);
    return parsed;
}

}  // namespace irenic::format
