package dev.loyalty4j.core;

import static java.time.DayOfWeek.TUESDAY;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Benefit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.ZoneId;

/** The programme that most tests run: a bean for a euro, double on Tuesdays for coffee, two tiers, one reward. */
public final class BeanClub {
    /** The zone of the programme. */
    public static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

    private BeanClub() {}

    /** Returns its parts, to be changed and built. */
    public static ProgramBuilder parts() {
        return Program.builder("bean-club", PRAGUE, "EUR")
                .points(PointType.of("beans", Expiry.months(3).toEndOfMonth()))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("double tuesday", Award.multiply("2"))
                        .when(Condition.all(Condition.dayOfWeek(TUESDAY), Condition.category("coffee"))))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                        .tier(
                                "Silver",
                                Metric.spend().atLeast("200.00"),
                                Benefit.multiply("1.25"),
                                Benefit.entitled("early-sale"))
                        .tier(
                                "Gold",
                                Metric.spend().atLeast("500.00"),
                                Benefit.multiply("1.5"),
                                Benefit.entitled("free-shipping")))
                .reward(Reward.product("free-espresso", "SKU-17").costing(100));
    }

    /** Returns it built. */
    public static Program program() {
        return parts().build();
    }

    /** Returns an order of one coffee line. */
    public static Purchase coffee(String order, String member, Instant at, String price) {
        return Purchase.of(
                order,
                member,
                at,
                Line.of("espresso", 1, Money.of(price, "EUR")).in("coffee"));
    }

    /** Returns an order of one line without a category. */
    public static Purchase ware(String order, String member, Instant at, String price) {
        return Purchase.of(order, member, at, Line.of("cup", 1, Money.of(price, "EUR")));
    }
}
