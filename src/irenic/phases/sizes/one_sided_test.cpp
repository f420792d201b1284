#include "irenic/phases/sizes/one_sided.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "../../../../tests/support/golden.hpp"
#include "../../../../tests/support/random.hpp"

namespace irenic::phases {
namespace {

using test_support::decimal;
using test_support::golden;
using test_support::Random;

using Order = std::vector<std::size_t>;
using Corridor = std::vector<std::array<Decimal, 2>>;

Decimal halves(std::int64_t count) { return Decimal::from_mantissa(count * 5, 1); }

Item item(std::int64_t cost, std::int64_t value) { return {Decimal(cost), Decimal(value)}; }

struct GoldenItems {
    std::string names;
    std::vector<Item> items;
};

GoldenItems e1() {
    GoldenItems result;
    const auto listed = golden("E1").at("items");
    for (const auto& [name, numbers] : listed.items()) {
        result.names += name;
        result.items.push_back({decimal(numbers[0]), decimal(numbers[1])});
    }
    return result;
}

std::vector<Item> random_items(Random& random, std::size_t count, std::int64_t least) {
    std::vector<Item> items;
    for (std::size_t at = 0; at < count; ++at) {
        items.push_back(item(random.between(least, 9), random.between(least, 9)));
    }
    return items;
}

Order identity(std::size_t count) {
    Order order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

/// The gap between what keeps the supplier and what keeps the receiver going, looked at before and
/// after each delivery.
std::int64_t slow_need(const std::vector<Item>& items, const Order& order) {
    std::int64_t cost = 0;
    std::int64_t value = 0;
    for (const Item& each : items) {
        cost += each.cost.mantissa();
        value += each.value.mantissa();
    }
    std::int64_t need = 0;
    for (const std::size_t at : order) {
        const std::int64_t cost_after = cost - items[at].cost.mantissa();
        const std::int64_t value_after = value - items[at].value.mantissa();
        // The supplier may have been paid total - (cost left) at most, the receiver must have paid
        // total - (value left) at least, both on both sides of the delivery.
        need = std::max(need, std::max(cost, cost_after) - std::min(value, value_after));
        cost = cost_after;
        value = value_after;
    }
    return need;
}

struct Needs {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

Needs over_all_orders(const std::vector<Item>& items) {
    Order order = identity(items.size());
    Needs needs{slow_need(items, order), slow_need(items, order)};
    do {
        const std::int64_t need = slow_need(items, order);
        needs = {std::min(needs.least, need), std::max(needs.most, need)};
    } while (std::next_permutation(order.begin(), order.end()));
    return needs;
}

void expect_best_of_all(const std::vector<Item>& items) {
    const Needs needs = over_all_orders(items);
    const GreedyOrder greedy = safest_order(items);
    EXPECT_EQ(greedy.needed, Decimal(needs.least));
    EXPECT_EQ(needed_by_worst(items), Decimal(needs.most));
    EXPECT_EQ(needed_by(items, greedy.order), greedy.needed);
    EXPECT_EQ(std::set<std::size_t>(greedy.order.begin(), greedy.order.end()).size(), items.size());
}

TEST(OneSided, GoldenE1) {
    const auto [names, items] = e1();
    const auto expected = golden("E1");
    const GreedyOrder greedy = safest_order(items);
    std::string order;
    for (const std::size_t at : greedy.order) {
        order += names[at];
    }
    std::string optimal;
    for (const auto& name : expected.at("order")) {
        optimal += name.get<std::string>();
    }
    EXPECT_EQ(order, optimal);
    EXPECT_EQ(greedy.needed, decimal(expected.at("Delta")));
    EXPECT_EQ(needed_by(items, {3, 4, 0, 1, 2}), greedy.needed);  // D before E does as well
    EXPECT_EQ(needed_by_worst(items), decimal(expected.at("worst")));
    EXPECT_EQ(needed_at_once(items), decimal(expected.at("one_shot")));
}

TEST(OneSided, GoldenE1Payments) {
    const auto items = e1().items;
    const auto corridor =
        payment_corridor(items, safest_order(items).order, Decimal(17), halves(1), halves(1));
    ASSERT_TRUE(corridor);
    const auto least = test_support::decimals(golden("E1").at("payments_Pc17"));
    ASSERT_EQ(corridor->size(), least.size());
    for (std::size_t at = 0; at < least.size(); ++at) {
        EXPECT_EQ((*corridor)[at][0], least[at]) << at;
    }
    EXPECT_EQ((*corridor)[0][1], halves(5));
    EXPECT_EQ((*corridor)[1][1], halves(9));
    for (std::size_t at = 2; at < least.size(); ++at) {
        EXPECT_EQ((*corridor)[at][1], least[at]) << at;
    }
}

TEST(OneSided, OnlyTheSumOfGuaranteesMatters) {
    const auto items = e1().items;
    const auto order = safest_order(items).order;
    for (std::int64_t supplier = 0; supplier <= 2; ++supplier) {
        EXPECT_TRUE(
            payment_corridor(items, order, Decimal(17), halves(supplier), halves(2 - supplier)));
        EXPECT_FALSE(
            payment_corridor(items, order, Decimal(17), halves(supplier), halves(1 - supplier)));
    }
}

TEST(OneSided, NothingToDeliver) {
    EXPECT_EQ(safest_order({}).needed, Decimal(0));
    EXPECT_EQ(needed_by_worst({}), Decimal(0));
    EXPECT_EQ(needed_at_once({}), Decimal(0));
    const Corridor nothing_due{{Decimal(0), Decimal(0)}};
    EXPECT_EQ(payment_corridor({}, {}, Decimal(0), Decimal(0), Decimal(0)), nothing_due);
    EXPECT_FALSE(payment_corridor({}, {}, Decimal(1), Decimal(0), Decimal(0)));
}

TEST(OneSided, TheLastItemMustBeFreeWithoutGuarantees) {
    EXPECT_EQ(needed_by({item(3, 100), item(2, 100)}, {0, 1}), Decimal(2));
    EXPECT_EQ(needed_by({item(3, 100), item(0, 100)}, {0, 1}), Decimal(0));
}

TEST(OneSided, TiesInTheOrderGiven) {
    const std::vector<Item> items = {item(4, 6), item(3, 1), item(4, 9), item(5, 1), item(2, 2)};
    EXPECT_EQ(safest_order(items).order, (Order{1, 3, 0, 2, 4}));
}

TEST(OneSided, DecimalsStayExact) {
    const std::vector<Item> items = {{halves(3), halves(1)},
                                     {Decimal::from_mantissa(1, 9), halves(1)}};
    EXPECT_EQ(safest_order(items).needed, Decimal::from_mantissa(1'000'000'001, 9));
}

TEST(OneSided, SafestAndWorstOfAllOrders) {
    Random random(31);
    for (int round = 0; round < 400; ++round) {
        expect_best_of_all(random_items(random, random.size(0, 5), 0));
    }
    for (int round = 0; round < 15; ++round) {
        expect_best_of_all(random_items(random, random.size(6, 7), 0));
    }
}

TEST(OneSided, GainsOfTheSupplierAndLossesOfTheReceiver) {
    Random random(32);
    for (int round = 0; round < 400; ++round) {
        expect_best_of_all(random_items(random, random.size(1, 5), -6));
    }
}

TEST(OneSided, AtOnceIsOneItem) {
    Random random(33);
    for (int round = 0; round < 100; ++round) {
        const auto items = random_items(random, random.size(1, 6), round % 2 == 0 ? 0 : -6);
        Item all;
        for (const Item& each : items) {
            all = {sum(all.cost, each.cost), sum(all.value, each.value)};
        }
        EXPECT_EQ(needed_at_once(items), needed_by({all}, {0}));
    }
}

/// Every course of deliveries and payments in halves of a point, from nothing to all of both, along
/// which both sides prefer going on at every state.
class Courses {
public:
    Courses(const std::vector<Item>& items, const Order& order, std::int64_t total,
            std::int64_t supplier, std::int64_t receiver)
        : items_(items), order_(order), total_(total), supplier_(supplier), receiver_(receiver) {
        const std::size_t states = order.size() + 1;
        for (std::size_t made = 0; made < states; ++made) {
            goes_on_.push_back(row([&](std::size_t paid) { return both_go_on(made, paid); }));
        }
        reached_ = goes_on_;
        leads_on_ = goes_on_;
        for (std::size_t made = 0; made < states; ++made) {
            for (std::size_t paid = 0; paid < reached_[made].size(); ++paid) {
                const bool from = (made == 0 && paid == 0) ||
                                  (made > 0 && reached_[made - 1][paid]) ||
                                  (paid > 0 && reached_[made][paid - 1]);
                reached_[made][paid] = reached_[made][paid] && from;
            }
        }
        for (std::size_t made = states; made-- > 0;) {
            for (std::size_t paid = reached_[made].size(); paid-- > 0;) {
                const bool last = paid + 1 == reached_[made].size();
                const bool to = (made + 1 == states && last) ||
                                (made + 1 < states && leads_on_[made + 1][paid]) ||
                                (!last && leads_on_[made][paid + 1]);
                leads_on_[made][paid] = leads_on_[made][paid] && to;
            }
        }
    }

    /// Payments, in halves, at which the next item can be delivered on a course to the end.
    [[nodiscard]] std::vector<std::int64_t> before(std::size_t made) const {
        std::vector<std::int64_t> paid;
        for (std::size_t at = 0; at < reached_[made].size(); ++at) {
            if (reached_[made][at] && leads_on_[made + 1][at]) {
                paid.push_back(static_cast<std::int64_t>(at));
            }
        }
        return paid;
    }
    [[nodiscard]] bool any() const { return leads_on_[0][0]; }

private:
    template <class Test>
    std::vector<bool> row(Test test) const {
        std::vector<bool> result;
        for (std::int64_t paid = 0; paid <= total_; ++paid) {
            result.push_back(test(static_cast<std::size_t>(paid)));
        }
        return result;
    }

    [[nodiscard]] bool both_go_on(std::size_t made, std::size_t paid) const {
        const std::int64_t due = total_ - static_cast<std::int64_t>(paid);
        std::int64_t cost = 0;
        std::int64_t value = 0;
        for (std::size_t at = made; at < order_.size(); ++at) {
            cost += 2 * items_[order_[at]].cost.mantissa();
            value += 2 * items_[order_[at]].value.mantissa();
        }
        return due - cost >= -supplier_ && value - due >= -receiver_;
    }

    const std::vector<Item>& items_;
    const Order& order_;
    std::int64_t total_, supplier_, receiver_;
    std::vector<std::vector<bool>> goes_on_, reached_, leads_on_;
};

void expect_the_courses(const std::vector<Item>& items, const Order& order, std::int64_t total,
                        std::int64_t supplier, std::int64_t receiver) {
    const Courses courses(items, order, total, supplier, receiver);
    const auto corridor =
        payment_corridor(items, order, halves(total), halves(supplier), halves(receiver));
    ASSERT_EQ(corridor.has_value(), courses.any());
    if (!corridor) {
        return;
    }
    ASSERT_EQ(corridor->size(), order.size() + 1);
    for (std::size_t made = 0; made < order.size(); ++made) {
        const auto paid = courses.before(made);
        ASSERT_FALSE(paid.empty());
        EXPECT_EQ((*corridor)[made][0], halves(paid.front()));
        EXPECT_EQ((*corridor)[made][1], halves(paid.back()));
    }
    EXPECT_EQ(corridor->back()[0], halves(total));
    EXPECT_EQ(corridor->back()[1], halves(total));
}

TEST(OneSided, CorridorIsWhatTheCoursesOfPaymentsLeave) {
    Random random(34);
    int open = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto items = random_items(random, random.size(1, 5), round % 3 == 0 ? -4 : 0);
        Order order = safest_order(items).order;
        if (random.chance(30)) {
            random.shuffle(order);
        }
        const std::int64_t total = random.between(0, 60);
        const std::int64_t supplier = random.between(0, 12);
        const std::int64_t receiver = random.between(0, 12);
        expect_the_courses(items, order, total, supplier, receiver);
        open += payment_corridor(items, order, halves(total), halves(supplier), halves(receiver))
                    ? 1
                    : 0;
    }
    EXPECT_GT(open, 200);
    EXPECT_LT(open, 1300);
}

TEST(OneSided, EnoughGuaranteesOpenTheCorridor) {
    Random random(35);
    for (int round = 0; round < 300; ++round) {
        const auto items = random_items(random, random.size(1, 7), 0);
        const auto greedy = safest_order(items);
        Item all;
        for (const Item& each : items) {
            all = {sum(all.cost, each.cost), sum(all.value, each.value)};
        }
        if (all.value < all.cost) {
            continue;
        }
        const Decimal total = midpoint(all.cost, all.value);
        const Decimal part = midpoint(Decimal(0), greedy.needed);
        EXPECT_TRUE(payment_corridor(items, greedy.order, total, part, part));
        EXPECT_TRUE(payment_corridor(items, greedy.order, total, greedy.needed, Decimal(0)));
        if (greedy.needed > Decimal(0)) {
            const Decimal less = difference(part, Decimal::from_mantissa(1, 9));
            EXPECT_FALSE(payment_corridor(items, greedy.order, total, part, less));
        }
    }
}

}  // namespace
}  // namespace irenic::phases
