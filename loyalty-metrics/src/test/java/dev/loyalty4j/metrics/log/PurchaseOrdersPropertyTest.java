package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Parts in any number and order, rows delivered more than once, against one builder that sees each row once. */
class PurchaseOrdersPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    private static PurchaseOrders empty(SlowShop shop) {
        return PurchaseOrders.of(AccumulatorHeader.of(ZoneOffset.UTC, "EUR", CalendarBucket.MONTH, shop.treatment()));
    }

    private static void add(PurchaseOrders orders, SlowShop.Row row) {
        orders.add(row.customer(), row.day(), row.cents(), row.order());
    }

    /** Each row with an order once; rows without one as often as they come. */
    private static List<SlowShop.Row> once(List<SlowShop.Row> rows) {
        Set<SlowShop.Row> seen = new HashSet<>();
        return rows.stream().filter(row -> row.order() == null || seen.add(row)).toList();
    }

    /** The purchases and returns of the log, in words that do not depend on the order of rows or customers. */
    private static Set<String> entries(PurchaseLog log) {
        Set<String> entries = new TreeSet<>();
        PurchaseCursor cursor = log.cursor();
        while (cursor.nextCustomer()) {
            List<String> own = new ArrayList<>();
            while (cursor.nextEntry()) {
                own.add(cursor.day() + " " + cursor.cents() + " " + cursor.isPurchase());
            }
            Collections.sort(own);
            entries.add(log.customerId(cursor.customer()) + own);
        }
        return entries;
    }

    @Property(tries = 400)
    void rowsDeliveredTwiceInAnyPartsAreTheBuildersLogOfEachOnce(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 5) int parts, @ForAll long seed) {
        Random random = new Random(seed);
        List<PurchaseOrders> states = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            states.add(empty(shop));
        }
        List<SlowShop.Row> delivered = new ArrayList<>(shop.rows());
        shop.rows().stream()
                .filter(row -> row.order() != null && random.nextBoolean())
                .forEach(delivered::add);
        Collections.shuffle(delivered, random);
        delivered.forEach(row -> add(states.get(random.nextInt(parts)), row));
        PurchaseOrders whole = empty(shop);
        shop.rows().forEach(row -> add(whole, row));
        PurchaseOrders forward = states.stream().map(Sent::through).reduce(empty(shop), PurchaseOrders::merge);
        Collections.reverse(states);
        PurchaseOrders backward = states.stream().reduce(empty(shop), PurchaseOrders::merge);
        assertThat(forward.toBytes()).isEqualTo(whole.toBytes()).isEqualTo(backward.toBytes());
        PurchaseLog expected = shop.log(once(shop.rows()));
        PurchaseLog result = forward.result(SlowShop.OBSERVED, shop.sameDay());
        assertThat(entries(result)).isEqualTo(entries(expected));
        assertThat(result.intake().ordersNettedAway())
                .isEqualTo(expected.intake().ordersNettedAway());
        assertThat(result.intake().returnsWithoutOrder())
                .isEqualTo(expected.intake().returnsWithoutOrder());
    }

    @Property(tries = 300)
    void cancelledRowsNeverCountWhicheverComesFirst(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 4) int each, @ForAll boolean before) {
        PurchaseOrders orders = empty(shop);
        List<SlowShop.Row> once = once(shop.rows());
        List<SlowShop.Row> cancelled = new ArrayList<>();
        List<SlowShop.Row> left = new ArrayList<>();
        for (int i = 0; i < once.size(); i++) {
            (i % each == 0 ? cancelled : left).add(once.get(i));
        }
        List<SlowShop.Row> rows = before ? List.of() : once;
        rows.forEach(row -> add(orders, row));
        cancelled.forEach(row -> orders.cancel(row.customer(), row.day(), row.cents(), row.order()));
        rows = before ? once : List.of();
        rows.forEach(row -> add(orders, row));
        assertThat(entries(orders.result(SlowShop.OBSERVED, shop.sameDay()))).isEqualTo(entries(shop.log(left)));
    }

    @Property(tries = 200)
    void bytesReadBackAreTheSameAndMergingThemAddsNothingWithAnOrder(@ForAll("shops") SlowShop shop) {
        PurchaseOrders orders = empty(shop);
        shop.rows().stream().filter(row -> row.order() != null).forEach(row -> add(orders, row));
        byte[] bytes = orders.toBytes();
        PurchaseOrders read = PurchaseOrders.fromBytes(bytes);
        assertThat(read.toBytes()).isEqualTo(bytes);
        assertThat(orders.merge(read).toBytes()).isEqualTo(bytes);
    }
}
