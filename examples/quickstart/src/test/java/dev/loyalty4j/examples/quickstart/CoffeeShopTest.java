package dev.loyalty4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The run without arguments. Expected numbers are counted here, over the file's plain text, with sets and maps. */
class CoffeeShopTest {
    private static final Run RUN = Run.of();
    private static final List<String[]> ROWS = BundledFile.rows("orders.csv");
    private static final List<String[]> SALES =
            ROWS.stream().filter(r -> !r[5].startsWith("-")).toList();
    private static final List<String[]> RETURNS =
            ROWS.stream().filter(r -> r[5].startsWith("-")).toList();

    @Test
    void itEndsWellAndReportsNothingBad() {
        assertThat(RUN.code()).isZero();
        assertThat(RUN.err().lines().filter(line -> !line.startsWith("…"))).isEmpty();
        assertThat(RUN.lines()).contains("Left out: 0 rows.");
    }

    @Test
    void twoRunsPrintTheSame() {
        assertThat(Run.of().out()).isEqualTo(RUN.out());
    }

    @Test
    void everyRowAndAllTheMoneyIsAccountedFor() {
        assertThat(RUN.lines())
                .contains(
                        ROWS.size() + " rows, whose amounts add up to " + sum(ROWS) + " EUR; 0 more left out",
                        SALES.size() + " rows " + sum(SALES) + " EUR purchases in the programme",
                        RETURNS.size() + " rows " + sum(RETURNS) + " EUR whole orders that came back");
    }

    @Test
    void theProgrammeIsSaidInWords() {
        assertThat(RUN.lines())
                .contains(
                        "Points: beans, good through the end of the month, 6 months after earning",
                        "Earn: base: 2 points per 1.00",
                        "Silver from 200.00 spend: points times 1.25, early-sale",
                        "Reward: free-espresso (article espresso) for 100 points");
    }

    @Test
    void theMemberShownHasATierARewardAndAReturn() {
        String statement =
                RUN.out().substring(RUN.out().indexOf("== One of"), RUN.out().indexOf("== All members"));

        assertThat(statement)
                .contains("Balance: ")
                .contains("beans of purchase o1")
                .containsPattern("Tier \\(status\\): (Silver|Gold), through 2026-12-31")
                .containsPattern("Expiring: \\d+ beans good through 2026-\\d\\d-\\d\\d")
                .containsPattern("-\\d+ beans for reward (free-espresso|bag-of-beans)")
                .containsPattern("return r-o1\\d+ of order o1\\d+");
    }

    @Test
    void everyCustomerIsAMemberAndHoldsTheTierThatTheSpendReached() {
        Map<String, BigDecimal> spend = new HashMap<>();
        Map<String, BigDecimal> most = new HashMap<>();
        for (String[] row : ROWS) {
            BigDecimal now = spend.merge(row[2], new BigDecimal(row[5]), BigDecimal::add);
            most.merge(row[2], now, BigDecimal::max); // a return does not take a tier away
        }
        long gold = atLeast("500", most.values());
        long silver = atLeast("200", most.values()) - gold;

        assertThat(RUN.lines()).contains(most.size() + " members");
        assertThat(RUN.number("no tier")).isEqualTo(most.size() - gold - silver);
        assertThat(RUN.number("Silver")).isEqualTo(silver);
        assertThat(RUN.number("Gold")).isEqualTo(gold);
    }

    @Test
    void pointsIssuedArePointsThatWentSomewhere() {
        long gone = RUN.number("redeemed") + RUN.number("expired") + RUN.number("taken back");

        assertThat(RUN.number("issued")).isEqualTo(gone + RUN.number("outstanding") - RUN.number("owed"));
        assertThat(RUN.number("redeemed")).isPositive();
        assertThat(RUN.number("expired")).isPositive();
        assertThat(RUN.number("taken back")).isPositive();
    }

    @Test
    void pointsIssuedLieBetweenTheBaseAndTheMostThatRulesCanGive() {
        // 2 points per euro; at most doubled by a rule and half as much again by Gold: 2 × (1 + 1 + 0.5).
        BigDecimal sold = sum(SALES);

        assertThat(BigDecimal.valueOf(RUN.number("issued")))
                .isBetween(sold.multiply(new BigDecimal("2")).subtract(orders()), sold.multiply(new BigDecimal("5")));
    }

    @Test
    void theBooksAreRight() {
        assertThat(RUN.line("verify: ")).matches("verify: clean: 2000 accounts, \\d{5} journal entries");
    }

    @Test
    void retentionByMonthIsInBothReadings() {
        Map<YearMonth, Set<String>> bought = new TreeMap<>();
        SALES.forEach(r -> bought.computeIfAbsent(YearMonth.parse(r[0].substring(0, 7)), m -> new HashSet<>())
                .add(r[2]));
        Set<String> ever = new HashSet<>();
        bought.forEach((month, now) -> {
            Set<String> before = bought.get(month.minusMonths(1));
            if (before != null) {
                assertThat(RUN.line(month + " ")).startsWith(retention(month, before, now, ever));
                assertThat(RUN.line(month + " ")).contains(" " + percent(notNew(now, ever), before.size()) + " %");
            }
            ever.addAll(now);
        });
    }

    private static String retention(YearMonth month, Set<String> before, Set<String> now, Set<String> ever) {
        Set<String> stayed = new TreeSet<>(now);
        stayed.retainAll(before);
        return month + " " + before.size() + " " + now.size() + " " + (now.size() - notNew(now, ever)) + " "
                + stayed.size() + " " + percent(stayed.size(), before.size()) + " % (";
    }

    private static long notNew(Set<String> now, Set<String> ever) {
        return now.stream().filter(ever::contains).count();
    }

    @Test
    void repeatRateAndOrderValueCountPurchaseDays() {
        Map<String, Set<String>> days = new HashMap<>();
        SALES.forEach(r -> days.computeIfAbsent(r[2], c -> new HashSet<>()).add(r[0].substring(0, 10)));
        long repeaters = days.values().stream().filter(d -> d.size() > 1).count();
        long purchases = days.values().stream().mapToLong(Set::size).sum();
        BigDecimal average = sum(ROWS).divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_EVEN);

        assertThat(RUN.line("repeat purchase rate"))
                .endsWith(repeaters + " of " + days.size() + " customers who bought by 2025-12-31");
        assertThat(RUN.line("purchases per customer")).contains(purchases + " over " + days.size());
        assertThat(RUN.line("average order value"))
                .startsWith("average order value " + average + " EUR (")
                .endsWith(sum(ROWS) + " EUR over " + purchases + " purchases by 2025-12-31");
    }

    @Test
    void theNetPromoterScoreHasItsInterval() {
        List<Integer> answers = BundledFile.rows("nps.csv").stream()
                .map(r -> r[2])
                .filter(a -> !a.isEmpty())
                .map(Integer::valueOf)
                .toList();
        double n = answers.size();
        double p = answers.stream().filter(a -> a >= 9).count() / n;
        double d = answers.stream().filter(a -> a <= 6).count() / n;
        double margin = 1.959963984540054 * 100 * Math.sqrt((p + d - (p - d) * (p - d)) / n);

        assertThat(RUN.line("net promoter score"))
                .startsWith(String.format(
                        Locale.ROOT,
                        "net promoter score %.0f ± %.0f (%d answers",
                        100 * (p - d),
                        margin,
                        answers.size()));
    }

    @Test
    void everyCustomerIsInOneOfTenSegments() {
        List<String> names = List.of(
                "Hibernating",
                "At risk",
                "Can't lose",
                "About to sleep",
                "Need attention",
                "Loyal",
                "Promising",
                "Potential loyalist",
                "New",
                "Champions");

        assertThat(names.stream().mapToLong(RUN::number).sum()).isEqualTo(2_000);
        assertThat(names).allSatisfy(name -> assertThat(RUN.number(name)).isPositive());
    }

    private static BigDecimal sum(List<String[]> rows) {
        return rows.stream().map(r -> new BigDecimal(r[5])).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Rounding down costs each order less than one point. */
    private static BigDecimal orders() {
        return BigDecimal.valueOf(SALES.stream().map(r -> r[1]).distinct().count());
    }

    private static long atLeast(String euros, Collection<BigDecimal> spends) {
        return spends.stream()
                .filter(spend -> spend.compareTo(new BigDecimal(euros)) >= 0)
                .count();
    }

    private static String percent(long some, long all) {
        return String.format(Locale.ROOT, "%.1f", 100.0 * some / all);
    }
}
