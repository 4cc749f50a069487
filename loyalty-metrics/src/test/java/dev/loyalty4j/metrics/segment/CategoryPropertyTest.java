package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.log.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against {@link SlowBaskets}. */
class CategoryPropertyTest {

    @Provide
    Arbitrary<SlowBaskets> baskets() {
        return SlowBaskets.baskets();
    }

    private static CategoryAffinity affinity(SlowBaskets baskets) {
        return CategoryAffinity.of(baskets.log(), Dimension.CATEGORY, SlowBaskets.AS_OF);
    }

    @Property
    void theHistoryIsThatOfTheRows(@ForAll("baskets") SlowBaskets baskets) {
        Map<String, Map<String, Set<Integer>>> all = baskets.purchases();
        double total = all.values().stream()
                .flatMap(own -> own.values().stream())
                .mapToInt(Set::size)
                .sum();
        all.forEach((customer, own) -> {
            List<CategoryShare> history = affinity(baskets).history(customer);
            double days = own.values().stream().mapToInt(Set::size).sum();
            assertThat(history).extracting(CategoryShare::category).containsExactlyInAnyOrderElementsOf(own.keySet());
            for (CategoryShare share : history) {
                int count = own.getOrDefault(share.category(), Set.of()).size();
                double everyone = all.values().stream()
                        .mapToInt(other ->
                                other.getOrDefault(share.category(), Set.of()).size())
                        .sum();
                assertThat(share.purchases()).isEqualTo(count);
                assertThat(share.cents()).isEqualTo(baskets.cents(customer, share.category()));
                assertThat(share.share()).isCloseTo(count / days, within(1e-12));
                assertThat(share.affinity()).isCloseTo(count / days / (everyone / total), within(1e-12));
            }
        });
    }

    @Property
    void theFavouriteIsTheFirstOfTheHistoryAndEveryoneHasOne(@ForAll("baskets") SlowBaskets baskets) {
        Segments favourites = affinity(baskets).favourites();
        assertThat(favourites.size()).isEqualTo(baskets.purchases().size());
        assertThat(favourites.names().stream().mapToInt(favourites::count).sum())
                .isEqualTo(favourites.size());
        baskets.purchases()
                .keySet()
                .forEach(customer -> assertThat(favourites.segmentOf(customer))
                        .contains(affinity(baskets).history(customer).get(0).category()));
    }

    @Property
    void liftsAreThoseOfTheCounts(
            @ForAll("baskets") SlowBaskets baskets, @ForAll @IntRange(min = 1, max = 3) int support) {
        Map<String, Map<String, Set<Integer>>> all = baskets.purchases();
        List<String> expected = new ArrayList<>();
        for (String given : List.of("tea", "milk", "salt", "jam")) {
            for (String other : List.of("tea", "milk", "salt", "jam")) {
                long both = count(all, given, other);
                if (!given.equals(other) && both >= support) {
                    double lift = (double) both * all.size() / count(all, given, given) / count(all, other, other);
                    expected.add(given + " " + other + " " + both + " " + Math.round(lift * 1e9));
                }
            }
        }
        List<CategoryLift> lifts = NextCategory.of(baskets.log(), Dimension.CATEGORY, SlowBaskets.AS_OF, support)
                .lifts();
        assertThat(lifts)
                .extracting(lift ->
                        lift.given() + " " + lift.category() + " " + lift.both() + " " + Math.round(lift.value() * 1e9))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(lifts).isSortedAccordingTo((one, other) -> Double.compare(other.lower(), one.lower()));
    }

    private static long count(Map<String, Map<String, Set<Integer>>> all, String one, String other) {
        return all.values().stream()
                .filter(own -> own.containsKey(one) && own.containsKey(other))
                .count();
    }

    @Property
    void nothingIsOfferedThatTheCustomerHas(@ForAll("baskets") SlowBaskets baskets) {
        NextCategory next = NextCategory.of(baskets.log(), Dimension.CATEGORY, SlowBaskets.AS_OF, 1);
        baskets.purchases().forEach((customer, own) -> {
            List<CategoryLift> offers = next.offers(customer);
            assertThat(offers).allSatisfy(offer -> {
                assertThat(own).containsKey(offer.given()).doesNotContainKey(offer.category());
                assertThat(next.lifts())
                        .filteredOn(lift -> lift.category().equals(offer.category()) && own.containsKey(lift.given()))
                        .first()
                        .isEqualTo(offer);
            });
            assertThat(offers).extracting(CategoryLift::category).doesNotHaveDuplicates();
        });
    }

    @Property
    void orderAndNamesChangeNothing(@ForAll("baskets") SlowBaskets baskets, @ForAll long seed) {
        List<SlowBaskets.Row> shuffled = new ArrayList<>(baskets.rows());
        Collections.shuffle(shuffled, new Random(seed));
        var other = SlowBaskets.log(shuffled, "x");
        assertThat(NextCategory.of(other, Dimension.CATEGORY, SlowBaskets.AS_OF, 1)
                        .lifts())
                .isEqualTo(NextCategory.of(baskets.log(), Dimension.CATEGORY, SlowBaskets.AS_OF, 1)
                        .lifts());
        assertThat(CategoryAffinity.of(other, Dimension.CATEGORY, SlowBaskets.AS_OF)
                        .favourites())
                .hasToString(affinity(baskets).favourites().toString());
    }
}
