package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.SlowShop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class KMeansPropertyTest {

    @Provide
    Arbitrary<SlowShop> shops() {
        return SlowShop.shops();
    }

    @Property(tries = 300)
    void everyoneIsInTheClusterWhoseCentroidIsNearest(
            @ForAll("shops") SlowShop shop, @ForAll @IntRange(min = 2, max = 6) int k, @ForAll long seed) {
        RfmValues values = RfmValues.of(shop.log(), SlowShop.OBSERVED);
        ClusterPoints data = ClusterPoints.of(values, false);
        int clusters = Math.min(k, data.size());
        if (clusters == 0) {
            return;
        }
        Lloyd lloyd = new Lloyd(data.points, data.weights, clusters).run(new SplitMix64(seed));
        assertThat(lloyd.settled()).isTrue();
        for (int p = 0; p < data.size(); p++) {
            double own = ClusterPoints.squaredDistance(data.points[p], lloyd.centroids[lloyd.clusterOf[p]]);
            for (double[] centroid : lloyd.centroids) {
                assertThat(own).isLessThanOrEqualTo(ClusterPoints.squaredDistance(data.points[p], centroid) + 1e-12);
            }
        }
        for (int column = 0; column < data.points[0].length; column++) {
            double sum = 0;
            double squares = 0;
            for (int p = 0; p < data.size(); p++) {
                sum += data.weights[p] * data.points[p][column];
                squares += data.weights[p] * data.points[p][column] * data.points[p][column];
            }
            assertThat(sum / values.size()).as("mean of a z-score").isCloseTo(0, within(1e-9));
            assertThat(squares / values.size()).as("variance of a z-score").isCloseTo(1, within(1e-9));
        }
    }

    @Property(tries = 300)
    void orderAndNamesChangeNothing(@ForAll("shops") SlowShop shop, @ForAll long seed) {
        List<SlowShop.Row> shuffled = new ArrayList<>(shop.rows().stream()
                .map(row -> new SlowShop.Row("x" + row.customer(), row.day(), row.cents(), row.order()))
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        Clusters before = KMeans.of(3, seed).withLogarithms().fit(shop.log(), SlowShop.OBSERVED);
        Clusters after = KMeans.of(3, seed).withLogarithms().fit(shop.log(shuffled), SlowShop.OBSERVED);
        assertThat(after).hasToString(before.toString());
        shop.purchases()
                .keySet()
                .forEach(customer -> assertThat(after.segments().segmentOf("x" + customer))
                        .isEqualTo(before.segments().segmentOf(customer)));
        assertThat(before.profiles().stream()
                        .mapToInt(ClusterProfile::customers)
                        .sum())
                .isEqualTo(shop.purchases().size());
    }
}
