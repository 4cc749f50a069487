package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.retention.CohortTable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Parts in any number and order against one log of all rows. */
class AccumulatorPropertyTest {

    private static final AccumulatorHeader HEADER =
            AccumulatorHeader.of(ZoneOffset.UTC, "EUR", CalendarBucket.MONTH, ReturnTreatment.KEEP);

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops().map(shop -> new SlowShop(shop.rows(), ReturnTreatment.KEEP, SameDay.MERGE));
    }

    @Property(tries = 300)
    void anySplitInAnyOrderGivesTheSameBytesAndTheSameCohorts(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 1, max = 5) int parts, @ForAll long seed) {
        PurchaseDays whole = PurchaseDays.of(HEADER);
        PurchaseSums sums = PurchaseSums.of(HEADER);
        shop.rows().forEach(row -> addTo(whole, sums, row));
        Random random = new Random(seed);
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows());
        Collections.shuffle(shuffled, random);
        List<PurchaseDays> days = new ArrayList<>();
        List<PurchaseSums> totals = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            days.add(PurchaseDays.of(HEADER));
            totals.add(PurchaseSums.of(HEADER));
        }
        for (SlowShop.Row row : shuffled) {
            int part = random.nextInt(parts);
            addTo(days.get(part), totals.get(part), row);
        }
        PurchaseDays merged = days.stream().map(Sent::through).reduce(PurchaseDays.of(HEADER), PurchaseDays::merge);
        PurchaseSums mergedSums =
                totals.stream().map(Sent::through).reduce(PurchaseSums.of(HEADER), PurchaseSums::merge);
        assertThat(merged.toBytes()).isEqualTo(whole.toBytes());
        assertThat(mergedSums.toBytes()).isEqualTo(sums.toBytes());
        assertThat(CohortTable.monthly(merged.result(SlowShop.OBSERVED)).toString())
                .isEqualTo(CohortTable.monthly(shop.log()).toString());
    }

    private static void addTo(PurchaseDays days, PurchaseSums sums, SlowShop.Row row) {
        days.add(row.customer(), row.day(), row.cents());
        sums.add(row.day().atTime(12, 0).toInstant(ZoneOffset.UTC), row.cents());
    }

    @Property(tries = 300)
    void cancelledRowsLeaveNoTraceWhicheverComesFirst(
            @ForAll("shops") SlowShop shop, @ForAll("shops") SlowShop mistakes, @ForAll boolean before) {
        PurchaseDays clean = PurchaseDays.of(HEADER);
        shop.rows().forEach(row -> clean.add(row.customer(), row.day(), row.cents()));
        PurchaseDays mended = PurchaseDays.of(HEADER);
        if (before) {
            mistakes.rows().forEach(row -> mended.cancel(row.customer(), row.day(), row.cents()));
        }
        shop.rows().forEach(row -> mended.add(row.customer(), row.day(), row.cents()));
        mistakes.rows().forEach(row -> mended.add(row.customer(), row.day(), row.cents()));
        if (!before) {
            mistakes.rows().forEach(row -> mended.cancel(row.customer(), row.day(), row.cents()));
        }
        assertThat(mended.toBytes()).isEqualTo(clean.toBytes());
    }

    @Property(tries = 200)
    void bytesReadBackAreTheSame(@ForAll("shops") SlowShop shop) {
        PurchaseDays days = PurchaseDays.of(HEADER);
        PurchaseSums sums = PurchaseSums.of(HEADER);
        shop.rows().forEach(row -> addTo(days, sums, row));
        assertThat(PurchaseDays.fromBytes(days.toBytes()).toBytes()).isEqualTo(days.toBytes());
        assertThat(PurchaseSums.fromBytes(sums.toBytes()).result()).isEqualTo(sums.result());
    }
}
