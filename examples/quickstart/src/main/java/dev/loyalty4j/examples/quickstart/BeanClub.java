package dev.loyalty4j.examples.quickstart;

import static java.time.DayOfWeek.TUESDAY;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Scope;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.time.ZoneId;

/** The coffee shop's loyalty programme. */
final class BeanClub {
    private BeanClub() {}

    /** Builds the programme; a shop builds it once, and keeps the code under version control. */
    static Program program(ZoneId zone, String currency) {
        return Program.builder("bean-club", zone, currency)
                .points(PointType.of("beans", Expiry.months(6).toEndOfMonth()))
                .earn(EarningRule.of("base", Award.pointsPerMoney(2, money(1, currency))))
                .earn(EarningRule.of("double tuesday", Award.multiply("2"))
                        .when(Condition.dayOfWeek(TUESDAY))
                        .on(Scope.category("coffee")))
                .earn(EarningRule.of("home brewing", Award.multiply("1.5")).on(Scope.category("beans")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier(
                                "Silver",
                                Metric.spend().atLeast(money(200, currency)),
                                Benefit.multiply("1.25"),
                                Benefit.entitled("early-sale"))
                        .tier(
                                "Gold",
                                Metric.spend().atLeast(money(500, currency)),
                                Benefit.multiply("1.5"),
                                Benefit.entitled("free-shipping")))
                .reward(Reward.product("free-espresso", "espresso").costing(100))
                .reward(Reward.product("bag-of-beans", "beans-250g").costing(250))
                .build();
    }

    /** A decimal with as many decimals as the currency has: 200.00, or 200 in yen. */
    private static String money(int units, String currency) {
        return BigDecimal.valueOf(units).setScale(Money.digits(currency)).toPlainString();
    }
}
