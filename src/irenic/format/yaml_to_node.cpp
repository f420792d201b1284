#include "irenic/format/yaml_to_node.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include "irenic/base/utf8.hpp"

namespace irenic::format {
namespace {

/// Thrown through the YAML parser to end reading at once.
struct Stopped {
    Complaint complaint;
};

Place place_of(const YAML::Mark& mark) {
    return mark.is_null() ? Place{} : Place{mark.line + 1, mark.column + 1};
}

/// A finished node with what it counts for in the limits.
struct Sized {
    Node node;
    std::size_t nodes = 1;   // in it, itself included
    std::size_t levels = 0;  // of lists and maps
};

class NodeBuilder : public YAML::EventHandler {
public:
    [[nodiscard]] Parsed& parsed() { return parsed_; }

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (parsed_.root) {
            throw Stopped{{place_of(mark), "a second document starts here",
                           "a case is one document; remove the line '---'", ErrorCode::bad_input}};
        }
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        Sized leaf;
        leaf.node.place = place_of(mark);
        finish(std::move(leaf), anchor);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        Sized leaf;
        leaf.node.place = place_of(mark);
        leaf.node.kind = Node::Kind::scalar;
        leaf.node.quoted = tag == "!";
        leaf.node.text = value;
        refuse_tag(mark, tag);
        finish(std::move(leaf), anchor);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchors_.find(anchor);
        if (found == anchors_.end()) {
            throw Stopped{{place_of(mark),
                           "an alias inside what it stands for never ends",
                           {},
                           ErrorCode::bad_input}};
        }
        charge(found->second.nodes, place_of(mark));
        if (open_.size() + found->second.levels > deepest_nesting) {
            throw Stopped{nested_too_deep(place_of(mark))};
        }
        attach(Sized(found->second));
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::list, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }

    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value /*style*/) override {
        open(Node::Kind::map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    /// A list or map whose end has not been seen.
    struct Open {
        Sized built;
        YAML::anchor_t anchor = 0;
        bool key_read = false;  // maps: the next node is the value of the last member
        bool dropped = false;   // maps: that member does not count
        std::unordered_set<std::string> keys;
    };

    void complain(Complaint complaint) { parsed_.complaints.push_back(std::move(complaint)); }

    void charge(std::size_t nodes, Place place) {
        nodes_ += nodes;
        if (nodes_ > most_nodes) {
            throw Stopped{too_many_nodes(place)};
        }
    }

    void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
        if (!tag.empty() && tag != "?" && tag != "!") {
            complain({place_of(mark), "tags such as '" + excerpt(tag) + "' have no meaning here",
                      "remove the tag", ErrorCode::bad_input});
        }
    }

    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor) {
        if (open_.size() >= deepest_nesting) {
            throw Stopped{nested_too_deep(place_of(mark))};
        }
        refuse_tag(mark, tag);
        Open opened;
        opened.anchor = anchor;
        opened.built.levels = 1;
        opened.built.node.kind = kind;
        opened.built.node.place = place_of(mark);
        open_.push_back(std::move(opened));
    }

    void close() {
        Open closed = std::move(open_.back());
        open_.pop_back();
        finish(std::move(closed.built), closed.anchor);
    }

    /// Everything built from the text itself ends here; aliases go straight to attach().
    void finish(Sized built, YAML::anchor_t anchor) {
        charge(1, built.node.place);
        if (anchor != 0) {
            charge(built.nodes, built.node.place);
            anchors_.insert_or_assign(anchor, built);
        }
        attach(std::move(built));
    }

    void attach(Sized built) {
        if (open_.empty()) {
            parsed_.root = std::move(built.node);
            return;
        }
        Open& parent = open_.back();
        parent.built.nodes += built.nodes;
        parent.built.levels = std::max(parent.built.levels, built.levels + 1);
        if (parent.built.node.kind == Node::Kind::list) {
            parent.built.node.items.push_back(std::move(built.node));
        } else if (!parent.key_read) {
            add_key(parent, std::move(built.node));
        } else {
            add_value(parent, std::move(built.node));
        }
    }

    void add_key(Open& map, Node key) {
        map.key_read = true;
        map.dropped = true;
        if (key.kind == Node::Kind::null) {
            key.text = "null";
        } else if (key.kind != Node::Kind::scalar) {
            complain(
                {key.place, "a key must be text, not a list or a map", {}, ErrorCode::bad_input});
            return;
        }
        if (!map.keys.insert(key.text).second) {
            complain(duplicate_key(key.place, key.text));
            return;
        }
        map.dropped = false;
        map.built.node.members.push_back({std::move(key.text), key.place, {}});
    }

    static void add_value(Open& map, Node value) {
        map.key_read = false;
        if (map.dropped) {
            return;
        }
        Node::Member& member = map.built.node.members.back();
        if (value.kind == Node::Kind::null) {
            value.place = member.place;  // the scanner is past it before it knows
        }
        member.value = std::move(value);
    }

    Parsed parsed_;
    std::vector<Open> open_;
    std::unordered_map<YAML::anchor_t, Sized> anchors_;
    std::size_t nodes_ = 0;
};

/// Reads from a string_view without copying it.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text) {
        char* begin = const_cast<char*>(text.data());  // NOLINT: only read from
        setg(begin, begin, begin + text.size());
    }
};

/// The YAML scanner holds all that an open bracket may contain in memory, so brackets without end
/// are refused before it sees them. No real text has as many unclosed brackets as this.
std::optional<Place> find_bracket_flood(std::string_view text) {
    constexpr int most_open = 10'000;
    int open = 0;
    Place place{1, 0};
    for (const char c : text) {
        ++place.column;
        if (c == '\n') {
            place = {place.line + 1, 0};
        } else if (c == '[' || c == '{') {
            if (++open > most_open) {
                return place;
            }
        } else if ((c == ']' || c == '}') && open > 0) {
            --open;
        }
    }
    return std::nullopt;
}

}  // namespace

Parsed yaml_to_node(std::string_view text) {
    if (const auto place = find_bracket_flood(text)) {
        return {std::nullopt, {nested_too_deep(*place)}};
    }
    NodeBuilder builder;
    Parsed& parsed = builder.parsed();
    try {
        ViewBuffer buffer(text);
        std::istream stream(&buffer);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) {
        }
    } catch (const Stopped& stopped) {
        parsed.root.reset();
        parsed.complaints.push_back(stopped.complaint);
    } catch (const YAML::Exception& broken) {
        parsed.root.reset();
        parsed.complaints.push_back(
            {place_of(broken.mark), "not YAML: " + broken.msg, {}, ErrorCode::bad_input});
    }
    return std::move(parsed);
}

}  // namespace irenic::format
