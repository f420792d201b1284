#include "irenic/talks/play/bidding/manner.hpp"
#include "irenic/talks/play/bidding/matching.hpp"
#include "irenic/talks/strategies/aspiration.hpp"

namespace irenic::talks {
namespace {

class ByTime final : public Manner {
public:
    ByTime(double beta, double start) : beta_(beta), start_(start) {}

    void begin(const View& view) override {
        matching_.begin();
        demand_ = asked(view);
    }
    void hear(const View&, std::size_t, Space::Number) override {}
    void move(const View& view) override { demand_ = asked(view); }
    Units demand(const View& view, double time) override {
        if (time != time_) {
            time_ = time;
            share_ = time_dependent(start_, 0, time, beta_);
            demand_ = asked(view);
        }
        return demand_;
    }
    Space::Number offer(const View& view, double time) override {
        return matching_.offer(view, demand(view, time));
    }

private:
    [[nodiscard]] Units asked(const View& view) const { return view.asking(share_ * view.range()); }

    double beta_;
    double start_;
    double time_ = 0;
    double share_ = start_;  ///< of the range, at `time_`
    Units demand_ = 0;       ///< then, in this session
    Matching matching_;
};

}  // namespace

std::unique_ptr<Manner> by_time(double beta, double start) {
    return std::make_unique<ByTime>(beta, start);
}

}  // namespace irenic::talks
