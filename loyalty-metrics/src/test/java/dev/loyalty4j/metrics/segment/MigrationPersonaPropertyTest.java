package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import dev.loyalty4j.metrics.log.Period;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.retention.Churn;
import dev.loyalty4j.metrics.value.AverageOrderValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Matrices, cards and sets over {@link SlowShop}: parts against the whole, and sets against {@link TreeSet}. */
class MigrationPersonaPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void everyoneGoesOneWay(
            @ForAll("shops") SlowShop shop,
            @ForAll @IntRange(max = 200) int one,
            @ForAll @IntRange(max = 200) int other) {
        LocalDate early = SlowShop.FIRST.plusDays(Math.min(one, other));
        LocalDate late = SlowShop.FIRST.plusDays(Math.max(one, other));
        PurchaseLog log = shop.log();
        MigrationMatrix matrix = Lifecycle.byRhythm(log, early).to(Lifecycle.byRhythm(log, late));
        Map<String, String> before = SlowLifecycle.stages(shop, early);
        Map<String, String> after = SlowLifecycle.stages(shop, late);
        int total = 0;
        for (String start : matrix.from()) {
            for (String end : matrix.to()) {
                long expected = after.keySet().stream()
                        .filter(customer -> before.getOrDefault(customer, MigrationMatrix.ABSENT)
                                        .equals(start)
                                && end.equals(after.get(customer)))
                        .count();
                assertThat(matrix.count(start, end)).isEqualTo((int) expected);
                total += matrix.count(start, end);
            }
        }
        assertThat(total)
                .as("who bought by the earlier day bought by the later")
                .isEqualTo(after.size());
    }

    @Property
    void theCardOfEveryoneIsTheShop(@ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 40, max = 200) int days) {
        LocalDate end = SlowShop.FIRST.plusDays(days);
        Period period = Period.of(end.minusDays(30), end);
        PurchaseLog log = shop.log();
        CustomerSet all = CustomerSet.of(log, "all", List.of("anna", "boris", "čeněk", "d", "e", "f", "g", "nobody"));
        Persona card = Persona.of(all, period, List.of());
        assertThat(card.size().numerator()).isEqualTo(card.size().denominator());
        assertThat(card.revenueShare().orElse(1)).isEqualTo(1);
        assertThat(card.churn()).isEqualTo(Churn.of(log, period));
        assertThat(card.medianGapDays()).isEqualTo(Lifecycle.medianGap(log, period.lastDay()));
        assertThat(card.recommendation().isDefined()).isFalse();
        assertThat(card.averageOrderValue().cents())
                .isEqualTo(AverageOrderValue.of(log, Period.of(SlowShop.FIRST.minusDays(1), end))
                        .cents());
    }

    @Property
    void cardsOfSegmentsAddUpToTheCardOfEveryone(@ForAll("shops") SlowShop shop) {
        PurchaseLog log = shop.log();
        Period period = Period.of(SlowShop.OBSERVED.minusDays(59), SlowShop.OBSERVED.plusDays(1));
        Segments stages = Lifecycle.byRhythm(log, SlowShop.OBSERVED);
        List<Persona> cards = stages.names().stream()
                .map(name -> Persona.of(stages.set(name), period, List.of()))
                .toList();
        Persona all = Persona.of(CustomerSet.of(log, "all", shop.entries().keySet()), period, List.of());
        assertThat(cards.stream().mapToLong(card -> card.size().numerator()).sum())
                .isEqualTo(all.size().numerator());
        assertThat(cards.stream().mapToLong(card -> card.churn().numerator()).sum())
                .isEqualTo(Churn.of(log, period).numerator());
        assertThat(cards.stream().mapToLong(card -> card.churn().denominator()).sum())
                .isEqualTo(Churn.of(log, period).denominator());
        long ofBuyers = shop.purchases().keySet().stream()
                .flatMap(customer -> shop.entries().get(customer).stream())
                .mapToLong(entry -> entry.cents().longValueExact())
                .sum();
        assertThat(cards.stream()
                        .mapToLong(card -> card.averageOrderValue().cents())
                        .sum())
                .isEqualTo(ofBuyers);
    }

    @Property
    void setsAreSets(
            @ForAll("shops") SlowShop shop,
            @ForAll Set<@IntRange(max = 6) Integer> a,
            @ForAll Set<@IntRange(max = 6) Integer> b) {
        PurchaseLog log = shop.log();
        List<String> names = List.of("anna", "boris", "čeněk", "d", "e", "f", "g");
        Set<String> one = new TreeSet<>(
                a.stream().map(names::get).filter(shop.entries()::containsKey).toList());
        Set<String> other = new TreeSet<>(
                b.stream().map(names::get).filter(shop.entries()::containsKey).toList());
        CustomerSet left = CustomerSet.of(log, "left", one);
        CustomerSet right = CustomerSet.of(log, "right", other);
        Set<String> union = new TreeSet<>(one);
        union.addAll(other);
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        Set<String> rest = new TreeSet<>(one);
        rest.removeAll(other);
        assertThat(left.union(right).customers()).containsExactlyInAnyOrderElementsOf(union);
        assertThat(left.intersection(right).customers()).containsExactlyInAnyOrderElementsOf(both);
        assertThat(left.difference(right).customers()).containsExactlyInAnyOrderElementsOf(rest);
        assertThat(left.customers()).as("sets do not change").containsExactlyInAnyOrderElementsOf(one);
        assertThat((double) left.size() + right.size())
                .isCloseTo(left.union(right).size() + left.intersection(right).size(), within(0.0));
    }
}
