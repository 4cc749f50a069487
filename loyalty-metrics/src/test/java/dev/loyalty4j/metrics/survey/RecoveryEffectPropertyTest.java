package dev.loyalty4j.metrics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against lists and filters over {@link SlowShop}. */
class RecoveryEffectPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property
    void itIsTheMeanDifferenceToOthersOfTheDay(
            @ForAll("shops") SlowShop shop,
            @ForAll @Size(max = 4) List<@IntRange(max = 200) Integer> resolved,
            @ForAll @IntRange(min = 1, max = 90) int within,
            @ForAll @IntRange(min = 1, max = 90) int lookback) {
        Map<String, LocalDate> cases = new TreeMap<>();
        for (int i = 0; i < resolved.size(); i++) {
            cases.put(List.of("anna", "boris", "d", "nobody").get(i), SlowShop.FIRST.plusDays(resolved.get(i)));
        }
        Map<String, List<LocalDate>> bought = shop.purchases();
        List<Double> differences = new ArrayList<>();
        cases.forEach((customer, day) -> {
            List<Double> others = bought.entrySet().stream()
                    .filter(other -> !cases.containsKey(other.getKey()) && there(other.getValue(), day, lookback))
                    .map(other -> again(other.getValue(), day, within))
                    .toList();
            List<LocalDate> own = bought.getOrDefault(customer, List.of());
            if (!day.plusDays(within).isAfter(SlowShop.OBSERVED) && there(own, day, lookback) && !others.isEmpty()) {
                double share = others.stream().mapToDouble(d -> d).average().orElseThrow();
                differences.add(again(own, day, within) - share);
            }
        });
        RecoveryEffect effect = RecoveryEffect.of(
                shop.log(),
                cases.entrySet().stream()
                        .map(one -> new RecoveredCase(one.getKey(), one.getValue()))
                        .toList(),
                within,
                lookback);
        assertThat(effect.recovered()).isEqualTo(differences.size());
        assertThat(effect.recovered() + effect.unmatched() + effect.unobserved())
                .isEqualTo(cases.size());
        if (!differences.isEmpty()) {
            double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
            assertThat(effect.value()).isCloseTo(mean, within(1e-12));
        }
    }

    private static boolean there(List<LocalDate> days, LocalDate day, int lookback) {
        return days.stream().anyMatch(d -> !d.isAfter(day) && d.isAfter(day.minusDays(lookback)));
    }

    private static double again(List<LocalDate> days, LocalDate day, int within) {
        return days.stream().anyMatch(d -> d.isAfter(day) && !d.isAfter(day.plusDays(within))) ? 1 : 0;
    }
}
