package dev.loyalty4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.retention.Cohort;
import dev.loyalty4j.metrics.retention.CohortTable;
import dev.loyalty4j.metrics.retention.RepeatPurchase;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.retention.RetentionCounts;
import dev.loyalty4j.metrics.segment.Rfm;
import dev.loyalty4j.metrics.segment.RfmScores;
import dev.loyalty4j.metrics.value.Concentration;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * RFM quintiles, cohort matrix, monthly retention and churn, repeat rate and concentration of a million rows of up to
 * 500,000 customers (ten million with {@code -Dloyalty.deep=true}) against hand-written loops over the rows that know
 * nothing of the library. Checked, not timed.
 */
class MetricsSuiteTest {

    private static final int ROWS = Boolean.getBoolean("loyalty.deep") ? 10_000_000 : 1_000_000;
    private static final int CUSTOMERS = 500_000;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);
    private static final int DAYS = (int) ChronoUnit.DAYS.between(FIRST, LAST) + 1;
    private static final int MONTHS = 30;

    private static PurchaseLog log;

    /** Customer in the high half, day since FIRST in the low one, sorted, each pair once. */
    private static long[] purchases;

    private static long[] cents;

    @BeforeAll
    static void fill() {
        SplitMix64 random = new SplitMix64(2_026);
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(LAST);
        long[] pairs = new long[ROWS];
        cents = new long[CUSTOMERS];
        for (int i = 0; i < ROWS; i++) {
            // The square makes some customers buy much more often than others.
            double share = random.nextDouble();
            int customer = (int) (share * share * CUSTOMERS);
            int day = random.nextInt(DAYS);
            int amount = 100 + random.nextInt(10_000);
            builder.addOnDay(customer, FIRST.toEpochDay() + day, amount);
            pairs[i] = (long) customer << 32 | day;
            cents[customer] += amount;
        }
        log = builder.build();
        Arrays.sort(pairs);
        int size = 0;
        for (int i = 0; i < ROWS; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[size++] = pairs[i];
            }
        }
        purchases = Arrays.copyOf(pairs, size);
    }

    private static int month(long pair) {
        LocalDate day = FIRST.plusDays((int) pair);
        return (day.getYear() - 2_023) * 12 + day.getMonthValue() - 1;
    }

    /** One bit for each month with a purchase. */
    private static long[] monthsOf() {
        int[] monthOfDay = new int[DAYS];
        for (int day = 0; day < DAYS; day++) {
            monthOfDay[day] = month(day);
        }
        long[] months = new long[CUSTOMERS];
        for (long pair : purchases) {
            months[(int) (pair >>> 32)] |= 1L << monthOfDay[(int) pair];
        }
        return months;
    }

    @Test
    void theCohortMatrixIsThatOfBitmasks() {
        long[][] matrix = new long[MONTHS][MONTHS];
        for (long months : monthsOf()) {
            int first = Long.numberOfTrailingZeros(months);
            for (int month = first; month < MONTHS; month++) {
                matrix[first][month - first] += months >>> month & 1;
            }
        }
        List<Cohort> cohorts = CohortTable.monthly(log).cohorts();
        for (int i = 0; i < cohorts.size(); i++) {
            assertThat(cohorts.get(i).cells()).hasSize(MONTHS - i);
            for (int age = 0; age < MONTHS - i; age++) {
                assertThat(cohorts.get(i).at(age).orElseThrow().retained()).isEqualTo(matrix[i][age]);
            }
        }
        for (int i = cohorts.size(); i < MONTHS; i++) {
            assertThat(matrix[i][0]).isZero();
        }
    }

    @Test
    void monthlyRetentionAndChurnAreThoseOfBitmasks() {
        long[] months = monthsOf();
        List<RetentionCounts> series = Retention.series(log, CalendarBucket.MONTH);
        assertThat(series).hasSize(MONTHS - 1);
        for (int month = 1; month < MONTHS; month++) {
            long start = 0;
            long end = 0;
            long joined = 0;
            long stayed = 0;
            for (long own : months) {
                long now = own >>> month & 1;
                long before = own >>> month - 1 & 1;
                start += before;
                end += now;
                stayed += before & now;
                joined += now == 1 && Long.numberOfTrailingZeros(own) == month ? 1 : 0;
            }
            RetentionCounts counts = series.get(month - 1);
            assertThat(counts).isEqualTo(new RetentionCounts(counts.period(), start, end, joined, stayed));
            assertThat(counts.churn().numerator()).isEqualTo(start - stayed);
        }
    }

    @Test
    void theRepeatRateIsThatOfALoop() {
        long customers = 0;
        long repeaters = 0;
        for (int count : counts()) {
            customers += count > 0 ? 1 : 0;
            repeaters += count > 1 ? 1 : 0;
        }
        assertThat(RepeatPurchase.rate(log).denominator()).isEqualTo(customers);
        assertThat(RepeatPurchase.rate(log).numerator()).isEqualTo(repeaters);
    }

    private static int[] counts() {
        int[] counts = new int[CUSTOMERS];
        for (long pair : purchases) {
            counts[(int) (pair >>> 32)]++;
        }
        return counts;
    }

    @Test
    void concentrationIsThatOfWholeNumbers() {
        long[] ascending = Arrays.stream(cents).filter(own -> own > 0).sorted().toArray();
        int n = ascending.length;
        BigInteger weighted = BigInteger.ZERO;
        long total = 0;
        for (int i = 0; i < n; i++) {
            weighted = weighted.add(BigInteger.valueOf(ascending[i]).multiply(BigInteger.valueOf(i + 1)));
            total += ascending[i];
        }
        BigDecimal gini = new BigDecimal(weighted.shiftLeft(1))
                .divide(BigDecimal.valueOf(total), MathContext.DECIMAL128)
                .subtract(BigDecimal.valueOf(n + 1))
                .divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
        Concentration concentration = Concentration.of(log);
        assertThat(concentration.gini().value()).isCloseTo(gini.doubleValue(), within(1e-12));
        for (int percent : new int[] {1, 10, 20}) {
            long top = 0;
            for (int i = n - (int) ((long) n * percent / 100); i < n; i++) {
                top += ascending[i];
            }
            assertThat(concentration.topShare(percent).value()).isEqualTo((double) top / total);
        }
    }

    @Test
    void rfmQuintilesAreThoseOfSortedColumns() {
        int[] counts = counts();
        int[] last = new int[CUSTOMERS];
        for (long pair : purchases) {
            last[(int) (pair >>> 32)] = (int) pair;
        }
        int[] who = java.util.stream.IntStream.range(0, CUSTOMERS)
                .filter(customer -> counts[customer] > 0)
                .toArray();
        long[] recency = Arrays.stream(who).mapToLong(c -> DAYS - 1 - last[c]).toArray();
        long[] frequency = Arrays.stream(who).mapToLong(c -> counts[c]).toArray();
        long[] money = Arrays.stream(who).mapToLong(c -> cents[c]).toArray();
        double[] r = thresholds(recency);
        double[] f = thresholds(frequency);
        double[] m = thresholds(money);
        RfmScores scores = Rfm.quintiles(log, LAST);
        assertThat(scores.size()).isEqualTo(who.length);
        int[] position = new int[CUSTOMERS];
        for (int i = 0; i < who.length; i++) {
            position[who[i]] = i;
        }
        int wrong = 0;
        for (int i = 0; i < scores.size(); i++) {
            int own = position[Integer.parseInt(scores.customerId(i))];
            boolean same = scores.recencyScore(i) == 6 - bin(recency[own], r)
                    && scores.frequencyScore(i) == bin(frequency[own], f)
                    && scores.monetaryScore(i) == bin(money[own], m);
            wrong += same ? 0 : 1;
        }
        assertThat(wrong).isZero();
    }

    private static double[] thresholds(long[] values) {
        long[] ascending = values.clone();
        Arrays.sort(ascending);
        double[] thresholds = new double[4];
        for (int k = 1; k < 5; k++) {
            long scaled = (ascending.length - 1L) * k;
            int below = (int) (scaled / 5);
            double rest = scaled % 5 / 5.0;
            thresholds[k - 1] =
                    rest == 0 ? ascending[below] : ascending[below] + rest * (ascending[below + 1] - ascending[below]);
        }
        return thresholds;
    }

    private static int bin(long value, double[] thresholds) {
        int bin = 1;
        for (double threshold : thresholds) {
            bin += threshold < value ? 1 : 0;
        }
        return bin;
    }
}
