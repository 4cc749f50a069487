package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.program.Program;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shares kept without objects are the list that they were made of, apart from it and closed. */
class SharesPropertyTest {

    /** Those that an order can bring, and any others. */
    @Provide
    Arbitrary<List<Share>> lists() {
        Arbitrary<Share> ofOrders = shares(
                Arbitraries.integers().between(0, Program.MAX_LINES - 1),
                Arbitraries.longs().between(1, Grant.MAX_POINTS));
        return Arbitraries.oneOf(
                ofOrders.list().ofMaxSize(20),
                shares(Arbitraries.integers(), Arbitraries.longs()).list().ofMaxSize(5));
    }

    private static Arbitrary<Share> shares(Arbitrary<Integer> lines, Arbitrary<Long> points) {
        return Combinators.combine(Arbitraries.of("base", "double", "weekend"), lines, points)
                .as(Share::new);
    }

    @Property(tries = 200)
    void sharesAreAListAsAnyOther(@ForAll("lists") List<Share> plain) {
        List<Share> list = new ArrayList<>(plain);
        List<Share> shares = Shares.copyOf(list);
        list.clear();
        assertThat(shares).isEqualTo(plain).hasSameHashCodeAs(plain).hasToString(plain.toString());
        assertThat(plain).isEqualTo(shares);
        assertThat(shares.toArray()).isEqualTo(plain.toArray());
        assertThat(List.copyOf(shares)).isEqualTo(plain);
        boolean flat = plain.stream().allMatch(SharesPropertyTest::isOfOrder);
        assertThat(!flat || plain.isEmpty() || shares instanceof Shares).isTrue();
        assertThat(Shares.copyOf(shares)).isEqualTo(plain);
        assertThat(Shares.of(plain.size(), plain::get)).isEqualTo(plain);
        assertThatThrownBy(() -> shares.add(new Share("base", 0, 1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> shares.get(plain.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static boolean isOfOrder(Share share) {
        return share.line() >= 0
                && share.line() < Program.MAX_LINES
                && share.points() > 0
                && share.points() <= Grant.MAX_POINTS;
    }
}
