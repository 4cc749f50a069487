package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for ladders of any kind, whatever a member does. */
class TierPropertyTest {
    private static final LocalDate START = LocalDate.of(2018, 2, 1);

    private static Ladder ladder(SplittableRandom random) {
        List<Window> windows = List.of(
                Window.CALENDAR_YEAR,
                Window.CALENDAR_QUARTER,
                Window.days(200),
                Window.lastMonths(18),
                Window.MEMBERSHIP_YEAR);
        Window window = windows.get(random.nextInt(windows.size()));
        Term term = window.tiles() && random.nextBoolean() ? Term.REST_AND_NEXT : Term.months(1 + random.nextInt(14));
        LadderPolicy policy = LadderPolicy.DEFAULT
                .falling(random.nextBoolean() ? LadderPolicy.Fall.ONE_STEP : LadderPolicy.Fall.TO_METRIC)
                .grace(random.nextInt(3) == 0 ? 20 : 0)
                .renewing(LadderPolicy.Renewal.values()[random.nextInt(3)]);
        if (window.tiles() && random.nextInt(3) == 0) {
            policy = policy.upgrading(LadderPolicy.Upgrade.AT_PERIOD_END);
        }
        return Ladder.of("status", window, term)
                .with(policy)
                .tier("Silver", Metric.spend().atLeast("200.00"), Benefit.entitled("silver"))
                .tier(
                        "Gold",
                        Requirement.any(
                                Metric.spend().atLeast("500.00"),
                                Metric.orders().atLeast("8")),
                        Benefit.entitled("gold"))
                .tier("Black", Metric.spend().atLeast("900.00"), Benefit.entitled("black"));
    }

    /** Buys on some days of two years, with the days between. */
    private static String story(SplittableRandom random, boolean spending) {
        StringBuilder lines = new StringBuilder();
        LocalDate day = START;
        for (int i = 0; i < 14; i++) {
            day = day.plusDays(random.nextInt(90));
            lines.append(day).append(" buy ").append(100 + random.nextInt(250)).append(".00;");
            if (spending && random.nextBoolean()) {
                lines.append(day).append(" redeem 100;");
            }
        }
        return lines.toString();
    }

    private static TierShop shop(Ladder ladder) {
        return new TierShop(TierShop.parts(TierShop.PRAGUE, ladder).build());
    }

    @Property(tries = 25)
    void whoseMetricDoesNotChangeChangesTierAtMostOnceATerm(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TierShop shop = shop(ladder(random)).run(story(random, false)).run("2035-01-01");

        // After the last order nothing is counted: each step down is a day of its own, and so is each rise to what the
        // numbers reach already, at the end of a period or after a fall.
        List<String> moves = shop.loyalty().statement("anna").orElseThrow().items().stream()
                .map(Object::toString)
                .filter(text -> text.matches(".*(moved down|reached|renewed|bonus).*|.*purchase.*"))
                .toList();
        int last = moves.lastIndexOf(moves.stream()
                .filter(text -> text.contains("purchase"))
                .reduce((first, second) -> second)
                .orElseThrow());
        List<String> quiet = moves.subList(last + 1, moves.size());
        assertThat(daysOf(quiet, "moved down")).doesNotHaveDuplicates();
        assertThat(daysOf(quiet, "reached")).doesNotHaveDuplicates();
        assertThat(shop.tier()).isEqualTo("none"); // everything runs out in the end, one step a term
        assertThat(shop.problems()).isEmpty();
    }

    private static List<String> daysOf(List<String> moves, String what) {
        return moves.stream()
                .filter(text -> text.contains(what))
                .map(text -> text.substring(0, 10))
                .toList();
    }

    @Property(tries = 25)
    void spendingAndExpiryLowerNoTier(@ForAll long seed) {
        Ladder ladder = ladder(new SplittableRandom(seed));
        String saver = story(new SplittableRandom(seed + 1), false);
        StringBuilder spender = new StringBuilder();
        for (String line : saver.split(";")) {
            spender.append(line).append(';');
            spender.append(line.trim(), 0, 10).append(" redeem 100;");
        }

        assertThat(shop(ladder).run(spender.toString()).tier())
                .isEqualTo(shop(ladder).run(saver).tier());
    }

    @Property(tries = 25)
    void entitlementsAreThoseOfTheTierAtEveryInstant(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TierShop shop = shop(ladder(random)).run(story(random, false));

        for (int month = 0; month < 40; month++) {
            AccountView view = shop.loyalty()
                    .account("anna", shop.noon(START.plusMonths(month).toString()))
                    .orElseThrow();
            List<String> expected =
                    view.tier().map(t -> List.of(t.toLowerCase(Locale.ROOT))).orElse(List.of());
            assertThat(view.entitlements().names()).isEqualTo(expected);
        }
    }

    @Property(tries = 25)
    void settlingInTwoStepsIsSettlingAtOnce(@ForAll long seed) {
        Ladder ladder = ladder(new SplittableRandom(seed));
        String story = story(new SplittableRandom(seed + 1), false);
        TierShop once = shop(ladder).run(story).run("2024-06-01");
        TierShop twice = shop(ladder).run(story);
        for (int year = 2018; year < 2024; year++) {
            LocalDate day = LocalDate.of(year, 3 + (int) Math.floorMod(seed, 9L), 1);
            if (day.isAfter(START.plusYears(4))) {
                twice.run(day.toString());
            }
        }
        twice.run("2024-06-01");

        assertThat(twice.view().standings()).isEqualTo(once.view().standings());
        assertThat(twice.view().balances()).isEqualTo(once.view().balances());
    }

    @Property(tries = 25)
    void aFullReturnEndsAsIfNeverBoughtWhereTiersAreRevoked(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Ladder ladder = Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_AND_NEXT)
                .with(LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE))
                .tier("Silver", Metric.spend().atLeast("200.00"))
                .tier("Gold", Metric.spend().atLeast("500.00"));
        String before = "2018-05-01 buy " + (50 + random.nextInt(300)) + ".00;2018-09-01 buy "
                + (50 + random.nextInt(300)) + ".00;";
        String after = random.nextBoolean() ? "2019-02-01 buy 120.00;" : "";
        String day = random.nextBoolean() ? "2018-10-01" : "2019-01-15";
        String bought = day + " buy " + (1 + random.nextInt(700)) + ".00 x;";

        TierShop with = shop(ladder).run(before + bought + after + "2019-03-01 back x");
        TierShop without = shop(ladder).run(before + after + "2019-03-01 look");

        assertThat(with.view().standings()).isEqualTo(without.view().standings());
        assertThat(with.problems()).isEmpty();
    }
}
