package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Profile;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What conditions ask about the birthday of a member. Where the person is not at hand the day and the month count that
 * are kept; days are those of the member's zone.
 */
final class Birthdays {
    private Birthdays() {}

    static Truth inMonth(Subject subject) {
        Optional<Profile> person = subject.facts().profile();
        if (person.isPresent()) {
            Profile known = person.get();
            return isUnknown(known)
                    ? Truth.UNKNOWN
                    : Truth.of(known.born().getMonthValue() == monthIn(known.zone(), subject));
        }
        List<RuleEvent.BirthdayKnown> kept = subject.facts().history().birthday();
        return kept.isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(kept.get(0).month() == monthIn(kept.get(0).zone(), subject));
    }

    static Truth near(Subject subject, int before, int after) {
        Optional<Profile> person = subject.facts().profile();
        if (person.isPresent()) {
            Profile known = person.get();
            return isUnknown(known)
                    ? Truth.UNKNOWN
                    : near(MonthDay.from(known.born()), dayIn(known.zone(), subject), before, after, subject);
        }
        List<RuleEvent.BirthdayKnown> kept = subject.facts().history().birthday();
        if (kept.isEmpty()) {
            return Truth.UNKNOWN;
        }
        MonthDay born = MonthDay.of(kept.get(0).month(), kept.get(0).day());
        return near(born, dayIn(kept.get(0).zone(), subject), before, after, subject);
    }

    private static Truth near(MonthDay born, LocalDate today, int before, int after, Subject subject) {
        LocalDate birthday = subject.plan().policy().leapDay().next(born, today.minusDays(after));
        return Truth.of(!birthday.isAfter(today.plusDays(before)));
    }

    private static boolean isUnknown(Profile profile) {
        return profile.born().equals(Profile.NOT_KNOWN);
    }

    private static int monthIn(String zone, Subject subject) {
        return zone.isEmpty() ? subject.today().month() : dayIn(zone, subject).getMonthValue();
    }

    private static LocalDate dayIn(String zone, Subject subject) {
        return zone.isEmpty()
                ? subject.day()
                : LocalDate.ofInstant(subject.occasion().judgedAt(), ZoneId.of(zone));
    }
}
