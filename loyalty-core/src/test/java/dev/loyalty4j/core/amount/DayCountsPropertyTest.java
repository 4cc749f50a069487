package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Counts in arrays beside an obvious list of them, after any additions. */
class DayCountsPropertyTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 2, 27); // so that days lie in three months
    private static final int DAYS = 35;
    private static final List<String> KEYS = List.of("orders", "spend over 365 days", "spend over 366 days");

    private record Count(String key, LocalDate day, long value) {}

    private record Addition(String key, LocalDate day, long change, LocalDate keepFrom) {}

    private static final DayCounts.Form<Count> FORM =
            new DayCounts.Form<>(Count::new, Count::key, Count::day, Count::value);

    @Provide
    Arbitrary<List<List<Addition>>> additions() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<LocalDate> any = Arbitraries.frequencyOf(
                Tuple.of(9, days), Tuple.of(1, Arbitraries.of(LocalDate.of(1, 1, 1), LocalDate.MIN, LocalDate.MAX)));
        Arbitrary<String> keys = Arbitraries.of(KEYS).map(String::new); // equal, and not the same
        return Combinators.combine(keys, any, Arbitraries.longs().between(-2, 2), any)
                .as(Addition::new)
                .list()
                .ofMaxSize(4)
                .list()
                .ofMaxSize(8);
    }

    @Property
    void countsAreThoseOfAnObviousList(@ForAll("additions") List<List<Addition>> additions) {
        check(additions, addition -> addition);
    }

    /** The same with additions that are not those of the list, which has to be noticed. */
    @Example
    void wrongAdditionsAreNoticed() {
        Addition old = new Addition("orders", FIRST, 1, FIRST);
        Addition next = new Addition("orders", FIRST.plusDays(1), 1, FIRST);
        List<List<Addition>> additions = List.of(List.of(old), List.of(next));

        check(additions, addition -> addition);
        assertNoticed(
                additions,
                a -> new Addition(a.key(), a.day(), a.change(), a.keepFrom().plusDays(1)));
        assertNoticed(additions, a -> new Addition(a.key(), a.day(), a.change() + 1, a.keepFrom()));
        assertNoticed(additions, a -> new Addition(a.key() + "s", a.day(), a.change(), a.keepFrom()));
        assertNoticed(additions, a -> new Addition(a.key(), FIRST, a.change(), a.keepFrom()));
    }

    private static void assertNoticed(List<List<Addition>> additions, UnaryOperator<Addition> wrong) {
        assertThatThrownBy(() -> check(additions, wrong)).isInstanceOf(AssertionError.class);
    }

    private static void check(List<List<Addition>> additions, UnaryOperator<Addition> done) {
        List<Count> expected = List.of();
        DayCounts<Count> actual = DayCounts.of(List.of(), FORM);
        for (List<Addition> together : additions) {
            List<Count> before = List.copyOf(actual);
            DayCounts<Count> counts = actual;
            DayCounts.Open<Count> open = counts.open(together.size());
            for (Addition addition : together) {
                expected = added(expected, addition);
                Addition one = done.apply(addition);
                open.add(one.key(), one.day(), one.change(), one.keepFrom());
            }
            actual = open.close();
            assertThat(counts).isEqualTo(before); // it never changes
            compare(actual, expected);
        }
    }

    private static List<Count> added(List<Count> counts, Addition addition) {
        List<Count> all = new ArrayList<>();
        boolean there = false;
        for (Count count : counts) {
            boolean same = count.key().equals(addition.key());
            if (same && count.day().equals(addition.day())) {
                there = true;
                all.add(new Count(count.key(), count.day(), count.value() + addition.change()));
            } else if (!same || !count.day().isBefore(addition.keepFrom())) {
                all.add(count);
            }
        }
        if (!there) {
            all.add(new Count(addition.key(), addition.day(), addition.change()));
        }
        all.removeIf(count -> count.value() == 0);
        return all;
    }

    private static void compare(DayCounts<Count> actual, List<Count> expected) {
        assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(actual);
        assertThat(DayCounts.of(expected, FORM)).isEqualTo(expected);
        assertThat(DayCounts.of(actual, FORM)).isSameAs(actual);
        for (String key : KEYS) {
            List<Count> its = expected.stream().filter(c -> c.key().equals(key)).toList();
            assertThat(actual.sum(key)).isEqualTo(sum(its));
            for (int i = 0; i <= DAYS; i += 5) {
                LocalDate day = FIRST.plusDays(i);
                List<Count> through =
                        its.stream().filter(c -> !c.day().isAfter(day)).toList();
                assertThat(actual.sum(key, LocalDate.MIN, day)).isEqualTo(sum(through));
                assertThat(actual.sum(key, day, LocalDate.MAX))
                        .isEqualTo(sum(
                                its.stream().filter(c -> !c.day().isBefore(day)).toList()));
                assertThat(actual.has(key, day))
                        .isEqualTo(its.stream().anyMatch(c -> c.day().equals(day)));
                assertThat(actual.latest(key, day))
                        .isEqualTo(through.stream()
                                .filter(c -> c.value() > 0)
                                .map(Count::day)
                                .max(LocalDate::compareTo)
                                .orElse(LocalDate.MIN));
            }
        }
    }

    private static long sum(List<Count> counts) {
        return counts.stream().mapToLong(Count::value).sum();
    }
}
