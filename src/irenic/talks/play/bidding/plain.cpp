#include <algorithm>

#include "irenic/talks/play/bidding/manner.hpp"

namespace irenic::talks {
namespace {

/// A manner that heeds nobody.
class Deaf : public Manner {
public:
    void begin(const View&) override {}
    void hear(const View&, std::size_t, Space::Number) override {}
    void move(const View&) override {}
};

class HardLine final : public Deaf {
public:
    Units demand(const View& view, double time) override {
        return time >= 1 ? view.no_agreement : std::max(view.best_worth, view.no_agreement);
    }
    Space::Number offer(const View& view, double) override { return view.best; }
};

class AtRandom final : public Deaf {
public:
    Units demand(const View& view, double) override { return view.no_agreement; }
    Space::Number offer(const View& view, double) override {
        return view.space->random(view.seat, view.no_agreement, *view.stream);
    }
};

}  // namespace

std::unique_ptr<Manner> hard_line() { return std::make_unique<HardLine>(); }
std::unique_ptr<Manner> at_random() { return std::make_unique<AtRandom>(); }

}  // namespace irenic::talks
