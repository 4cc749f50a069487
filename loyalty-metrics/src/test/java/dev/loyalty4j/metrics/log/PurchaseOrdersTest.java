package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PurchaseOrdersTest {

    private static final AccumulatorHeader HEADER =
            AccumulatorHeader.of(ZoneId.of("Europe/Prague"), "CZK", CalendarBucket.MONTH, ReturnTreatment.NET);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);
    private static final LocalDate END = LocalDate.of(2026, 4, 30);

    @Test
    void aReturnOfAnotherPartIsTakenOffItsOrderAtThatOrdersDate() {
        PurchaseOrders sale = PurchaseOrders.of(HEADER).add("anna", MARCH, 500, "o1");
        PurchaseOrders goods = PurchaseOrders.of(HEADER).add("anna", MARCH.plusDays(20), -200, "o1");
        PurchaseCursor cursor = goods.merge(sale).result(END).cursor();
        cursor.nextCustomer();
        cursor.nextEntry();
        assertThat(cursor.day()).isEqualTo((int) MARCH.toEpochDay());
        assertThat(cursor.cents()).isEqualTo(300);
        assertThat(cursor.nextEntry()).isFalse();
    }

    @Test
    void equalLinesOfOneOrderAreTwoOnlyWithLineIds() {
        Instant at = Instant.parse("2026-03-31T21:30:00Z");
        PurchaseOrders orders = PurchaseOrders.of(HEADER)
                .add(new PurchaseOrders.Row("anna", at, 500, "o1", "1", false))
                .add(new PurchaseOrders.Row("anna", at, 500, "o1", "2", false))
                .add(new PurchaseOrders.Row("anna", at, 500, "o1", "2", false))
                .add("anna", at, 70, "o2")
                .add("anna", at, 70, "o2");
        assertThat(orders.result(END).cents(0)).isEqualTo(500);
        assertThat(orders.result(END).rows()).isEqualTo(3);
        // 23:30 of 31 March in Prague.
        assertThat(orders.result(END).day(0))
                .isEqualTo((int) LocalDate.of(2026, 3, 31).toEpochDay());
        orders.add(new PurchaseOrders.Row("anna", at, 500, "o1", "2", true)).cancel("anna", at, 70, "o2");
        assertThat(orders.result(END).rows()).isEqualTo(1);
        assertThat(orders).hasToString("purchase orders of 1 customers (Europe/Prague, CZK, MONTH, returns NET)");
    }

    @Test
    void withoutAnOrderIdRowsCountAsOftenAsTheyCome() {
        PurchaseOrders orders =
                PurchaseOrders.of(HEADER).add("anna", MARCH, 100, null).add("anna", MARCH, 100, null);
        assertThat(orders.result(END).rows()).isEqualTo(2);
        assertThat(orders.cancel("anna", MARCH, 100, null).result(END).rows()).isEqualTo(1);
        orders.cancel("anna", MARCH, 100, null).cancel("anna", MARCH, 100, null);
        assertThatIllegalStateException()
                .isThrownBy(() -> orders.result(END))
                .withMessage("customer anna on 2026-03-10: -1 rows of 100 minor units without order id, so more was"
                        + " cancelled than added");
    }

    @Test
    void whatCannotBeIsNamed() {
        PurchaseOrders orders = PurchaseOrders.of(HEADER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.add(" ", MARCH, 1, "o"))
                .withMessage("customer id must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.add("anna", MARCH, 1, ""))
                .withMessage("order id must not be blank; null if there is none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.add(new PurchaseOrders.Row("anna", Instant.EPOCH, 1, null, "1", false)))
                .withMessage("line id 1 must be of an order: the order id is null");
        assertThatIllegalArgumentException().isThrownBy(() -> orders.merge(orders));
        AccumulatorHeader other =
                AccumulatorHeader.of(ZoneOffset.UTC, "CZK", CalendarBucket.MONTH, ReturnTreatment.NET);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.merge(PurchaseOrders.of(other)))
                .withMessageStartingWith("an accumulator of Z, CZK, MONTH, returns NET must be of Europe/Prague");
    }

    @Test
    void bytesThatAreSomethingElseAreRefused() {
        byte[] bytes = PurchaseOrders.of(HEADER).add("anna", MARCH, 100, "o1").toBytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> PurchaseOrders.fromBytes(cut));
        }
        byte[] changed = bytes.clone();
        // The last number is the state; 4 is written zigzag as 8.
        changed[bytes.length - 1] = 8;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseOrders.fromBytes(changed))
                .withMessage("state 4 of a row must be 1 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PurchaseDays.fromBytes(bytes))
                .withMessage("bytes of loyalty4j purchase orders must be of loyalty4j purchase days");
    }
}
