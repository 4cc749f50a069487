package dev.loyalty4j.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.interval.Estimate;
import dev.loyalty4j.metrics.interval.Proportion;
import dev.loyalty4j.metrics.interval.ProportionDifference;
import dev.loyalty4j.metrics.interval.Ratio;
import dev.loyalty4j.metrics.interval.UndefinedFigureException;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.ReturnTreatment;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelationshipTest {

    private static final Period MARCH = Period.month(YearMonth.of(2026, 3));

    /** Dimensions category, promotion, referral. */
    private static PurchaseLog log() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(LocalDate.of(2026, 3, 31))
                .returns(ReturnTreatment.KEEP)
                .dimensions(Dimension.CATEGORY, Dimension.PROMOTION, Dimension.REFERRAL)
                .add("a", LocalDate.of(2026, 1, 5), 100, null, "tea", null, "friend")
                .add("a", LocalDate.of(2026, 3, 5), 100, null, "tea", "spring", null)
                .add("a", LocalDate.of(2026, 3, 6), 100, null, "coffee", null, null)
                .add("b", LocalDate.of(2026, 2, 27), 100, null, "tea", null, null)
                .add("b", LocalDate.of(2026, 3, 1), 100, null, "tea", null, null)
                .add("c", LocalDate.of(2026, 3, 2), 100, null, "tea", "spring", "friend")
                .add("c", LocalDate.of(2026, 3, 2), 100, null, "cups", null, null)
                .add("d", LocalDate.of(2026, 3, 3), 100, null, null, null, null)
                .add("d", LocalDate.of(2026, 3, 4), -100, null, "tea", null, null)
                .add("e", LocalDate.of(2026, 1, 9), 100, null, "tea", null, null)
                .build();
    }

    @Test
    void breadthCountsCustomersByHowManyCategoriesTheyBought() {
        // March: a tea and coffee, b tea, c tea and cups, d nothing named (the return does not count).
        // Bought before: a and b; a's coffee is new to a.
        Breadth breadth = Breadth.of(log(), MARCH, Dimension.CATEGORY);
        assertThat(breadth).isEqualTo(new Breadth(1, 1, 2, 2, 1));
        assertThat(breadth.upsellRatio().value()).isEqualTo(2);
        // R = 2: squares 1 + 1 + 4 = 6 of three customers: SE = √(3/2·6)/1 = 3.
        assertThat(breadth.upsellRatio().standardError().orElseThrow()).isCloseTo(3, within(1e-12));
        assertThat(breadth.upsellShare().value()).isEqualTo(2.0 / 3);
        assertThat(breadth.shareWithSeveral().value()).isEqualTo(0.5);
        assertThat(breadth.crossSell().value()).isEqualTo(0.5);
        assertThat(new Breadth(1, 0, 0, 0, 0).upsellRatio().isDefined()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Breadth(0, 0, 0, 1, 2));
    }

    @Test
    void promotedPurchasesAreThoseOfRepeatCustomers() {
        // Only a bought on two days in March: one of them promoted.
        Ratio promoted = PromotedPurchases.ofRepeatCustomers(log(), MARCH);
        assertThat(promoted.numerator()).isEqualTo(1);
        assertThat(promoted.denominator()).isEqualTo(2);
    }

    @Test
    void aReferralIsOnTheFirstDayOfPurchase() {
        // New in March: c, by a friend, and d. a came by a friend in January.
        assertThat(Relationship.referralRate(log(), MARCH).numerator()).isEqualTo(1);
        assertThat(Relationship.referralRate(log(), MARCH).denominator()).isEqualTo(2);
        assertThat(Relationship.referralRate(3, 12).value()).isEqualTo(0.25);
    }

    @Test
    void reactivatedAreTheLapsedWhoCameBack() {
        // On 1 March: a silent for 55 days, e for 51, b for 2. More than 30: a and e; a came back.
        PurchaseLog log = log();
        assertThat(Reactivation.rate(log, MARCH, 30).value()).isEqualTo(0.5);
        assertThat(Reactivation.rate(log, MARCH, 51).denominator()).isEqualTo(1);
        ProportionDifference offer = Reactivation.byOffer(
                log, MARCH, 30, customer -> log.customerId(customer).equals("a"));
        assertThat(offer.value()).isEqualTo(1);
        assertThat(offer.definition().source()).startsWith("association");
        assertThat(Reactivation.rate(2, 8).value()).isEqualTo(0.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reactivation.rate(log, MARCH, 0))
                .withMessage("lapsed after 0 days must be at least 1");
    }

    @Test
    void sharesFromCountsKeepTheirNames() {
        assertThat(Relationship.responseRate(30, 120).toString()).startsWith("response rate 0.2500 (");
        Proportion prospects = Relationship.conversion(10, 200);
        Proportion existing = Relationship.conversion(130, 200);
        assertThat(Relationship.conversionDifference(prospects, existing).value())
                .isCloseTo(0.6, within(1e-15));
        assertThat(Relationship.lift(prospects, existing).definition().name()).isEqualTo("programme lift");
        assertThat(Relationship.association(prospects, existing).definition().name())
                .endsWith("an association");
        Ratio spend = Ratio.ofTotals(Relationship.RESPONSE, 5, 2, "customers");
        assertThat(Relationship.lift(spend, spend).value()).isZero();
        assertThat(Relationship.association(spend, spend).definition()).isEqualTo(Relationship.ASSOCIATION);
    }

    @Test
    void exitReasonsComeWithTheirSharesTheCommonestFirst() {
        Map<String, Proportion> reasons =
                Relationship.exitReasons(List.of("price", "moved", " price ", "", "quality", "price"));
        assertThat(reasons.keySet()).containsExactly("price", "moved", "quality");
        assertThat(reasons.get("price").value()).isEqualTo(0.6);
        assertThat(Relationship.exitReasons(List.of())).isEmpty();
    }

    @Test
    void serviceTimesAreMedianAndNinetiethPercentile() {
        // 1 … 11 hours: the median is 6, the 90th percentile the 10th of eleven.
        List<Duration> times =
                IntStream.rangeClosed(1, 11).mapToObj(Duration::ofHours).toList();
        ServiceTimes response = ServiceTimes.response(times, 2);
        assertThat(response).hasToString("response time median 6.000 h, 90 % within 10.00 h, 11 cases, 2 open");
        // ½ ± 1.96·√(0.25/11) = 0.2045 … 0.7955: positions 2.045 and 7.955 of 0 … 10.
        assertThat(response.interval(0.5, 0.95).orElseThrow().lower()).isCloseTo(3.0452, within(1e-3));
        assertThat(response.interval(0.5, 0.95).orElseThrow().upper()).isCloseTo(8.9548, within(1e-3));
        ServiceTimes none = ServiceTimes.resolution(List.of(), 1);
        assertThat(none).hasToString("resolution time undefined: there are no closed cases");
        assertThat(none.interval(0.5, 0.95)).isEmpty();
        assertThatExceptionOfType(UndefinedFigureException.class).isThrownBy(none::percentile90);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceTimes.response(List.of(Duration.ofHours(-1)), 0))
                .withMessage("case 1: response time PT-1H must not be negative");
    }

    @Test
    void engagementCountsWhatTheCallerDeclares() {
        EngagementIndex index = new EngagementIndex(
                List.of(EngagementIndex.Component.of("visits", 3, 10), EngagementIndex.Component.of("reviews", 1, 2)));
        // (3·0.5 + 1·1)/4: more reviews than full earn no more; no purchase is needed.
        assertThat(index.of(5, 7)).isEqualTo(62.5);
        assertThat(index).hasToString("engagement index: visits 3.000 (full at 10.00), reviews 1.000 (full at 2.000)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.of(1))
                .withMessage("1 amounts must be 2, one for each component");
        assertThatIllegalArgumentException().isThrownBy(() -> index.of(-1, 0));
        // 75, 25 and 50 points: mean 50, s = 25, standard error 25/√3 = 14.433757.
        Estimate mean = index.mean(List.of(new double[] {10, 0}, new double[] {0, 2}, new double[] {10.0 / 3, 2}));
        assertThat(mean.value()).isCloseTo(50, within(1e-12));
        assertThat(mean.standardError()).isCloseTo(14.433757, within(1e-6));
        assertThat(mean).hasToString("mean engagement index 50.00 (21.71 .. 78.29), 3 customers");
        assertThat(index.mean(List.of())).hasToString("mean engagement index undefined: there are no customers");
        assertThat(index.mean(List.of(new double[] {10, 2})).interval()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> EngagementIndex.Component.of("x", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EngagementIndex(List.of()));
    }

    @Test
    void theOtherReadingsOfChurnHaveTheirOwnNames() {
        // March: S = {b}, E = {a, b, c, d}, nobody lost. Of January → February: S = {a, e}, E = {b}, both lost:
        // 2·2/(2 + 1).
        assertThat(Inactivity.averageBase(log(), MARCH).value()).isZero();
        Ratio february = Inactivity.averageBase(log(), MARCH.previous());
        assertThat(february.value()).isEqualTo(4.0 / 3);
        assertThat(february.units()).isEqualTo(3);
        // Residuals: lost 2 − 4/3 twice, E only −4/3: 4/9 + 4/9 + 16/9.
        assertThat(february.residualSquares()).isCloseTo(24.0 / 9, within(1e-12));
    }

    @Test
    void theHazardCountsFirstLapsesPerCustomerDay() {
        // d = 30, as of 31 March. a lapses on 4 February (30 days from 5 January); e on 8 February (30 days). b: from
        // 27 February, last 1 March, lapse exactly on 31 March: 32 days. c 29 days, d 28 days without a lapse.
        var hazard = Inactivity.hazard(log(), LocalDate.of(2026, 3, 31), 30);
        assertThat(hazard.events()).isEqualTo(3);
        assertThat(hazard.exposure()).isEqualTo(30 + 30 + 32 + 29 + 28);
        assertThat(Inactivity.hazard(5, 100, "customer-months").value()).isEqualTo(0.05);
    }

    @Test
    void inactiveAreThoseSilentForMoreThanDays() {
        // Last purchases by 31 March: a 6 March (25 days), b 1 March (30), c 29, d 28, e 9 January.
        assertThat(Inactivity.share(log(), LocalDate.of(2026, 3, 31), 29).numerator())
                .isEqualTo(2);
        assertThat(Inactivity.share(log(), LocalDate.of(2026, 3, 31), 30).numerator())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inactivity.share(log(), LocalDate.of(2026, 4, 1), 30))
                .withMessageStartingWith("asOf 2026-04-01 must not be after");
        assertThatIllegalArgumentException().isThrownBy(() -> Inactivity.share(log(), LocalDate.of(2026, 3, 1), 0));
    }
}
