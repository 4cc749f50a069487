package dev.loyalty4j.metrics.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SharedData;
import dev.loyalty4j.metrics.function.SplitMix64;
import dev.loyalty4j.metrics.interval.Interval;
import dev.loyalty4j.metrics.interval.IntervalMethod;
import dev.loyalty4j.metrics.log.CustomerSummaries;
import dev.loyalty4j.metrics.log.CustomerSummary;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.segment.CustomerValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Expected values: reference.json of the reference data, independent/cdnow_clv_bgnbd_gg, at the parameters given there.
 */
class LifetimeValueTest {

    private static final LocalDate AS_OF = LocalDate.of(1997, 9, 30);
    private static final Currency USD = Currency.getInstance("USD");
    private static final BgNbd BUYING =
            BgNbd.of(0.24259452115581992, 4.413601986199431, 0.7929220105437896, 2.425906752308778, ModelUnit.WEEKS);
    private static final GammaGamma SPENDING = GammaGamma.of(6.249572075647059, 3.744224573626285, 15.443521056555582);
    private static final LifetimeValue YEAR =
            LifetimeValue.of(BUYING, SPENDING, Discount.NONE).over(12, 4.345 * 7, StepRate.of(0.01));

    private static CustomerSummary customer(int x, double last, double age, double mean) {
        return new CustomerSummary(
                "c", x, last, age, x == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean), ModelUnit.WEEKS);
    }

    private static CustomerSummaries cdnow() {
        PurchaseLogBuilder builder =
                PurchaseLog.builder(ZoneId.of("America/New_York"), "USD").observedThrough(AS_OF.plusDays(273));
        for (String[] row : SharedData.rows("cdnowElog.csv")) {
            LocalDate day = LocalDate.parse(row[2], DateTimeFormatter.BASIC_ISO_DATE);
            builder.add(row[1], day, new BigDecimal(row[4]).movePointRight(2).longValueExact());
        }
        return builder.build().summaries(AS_OF, ModelUnit.WEEKS);
    }

    @Test
    void atGivenParametersValuesAreThoseOfTheReference() {
        // x, t_x, T, mean of customers 1, 2, 3, 6, 18, 1000, 1516, 2000, 2357; value of 12 steps of 4.345 weeks at 1 %
        // a step.
        double[][] customers = {
            {2, 30.4285714285714, 38.8571428571429, 22.345, 36.273978222003784},
            {1, 1.71428571428571, 38.8571428571429, 11.77, 4.6409365763186985},
            {0, 0, 38.8571428571429, 0, 8.344480543700223},
            {7, 29.4285714285714, 38.8571428571429, 73.7414285714286, 283.5580882287136},
            {1, 4.85714285714286, 38.8571428571429, 9.99, 6.348192944758697},
            {4, 24.4285714285714, 33.5714285714286, 16.26, 50.6927849319499},
            {26, 30.8571428571429, 31.0, 39.97, 972.0453579538505},
            {0, 0, 28.8571428571429, 0, 10.48836433412462},
            {0, 0, 27, 0, 11.017002062098628}
        };
        for (double[] row : customers) {
            assertThat(YEAR.value(customer((int) row[0], row[1], row[2], row[3]))
                            .value())
                    .isCloseTo(row[4], Percentage.withPercentage(1e-6));
        }
    }

    @Test
    void theCustomersOfTheSpendAreRankedWithoutBeingNamedAgain() {
        CustomerSummaries weeks = cdnow();
        CustomerSummaries days = weeks.in(ModelUnit.DAYS);
        LifetimeValue value = LifetimeValue.of(BUYING, GammaGamma.fit(days), Discount.effectiveAnnual(0.10));
        assertThat(value.rank().top(20)).isEqualTo(value.rank(weeks).top(20));
        assertThat(value.rank().total()).isCloseTo(value.rank(weeks).total(), Percentage.withPercentage(1e-9));
        assertThatIllegalStateException()
                .isThrownBy(YEAR::rank)
                .withMessage("the spend was not fitted to a log: name the customers by rank(summaries)");
    }

    @Test
    void whatACustomerWillBringSpreadsAroundTheValue() {
        // The mean over many futures is the value at given parameters; spread of customer 6: some leave at once.
        CustomerSummary six = customer(7, 29.4285714285714, 38.8571428571429, 73.7414285714286);
        double[] factors = IntStream.rangeClosed(1, 12)
                .mapToDouble(StepRate.of(0.01)::factor)
                .toArray();
        int draws = 20_000;
        double sum = 0;
        double squares = 0;
        RandomGenerator random = new SplitMix64(5)::nextLong;
        for (int i = 0; i < draws; i++) {
            double value = FutureSimulation.value(BUYING, SPENDING, six, 4.345, factors, random);
            sum += value;
            squares += value * value;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        assertThat(mean).isCloseTo(YEAR.value(six).value(), within(4 * error));
        Interval range = YEAR.predictionInterval(six, new SplitMix64(9)::nextLong, 4_000, 0.95);
        assertThat(range.lower()).isZero();
        assertThat(range.upper()).isBetween(2 * 283.56, 4 * 283.56);
        assertThat(range.method()).isEqualTo(IntervalMethod.SIMULATION);
        assertThat(YEAR.predictionInterval(six, new SplitMix64(9)::nextLong, 4_000, 0.95))
                .isEqualTo(range);
        Interval half = YEAR.margin(0.5).predictionInterval(six, new SplitMix64(9)::nextLong, 4_000, 0.95);
        assertThat(half.upper()).isCloseTo(range.upper() / 2, within(1e-9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.predictionInterval(six, new SplitMix64(9)::nextLong, 99, 0.95))
                .withMessage("draws 99 must be at least 100 and level 0.95 strictly between 0 and 1");
    }

    @Test
    void aSpreadOfOutcomesIsWiderThanTheErrorOfTheParameters() {
        CustomerSummaries summaries = cdnow();
        LifetimeValue value = LifetimeValue.of(BgNbd.fit(summaries), GammaGamma.fit(summaries), Discount.NONE);
        CustomerSummary six = summaries.find("6").orElseThrow();
        Interval errors = value.value(six).interval().orElseThrow();
        Interval outcomes = value.predictionInterval(six, new SplitMix64(9)::nextLong, 2_000, 0.95);
        assertThat(outcomes.lower()).isLessThan(errors.lower());
        assertThat(outcomes.upper()).isGreaterThan(errors.upper());
    }

    @Test
    void centsAreRoundedOnceAndFeedSegments() {
        LifetimeValue dollars = YEAR.in(USD);
        CustomerValue worth = dollars::cents;
        assertThat(worth.cents(customer(2, 30.4285714285714, 38.8571428571429, 22.345)))
                .isEqualTo(36_27);
        assertThat(dollars.margin(0.3).cents(customer(2, 30.4285714285714, 38.8571428571429, 22.345)))
                .isEqualTo(10_88);
        assertThatIllegalStateException()
                .isThrownBy(() -> YEAR.cents(customer(0, 0, 10, 0)))
                .withMessage("the currency must be named by in(…) to round to its minor unit");
    }

    @Test
    void customersOfALogAreFittedAndRanked() {
        CustomerSummaries summaries = cdnow();
        LifetimeValue value = LifetimeValue.of(
                        BgNbd.fit(summaries), GammaGamma.fit(summaries), Discount.effectiveAnnual(0.10))
                .over(12, 4.345 * 7, StepRate.of(0.01));
        ValueRanking ranking = value.rank(summaries);
        assertThat(ranking.size()).isEqualTo(2_357);
        assertThat(ranking.undefined()).isZero();
        for (int rank = 1; rank < ranking.size(); rank++) {
            assertThat(ranking.value(rank)).isLessThanOrEqualTo(ranking.value(rank - 1));
        }
        MoneyValue best = ranking.figure(0);
        assertThat(best.interval().orElseThrow().contains(best.value())).isTrue();
        assertThat(best.toString()).startsWith("residual lifetime value ").contains(" USD (");
        assertThat(ranking.top(3)).hasSize(3).first().isEqualTo(ranking.customerId(0));
        assertThat(ranking.toString()).startsWith("2 357 customers worth ");
        CustomerSummary first = summaries.find("1").orElseThrow();
        assertThat(value.value(first).value()).isCloseTo(36.273978222003784, Percentage.withPercentage(0.1));
        assertThat(value.cents(first)).isBetween(36_20L, 36_35L);
    }

    @Test
    void theErrorsOfBothFitsAddUpOnTheLogScale() {
        CustomerSummaries summaries = cdnow();
        BgNbd buying = BgNbd.fit(summaries);
        GammaGamma spending = GammaGamma.fit(summaries);
        CustomerSummary someone = summaries.find("6").orElseThrow();
        // One step without a discount is expected purchases × expected spend.
        Prediction one = LifetimeValue.of(buying, spending, Discount.NONE)
                .over(1, 39 * 7, StepRate.of(0))
                .value(someone);
        Prediction often = buying.expectedPurchases(someone, 39);
        Prediction much = spending.expectedSpend(someone);
        assertThat(one.value()).isCloseTo(often.value() * much.value(), Percentage.withPercentage(1e-9));
        assertThat(one.error()).isEqualTo(Math.hypot(often.error(), much.error()), within(1e-9));
    }

    @Test
    void smallStepsApproachTheContinuousSum() {
        // Discounted at the end of each step, so a little less than ∫e^(−δu)dE(u); 0.15/52 per week, 260 weeks.
        Discount discount = Discount.continuous(0.15 / 52, ModelUnit.WEEKS);
        double continuous = BUYING.discountedPurchases(2, 30.4285714285714, 38.8571428571429, 0.15 / 52, 260);
        CustomerSummary someone = customer(2, 30.4285714285714, 38.8571428571429, 22.345);
        double value = LifetimeValue.of(BUYING, SPENDING, discount)
                .over(1_820, 1, discount)
                .value(someone)
                .value();
        double purchases = value / SPENDING.expectedSpend(2, 22.345);
        assertThat(purchases)
                .isCloseTo(continuous, Percentage.withPercentage(0.05))
                .isLessThan(continuous);
    }

    @Test
    void whereAFitOrAMeanIsMissingThereIsAReason() {
        CustomerSummary once = customer(0, 0, 20, 0);
        LifetimeValue heavy = LifetimeValue.of(BUYING, GammaGamma.of(2, 0.9, 10), Discount.NONE);
        assertThat(heavy.value(once).undefinedReason().orElseThrow()).startsWith("q is at most 1");
        GammaGamma nothing = GammaGamma.fit(new int[] {0}, new double[1], FitSettings.STANDARD);
        LifetimeValue none = LifetimeValue.of(BUYING, nothing, Discount.NONE).in(USD);
        assertThat(none.value(once).undefinedReason().orElseThrow()).contains("no repeat buyers");
        assertThat(none.cents(once)).isZero();
        assertThat(heavy.toString())
                .isEqualTo("residual lifetime value: BG/NBD × Gamma-Gamma, 60 steps of 30.44 days at 0 % a step,"
                        + " margin share 1.000; transactions and spend are treated as independent");
    }

    @Test
    void unitsAndNumbersAreChecked() {
        CustomerSummary days = new CustomerSummary("d", 0, 0, 20, OptionalDouble.empty(), ModelUnit.DAYS);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> YEAR.value(days))
                .withMessage("customer d: unit DAYS must be that of the model, WEEKS");
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.over(0, 7, StepRate.of(0.01)));
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.margin(0));
    }
}
