package dev.loyalty4j.core.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What stays of an award after returns, by the totals: a line has lost the value of its units and the money refunded on
 * it, at most its net, and of what is left of all lines the order has lost what was refunded on it as a whole.
 */
class KeptTableTest {

    @ParameterizedTest(name = "{0} less {1}, of {2}: {3} stay, of 600 spent {4} come back")
    @CsvSource({
        // lines as net quantity units money, refunded on the order, parts, what stays, of 600 what comes back
        "10000 1 0 0, 0, 100, 100, 0",
        "10000 1 0 7500, 0, 100, 25, 450", // 100.00 at one for one, 75.00 refunded
        "10000 1 0 0, 7500, 100, 25, 450",
        "10000 1 1 0, 0, 100, 0, 600",
        "10000 4 1 0, 0, 100, 75, 150", // one unit of four
        "10000 4 1 2500, 0, 100, 50, 300", // and a quarter of the money beside it
        "10000 4 1 9000, 0, 100, 0, 600", // more than is left is all
        "10000 4 1 0, 3000, 100, 45, 330", // 75.00 less 30.00
        "10000 4 1 0, 8000, 100, 0, 600",
        // 2 x 10.00 less 5.00 as one line and as two, 10.00 back: a third stays
        "1500 2 0 1000, 0, 15, 5, 400",
        "1500 2 0 0, 1000, 15, 5, 400",
        "750 1 0 0/750 1 0 0, 1000, 8 7, 5, 400",
        "750 1 1 0/750 1 0 0, 250, 8 7, 4, 400", // 7 x 500/750 = 4.67, and 1000 of 1500 are gone
        "750 1 1 0/750 1 1 0, 0, 8 7, 0, 600",
        // summed first, floored once: 1/3 + 1/3 + 1/3 of a point is one
        "300 3 2 0/300 3 2 0/300 3 2 0, 0, 1 1 1, 1, 400",
        "300 3 2 0/300 3 2 0/300 3 2 0, 0, 1 0 1, 0, 400",
        // what cost nothing follows its units, whatever is refunded on the rest
        "0 4 1 0, 0, 100, 75, 150",
        "0 4 1 0, 500, 100, 75, 150",
        "0 3 1 0/0 3 0 0, 0, 30 30, 50, 100", // 2/3 of 30 and all of 30; one unit of six
        "1000 1 0 0/0 2 1 0, 1000, 10 10, 5, 600", // all money is back, one present of two stays
        "1000 1 1 0/0 2 0 0, 0, 10 10, 10, 600",
        "9223372036854775807 3 1 0, 0, 3, 2, 200" // exact also where products pass 64 bits
    })
    void whatStays(String lines, long order, String parts, long stays, long back) {
        Kept kept = Kept.of(lines(lines), order);

        assertThat(kept.of(Arrays.stream(parts.split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray()))
                .isEqualTo(stays);
        assertThat(kept.returned(600)).isEqualTo(back);
    }

    @ParameterizedTest
    @CsvSource({
        "1000 1 0 0, 0, false",
        "1000 1 1 0, 0, true",
        "1000 1 0 0, 1000, true",
        "1000 1 0 0, 999, false",
        "1000 1 1 0/500 1 0 0, 0, false",
        "1000 1 0 0/500 1 1 0, 0, false",
        "0 2 1 0, 0, false",
        "0 2 2 0, 0, true"
    })
    void nothingIsLeftWhenEveryLineIsBack(String lines, long order, boolean nothing) {
        assertThat(Kept.of(lines(lines), order).isNothing()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource({
        "0 1 0 0, true",
        "0 1 1 0, true",
        "-1 1 0 0, false",
        "0 0 0 0, false",
        "0 1 -1 0, false",
        "0 1 2 0, false",
        "0 1 0 -1, false"
    })
    void aLineHasNoMoreUnitsBackThanThereAre(String line, boolean allowed) {
        if (allowed) {
            assertThat(lines(line)).hasSize(1);
        } else {
            assertThatThrownBy(() -> lines(line)).hasMessageContaining("allowed are amounts of 0 or more");
        }
    }

    private static List<Kept.Line> lines(String text) {
        List<Kept.Line> lines = new ArrayList<>();
        for (String line : text.split("/")) {
            long[] n = Arrays.stream(line.split(" ")).mapToLong(Long::parseLong).toArray();
            lines.add(new Kept.Line(n[0], n[1], n[2], n[3]));
        }
        return lines;
    }
}
