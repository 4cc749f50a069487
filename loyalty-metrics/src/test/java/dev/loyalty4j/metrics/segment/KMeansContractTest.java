package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold where points tie. Run by {@link KMeansTest} and by its broken twins. */
abstract class KMeansContractTest {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    /** One start from given points. */
    abstract Lloyd start(double[][] points, int[] weights, int clusters);

    /** The clusters of a log, as sizes in the order of their money. */
    abstract List<Integer> sizes(PurchaseLog log, int clusters);

    @Test
    void aPointBetweenTwoCentroidsGoesToTheLowerNumber() {
        Lloyd lloyd = start(new double[][] {{-1}, {0}, {1}}, new int[] {1, 1, 1}, 2);
        lloyd.centroids[0] = new double[] {-1};
        lloyd.centroids[1] = new double[] {1};
        assertThat(lloyd.nearest(new double[] {0})).isZero();
        assertThat(lloyd.nearest(new double[] {0.5})).isEqualTo(1);
    }

    @Test
    void theOrderOfTheRowsChangesNothing() {
        List<Integer> customers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            customers.add(i);
        }
        List<Integer> expected = sizes(log(customers), 3);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(customers, new Random(seed));
            assertThat(sizes(log(customers), 3)).isEqualTo(expected);
        }
    }

    /** A grid of equally spaced customers, where most cuts into three are ties. */
    private static PurchaseLog log(List<Integer> customers) {
        PurchaseLogBuilder builder = PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(AS_OF);
        for (int customer : customers) {
            builder.add("c" + customer, AS_OF.minusDays(customer % 5), 100L * (customer / 5));
        }
        return builder.build();
    }

    @Test
    void customersWithEqualValuesShareACluster() {
        Lloyd lloyd =
                start(new double[][] {{0}, {1}, {10}}, new int[] {5, 5, 1}, 2).run(new SplitMix64(1));
        assertThat(Arrays.stream(lloyd.clusterOf).distinct().count()).isEqualTo(2);
        assertThat(lloyd.clusterOf[0]).isEqualTo(lloyd.clusterOf[1]).isNotEqualTo(lloyd.clusterOf[2]);
    }
}
