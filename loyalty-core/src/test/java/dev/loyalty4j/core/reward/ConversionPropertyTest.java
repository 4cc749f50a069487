package dev.loyalty4j.core.reward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.activity.Return;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is converted and taken back, points and the value of vouchers are one sum. */
class ConversionPropertyTest {

    /** 1 point is worth 0.10: points times ten and the cents of vouchers are one sum, whatever is converted. */
    @Property(tries = 60)
    void conversionNeverChangesPointsAndValueTogether(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 400) Integer> orders,
            @ForAll @IntRange(min = 1, max = 300) int least,
            @ForAll @IntRange(min = 1, max = 60) int step) {
        Counter counter = new Counter(ConversionTest.steps(least, step).convert(Conversion.onReaching("auto", "cash")));
        long bought = 0;
        for (int i = 0; i < orders.size(); i++) {
            counter.buys("o-" + i, "anna", orders.get(i) + ".00");
            bought += orders.get(i);
            assertThat(counter.account("anna").balance() * 10 + ConversionTest.value(counter))
                    .isEqualTo(bought * 10);
            assertThat(counter.account("anna").balance()).isLessThan(Math.max(least, step) + step);
        }
        for (int i = 0; i < orders.size(); i++) {
            counter.does(Return.of("x-" + i, "o-" + i, counter.now()));
            bought -= orders.get(i);
            assertThat(counter.account("anna").balance() * 10 + ConversionTest.value(counter))
                    .isEqualTo(bought * 10);
        }
        counter.verify();
    }
}
