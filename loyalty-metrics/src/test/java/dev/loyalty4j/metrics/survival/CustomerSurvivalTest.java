package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.PurchaseCursor;
import dev.loyalty4j.metrics.log.PurchaseLog;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerSurvivalTest extends LapseContractTest {

    @Override
    SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days) {
        return CustomerSurvival.of(log, asOf, days).times();
    }

    @Test
    void theTwinForWhomAGapOfDDaysIsALapseIsCaught() {
        assertThat(BrokenTwin.redTests(LapseContractTest.class, new LapseContractTest() {
                    @Override
                    SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days) {
                        return CustomerSurvival.of(log, asOf, days - 1).times();
                    }
                }))
                .contains("aGapOfExactlyThirtyDaysIsNone");
    }

    @Test
    void theTwinWhoseEventIsTheLastPurchaseIsCaught() {
        assertThat(BrokenTwin.redTests(LapseContractTest.class, new LapseContractTest() {
                    @Override
                    SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days) {
                        SurvivalTimes right =
                                CustomerSurvival.of(log, asOf, days).times();
                        boolean event = right.isEvent(0);
                        return SurvivalTimes.of(
                                new double[] {right.time(0) - (event ? days : 0)}, new boolean[] {event});
                    }
                }))
                .contains("aLapseIsThirtyDaysAfterTheLastPurchaseBeforeIt");
    }

    @Test
    void theTwinThatForgivesWhoComesBackIsCaught() {
        assertThat(BrokenTwin.redTests(LapseContractTest.class, new LapseContractTest() {
                    @Override
                    SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days) {
                        long last = lastDay(log, asOf);
                        long end = asOf.toEpochDay();
                        boolean lapsed = last + days <= end;
                        double time = (lapsed ? last + days : end) - FIRST.toEpochDay();
                        return SurvivalTimes.of(new double[] {time}, new boolean[] {lapsed});
                    }
                }))
                .containsExactlyInAnyOrder(
                        "aGapOfOneDayMoreIsOne",
                        "whoComesBackHasLapsedAllTheSame",
                        "theFirstLapseCountsAndNotTheSecond");
    }

    private static long lastDay(PurchaseLog log, LocalDate asOf) {
        PurchaseCursor cursor = log.cursor();
        cursor.nextCustomer();
        long last = 0;
        while (cursor.nextPurchase() && cursor.day() <= asOf.toEpochDay()) {
            last = cursor.day();
        }
        return last;
    }

    @Test
    void theTwinThatLooksBeyondAsOfIsCaught() {
        assertThat(BrokenTwin.redTests(LapseContractTest.class, new LapseContractTest() {
                    @Override
                    SurvivalTimes times(PurchaseLog log, LocalDate asOf, int days) {
                        return CustomerSurvival.of(log, OBSERVED, days).times();
                    }
                }))
                .contains("whatComesAfterAsOfIsNotKnown", "aLapseIsKnownOnceItsLastDayIsOver");
    }

    private static PurchaseLog shop() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(OBSERVED)
                .add("back", FIRST, 100)
                .add("back", FIRST.plusDays(40), 100)
                .add("back", FIRST.plusDays(80), 100)
                .add("gone", FIRST, 100)
                .add("loyal", FIRST.plusDays(80), 100)
                .add("late", FIRST.plusDays(95), 100)
                .build();
    }

    @Test
    void reentriesAreReportedAndNoPartOfTheCurve() {
        CustomerSurvival survival = CustomerSurvival.of(shop(), OBSERVED, DAYS);
        assertThat(survival).hasToString("4 customers by 2026-04-11, 2 lapsed after 30 days, of whom 1 came back");
        assertThat(survival.returned()).isEqualTo(1);
        assertThat(survival.reentries()).isEqualTo(2);
        // back and gone lapse on day 30; loyal and late are cut off on days 20 and 5.
        assertThat(survival.churn(29).value()).isZero();
        assertThat(survival.churn(30).value()).isEqualTo(1);
        assertThat(survival.meanLife(365).value()).isEqualTo(30);
        assertThat(survival.customerId(0)).isEqualTo("back");
    }

    @Test
    void groupsOfCustomersMayBeCompared() {
        Map<String, SurvivalTimes> groups =
                CustomerSurvival.of(shop(), OBSERVED, DAYS).by(id -> id.startsWith("l") ? "with l" : "others");
        assertThat(groups.keySet()).containsExactly("others", "with l");
        assertThat(groups.get("others").events()).isEqualTo(2);
        assertThat(groups.get("with l").subjects()).isEqualTo(2);
        assertThat(LogRank.of(groups).test().isDefined()).isFalse();
    }

    @Test
    void aLogWithoutRowsHasNoCurve() {
        PurchaseLog none = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(OBSERVED)
                .build();
        CustomerSurvival survival = CustomerSurvival.of(none, OBSERVED, DAYS);
        assertThat(survival.churn(30)).hasToString("loss by Kaplan-Meier to 30.00 undefined: there are no subjects");
        assertThat(survival.by(id -> id)).isEmpty();
    }

    @Test
    void daysThatAreNoneAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerSurvival.of(shop(), OBSERVED, 0))
                .withMessage("days 0 must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerSurvival.of(shop(), OBSERVED.plusDays(1), 30))
                .withMessage("asOf 2026-04-12 must not be after observedThrough 2026-04-11");
    }

    @Test
    void theCustomersOfCdnowLapseAsListsSay() {
        PurchaseLog log = CdnowMaster.log();
        int days = 120;
        CustomerSurvival survival = CustomerSurvival.of(log, log.observedThrough(), days);
        assertThat(survival.times().subjects()).isEqualTo(23_570);
        List<SurvivalTimes.Observation> slow = new ArrayList<>();
        long reentries = 0;
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            List<Integer> own = new ArrayList<>();
            while (cursor.nextPurchase()) {
                own.add(cursor.day());
            }
            own.add(Integer.MAX_VALUE);
            int end = (int) log.observedThrough().toEpochDay();
            Integer lapse = null;
            for (int i = 0; i + 1 < own.size(); i++) {
                boolean gap = own.get(i + 1) - own.get(i) > days && own.get(i) + days <= end;
                lapse = lapse == null && gap ? Integer.valueOf(own.get(i) + days) : lapse;
                reentries += gap && i + 2 < own.size() ? 1 : 0;
            }
            slow.add(new SurvivalTimes.Observation((lapse == null ? end : lapse) - own.get(0), lapse != null));
        }
        assertThat(survival.reentries()).isEqualTo(reentries);
        assertThat(survival.curve().points())
                .isEqualTo(KaplanMeier.of(SurvivalTimes.of(slow)).points());
        // Everybody of these three months was watched for at least 15: who bought once is gone on day 120.
        assertThat(survival.churn(119).value()).isZero();
        assertThat(survival.churn(120).value()).isGreaterThan(0.5);
    }
}
