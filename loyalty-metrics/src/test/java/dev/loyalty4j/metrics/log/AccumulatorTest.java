package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.retention.CohortTable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AccumulatorTest {

    private static final AccumulatorHeader HEADER =
            AccumulatorHeader.of(ZoneId.of("Europe/Prague"), "CZK", CalendarBucket.MONTH, ReturnTreatment.KEEP);
    private static final LocalDate END = LocalDate.of(2026, 4, 30);

    @Test
    void cancellingTheFirstOrderMovesTheCustomerToTheNextCohort() {
        PurchaseDays days = PurchaseDays.of(HEADER)
                .add("anna", LocalDate.of(2026, 1, 5), 100)
                .add("anna", LocalDate.of(2026, 2, 5), 200);
        assertThat(CohortTable.monthly(days.result(END)).cohorts().get(0).acquired())
                .hasToString("2026-01");
        days.cancel("anna", LocalDate.of(2026, 1, 5), 100);
        assertThat(CohortTable.monthly(days.result(END)).cohorts().get(0).acquired())
                .hasToString("2026-02");
    }

    @Test
    void anOrderLateOnTheLastDayLandsInThatMonth() {
        Instant late = Instant.parse("2026-03-31T21:30:00Z");
        assertThat(PurchaseSums.of(HEADER).add(late, 5).result())
                .extracting(total -> total.period().toString())
                .containsExactly("2026-03");
        PurchaseLog log = PurchaseDays.of(HEADER).add("anna", late, 5).result(END);
        assertThat(log.day(0)).isEqualTo((int) LocalDate.of(2026, 3, 31).toEpochDay());
    }

    @Test
    void sumsCountSalesAndMoneyAndKeptReturns() {
        Instant march = Instant.parse("2026-03-10T12:00:00Z");
        PurchaseSums sums =
                PurchaseSums.of(HEADER).add(march, 500).add(march, -200).add(march, 300);
        assertThat(sums.result().get(0).sales()).isEqualTo(2);
        assertThat(sums.result().get(0).cents()).isEqualTo(600);
        assertThat(sums.cancel(march, 300).result().get(0).cents()).isEqualTo(300);
        assertThat(sums).hasToString("purchase sums of 1 periods (Europe/Prague, CZK, MONTH, returns KEEP)");
    }

    @Test
    void whatIsReturnedOnADayOfPurchaseStaysAPurchase() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        PurchaseLog log =
                PurchaseDays.of(HEADER).add("a", day, 100).add("a", day, -150).result(END);
        PurchaseCursor cursor = log.cursor();
        cursor.nextCustomer();
        cursor.nextEntry();
        assertThat(cursor.isPurchase()).isTrue();
        assertThat(cursor.cents()).isEqualTo(-50);
        AccumulatorHeader drop = AccumulatorHeader.of(ZoneOffset.UTC, "EUR", CalendarBucket.DAY, ReturnTreatment.DROP);
        assertThat(PurchaseDays.of(drop).add("a", day, -150).customers()).isZero();
    }

    @Test
    void statesOfDifferentHeadersAreNotMerged() {
        AccumulatorHeader other =
                AccumulatorHeader.of(ZoneOffset.UTC, "CZK", CalendarBucket.MONTH, ReturnTreatment.KEEP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.of(HEADER).merge(PurchaseDays.of(other)))
                .withMessage("an accumulator of Z, CZK, MONTH, returns KEEP must be of Europe/Prague, CZK, MONTH,"
                        + " returns KEEP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseSums.of(HEADER).merge(PurchaseSums.of(other)));
        AccumulatorHeader net = AccumulatorHeader.of(ZoneOffset.UTC, "CZK", CalendarBucket.MONTH, ReturnTreatment.NET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.of(net))
                .withMessageContaining("must be KEEP or DROP");
        assertThatIllegalArgumentException().isThrownBy(() -> PurchaseSums.of(net));
        PurchaseDays self = PurchaseDays.of(HEADER);
        assertThatIllegalArgumentException().isThrownBy(() -> self.merge(self));
    }

    @Test
    void moreCancelledThanAddedIsNamedInTheResult() {
        PurchaseDays days = PurchaseDays.of(HEADER).cancel("anna", LocalDate.of(2026, 3, 10), 100);
        assertThatIllegalStateException()
                .isThrownBy(() -> days.result(END))
                .withMessage("customer anna on 2026-03-10: -1 sales of -100 minor units, so more was cancelled than"
                        + " added");
        // The late row itself makes it right.
        days.add("anna", LocalDate.of(2026, 3, 10), 100);
        assertThat(days.result(END).rows()).isZero();
        assertThat(days.toBytes()).isEqualTo(PurchaseDays.of(HEADER).toBytes());
    }

    @Test
    void leavingTheRangeOfALongIsAnError() {
        PurchaseSums sums = PurchaseSums.of(HEADER);
        Instant at = Instant.parse("2026-03-10T12:00:00Z");
        sums.add(at, 1_000_000_000_000_000L);
        // Doubling 10¹⁵ fourteen times is above 2⁶³ − 1 = 9.2·10¹⁸.
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> {
            for (int i = 0; i < 14; i++) {
                sums.merge(sums);
            }
        });
    }

    @Test
    void bytesThatAreSomethingElseAreRefused() {
        byte[] bytes = PurchaseDays.of(HEADER)
                .add("\uD800 any", LocalDate.of(2026, 3, 10), 100)
                .toBytes();
        assertThat(PurchaseDays.fromBytes(bytes).result(END).customerId(0)).isEqualTo("\uD800 any");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseSums.fromBytes(bytes))
                .withMessage("bytes of loyalty4j purchase days must be of loyalty4j purchase sums");
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> PurchaseDays.fromBytes(cut));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.fromBytes(Arrays.copyOf(bytes, bytes.length + 1)))
                .withMessage("1 bytes are left over at the end");
    }

    @Test
    void rowsThatCannotBeTrueAreNamed() {
        PurchaseDays days = PurchaseDays.of(HEADER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.add(" ", END, 1))
                .withMessage("customer id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.add("a", Instant.MAX, 1))
                .withMessageContaining("must be 1900-01-01 to 2199-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> days.add("a", END, Long.MIN_VALUE))
                .withMessageStartingWith("amount -9223372036854775808 must be within");
    }

    @Test
    void cdnowInPartsIsCdnow() {
        PurchaseLog log = CdnowMaster.log();
        AccumulatorHeader header = AccumulatorHeader.of(log.zone(), "USD", CalendarBucket.MONTH, ReturnTreatment.KEEP);
        PurchaseDays even = PurchaseDays.of(header);
        PurchaseDays odd = PurchaseDays.of(header);
        for (int customer = 0; customer < log.customers(); customer++) {
            for (int row = log.firstRow(customer); row < log.endRow(customer); row++) {
                (row % 2 == 0 ? even : odd)
                        .add(log.customerId(customer), LocalDate.ofEpochDay(log.day(row)), log.cents(row));
            }
        }
        PurchaseLog merged = odd.merge(even).result(log.observedThrough());
        assertThat(CohortTable.monthly(merged).retained())
                .isEqualTo(CohortTable.monthly(log).retained());
    }
}
