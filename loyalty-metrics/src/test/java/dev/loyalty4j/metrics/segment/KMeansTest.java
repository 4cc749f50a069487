package dev.loyalty4j.metrics.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.BrokenTwin;
import dev.loyalty4j.metrics.CdnowMaster;
import dev.loyalty4j.metrics.log.PurchaseLog;
import dev.loyalty4j.metrics.log.PurchaseLogBuilder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class KMeansTest extends KMeansContractTest {

    @Override
    Lloyd start(double[][] points, int[] weights, int clusters) {
        return new Lloyd(points, weights, clusters);
    }

    @Override
    List<Integer> sizes(PurchaseLog log, int clusters) {
        return KMeans.of(clusters, 7).fit(log, AS_OF).profiles().stream()
                .map(ClusterProfile::customers)
                .toList();
    }

    private static PurchaseLogBuilder builder() {
        return PurchaseLog.builder(ZoneOffset.UTC, "EUR").observedThrough(AS_OF);
    }

    @Test
    void theStreamIsThatOfTheDefinition() {
        // The first three values of the published reference program for the seed 1234567.
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    }

    @Test
    void groupsThatAreFarApartAreFound() {
        PurchaseLogBuilder builder = builder();
        for (int i = 0; i < 10; i++) {
            builder.add("low" + i, AS_OF.minusDays(100 + i), 100 + i);
            builder.add("high" + i, AS_OF.minusDays(i % 3), 100_000 + i);
        }
        Clusters clusters = KMeans.of(2, 1).fit(builder.build(), AS_OF);
        Segments segments = clusters.segments();
        assertThat(segments.customers("Cluster 1")).hasSize(10).allMatch(id -> id.startsWith("high"));
        assertThat(segments.customers("Cluster 2")).hasSize(10).allMatch(id -> id.startsWith("low"));
        assertThat(clusters.converged()).isTrue();
        assertThat(clusters.silhouette().orElseThrow()).isGreaterThan(0.9);
        assertThat(clusters.exactSilhouette().orElseThrow()).isGreaterThan(0.9);
        // Ten customers at 100 … 109 days.
        assertThat(clusters.profiles().get(1).meanDaysSinceLast()).isEqualTo(104.5);
        assertThat(segments.basis()).isEqualTo("2-means, seed 1");
        assertThat(clusters.toString()).startsWith("Cluster 1: 10 customers, ").contains("simplified silhouette 0.9");
    }

    @Test
    void theSilhouettesAreThoseOfTheDefinition() {
        // Only money varies: 0, 1 and 5, of population deviation s = 2.160247 (mean 2, squares 4 + 1 + 9 = 14, /3).
        // Clusters {5}, {0, 1} with centroids 5 and 0.5. Simplified, s cancels: (4.5 − ... )/… for 0: a 0.5, b 5: 0.9;
        // for 1: a 0.5, b 4: 0.875; for 5: a 0, b 4.5: 1. Mean 0.925. Exact, for 0: a 1, b 5: 0.8; for 1: a 1, b 4:
        // 0.75;
        // 5 is alone: 0. Mean 0.516667.
        PurchaseLog log = builder()
                .add("a", AS_OF, 0)
                .add("b", AS_OF, 1)
                .add("c", AS_OF, 5)
                .build();
        Clusters clusters = KMeans.of(2, 1).fit(log, AS_OF);
        assertThat(clusters.silhouette().orElseThrow()).isCloseTo(0.925, within(1e-12));
        assertThat(clusters.exactSilhouette().orElseThrow()).isCloseTo(1.55 / 3, within(1e-12));
        // Squares within: 2 · 0.25 in units of money, over s² = 14/3.
        assertThat(clusters.inertia()).isCloseTo(0.5 * 3 / 14, within(1e-12));
    }

    @Test
    void withoutSpreadThereIsOneCluster() {
        PurchaseLog log = builder().add("a", AS_OF, 5).add("b", AS_OF, 5).build();
        Clusters clusters = KMeans.of(3, 1).fit(log, AS_OF);
        assertThat(clusters.profiles()).hasSize(1);
        assertThat(clusters.silhouette()).isEmpty();
        assertThat(clusters.toString()).endsWith("simplified silhouette undefined");
        Clusters nobody = KMeans.of(3, 1).fit(builder().build(), AS_OF);
        assertThat(nobody.profiles()).isEmpty();
        assertThat(nobody.segments().size()).isZero();
        assertThat(nobody.converged()).isTrue();
    }

    @Test
    void realCustomersAreClusteredTheSameWayTwice() {
        PurchaseLog log = CdnowMaster.log();
        LocalDate asOf = LocalDate.of(1998, 6, 30);
        Clusters clusters = KMeans.of(4, 20_260_331).withLogarithms().fit(log, asOf);
        assertThat(clusters.profiles().stream()
                        .mapToInt(ClusterProfile::customers)
                        .sum())
                .isEqualTo(23_570);
        assertThat(clusters.converged()).isTrue();
        assertThat(clusters.exactSilhouette()).as("23,570 are too many").isEmpty();
        assertThat(KMeans.of(4, 20_260_331).withLogarithms().fit(log, asOf)).hasToString(clusters.toString());
    }

    @Test
    void clustersOutOfRangeAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KMeans.of(1, 0))
                .withMessage("clusters 1 must be 2 to 50");
    }

    @Test
    void theSuiteNoticesTiesThatGoUp() {
        assertThat(BrokenTwin.redTests(KMeansContractTest.class, new GoingUp()))
                .contains("aPointBetweenTwoCentroidsGoesToTheLowerNumber");
    }

    @Test
    void theSuiteNoticesRowsThatAreNotSorted() {
        assertThat(BrokenTwin.redTests(KMeansContractTest.class, new InRowOrder()))
                .contains("theOrderOfTheRowsChangesNothing");
    }

    /** Ties go to the higher number. */
    private static final class GoingUp extends KMeansContractTest {
        @Override
        Lloyd start(double[][] points, int[] weights, int clusters) {
            return new Lloyd(points, weights, clusters) {
                @Override
                boolean closer(double distance, double than) {
                    return distance <= than;
                }
            };
        }

        @Override
        List<Integer> sizes(PurchaseLog log, int clusters) {
            return List.of();
        }
    }

    /** Points as the rows come, not in the order of their values. */
    private static final class InRowOrder extends KMeansContractTest {
        @Override
        Lloyd start(double[][] points, int[] weights, int clusters) {
            return new Lloyd(points, weights, clusters);
        }

        @Override
        List<Integer> sizes(PurchaseLog log, int clusters) {
            RfmValues values = RfmValues.of(log, AS_OF);
            double[][] points = new double[values.size()][];
            int[] weights = new int[points.length];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {values.daysSinceLast()[i], values.cents()[i] / 100.0};
                weights[i] = 1;
            }
            Lloyd lloyd = start(points, weights, clusters).run(new SplitMix64(7));
            Integer[] sizes = {0, 0, 0};
            for (int cluster : lloyd.clusterOf) {
                sizes[cluster]++;
            }
            return List.of(sizes);
        }
    }
}
