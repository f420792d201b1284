#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "irenic/talks/play/bidding/manner.hpp"
#include "irenic/talks/play/bidding/places.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

/// How many different packages somebody has offered in a session, as far as that is known, and
/// whether its last word was one of its own.
class Different {
public:
    void begin() {
        ++session_;
        count_ = 0;
        told_ = 0;
        stands_by_other_ = false;
    }
    void add(Space::Number package) {
        stands_by_other_ = false;
        if (package >= last_seen_.size()) {
            last_seen_.resize(std::max<std::size_t>(package + std::size_t{1}, 64), 0);
        }
        if (last_seen_[package] != session_) {
            last_seen_[package] = session_;
            ++count_;
        }
    }
    void stand_by_other() { stands_by_other_ = true; }
    void tell(std::size_t count) { told_ = count; }
    [[nodiscard]] std::size_t count() const { return std::max(count_, told_); }
    [[nodiscard]] bool awaited() const { return count() > 0 && !stands_by_other_; }

private:
    std::uint64_t session_ = 0;
    std::size_t count_ = 0;  ///< seen
    std::size_t told_ = 0;
    bool stands_by_other_ = false;
    std::vector<std::uint64_t> last_seen_;  ///< by package: the session
};

class InOrder final : public Manner {
public:
    explicit InOrder(std::size_t seats) : others_(seats) {}

    void begin(const View&) override {
        made_ = 0;
        known_ = false;
        for (Different& other : others_) {
            other.begin();
        }
    }
    void hear(const View&, std::size_t from, Space::Number offer) override {
        others_[from].add(offer);
        known_ = false;
    }
    void hear_taken(const View& view, std::size_t from, Space::Number offer) override {
        hear(view, from, offer);
        others_[from].stand_by_other();
    }
    void hear_count(std::size_t from, std::size_t different) override {
        others_[from].tell(different);
        known_ = false;
    }
    void move(const View&) override { known_ = false; }
    Units demand(const View& view, double) override {
        decide(view);
        return std::max(next_.worth, view.no_agreement);
    }
    Space::Number offer(const View& view, double) override {
        decide(view);
        made_ += next_is_new_ ? 1U : 0U;
        known_ = false;
        return next_.package;
    }

private:
    void decide(const View& view) {
        if (known_) {
            return;
        }
        known_ = true;
        const auto further =
            may_concede(made_, fewest_of_others()) ? place(view, made_) : std::optional<Place>();
        next_is_new_ = further && (made_ == 0 || further->worth >= view.no_agreement);
        next_ = next_is_new_ ? *further : lowest_place(view, made_ - 1);
    }

    /// Of those who have made any and can be expected to make another.
    [[nodiscard]] std::size_t fewest_of_others() const {
        std::size_t fewest = std::numeric_limits<std::size_t>::max();
        for (const Different& other : others_) {
            fewest = other.awaited() ? std::min(fewest, other.count()) : fewest;
        }
        return fewest == std::numeric_limits<std::size_t>::max() ? 0 : fewest;
    }

    std::vector<Different> others_;  ///< by seat
    std::size_t made_ = 0;           ///< different offers of its own, the first of its order
    bool known_ = false;             ///< what follows is so now
    bool next_is_new_ = false;
    Place next_;
};

}  // namespace

std::unique_ptr<Manner> in_order(std::size_t seats) { return std::make_unique<InOrder>(seats); }

}  // namespace irenic::talks
