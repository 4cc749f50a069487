package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.loyalty4j.core.account.Adjust;
import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.Reward;
import dev.loyalty4j.core.rule.Award;
import dev.loyalty4j.core.rule.EarningRule;
import dev.loyalty4j.core.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids of commands are forgotten after a while, and a forgotten id acts no second time. */
class KeptIdsTest {
    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");

    /** 30 days to come back and 10 to be told, a day each for zones and clocks: at least 42, and 91 for holds. */
    private static final Program PROGRAM = Program.builder("ids", BeanClub.PRAGUE, "EUR")
            .points(PointType.of("points", Expiry.NEVER))
            .earn(EarningRule.of("base", Award.pointsPerMoney(1, "1.00")))
            .reward(Reward.product("thing", "SKU-1").costing(10))
            .returnWindow(30)
            .lateHorizon(Duration.ofDays(10))
            .build();

    private final TestClock clock = new TestClock(NOW.toString());
    private final Loyalty loyalty = Loyalty.builder(PROGRAM)
            .clock(clock)
            .store(new MemoryStore())
            .keepIds(91)
            .build();

    private static final List<Command> COMMANDS = List.of(
            BeanClub.ware("o-1", "anna", NOW, "100.00"),
            Visit.of("v-1", "anna", NOW),
            Action.of("a-1", "anna", NOW, "review"),
            Redeem.of("r-1", "anna", "thing", NOW),
            Adjust.of("g-1", "anna", 5, "goodwill", NOW),
            Return.of("x-1", "o-1", NOW).units("cup", 1));

    private void carriedOut() {
        loyalty.submit(Enrol.of("anna", NOW)).orThrow();
        for (Command command : COMMANDS) {
            Outcome outcome = loyalty.submit(command);
            assertThat(outcome.accepted()).as("%s: %s", command, outcome).isTrue();
        }
    }

    @Test
    void untilTheyAreForgottenTheAnswerIsTheFirstOne() {
        carriedOut();
        clock.set(NOW.plus(Duration.ofDays(92)));
        loyalty.settle();
        for (Command command : COMMANDS) {
            assertThat(loyalty.submit(command).repeated()).as("%s", command).isTrue();
        }
    }

    @Test
    void aForgottenIdIsRefusedAsTooLateAndChangesNothing() {
        carriedOut();
        long balance = loyalty.account("anna").orElseThrow().balance();
        clock.set(NOW.plus(Duration.ofDays(92)).plusSeconds(1));
        loyalty.settle();

        for (Command command : COMMANDS) {
            Outcome outcome = loyalty.submit(command);
            assertThat(outcome.refusal().orElseThrow().code()).as("%s", command).isEqualTo(RefusalCode.TOO_LATE);
        }
        assertThat(loyalty.submit(Enrol.of("anna", NOW)).repeated()).isTrue();
        assertThat(loyalty.account("anna").orElseThrow().balance()).isEqualTo(balance);
        assertThat(loyalty.verify().problems()).isEmpty();
    }

    @Test
    void whatAForgottenIdMadeIsNotMadeAgainUnderANewDate() {
        carriedOut();
        Instant later = NOW.plus(Duration.ofDays(100));
        clock.set(later);
        loyalty.settle();
        loyalty.submit(BeanClub.ware("o-2", "anna", later, "100.00")).orThrow();

        List<Command> reused = List.of(
                BeanClub.ware("o-1", "anna", later, "100.00"),
                Visit.of("v-1", "anna", later),
                Action.of("a-1", "anna", later, "review"),
                Redeem.of("r-1", "anna", "thing", later),
                Return.of("x-1", "o-2", later).units("cup", 1));
        for (Command command : reused) {
            Outcome outcome = loyalty.submit(command);
            assertThat(outcome.refusal().orElseThrow().code()).as("%s", command).isEqualTo(RefusalCode.ID_REUSED);
        }
    }

    @Test
    void anOldCommandOfANewIdIsTooLateToo() {
        carriedOut();
        clock.set(NOW.plus(Duration.ofDays(91)).plusSeconds(1));
        Adjust old = Adjust.of("g-2", "anna", 5, "goodwill", NOW);
        assertThat(loyalty.submit(old).refusal().orElseThrow().code()).isEqualTo(RefusalCode.TOO_LATE);
        assertThat(loyalty.submit(Adjust.of("g-2", "nobody", 5, "goodwill", NOW))
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RefusalCode.UNKNOWN_MEMBER);
    }

    @Test
    void theyAreKeptAtLeastAsLongAsOrdersMayBeLateAndComeBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loyalty.builder(PROGRAM).keepIds(90).build())
                .withMessage("ids are kept for 90 days, allowed are 91 to 36525");
        Program usual = Program.builder("usual", BeanClub.PRAGUE, "EUR").build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Loyalty.builder(usual).keepIds(456).build())
                .withMessage("ids are kept for 456 days, allowed are 457 to 36525");
    }
}
