#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "../../../../tests/support/random_case.hpp"
#include "irenic/deals/deals.hpp"
#include "irenic/deals/setting.hpp"
#include "irenic/talks/standing.hpp"

namespace irenic::talks {
namespace {

using test_support::Random;

Package random_package(Random& random, const Negotiation& negotiation, int named) {
    Package package;
    for (std::size_t issue = 0; issue < negotiation.issues.size(); ++issue) {
        if (random.chance(named)) {
            package.choices.emplace_back(issue,
                                         random.below(negotiation.issues[issue].options.size()));
        }
    }
    return package;
}

/// Puts offers by anybody in place of those of the case.
void make_offers(Random& random, Negotiation& negotiation, int named) {
    const std::vector<std::string> dates{"", "", "2031-03-01", "2031-03-02", "2031-04-01"};
    const std::size_t count = random.size(1, 7);
    negotiation.offers.clear();
    for (std::size_t number = 0; number < count; ++number) {
        Offer offer;
        offer.id = test_support::numbered("o", number);
        offer.date = random.one_of(dates);
        offer.by = PartyId(random.below(negotiation.parties.size()));
        offer.package = random_package(random, negotiation, named);
        if (count > 1 && random.chance(30)) {
            const std::size_t other = (number + random.size(1, count - 1)) % count;
            offer.reply_to = test_support::numbered("o", other);
        }
        negotiation.offers.push_back(std::move(offer));
    }
}

void for_random_records(int count, int named,
                        const std::function<void(const Negotiation&, const Standing&)>& look) {
    Random random(81);
    for (int made = 0; made < count; ++made) {
        const std::string text = test_support::random_case(random);
        Negotiation negotiation = test_support::read_case(text);
        make_offers(random, negotiation, named);
        SCOPED_TRACE(text);
        const auto standing = standing_of(negotiation, {});
        ASSERT_TRUE(standing) << to_string(standing.error());
        look(negotiation, *standing);
    }
}

TEST(RandomStanding, SeesWholeOffersAsDealsDoes) {
    constexpr int always = 100;
    std::size_t compared = 0;
    for_random_records(150, always, [&](const Negotiation& negotiation, const Standing& standing) {
        const auto answer = deals::find_deals(negotiation, {}, {});
        ASSERT_TRUE(answer);
        ASSERT_EQ(standing.seats, answer->parties);
        for (const OfferSeen& seen : standing.offers) {
            const deals::OfferView& view = answer->offers[seen.offer];
            EXPECT_EQ(seen.allowed, view.allowed);
            for (std::size_t seat = 0; seat < standing.seats.size(); ++seat) {
                const bool crosses = std::count(seen.crosses.begin(), seen.crosses.end(), seat) > 0;
                const bool blocks = !seen.allowed || crosses || seen.surplus[seat] < Decimal(0);
                EXPECT_EQ(blocks, std::count(view.blocked_by.begin(), view.blocked_by.end(),
                                             standing.seats[seat]) > 0);
                EXPECT_EQ(sum(seen.surplus[seat], answer->disagreement[seat].value),
                          seen.utility[seat]);
                if (view.allowed) {
                    EXPECT_EQ(seen.surplus[seat], view.surplus[seat].first);
                    EXPECT_EQ(seen.surplus[seat], view.surplus[seat].second);
                    ++compared;
                }
            }
        }
    });
    EXPECT_GT(compared, 500U);
}

constexpr int often = 60;

TEST(RandomStanding, HasStepsThatLeadFromThePartysFirstOfferToItsLast) {
    std::size_t steps = 0;
    for_random_records(300, often, [&](const Negotiation& negotiation, const Standing& standing) {
        std::map<PartyId, std::vector<std::size_t>> made;
        for (std::size_t at = 0; at < standing.offers.size(); ++at) {
            made[negotiation.offers[standing.offers[at].offer].by].push_back(at);
        }
        std::vector<std::pair<PartyId, std::size_t>> latest;
        for (const auto& [party, places] : made) {
            latest.emplace_back(party, places.back());
            std::vector<Decimal> total = standing.offers[places.front()].utility;
            std::vector<std::size_t> visited{places.front()};
            for (const Step& step : standing.steps) {
                if (step.by == party) {
                    EXPECT_EQ(step.from, visited.back());
                    visited.push_back(step.to);
                    for (std::size_t seat = 0; seat < total.size(); ++seat) {
                        total[seat] = sum(total[seat], step.change[seat]);
                    }
                    ++steps;
                }
            }
            EXPECT_EQ(visited, places);
            EXPECT_EQ(total, standing.offers[places.back()].utility);
        }
        EXPECT_EQ(standing.latest, latest);
        EXPECT_TRUE(std::is_sorted(standing.steps.begin(), standing.steps.end(),
                                   [](const Step& a, const Step& b) { return a.to < b.to; }));
    });
    EXPECT_GT(steps, 300U);
}

TEST(RandomStanding, NamesTheIssuesThatTurnOneOfferIntoTheOther) {
    const auto turned = [](const OfferSeen& from, const OfferSeen& to,
                           const std::vector<IssueId>& issues) {
        std::vector<OptionId> options = from.options;
        for (const IssueId issue : issues) {
            EXPECT_NE(options[issue.at()], to.options[issue.at()]);
            options[issue.at()] = to.options[issue.at()];
        }
        return options;
    };
    for_random_records(200, often, [&](const Negotiation&, const Standing& standing) {
        const auto& offers = standing.offers;
        for (const Step& step : standing.steps) {
            EXPECT_EQ(turned(offers[step.from], offers[step.to], step.issues),
                      offers[step.to].options);
        }
        const std::map<PartyId, std::size_t> latest(standing.latest.begin(), standing.latest.end());
        for (const Apart& apart : standing.apart) {
            const OfferSeen& one = offers[latest.at(apart.one)];
            const OfferSeen& other = offers[latest.at(apart.other)];
            EXPECT_EQ(turned(one, other, apart.issues), other.options);
        }
    });
}

/// What `one` would lose by each other party's latest offer, by the two.
std::map<std::pair<PartyId, PartyId>, std::pair<std::vector<IssueId>, Decimal>> costs_in(
    const Standing& standing) {
    std::map<std::pair<PartyId, PartyId>, std::pair<std::vector<IssueId>, Decimal>> costs;
    for (const Apart& apart : standing.apart) {
        costs[{apart.one, apart.other}] = {apart.issues, apart.costs[0]};
        costs[{apart.other, apart.one}] = {apart.issues, apart.costs[1]};
    }
    return costs;
}

/// The record with every offer of the one made by the other.
Negotiation exchanged(Negotiation negotiation, PartyId one, PartyId other) {
    for (Offer& offer : negotiation.offers) {
        if (offer.by == one || offer.by == other) {
            offer.by = offer.by == one ? other : one;
        }
    }
    return negotiation;
}

/// What a seat has by `offer` beyond the offer with one option of another, as deals sees it.
Decimal worth_of_option(const Negotiation& negotiation, std::size_t seat, const OfferSeen& offer,
                        IssueId issue, const OfferSeen& other) {
    Negotiation mixed = negotiation;
    Offer text = negotiation.offers[offer.offer];
    std::vector<OptionId> options = offer.options;
    options[issue.at()] = other.options[issue.at()];
    text.package = deals::package_of(options);
    mixed.offers = {text};
    return difference(offer.utility[seat], standing_of(mixed, {})->offers[0].utility[seat]);
}

TEST(RandomStanding, TakesOneIssueAtATime) {
    std::size_t compared = 0;
    for_random_records(60, often, [&](const Negotiation& negotiation, const Standing& standing) {
        const auto& offers = standing.offers;
        for (const Step& step : standing.steps) {
            ASSERT_EQ(step.by_issue.size(), step.issues.size());
            for (std::size_t at = 0; at < step.issues.size(); ++at) {
                ASSERT_EQ(step.by_issue[at].size(), standing.seats.size());
                for (std::size_t seat = 0; seat < standing.seats.size(); ++seat) {
                    EXPECT_EQ(step.by_issue[at][seat],
                              worth_of_option(negotiation, seat, offers[step.to], step.issues[at],
                                              offers[step.from]));
                    ++compared;
                }
            }
            if (step.issues.size() == 1) {
                EXPECT_EQ(step.by_issue[0], step.change);
            }
        }
        const std::map<PartyId, std::size_t> latest(standing.latest.begin(), standing.latest.end());
        const auto seat_of = [&](PartyId party) {
            return static_cast<std::size_t>(
                std::find(standing.seats.begin(), standing.seats.end(), party) -
                standing.seats.begin());
        };
        for (const Apart& apart : standing.apart) {
            const OfferSeen& one = offers[latest.at(apart.one)];
            const OfferSeen& other = offers[latest.at(apart.other)];
            ASSERT_EQ(apart.by_issue.size(), apart.issues.size());
            for (std::size_t at = 0; at < apart.issues.size(); ++at) {
                const IssueId issue = apart.issues[at];
                EXPECT_EQ(apart.by_issue[at][0],
                          worth_of_option(negotiation, seat_of(apart.one), one, issue, other));
                EXPECT_EQ(apart.by_issue[at][1],
                          worth_of_option(negotiation, seat_of(apart.other), other, issue, one));
                ++compared;
            }
        }
    });
    EXPECT_GT(compared, 100U);
}

TEST(RandomStanding, IsAsFarApartFromEitherSide) {
    std::size_t pairs = 0;
    for_random_records(200, often, [&](const Negotiation& negotiation, const Standing& standing) {
        std::size_t with_seats = 0;
        for (const auto& [party, at] : standing.latest) {
            with_seats += static_cast<std::size_t>(
                std::count(standing.seats.begin(), standing.seats.end(), party));
        }
        const auto costs = costs_in(standing);
        EXPECT_EQ(costs.size(), with_seats * (with_seats - (with_seats > 0 ? 1 : 0)));
        for (const Apart& apart : standing.apart) {
            const auto swapped =
                costs_in(standing_of(exchanged(negotiation, apart.one, apart.other), {}).value());
            for (const auto& key :
                 {std::pair{apart.one, apart.other}, std::pair{apart.other, apart.one}}) {
                EXPECT_EQ(swapped.at(key).first, costs.at(key).first);
                EXPECT_EQ(swapped.at(key).second, -costs.at(key).second);
                ++pairs;
            }
        }
    });
    EXPECT_GT(pairs, 100U);
}

TEST(RandomStanding, OrdersByDateAndElseAsTheCaseDoes) {
    for_random_records(300, often, [](const Negotiation& negotiation, const Standing& standing) {
        std::vector<std::pair<std::string, std::size_t>> dated;
        std::set<std::size_t> all;
        for (std::size_t at = 0; at < standing.offers.size(); ++at) {
            const std::size_t offer = standing.offers[at].offer;
            all.insert(offer);
            const std::string& date = negotiation.offers[offer].date;
            if (!date.empty()) {
                dated.emplace_back(date, offer);
            } else if (offer == 0) {
                EXPECT_EQ(at, 0U);
            } else {
                ASSERT_GT(at, 0U);
                EXPECT_EQ(standing.offers[at - 1].offer, offer - 1);
            }
        }
        EXPECT_TRUE(std::is_sorted(dated.begin(), dated.end()));
        EXPECT_EQ(all.size(), negotiation.offers.size());
        EXPECT_EQ(standing.offers.size(), negotiation.offers.size());
    });
}

bool breaks(const Constraint& constraint, const std::vector<OptionId>& options) {
    return constraint.when.holds(options) &&
           (constraint.kind == Constraint::Kind::never || !constraint.then.holds(options));
}

TEST(RandomStanding, WarnsOnceOfEveryOddity) {
    std::size_t warned = 0;
    for_random_records(300, often, [&](const Negotiation& negotiation, const Standing& standing) {
        std::size_t odd = 0;
        std::set<std::string> before;
        for (const OfferSeen& seen : standing.offers) {
            const Offer& offer = negotiation.offers[seen.offer];
            const auto options = deals::completed(negotiation, offer.package);
            before.insert(offer.id);
            odd += offer.reply_to.empty() || before.contains(offer.reply_to) ? 0U : 1U;
            odd += std::any_of(negotiation.constraints.begin(), negotiation.constraints.end(),
                               [&](const auto& each) { return breaks(each, options); })
                       ? 1U
                       : 0U;
            if (const auto& maker = negotiation.preferences[offer.by.at()]) {
                odd += std::any_of(maker->red_lines.begin(), maker->red_lines.end(),
                                   [&](const auto& line) { return line.holds(options); })
                           ? 1U
                           : 0U;
            }
        }
        EXPECT_EQ(standing.warnings.size(), odd);
        warned += odd;
    });
    EXPECT_GT(warned, 100U);
}

}  // namespace
}  // namespace irenic::talks
