package dev.loyalty4j.benchmarks.rules;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.ProgramBuilder;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.Condition;
import dev.loyalty4j.core.rule.EarningPolicy;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.rule.Fact;
import dev.loyalty4j.core.rule.Limit;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rules R01 to R19 as data.
 *
 * <p>A percentage of the base is written as a step of money: a fifth of a whole number of points, rounded down, is one
 * point for every five. Only 15 percent is not such a step, and is a table of bands.
 */
public final class Programme {
    static final String TYPE = "points";
    static final String LADDER = "status";

    /** More than any order of the data comes to, in points of R01. */
    private static final int MOST_BASE = 2_000;

    private Programme() {}

    /**
     * Writes the rules.
     *
     * @param sets how many sets of nineteen rules; all but the first hold on the days of their campaign alone
     * @return the rules
     */
    public static List<EarningRule> rules(int sets) {
        List<EarningRule> rules = new ArrayList<>(nineteen("", Condition.ALWAYS));
        for (int set = 1; set < sets; set++) {
            LocalDate first = Days.FIRST.plusDays(Engine.campaign(set));
            Condition days = Condition.between(first, first.plusDays(Engine.CAMPAIGN_DAYS - 1));
            rules.addAll(nineteen("campaign " + set + " ", days));
        }
        return rules;
    }

    /**
     * Writes the whole programme: the rules, points that do not expire, and a ladder whose tiers are held for a year.
     *
     * @param sets how many sets of nineteen rules
     * @return the programme
     */
    public static Program program(int sets) {
        ProgramBuilder builder = Program.builder("p20", ZoneOffset.UTC, "EUR")
                .points(PointType.of(TYPE, Expiry.NEVER))
                .earning(EarningPolicy.DEFAULT.atMost(Limit.points(Engine.DAILY, Window.DAY)))
                .ladder(Ladder.of(LADDER, Window.days(365), Term.months(12))
                        .tier("Silver", Metric.pointsEarned().atLeast(String.valueOf(Replay.SILVER)))
                        .tier("Gold", Metric.pointsEarned().atLeast(String.valueOf(Replay.GOLD))));
        rules(sets).forEach(builder::earn);
        return builder.build();
    }

    private static List<EarningRule> nineteen(String prefix, Condition days) {
        Condition app = Condition.is(Fact.CHANNEL, "app");
        List<EarningRule> rules = new ArrayList<>();
        rules.add(EarningRule.of("R01", Award.pointsEvery(1, "1.00")));
        rules.add(EarningRule.of("R02", Award.pointsEvery(1, "1.00")).when(Condition.category("c2")));
        rules.add(EarningRule.of("R03", Award.pointsEvery(1, "0.50")).when(Condition.category("c5")));
        rules.add(EarningRule.of("R04", Award.pointsEvery(1, "2.00"))
                .when(Condition.all(Condition.category("c7"), Condition.lineAmountAtLeast("100.00"))));
        rules.add(EarningRule.of("R05", Award.pointsEvery(1, "5.00")).when(Condition.dayOfWeek(TUESDAY)));
        rules.add(
                EarningRule.of("R06", Award.fixed(50)).when(Condition.all(Condition.dayOfWeek(SATURDAY, SUNDAY), app)));
        rules.add(EarningRule.of("R07", Award.fixed(200)).when(Condition.firstOrder()));
        rules.add(EarningRule.of("R08", Award.fixed(25)).when(Condition.amountAtLeast("50.00")));
        rules.add(EarningRule.of("R09", Award.fixed(150)).when(Condition.amountAtLeast("200.00")));
        rules.add(EarningRule.of("R10", Award.pointsEvery(1, "4.00")).when(Condition.tier(LADDER, "Silver")));
        rules.add(EarningRule.of("R11", Award.pointsEvery(1, "2.00")).when(Condition.tier(LADDER, "Gold")));
        rules.add(EarningRule.of("R12", Award.pointsEvery(1, "1.00")).when(Condition.birthdayMonth()));
        rules.add(EarningRule.of("R13", Award.fixed(10)).when(app));
        rules.add(EarningRule.of("R14", Award.pointsEvery(1, "10.00")).when(Condition.segment("student")));
        rules.add(EarningRule.of("R15", Award.bands(fifteenPercent()))
                .when(Condition.all(Condition.segment("senior"), Condition.dayOfWeek(WEDNESDAY))));
        rules.add(EarningRule.of("R16", Award.pointsPerUnit(5))
                .when(Condition.all(
                        Condition.between(Days.FIRST.plusDays(300), Days.FIRST.plusDays(330)),
                        Condition.category("c3"))));
        rules.add(EarningRule.of("R17", Award.pointsPerUnit(30)).when(Condition.is(Fact.SKU, bonusArticles())));
        rules.add(EarningRule.of("R18", Award.fixed(40)).when(Condition.categoriesAtLeast(3)));
        rules.add(EarningRule.of("R19", Award.fixed(15))
                .when(Condition.all(Condition.is(Fact.TENDER, "wallet"), Condition.amountAtLeast("30.00"))));
        return rules.stream().map(rule -> limited(rule, prefix, days)).toList();
    }

    private static EarningRule limited(EarningRule rule, String prefix, Condition days) {
        if (prefix.isEmpty()) {
            return rule;
        }
        Condition both = rule.condition().equals(Condition.ALWAYS) ? days : Condition.all(days, rule.condition());
        return EarningRule.of(prefix + rule.name(), rule.award()).when(both);
    }

    /** One more point from each whole amount on at which 15 percent of the base reach it. */
    private static Award.Band[] fifteenPercent() {
        List<Award.Band> bands = new ArrayList<>();
        for (int base = 1; base <= MOST_BASE; base++) {
            if (base * 15 / 100 > (base - 1) * 15 / 100) {
                bands.add(new Award.Band(base + ".00", base * 15 / 100));
            }
        }
        return bands.toArray(new Award.Band[0]);
    }

    private static String[] bonusArticles() {
        return IntStream.range(0, 5_000)
                .filter(Order::isBonus)
                .mapToObj(sku -> "SKU-" + sku)
                .toArray(String[]::new);
    }
}
