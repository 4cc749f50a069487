package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.log.CalendarBucket;
import dev.loyalty4j.metrics.log.Dimension;
import dev.loyalty4j.metrics.log.ModelUnit;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import dev.loyalty4j.metrics.retention.Cohort;
import dev.loyalty4j.metrics.retention.CohortCell;
import dev.loyalty4j.metrics.retention.CohortTable;
import dev.loyalty4j.metrics.retention.PurchaseGaps;
import dev.loyalty4j.metrics.retention.RepeatPurchase;
import dev.loyalty4j.metrics.retention.Retention;
import dev.loyalty4j.metrics.survey.Answer;
import dev.loyalty4j.metrics.value.RevenueRetention;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What must not change when names, the order of the rows or the future do. */
class MetamorphicPropertyTest {

    private static final List<String> NAMES = List.of("anna", "boris", "čeněk", "d", "e", "f", "g");

    private static final Period LAST_DAYS = Period.of(SlowShop.OBSERVED.minusDays(59), SlowShop.OBSERVED.plusDays(1));

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    /** New names in the opposite order, so that whatever sorts by name sorts the other way. */
    private static String renamed(String customer) {
        return "customer " + (9 - NAMES.indexOf(customer));
    }

    /** The shop's log with the order id for a category. */
    private static PurchaseLog log(SlowShop shop, List<SlowShop.Row> rows, UnaryOperator<String> name) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR")
                .observedThrough(SlowShop.OBSERVED)
                .returns(shop.treatment())
                .sameDay(shop.sameDay())
                .dimensions(Dimension.CATEGORY);
        rows.forEach(row -> builder.add(name.apply(row.customer()), row.day(), row.cents(), row.order(), row.order()));
        return builder.build();
    }

    private static PurchaseLog original(SlowShop shop) {
        return log(shop, shop.rows(), UnaryOperator.identity());
    }

    private static PurchaseLog changed(SlowShop shop, long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows());
        Collections.shuffle(shuffled, new Random(seed));
        return log(shop, shuffled, MetamorphicPropertyTest::renamed);
    }

    @Property(tries = 300)
    void namesAndOrderChangeNoValueBand(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        Segments one = ValueBands.abc(original(shop), SlowShop.OBSERVED);
        Segments other = ValueBands.abc(changed(shop, seed), SlowShop.OBSERVED);
        NAMES.forEach(name -> assertThat(other.segmentOf(renamed(name))).isEqualTo(one.segmentOf(name)));
        assertThat(other.toString()).isEqualTo(one.toString());
    }

    @Property(tries = 300)
    void namesAndOrderChangeNoDecile(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        // So much for a repeat purchase and less for every day of silence; many are worth the same.
        CustomerValue value = customer ->
                5_000L * customer.repeatPurchases() - (long) (customer.age() - customer.ageAtLastPurchase()) / 30 * 700;
        Segments one = ValueBands.deciles(original(shop), SlowShop.OBSERVED, ModelUnit.DAYS, value);
        Segments other = ValueBands.deciles(changed(shop, seed), SlowShop.OBSERVED, ModelUnit.DAYS, value);
        NAMES.forEach(name -> assertThat(other.segmentOf(renamed(name))).isEqualTo(one.segmentOf(name)));
        assertThat(other.toString()).isEqualTo(one.toString());
    }

    @Property(tries = 300)
    void namesAndOrderChangeNobodysRisk(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        AtRiskList one =
                AtRiskSigns.OF_THE_LOG.openComplaints(List.of("anna", "d")).list(original(shop), SlowShop.OBSERVED);
        AtRiskList other = AtRiskSigns.OF_THE_LOG
                .openComplaints(List.of(renamed("anna"), renamed("d")))
                .list(changed(shop, seed), SlowShop.OBSERVED);
        assertThat(other.customers())
                .containsExactlyInAnyOrderElementsOf(one.customers().stream()
                        .map(risk -> new AtRiskCustomer(
                                renamed(risk.customerId()), risk.reasons(), risk.centsAtStake(), risk.currency()))
                        .toList());
        assertThat(other.toString()).isEqualTo(one.toString());
    }

    @Property(tries = 300)
    void namesAndOrderChangeNoCard(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        Collection<String> some = List.of("anna", "boris", "čeněk", "d");
        Persona one = card(original(shop), some, "anna", "boris");
        Persona other = card(
                changed(shop, seed),
                some.stream().map(MetamorphicPropertyTest::renamed).toList(),
                renamed("anna"),
                renamed("boris"));
        assertThat(other).isEqualTo(one);
    }

    private static Persona card(PurchaseLog log, Collection<String> some, String happy, String angry) {
        List<Answer> answers = List.of(
                new Answer(happy, SlowShop.OBSERVED.minusDays(3), 10),
                new Answer(angry, SlowShop.OBSERVED.minusDays(2), 2));
        return Persona.of(CustomerSet.of(log, "some", some), LAST_DAYS, answers);
    }

    @Property(tries = 300)
    void namesAndOrderChangeNoMigration(
            @ForAll("shops") SlowShop shop, @ForAll long seed, @ForAll @IntRange(max = 199) int days) {
        LocalDate early = SlowShop.FIRST.plusDays(days);
        assertThat(migration(changed(shop, seed), early).toString())
                .isEqualTo(migration(original(shop), early).toString());
    }

    private static MigrationMatrix migration(PurchaseLog log, LocalDate early) {
        return Lifecycle.byRhythm(log, early).to(Lifecycle.byRhythm(log, SlowShop.OBSERVED));
    }

    @Property(tries = 300)
    void namesAndOrderChangeNoRetention(
            @ForAll("shops") SlowShop shop, @ForAll CalendarBucket bucket, @ForAll long seed) {
        PurchaseLog one = original(shop);
        PurchaseLog other = changed(shop, seed);
        assertThat(Retention.series(other, bucket)).isEqualTo(Retention.series(one, bucket));
        assertThat(CohortTable.of(other, bucket).cohorts())
                .isEqualTo(CohortTable.of(one, bucket).cohorts());
        assertThat(RepeatPurchase.rate(other).toString())
                .isEqualTo(RepeatPurchase.rate(one).toString());
        assertThat(PurchaseGaps.pooled(other).toString())
                .isEqualTo(PurchaseGaps.pooled(one).toString());
        RevenueRetention revenue = RevenueRetention.of(one, LAST_DAYS);
        assertThat(RevenueRetention.of(other, LAST_DAYS)).isEqualTo(revenue);
    }

    /** The same shop with one more order of anna's. */
    private static PurchaseLog withOrderOn(SlowShop shop, LocalDate day) {
        List<SlowShop.Row> more = new ArrayList<>(shop.rows());
        more.add(new SlowShop.Row("anna", day, 700, "later"));
        return log(shop, more, UnaryOperator.identity());
    }

    @Property(tries = 300)
    void aLaterOrderChangesTheRevenueRetentionOfNoMonthBefore(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 12, max = 200) int day) {
        LocalDate later = SlowShop.FIRST.plusDays(day);
        PurchaseLog before = original(shop);
        PurchaseLog after = withOrderOn(shop, later);
        Period month = CalendarBucket.MONTH.containing(SlowShop.FIRST);
        while (!month.to().isAfter(later)) {
            assertThat(RevenueRetention.of(after, month).flows())
                    .isEqualTo(RevenueRetention.of(before, month).flows());
            month = month.next();
        }
    }

    @Property(tries = 300)
    void aLaterOrderChangesNoCellBefore(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 12, max = 200) int day) {
        LocalDate later = SlowShop.FIRST.plusDays(day);
        assertThat(cellsBefore(withOrderOn(shop, later), later)).isEqualTo(cellsBefore(original(shop), later));
    }

    /** All that is known of the buckets that end by the day; how many bought "on or after" may grow, as it says. */
    private static List<List<Object>> cellsBefore(PurchaseLog log, LocalDate day) {
        List<List<Object>> known = new ArrayList<>();
        for (Cohort cohort : CohortTable.monthly(log).cohorts()) {
            Period bucket = cohort.acquired();
            for (CohortCell cell : cohort.cells()) {
                // Months without anybody new are rows of the table as soon as a later cohort is.
                if (cohort.size() > 0 && !bucket.to().isAfter(day)) {
                    known.add(List.of(
                            cohort.acquired(),
                            cell.age(),
                            cell.size(),
                            cell.complete(),
                            cell.retained(),
                            cell.orders(),
                            cell.cents(),
                            cell.cumulativeCents(),
                            cell.cumulativeSquares()));
                }
                bucket = bucket.next();
            }
        }
        return known;
    }
}
