package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LifecycleTest extends LifecycleContractTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    @Override
    Segments stages(PurchaseLog log, LocalDate asOf) {
        return Lifecycle.byRhythm(log, asOf);
    }

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(AS_OF.plusDays(1));
    }

    @Test
    void whereNobodyBoughtTwiceThereIsNoRhythm() {
        PurchaseLog log = builder()
                .add("a", AS_OF.minusDays(31), 100)
                .add("b", AS_OF.minusDays(30), 100)
                .build();
        assertThat(Lifecycle.medianGap(log, AS_OF)).isEmpty();
        assertThat(Lifecycle.byRhythm(log, AS_OF))
                .hasToString("New 1, Won back 0, Active 0, At risk 0, Lapsed 0, No rhythm 1");
        assertThat(Lifecycle.byRhythm(builder().build(), AS_OF).size()).isZero();
    }

    @Test
    void theRhythmOfRealCustomersIsThatOfTheDescription() {
        // README of the reference data: 44,021 gaps, median 34 days; 23,570 customers, all from the first quarter of
        // 1997.
        PurchaseLog log = CdnowMaster.log();
        LocalDate end = LocalDate.of(1998, 6, 30);
        assertThat(Lifecycle.medianGap(log, end)).hasValue(34);
        Segments stages = Lifecycle.byRhythm(log, end);
        assertThat(stages.size()).isEqualTo(23_570);
        assertThat(stages.count("New")).isZero();
    }

    @Test
    void byTheCalendarTheLimitsAreDays() {
        PurchaseLog log = builder()
                .add("a", AS_OF.minusDays(90), 100)
                .add("b", AS_OF.minusDays(91), 100)
                .add("c", AS_OF.minusDays(181), 100)
                .add("d", AS_OF.minusDays(30), 100)
                .add("e", AS_OF.minusDays(191), 100)
                .add("e", AS_OF.minusDays(10), 100)
                .build();
        Segments stages = Lifecycle.byCalendar(log, AS_OF, 90, 180);
        assertThat(stages).hasToString("New 1, Won back 1, Active 1, At risk 1, Lapsed 1, No rhythm 0");
        assertThat(stages.basis()).isEqualTo("lifecycle by 90 and 180 days of silence");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.byCalendar(log, AS_OF, 90, 89))
                .withMessage("active days 90 must be at least 0 and lapsed days 89 at least as many");
    }

    @Test
    void byProbabilityTheLimitsAreProbabilities() {
        PurchaseLog log = builder()
                .add("a", AS_OF.minusDays(50), 100)
                .add("b", AS_OF.minusDays(80), 100)
                .add("c", AS_OF.minusDays(90), 100)
                .add("d", AS_OF.minusDays(30), 100)
                .build();
        // P(alive) = 1 − age/100: a 0.5, b 0.2, c 0.1.
        AliveProbability model = customer -> 1 - customer.age() / 100;
        Segments stages = Lifecycle.byAliveProbability(log, AS_OF, ModelUnit.DAYS, model, 0.5, 0.2);
        assertThat(stages.segmentOf("a")).contains("Active");
        assertThat(stages.segmentOf("b")).contains("Lapsed");
        assertThat(stages.segmentOf("c")).contains("Lapsed");
        assertThat(stages.segmentOf("d")).contains("New");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Lifecycle.byAliveProbability(log, AS_OF, ModelUnit.DAYS, customer -> Double.NaN, 0.5, 0.2))
                .withMessage("P(alive) of customer a is NaN and must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Lifecycle.byAliveProbability(log, AS_OF, ModelUnit.DAYS, model, 0.2, 0.5));
    }

    @Test
    void theFutureIsNotSeen() {
        PurchaseLog log = builder()
                .add("a", AS_OF.minusDays(100), 100)
                .add("a", AS_OF.plusDays(1), 100)
                .build();
        assertThat(Lifecycle.byRhythm(log, AS_OF).segmentOf("a")).contains("No rhythm");
        assertThatIllegalArgumentException().isThrownBy(() -> Lifecycle.byRhythm(log, AS_OF.plusDays(2)));
    }

    @Test
    void theSuiteNoticesABoundaryThatMoved() {
        assertThat(BrokenTwin.redTests(LifecycleContractTest.class, new Twin(new LifecycleRule(1.5, 3) {
                    @Override
                    boolean within(long silent, double limit) {
                        return silent < limit;
                    }
                })))
                .contains("silenceIsMeasuredInOwnGaps", "wonBackComesBeforeTheRhythm");
        assertThat(BrokenTwin.redTests(LifecycleContractTest.class, new Twin(new LifecycleRule(1.5, 3) {
                    @Override
                    boolean recently(long days, int limit) {
                        return days < limit;
                    }
                })))
                .contains("newComesFirst", "wonBackComesBeforeTheRhythm");
    }

    @Test
    void theSuiteNoticesARhythmThatKnowsTooMuchOrTooLittle() {
        assertThat(BrokenTwin.redTests(LifecycleContractTest.class, new Twin(new LifecycleRule(1.5, 3) {
                    @Override
                    double rhythm(PurchaseDays days, int gaps, double population) {
                        return population;
                    }
                })))
                .contains("silenceIsMeasuredInOwnGaps", "halfDaysOfAMedianCount");
        assertThat(BrokenTwin.redTests(LifecycleContractTest.class, new Twin(new LifecycleRule(2, 3))))
                .contains("silenceIsMeasuredInOwnGaps");
    }

    /** The same stages by a wrong rule. */
    private static final class Twin extends LifecycleContractTest {
        private final LifecycleRule wrong;

        Twin(LifecycleRule wrong) {
            this.wrong = wrong;
        }

        @Override
        Segments stages(PurchaseLog log, LocalDate asOf) {
            return Lifecycle.stages(log, asOf, wrong, "twin");
        }
    }
}
