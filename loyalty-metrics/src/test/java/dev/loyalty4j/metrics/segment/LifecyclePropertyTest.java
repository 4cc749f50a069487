package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.SlowShop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Against {@link SlowLifecycle} over {@link SlowShop}. */
class LifecyclePropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void stagesAreThoseOfTheDefinition(@ForAll("shops") SlowShop shop, @ForAll @IntRange(max = 200) int days) {
        LocalDate asOf = SlowShop.FIRST.plusDays(days);
        Segments stages = Lifecycle.byRhythm(shop.log(), asOf);
        Map<String, String> expected = SlowLifecycle.stages(shop, asOf);
        assertThat(stages.size()).isEqualTo(expected.size());
        expected.forEach(
                (customer, stage) -> assertThat(stages.segmentOf(customer)).contains(stage));
        assertThat(stages.names().stream().mapToInt(stages::count).sum()).isEqualTo(stages.size());
    }

    @Property
    void orderAndNamesChangeNothing(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows().stream()
                .map(row -> new SlowShop.Row("x" + row.customer(), row.day(), row.cents(), row.order()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        Segments before = Lifecycle.byRhythm(shop.log(), SlowShop.OBSERVED);
        Segments after = Lifecycle.byRhythm(shop.log(shuffled), SlowShop.OBSERVED);
        assertThat(after).hasToString(before.toString());
        shop.purchases()
                .keySet()
                .forEach(customer -> assertThat(after.segmentOf("x" + customer)).isEqualTo(before.segmentOf(customer)));
    }

    @Property
    void whoIsLateAndNotLapsedIsOnTheAtRiskList(@ForAll("shops") SlowShop shop, @ForAll @IntRange(max = 200) int days) {
        LocalDate asOf = SlowShop.FIRST.plusDays(days);
        Map<String, String> stages = SlowLifecycle.stages(shop, asOf);
        AtRiskList list = AtRiskSigns.OF_THE_LOG.list(shop.log(), asOf);
        List<String> late = list.customers().stream()
                .filter(customer ->
                        customer.reasons().stream().anyMatch(reason -> reason.kind() == AtRiskReason.Kind.LATE))
                .map(AtRiskCustomer::customerId)
                .sorted()
                .toList();
        assertThat(late)
                .isEqualTo(stages.keySet().stream()
                        .filter(customer -> stages.get(customer).equals("At risk"))
                        .toList());
        assertThat(list.lapsed())
                .isEqualTo(stages.values().stream().filter("Lapsed"::equals).count());
        assertThat(list.customers())
                .noneMatch(customer -> stages.get(customer.customerId()).equals("Lapsed"));
    }
}
