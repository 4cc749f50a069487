package dev.loyalty4j.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loyalty4j.core.account.Pending.Rounded;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.journal.WaitingGains;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.tier.Ladder;
import dev.loyalty4j.core.tier.LadderPolicy;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.Requirement;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingTableTest {
    private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
    private static final Map<String, Pending> SETTINGS = Map.of(
            "24 hours", Pending.hours(24),
            "14 days", Pending.days(14),
            "14 days, end of month", Pending.days(14).to(Rounded.END_OF_MONTH),
            "end of month, 10 days on", Pending.days(0).to(Rounded.END_OF_MONTH).shifted(9),
            "5 days, start of week", Pending.days(5).to(Rounded.START_OF_WEEK),
            "start of month", Pending.NONE.to(Rounded.START_OF_MONTH));

    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "24 hours; 2026-03-03T09:30; 2026-03-04T09:30",
                "24 hours; 2026-03-28T12:00; 2026-03-29T13:00", // hours are elapsed time, and this night has one less
                "14 days; 2026-03-03T09:30; 2026-03-17T00:00",
                "14 days, end of month; 2026-03-03T09:30; 2026-04-01T00:00",
                "end of month, 10 days on; 2026-03-03T09:30; 2026-04-10T00:00", // the 10th of the month after
                "5 days, start of week; 2026-03-03T09:30; 2026-03-03T09:30", // Monday the 2nd is past: never before
                // earning
                "5 days, start of week; 2026-03-04T09:30; 2026-03-09T00:00",
                "start of month; 2026-03-03T09:30; 2026-03-03T09:30"
            })
    void pointsAreReleasedWhenTheSettingSays(String setting, LocalDateTime earned, LocalDateTime free) {
        assertThat(SETTINGS.get(setting).releaseOf(earned.atZone(PRAGUE).toInstant(), new ProgramCalendar(PRAGUE)))
                .isEqualTo(free.atZone(PRAGUE).toInstant());
    }

    /** Nobody can fulfil an enrolment or a tier, so its points do not wait for the event of their type. */
    @Test
    void whatHasNothingToWaitForIsThereAtOnce() {
        Program program = Program.builder("club", PRAGUE, "EUR")
                .points(Clubs.lasting().pending(Pending.until("stay completed")))
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .earn(EarningRule.of("welcome", Award.fixed(500)).onTrigger(Trigger.ENROLMENT))
                .earn(EarningRule.of("silver", Award.fixed(70)).onTrigger(Trigger.TIER_ENTERED))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                        .tier("Silver", Metric.pointsEarned().atLeast("500")))
                .build();
        Script script = new Script(program).run("at 2026-12-01; buy o 100.00");

        assertThat(tier(script)).isEqualTo("Silver"); // by the welcome
        Balance balance = script.loyalty()
                .account("anna")
                .orElseThrow()
                .balance(Clubs.lasting().name());
        assertThat(balance.available().minor()).isEqualTo(570);
        assertThat(balance.pending().minor()).isEqualTo(100);
    }

    /** 14 days from 20 December end in the next year; Silver takes 100 points of one calendar year. */
    @ParameterizedTest
    @CsvSource({"false, ''", "true, Silver"})
    void pendingPointsQualifyInTheWindowOfEarningOrOfTheirRelease(boolean atRelease, String inJanuary) {
        Pending days = Pending.days(14);
        PointType type = Clubs.lasting().pending(atRelease ? days.qualifyingAtRelease() : days);
        Program program = Program.builder("club", PRAGUE, "EUR")
                .points(type)
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                        .tier("Silver", Metric.pointsEarned().atLeast("100")))
                .build();
        Script december = new Script(program).run("at 2026-12-01; buy o 100.00; at 2026-12-20");
        Script january = new Script(program).run("at 2026-12-20; buy o 100.00; at 2027-01-10");

        assertThat(tier(december)).isEqualTo("Silver");
        assertThat(tier(january)).isEqualTo(inJanuary);
    }

    /**
     * Silver takes 100.00 in a calendar year, or three orders; orders count 14 days later, or when they are delivered.
     */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = ';',
            value = {
                "14 days; at 2026-03-03; buy o 100.00; ''", // free on 17 March
                "14 days; at 2026-03-03; buy o 100.00, at 2026-03-16T23:59; ''",
                "14 days; at 2026-03-03; buy o 100.00, at 2026-03-17T00:00; Silver",
                "14 days; at 2026-03-03; buy o 100.00, back x o money 0.01, at 2026-03-17; ''", // 99.99 are left
                "14 days; at 2026-03-03; buy o 100.00, back x o, cancel x, at 2026-03-17; Silver",
                "14 days; at 2026-03-03; buy o 100.00, back x o, at 2026-03-17, cancel x; Silver",
                "14 days; at 2026-03-03; buy o 100.00, at 2026-03-17, back x o money 0.01; ''",
                "14 days; at 2026-03-03; buy o 60.00, buy p 40.00, at 2026-03-17, back x p; ''",
                "14 days; at 2026-03-03; buy o 1.00, buy p 1.00, buy q 1.00, at 2026-03-17; Silver",
                "14 days; at 2026-03-03; buy o 1.00, buy p 1.00, buy q 1.00, back x q, at 2026-03-17; ''",
                "14 days; at 2026-12-20; buy o 100.00, at 2026-12-31; ''",
                "14 days; at 2026-12-20; buy o 100.00, at 2027-01-03; ''", // of a year that is over
                "14 days at release; at 2026-12-20; buy o 100.00, at 2027-01-03; Silver", // of the new year
                "14 days at release; at 2026-12-20; buy o 100.00, at 2027-01-03, back x o money 1.00; ''",
                "14 days at release; at 2026-12-20; buy o 100.00, at 2027-01-03, back x o, cancel x; Silver",
                "14 days; at 2026-03-20; buy o 100.00 2026-03-01; Silver", // a late order may be free already
                "14 days; at 2026-03-20; buy o 100.00 2026-03-10; ''",
                "delivered; at 2026-03-03; buy o 100.00, at 2026-06-01; ''",
                "delivered; at 2026-03-03; buy o 100.00, at 2026-03-09, fulfil o; Silver",
                "delivered; at 2026-03-03; buy o 100.00, back x o, fulfil o, at 2026-03-09; ''",
                "delivered; at 2026-03-03; buy o 100.00, back x o, fulfil o, at 2026-03-09, cancel x; Silver",
                "delivered; at 2026-03-03; buy o 100.00, back x o, at 2026-03-09, cancel x, fulfil o; Silver"
            })
    void ordersCountTowardTiersWithTheRelease(String setting, String start, String then, String tier) {
        Pending pending = switch (setting) {
            case "14 days" -> Pending.days(14).countingAtRelease();
            case "delivered" -> Pending.until("delivered").countingAtRelease();
            default -> Pending.days(14).countingAtRelease().qualifyingAtRelease();
        };
        Script shop = new Script(statusOf(Clubs.lasting().pending(pending)));

        shop.run(start + ";" + then.replace(',', ';'));

        assertThat(tier(shop)).isEqualTo(tier);
        assertThat(shop.loyalty().verify().problems()).isEmpty();
    }

    @Test
    void ordersCountAtOnceUnlessAskedOtherwise() {
        Script shop = new Script(statusOf(Clubs.lasting().pending(Pending.days(14))));
        assertThat(tier(shop.run("at 2026-03-03; buy o 100.00"))).isEqualTo("Silver");
    }

    @Test
    void visitsCountWithTheReleaseToo() {
        Script shop = new Script(Program.builder("club", PRAGUE, "EUR")
                .points(Clubs.lasting().pending(Pending.days(14).countingAtRelease()))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                        .tier("Silver", Metric.visits().atLeast("1")))
                .build());
        shop.run("at 2026-03-03");
        shop.loyalty().submit(Visit.of("v", "anna", shop.clock().instant())).orThrow();

        assertThat(tier(shop)).isEmpty();
        assertThat(tier(shop.run("at 2026-03-17"))).isEqualTo("Silver");
    }

    @Test
    void moreOrdersThanMayWaitAreRefused() {
        PointType type = Clubs.lasting().pending(Pending.until("delivered").countingAtRelease());
        Script shop = new Script(statusOf(type));
        for (int i = 0; i < WaitingGains.MAX; i++) {
            shop.run("buy o-" + i + " 0.50");
        }

        assertThat(shop.run("buy p 0.50").refusal()).isEqualTo("TOO_MANY_WAITING");
    }

    @Test
    void ordersCannotWaitForTwoPointTypes() {
        Pending days = Pending.days(14).countingAtRelease();
        assertThatThrownBy(() -> Program.builder("club", PRAGUE, "EUR")
                        .points(Clubs.lasting().pending(days))
                        .points(PointType.of("miles", Expiry.NEVER).pending(days))
                        .build())
                .hasMessageContaining("orders wait for the release of 2 point types, allowed is one");
    }

    private static Program statusOf(PointType type) {
        return Program.builder("club", PRAGUE, "EUR")
                .points(type)
                .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
                .ladder(Ladder.of("status", Window.CALENDAR_YEAR, Term.REST_OF_PERIOD)
                        .tier(
                                "Silver",
                                Requirement.any(
                                        Metric.spend().atLeast("100.00"),
                                        Metric.orders().atLeast("3")))
                        .with(LadderPolicy.DEFAULT.onReturn(LadderPolicy.Returned.REVOKE)))
                .build();
    }

    @Test
    void pointsWaitForHoursThatPass() {
        Script shop =
                new Script(Clubs.of(Clubs.lasting().pending(Pending.hours(1))).build());
        shop.run("buy o 100.00; +59m");
        assertThat(shop.balance()).isEqualTo("0 100 0 0");
        assertThat(shop.run("+1m").balance()).isEqualTo("100 0 0 0");
    }

    private static String tier(Script shop) {
        return shop.loyalty().account("anna").orElseThrow().tier().orElse("");
    }
}
