package dev.loyalty4j.metrics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Against {@code Instant.atZone(zone).toLocalDate()}, which makes an object per row and needs no table. */
class ZoneDaysPropertyTest {

    private static final long FROM = Instant.parse("1900-01-03T00:00:00Z").getEpochSecond();
    private static final long TO = Instant.parse("2199-12-29T00:00:00Z").getEpochSecond();

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/Prague",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "Pacific/Apia",
                        "Asia/Kathmandu",
                        "Africa/Casablanca",
                        "UTC",
                        "+14:00")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Instant>> instants() {
        return Arbitraries.longs()
                .between(FROM, TO)
                .map(Instant::ofEpochSecond)
                .list()
                .ofSize(20);
    }

    @Property
    void everyInstantIsOnTheDayThatTheZoneSays(
            @ForAll("zones") ZoneId zone, @ForAll("instants") List<Instant> instants) {
        ZoneDays days = new ZoneDays(zone);
        for (Instant instant : instants) {
            long expected = instant.atZone(zone).toLocalDate().toEpochDay();
            assertThat(days.dayOf(instant)).isEqualTo((int) expected);
        }
    }

    @Property(tries = 50)
    void soIsEveryInstantAroundAChangeOfOffset(@ForAll("zones") ZoneId zone) {
        ZoneDays days = new ZoneDays(zone);
        Instant change = Instant.ofEpochSecond(FROM);
        while (zone.getRules().nextTransition(change) != null && change.getEpochSecond() < TO - 200_000_000) {
            change = zone.getRules().nextTransition(change).getInstant();
            for (long seconds : new long[] {-86_400, -3_600, -1, 0, 1, 3_600, 86_400}) {
                Instant instant = change.plusSeconds(seconds);
                assertThat(days.dayOf(instant))
                        .isEqualTo((int) instant.atZone(zone).toLocalDate().toEpochDay());
            }
        }
    }
}
