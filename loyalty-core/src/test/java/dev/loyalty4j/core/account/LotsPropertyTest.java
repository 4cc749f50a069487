package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LotsPropertyTest {
    private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");
    private static final Origin ORIGIN = new Origin("purchase", "o", 1, "", "", "");

    @Property
    void takingFromSeveralLotsIsTakingFromOneAfterTheOther(
            @ForAll @IntRange(max = 8) int size, @ForAll @IntRange(max = 8) int some, @ForAll long seed) {
        Random random = new Random(seed);
        List<Lot> lots = new ArrayList<>();
        for (int id = 1; id <= size; id++) {
            lots.add(lot(id, 1 + random.nextInt(5)));
        }
        List<Take> takes = new ArrayList<>();
        for (int i = 0; i < some; i++) { // also of one lot twice, and of one that is not there
            takes.add(lot(1 + random.nextInt(size + 1), 9).take(1 + random.nextInt(5)));
        }
        Collections.shuffle(takes, random);
        List<Lot> expected = lots;
        for (Take take : takes) {
            expected = Lots.less(expected, take.lot(), take.points());
        }

        assertThat(Lots.less(lots, takes)).isEqualTo(expected);
    }

    private static Lot lot(long id, long points) {
        return new Lot(id, LotKind.BASE, points, points, AT, false, AT, AT, Lot.NO_WORTH, ORIGIN);
    }
}
