package dev.loyalty4j.metrics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.loyalty4j.metrics.survival.SurvivalTimes.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Curves, hazards and tests of groups against {@link SlowSurvival}, on times with many ties. */
class SurvivalPropertyTest {

    @Provide
    Arbitrary<List<Observation>> observations() {
        return Combinators.combine(Arbitraries.integers().between(0, 25), Arbitraries.of(true, true, false))
                .as((time, event) -> new Observation(time / 2.0, event))
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 400)
    void theCurveIsThatOfTheDefinition(
            @ForAll("observations") List<Observation> all, @ForAll @IntRange(max = 30) int half) {
        double time = half / 2.0;
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(all));
        SurvivalPoint point = curve.at(time);
        assertThat(point.survival()).isCloseTo(SlowSurvival.survival(all, time), within(1e-13));
        assertThat(point.atRisk()).isEqualTo(SlowSurvival.atRisk(all, time));
        assertThat(point.events())
                .isEqualTo(all.stream()
                        .filter(one -> one.event() && one.time() <= time)
                        .count());
        if (point.survival() > 0) {
            double expected = SlowSurvival.greenwood(all, time);
            assertThat(point.logVariance()).isCloseTo(expected, within(1e-13 * (1 + expected)));
        }
        CumulativeHazard hazard = NelsonAalen.of(SurvivalTimes.of(all)).at(time);
        assertThat(hazard.hazard()).isCloseTo(SlowSurvival.hazard(all, time), within(1e-13));
    }

    @Property(tries = 400)
    void whereNobodyIsCutOffTheCurveIsTheShareStillThere(
            @ForAll("observations") List<Observation> some, @ForAll @IntRange(max = 30) int half) {
        List<Observation> all =
                some.stream().map(one -> new Observation(one.time(), true)).toList();
        SurvivalPoint point = KaplanMeier.of(SurvivalTimes.of(all)).at(half / 2.0);
        if (!all.isEmpty()) {
            double share =
                    (double) all.stream().filter(one -> one.time() > half / 2.0).count() / all.size();
            assertThat(point.value()).isCloseTo(share, within(1e-13));
            // Greenwood is then the binomial variance S(1 − S)/n.
            assertThat(point.standardError()).isCloseTo(Math.sqrt(share * (1 - share) / all.size()), within(1e-12));
            double mean = all.stream()
                    .mapToDouble(one -> Math.min(20, one.time()))
                    .average()
                    .orElseThrow();
            assertThat(KaplanMeier.of(SurvivalTimes.of(all)).restrictedMean(20).value())
                    .isCloseTo(mean, within(1e-12));
        }
    }

    @Property(tries = 400)
    void aQuantileIsWhereTheCurveReachesTheShare(
            @ForAll("observations") List<Observation> all, @ForAll @IntRange(min = 13, max = 987) int thousandths) {
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(all));
        double share = thousandths / 1_000.0;
        SurvivalQuantile quantile = curve.quantile(share);
        double end = curve.at(curve.lastTime()).survival();
        assertThat(quantile.isDefined()).isEqualTo(!all.isEmpty() && end <= 1 - share + 1e-10);
        if (quantile.isDefined()) {
            assertThat(curve.at(quantile.value()).survival()).isLessThanOrEqualTo(1 - share + 1e-9);
            quantile.lower(0.95).ifPresent(lower -> assertThat(lower).isLessThanOrEqualTo(quantile.value()));
            quantile.upper(0.95).ifPresent(upper -> assertThat(upper).isGreaterThanOrEqualTo(quantile.value()));
        }
    }

    @Property(tries = 300)
    void intervalsHoldTheCurveAndStayWithinItsRange(
            @ForAll("observations") List<Observation> all, @ForAll CurveScale scale) {
        KaplanMeier curve = KaplanMeier.of(SurvivalTimes.of(all)).on(scale);
        for (SurvivalPoint point : curve.points()) {
            point.interval().ifPresent(range -> {
                assertThat(range.contains(point.value())).isTrue();
                assertThat(range.lower()).isBetween(0.0, 1.0);
                assertThat(range.upper()).isBetween(0.0, 1.0);
            });
            assertThat(point.interval().isPresent()).isEqualTo(point.value() > 0);
        }
    }

    @Property(tries = 300)
    void theOrderOfSubjectsChangesNothing(@ForAll("observations") List<Observation> all, @ForAll long seed) {
        List<Observation> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(KaplanMeier.of(SurvivalTimes.of(shuffled)).points())
                .isEqualTo(KaplanMeier.of(SurvivalTimes.of(all)).points());
    }

    private static Map<String, SurvivalTimes> times(Map<String, List<Observation>> groups) {
        Map<String, SurvivalTimes> times = new LinkedHashMap<>();
        groups.forEach((name, own) -> times.put(name, SurvivalTimes.of(own)));
        return times;
    }

    @Property(tries = 400)
    void twoGroupsAreComparedAsTheDefinitionSays(
            @ForAll("observations") List<Observation> one,
            @ForAll("observations") List<Observation> other,
            @ForAll boolean peto) {
        Map<String, List<Observation>> groups = new LinkedHashMap<>();
        groups.put("a", one);
        groups.put("b", other);
        LogRank test = peto ? LogRank.peto(times(groups)) : LogRank.of(times(groups));
        double expected = SlowSurvival.logRank(groups, peto);
        assertThat(test.test().isDefined()).isEqualTo(Double.isFinite(expected));
        if (test.test().isDefined()) {
            assertThat(test.test().chiSquare()).isCloseTo(expected, within(1e-9 * (1 + expected)));
        }
        double observed =
                test.groups().stream().mapToDouble(LogRank.Group::observed).sum();
        double sum = test.groups().stream().mapToDouble(LogRank.Group::expected).sum();
        assertThat(observed).isCloseTo(sum, within(1e-10 * (1 + observed)));
    }

    @Property(tries = 300)
    void namesAndTheOrderOfGroupsChangeNothing(
            @ForAll("observations") List<Observation> a,
            @ForAll("observations") List<Observation> b,
            @ForAll("observations") List<Observation> c,
            @ForAll boolean peto) {
        Map<String, List<Observation>> forward = new LinkedHashMap<>();
        forward.put("a", a);
        forward.put("b", b);
        forward.put("c", c);
        Map<String, List<Observation>> backward = new LinkedHashMap<>();
        backward.put("z", c);
        backward.put("y", b);
        backward.put("x", a);
        LogRank one = peto ? LogRank.peto(times(forward)) : LogRank.of(times(forward));
        LogRank other = peto ? LogRank.peto(times(backward)) : LogRank.of(times(backward));
        assertThat(other.test().degrees()).isEqualTo(one.test().degrees());
        assertThat(other.test().chiSquare())
                .isCloseTo(one.test().chiSquare(), within(1e-8 * (1 + one.test().chiSquare())));
    }

    @Property(tries = 200)
    void anEmptyGroupChangesNothing(
            @ForAll("observations") List<Observation> a, @ForAll("observations") List<Observation> b) {
        Map<String, List<Observation>> two = new LinkedHashMap<>();
        two.put("a", a);
        two.put("b", b);
        Map<String, List<Observation>> three = new LinkedHashMap<>(two);
        three.put("nobody", List.of());
        assertThat(LogRank.of(times(three)).test())
                .isEqualTo(LogRank.of(times(two)).test());
    }
}
