package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a point type may be set to: each setting, its words, its bounds. */
class SettingsTableTest {
    private static final PointType PLAIN = PointType.of("points", Expiry.NEVER);
    private static final ProgramCalendar PRAGUE = new ProgramCalendar(ZoneId.of("Europe/Prague"));
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T11:30:00Z"); // 12:30 in Prague

    static List<Arguments> settings() {
        Expiry.OfKind goodwill = new Expiry.OfKind(LotKind.GOODWILL, Expiry.days(10));
        return List.of(
                Arguments.of("scale", PLAIN.withScale(2), 2),
                Arguments.of("expiryByKind", PLAIN.expiring(LotKind.GOODWILL, Expiry.days(10)), List.of(goodwill)),
                Arguments.of("undying", PLAIN.undyingWhile("l", "t"), List.of(new Expiry.WhileTier("l", "t"))),
                Arguments.of("undyingFor", PLAIN.undyingInSegment("s"), List.of(new Expiry.WhilePerson("", "s"))),
                Arguments.of(
                        "undyingFor", PLAIN.undyingWhileAttribute("a", "v"), List.of(new Expiry.WhilePerson("a", "v"))),
                Arguments.of("undyingEntitled", PLAIN.undyingWhileEntitled("vip"), List.of("vip")),
                Arguments.of("fromAvailability", PLAIN.expiringFromAvailability(), true),
                Arguments.of("pending", PLAIN.pending(Pending.days(3)), Pending.days(3)),
                Arguments.of("spending", PLAIN.spending(SpendOrder.LAST_IN), SpendOrder.LAST_IN),
                Arguments.of("returns", PLAIN.returning(ReturnPolicy.FORGIVE), ReturnPolicy.FORGIVE),
                Arguments.of("debtLimit", PLAIN.debtLimit(30), 30L),
                Arguments.of("giveBack", PLAIN.givingBack(GiveBack.NEVER), GiveBack.NEVER),
                Arguments.of("graceDays", PLAIN.grace(7), 7),
                Arguments.of("worth", PLAIN.worth("0.01"), "0.01"),
                Arguments.of("redeemable", PLAIN.tierOnly(), false));
    }

    /** The named part has the value, and all other parts are as they were. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("settings")
    void aSettingChangesItselfAlone(String name, PointType changed, Object value) throws ReflectiveOperationException {
        for (var part : PointType.class.getRecordComponents()) {
            Object expected =
                    part.getName().equals(name) ? value : part.getAccessor().invoke(PLAIN);
            assertThat(part.getAccessor().invoke(changed)).as(part.getName()).isEqualTo(expected);
        }
    }

    @Test
    void aKindHasOneExpiryOfItsOwnTheLastOneSet() {
        PointType type = PLAIN.expiring(LotKind.GOODWILL, Expiry.days(10))
                .expiring(LotKind.BONUS, Expiry.days(20))
                .expiring(LotKind.GOODWILL, Expiry.days(30));

        assertThat(type.expiryByKind()).hasSize(2);
        assertThat(type.expiryOf(LotKind.GOODWILL)).isEqualTo(Expiry.days(30));
        assertThat(type.expiryOf(LotKind.BONUS)).isEqualTo(Expiry.days(20));
        assertThat(type.expiryOf(LotKind.BASE)).isEqualTo(Expiry.NEVER);
        assertThat(type.withScale(1).points(15)).hasToString("1.5 points");
    }

    static List<Arguments> bounds() {
        return List.of(
                bound("scale", 0, 6, PLAIN::withScale),
                bound("debtLimit", 0, Integer.MAX_VALUE, PLAIN::debtLimit),
                bound("graceDays", 0, 3650, PLAIN::grace),
                bound("days", 0, 3650, Pending::days),
                bound("hours", 0, 1000, Pending::hours),
                bound("shift", -366, 366, Pending.NONE::shifted),
                bound("days", 1, 36_500, Expiry::days),
                bound("months", 1, 1200, Expiry::months),
                bound("months", 1, 1200, Expiry::monthsAfterCalendarMonth),
                bound("after", 0, 100, n -> Expiry.endOf(Window.CALENDAR_YEAR, n)),
                bound("months", 0, 1200, n -> Expiry.eachYear(MonthDay.of(9, 30), n)),
                bound("after", 0, 100, Expiry::anniversary),
                bound("months", 1, 1200, Expiry::inactive),
                bound("months", 1, 1200, Expiry::movedByActiveMonths),
                bound(
                        "activities are ",
                        1,
                        100,
                        n -> Expiry.inactive(1)
                                .counting(Collections.nCopies(Math.max(n, 0), "visit")
                                        .toArray(String[]::new))));
    }

    private static Arguments bound(String what, int least, int most, IntFunction<Object> made) {
        return Arguments.of(what.endsWith(" ") ? what : what + " is ", least, most, made);
    }

    @ParameterizedTest(name = "{0}{1} to {2}")
    @MethodSource("bounds")
    void aSettingIsWithinItsBounds(String what, int least, int most, IntFunction<Object> made) {
        assertThatCode(() -> made.apply(least)).doesNotThrowAnyException();
        assertThatCode(() -> made.apply(most)).doesNotThrowAnyException();
        assertThatThrownBy(() -> made.apply(least - 1)).hasMessageStartingWith(what + (least - 1) + ", allowed");
        if (most < Integer.MAX_VALUE) {
            assertThatThrownBy(() -> made.apply(most + 1)).hasMessageStartingWith(what + (most + 1) + ", allowed");
        }
    }

    @Test
    void thereAreNoMoreExceptionsThanAHundred() {
        PointType tiers = PLAIN;
        PointType segments = PLAIN;
        PointType entitlements = PLAIN;
        for (int i = 0; i < 100; i++) {
            tiers = tiers.undyingWhile("l", "t" + i);
            segments = segments.undyingInSegment("s" + i);
            entitlements = entitlements.undyingWhileEntitled("e" + i);
        }
        PointType kinds = PLAIN;
        for (LotKind kind : LotKind.values()) {
            kinds = kinds.expiring(kind, Expiry.days(1));
        }
        for (PointType full : List.of(tiers, segments, entitlements)) {
            assertThatThrownBy(() -> more(full)).hasMessage("there are more exceptions than tiers or kinds");
        }
        assertThat(kinds.expiryByKind()).hasSize(LotKind.values().length);
        assertThatThrownBy(() -> PointType.of(" ", Expiry.NEVER)).hasMessageStartingWith("name is blank");
    }

    private static PointType more(PointType full) {
        PointType more = full.undying().isEmpty() ? full : full.undyingWhile("l", "one more");
        more = full.undyingFor().isEmpty() ? more : more.undyingInSegment("one more");
        return full.undyingEntitled().isEmpty() ? more : more.undyingWhileEntitled("one more");
    }

    static List<Arguments> waits() {
        return List.of(
                // setting, its words, when points of Wednesday 4 March 2026, 12:30 are free
                Arguments.of(Pending.NONE, "free at once", "2026-03-04T11:30:00Z"),
                Arguments.of(Pending.hours(36), "pending for 36 hours", "2026-03-05T23:30:00Z"),
                Arguments.of(Pending.days(14), "pending for 14 days", "2026-03-17T23:00:00Z"),
                Arguments.of(Pending.days(1), "pending for 1 days", "2026-03-04T23:00:00Z"),
                Arguments.of(Pending.until("delivered"), "pending until delivered", "9999-01-01T00:00:00Z"),
                Arguments.of(
                        Pending.days(14).countingAtRelease(),
                        "pending for 14 days, orders count toward tiers then",
                        "2026-03-17T23:00:00Z"),
                // the start of today is over, so it is free at once; and so on
                rounded(Pending.Rounded.START_OF_DAY, "2026-03-04T11:30:00Z"),
                rounded(Pending.Rounded.END_OF_DAY, "2026-03-04T23:00:00Z"),
                rounded(Pending.Rounded.START_OF_WEEK, "2026-03-04T11:30:00Z"),
                rounded(Pending.Rounded.END_OF_WEEK, "2026-03-08T23:00:00Z"),
                rounded(Pending.Rounded.START_OF_MONTH, "2026-03-04T11:30:00Z"),
                rounded(Pending.Rounded.END_OF_MONTH, "2026-03-31T22:00:00Z"), // summer time by then
                Arguments.of(
                        Pending.days(14).to(Pending.Rounded.START_OF_WEEK),
                        "pending for 14 days, to the START OF WEEK",
                        "2026-03-15T23:00:00Z"),
                Arguments.of(
                        Pending.days(14).to(Pending.Rounded.START_OF_MONTH).shifted(40),
                        "pending for 14 days, to the START OF MONTH",
                        "2026-04-09T22:00:00Z"),
                Arguments.of(Pending.NONE.shifted(2), "pending for 0 hours", "2026-03-05T23:00:00Z"),
                Arguments.of(Pending.days(3).shifted(-5), "pending for 3 days", "2026-03-04T11:30:00Z"));
    }

    private static Arguments rounded(Pending.Rounded to, String free) {
        String words = "pending for 0 hours, to the " + to.name().replace('_', ' ');
        return Arguments.of(Pending.NONE.to(to), words, free);
    }

    @ParameterizedTest
    @MethodSource("waits")
    void pointsWait(Pending setting, String words, String free) {
        assertThat(setting.inWords()).isEqualTo(words);
        assertThat(setting.releaseOf(WEDNESDAY, PRAGUE)).isEqualTo(Instant.parse(free));
        assertThat(setting.isNone()).isEqualTo(words.equals("free at once"));
        assertThat(setting.qualifyingAtRelease().qualifiesAtRelease()).isTrue();
        assertThat(setting.qualifyingAtRelease().releaseOf(WEDNESDAY, PRAGUE)).isEqualTo(Instant.parse(free));
    }

    static List<Arguments> expiries() {
        return List.of(
                // expiry, its words, the last day of points of 31 January 2026 for a member since 15 March 2024
                expiry(Expiry.NEVER, "never expire", "9999-01-01"),
                expiry(Expiry.days(30), "good through 30 days after earning", "2026-03-02"),
                expiry(Expiry.months(1), "good through 1 month after earning", "2026-02-28"),
                expiry(Expiry.years(2), "good through 24 months after earning", "2028-01-31"),
                expiry(
                        Expiry.months(3).toEndOfMonth(),
                        "good through the end of the month, 3 months after earning",
                        "2026-04-30"),
                expiry(
                        Expiry.monthsAfterCalendarMonth(6),
                        "good through 6 months after the calendar month of earning",
                        "2026-07-31"),
                expiry(
                        Expiry.endOf(Window.CALENDAR_YEAR, 0),
                        "good through the end of their period of 12 months",
                        "2026-12-31"),
                expiry(
                        Expiry.endOf(Window.CALENDAR_MONTH, 2),
                        "good through the end of their period of 1 month and 2 more",
                        "2026-03-31"),
                expiry(
                        Expiry.eachYear(MonthDay.of(1, 31), 0),
                        "good through the first 31.1. on or after 0 months from earning",
                        "2026-01-31"),
                expiry(
                        Expiry.eachYear(MonthDay.of(1, 30), 0),
                        "good through the first 30.1. on or after 0 months from earning",
                        "2027-01-30"),
                expiry(Expiry.anniversary(0), "good through the end of the membership year", "2026-03-14"),
                expiry(Expiry.anniversary(1), "good through the end of the membership year and 1 more", "2027-03-14"),
                expiry(
                        Expiry.inactive(6),
                        "good through 6 months after the last of purchase, redeem, capture",
                        "2026-07-31"),
                expiry(
                        Expiry.inactive(1).counting("visit").onlyWithPoints(),
                        "good through 1 month after the last of visit with points",
                        "2026-02-28"),
                expiry(
                        Expiry.movedByActiveMonths(2).counting("visit"),
                        "good through 2 months after earning, a month more for each later month with visit",
                        "2026-03-31"));
    }

    private static Arguments expiry(Expiry expiry, String words, String last) {
        return Arguments.of(expiry, words, last);
    }

    @ParameterizedTest
    @MethodSource("expiries")
    void pointsAreGoodThrough(Expiry expiry, String words, String last) {
        LocalDate earned = LocalDate.of(2026, 1, 31);

        assertThat(expiry.inWords()).isEqualTo(words);
        assertThat(expiry.lastDay(earned, LocalDate.of(2024, 3, 15))).isEqualTo(LocalDate.parse(last));
    }

    @ParameterizedTest
    @CsvSource({
        // day of earning, last day with "membership year": enrolled on 29 February 2024
        "2024-02-29, 2025-02-27",
        "2025-02-27, 2025-02-27",
        "2025-02-28, 2026-02-27", // the anniversary itself starts the next year
        "2028-02-28, 2028-02-28",
        "2028-02-29, 2029-02-27"
    })
    void aMembershipYearEndsTheDayBeforeTheAnniversary(LocalDate earned, LocalDate last) {
        assertThat(Expiry.anniversary(0).lastDay(earned, LocalDate.of(2024, 2, 29)))
                .isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        // days of activity, last day of points of 31 January 2026: inactive for 2 months, moved by active months
        "'', 2026-03-31, 2026-03-31",
        "2026-01-15, 2026-03-31, 2026-03-31", // before earning
        "2026-01-31, 2026-03-31, 2026-03-31", // the same month
        "2026-02-01, 2026-04-01, 2026-04-30",
        "2026-02-01 2026-03-20, 2026-05-20, 2026-05-31",
        "2026-03-20, 2026-05-20, 2026-04-30"
    })
    void activitiesMoveTheEnd(String active, LocalDate inactive, LocalDate moved) {
        List<LocalDate> days = active.isEmpty()
                ? List.of()
                : List.of(active.split(" ")).stream().map(LocalDate::parse).toList();
        LocalDate earned = LocalDate.of(2026, 1, 31);

        assertThat(Expiry.inactive(2).lastDay(earned, days)).isEqualTo(inactive);
        assertThat(Expiry.movedByActiveMonths(2).lastDay(earned, days)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        // kind, points, counts by default, counts only with points, counts as a visit
        "purchase, 0, true, false, false",
        "purchase, 5, true, true, false",
        "redeem, -5, true, true, false",
        "visit, 5, false, false, true"
    })
    void anActivityCounts(String kind, long points, boolean plain, boolean withPoints, boolean visit) {
        ActivityExpiry expiry = Expiry.inactive(6);

        assertThat(expiry.countsAs(kind, points)).isEqualTo(plain);
        assertThat(expiry.onlyWithPoints().countsAs(kind, points)).isEqualTo(withPoints);
        assertThat(expiry.counting("visit").countsAs(kind, points)).isEqualTo(visit);
    }

    @Test
    void aPersonIsInASegmentOrHasAnAttribute() {
        Profile student = Profile.EMPTY.in("student").with("job", "barista");

        assertThat(new Expiry.WhilePerson("", "student").holds(student)).isTrue();
        assertThat(new Expiry.WhilePerson("", "barista").holds(student)).isFalse();
        assertThat(new Expiry.WhilePerson("job", "barista").holds(student)).isTrue();
        assertThat(new Expiry.WhilePerson("job", "student").holds(student)).isFalse();
        assertThat(new Expiry.WhilePerson("", "student").inWords()).isEqualTo("in segment student");
        assertThat(new Expiry.WhilePerson("job", "barista").inWords()).isEqualTo("job is barista");
    }

    /** The same rows, made anew while the test runs: a mutant of what makes them is seen only there. */
    @Test
    void theTablesHoldWhenTheyAreMadeWithinATest() throws ReflectiveOperationException {
        for (Arguments row : settings()) {
            aSettingChangesItselfAlone((String) row.get()[0], (PointType) row.get()[1], row.get()[2]);
        }
        waits().forEach(row -> pointsWait((Pending) row.get()[0], (String) row.get()[1], (String) row.get()[2]));
        expiries()
                .forEach(row ->
                        pointsAreGoodThrough((Expiry) row.get()[0], (String) row.get()[1], (String) row.get()[2]));
    }
}
