package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Provide
    Arbitrary<List<Share>> lists() {
        return Combinators.combine(
                        Arbitraries.of("base", "double", "weekend"),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE),
                        Arbitraries.longs())
                .as(Share::new)
                .list()
                .ofMaxSize(20);
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
        assertThat(Shares.copyOf(shares)).isSameAs(shares);
        assertThat(Shares.of(plain.size(), plain::get)).isEqualTo(plain);
        assertThatThrownBy(() -> shares.add(new Share("base", 0, 1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> shares.get(plain.size())).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
