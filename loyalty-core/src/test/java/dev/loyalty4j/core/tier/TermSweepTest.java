package dev.loyalty4j.core.tier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Terms end at the start of a local day, in every zone and from every day; a part of them unless all are asked for. */
class TermSweepTest {
    private static final boolean ALL = Boolean.getBoolean("loyalty.deep");

    @Test
    void aTermEndsWhenTheDayAfterItsLastBegins() {
        int checked = 0;
        int index = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            if (ALL || index++ % 20 == 0) {
                checked += sweep(ZoneId.of(id));
            }
        }
        System.out.println("terms swept: " + checked);
        assertThat(checked).isGreaterThan(1_000);
    }

    private static int sweep(ZoneId zone) {
        ProgramCalendar calendar = new ProgramCalendar(zone);
        Ladders ladders = ladders(calendar);
        int checked = 0;
        for (LocalDate day = LocalDate.of(2023, 12, 1); day.getYear() < 2025; day = day.plusDays(ALL ? 1 : 9)) {
            Instant at = day.atTime(13, 30).atZone(zone).toInstant();
            Climber member = new Climber(List.of(), at, at);
            member = member.after(ladders.count(member, List.of(new MetricGain(Metric.Kind.ORDERS, "", 1)), at, at));
            for (List<TierEvent> move = ladders.nextMove(member, Optional.empty(), at, at);
                    !move.isEmpty();
                    move = ladders.nextMove(member, Optional.empty(), at, at)) {
                member = member.after(move);
            }
            ends(member, 0, calendar, day, LocalDate.of(day.getYear() + 2, 1, 1));
            ends(member, 1, calendar, day, day.plusMonths(12));
            ends(member, 2, calendar, day, day.plusDays(30));
            checked += 3;
        }
        return checked;
    }

    private static void ends(Climber member, int ladder, ProgramCalendar calendar, LocalDate from, LocalDate end) {
        TierTerm term = member.ladders().get(ladder).current().orElseThrow();
        // Java's own start of a day, and nothing of it lies in the day before.
        assertThat(term.until())
                .as("%s from %s", calendar.zone(), from)
                .isEqualTo(end.atStartOfDay(calendar.zone()).toInstant());
        assertThat(calendar.dateOf(term.until().minusNanos(1))).isEqualTo(lastDay(calendar.zone(), end));
    }

    /** The local day that was before; where a zone leaves out a day, the one before that. */
    private static LocalDate lastDay(ZoneId zone, LocalDate end) {
        return LocalDate.ofInstant(end.atStartOfDay(zone).toInstant().minusNanos(1), zone);
    }

    private static Ladders ladders(ProgramCalendar calendar) {
        Requirement one = Metric.orders().atLeast("1");
        List<String> problems = new ArrayList<>();
        Ladders ladders = Ladders.compile(
                List.of(
                        Ladder.of("a", Window.CALENDAR_YEAR, Term.REST_AND_NEXT).tier("x", one),
                        Ladder.of("b", Window.days(365), Term.months(12)).tier("x", one),
                        Ladder.of("c", Window.days(30), Term.days(30)).tier("x", one)),
                new RuleNames("EUR", List.of(new RuleNames.Type("points", 0)), List.of()),
                calendar,
                Duration.ofDays(90),
                365,
                1,
                problems);
        assertThat(problems).isEmpty();
        return ladders;
    }
}
