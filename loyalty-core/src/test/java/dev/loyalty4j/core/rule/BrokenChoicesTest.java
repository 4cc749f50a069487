package dev.loyalty4j.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loyalty4j.core.amount.Rounding;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The suite must notice when one decision is replaced. */
class BrokenChoicesTest {

    @Test
    void theRealOnePasses() {
        assertThat(caught(Choices.STANDARD)).isFalse();
    }

    @Test
    void roundingTwiceIsNoticed() {
        assertThat(caught(new Choices() {
                    @Override
                    long rounded(Rounding rounding, long[] cells, long denominator) {
                        long sum = 0;
                        for (long cell : cells) {
                            sum += rounding.divide(cell, denominator);
                        }
                        return sum;
                    }
                }))
                .isTrue();
    }

    @Test
    void aForgottenHeadroomIsNoticed() {
        assertThat(caught(new Choices() {
                    @Override
                    long headroom(Limit limit, long used) {
                        return limit.max();
                    }
                }))
                .isTrue();
    }

    @Test
    void aTodayOfTheWrongZoneIsNoticed() {
        assertThat(caught(new Choices() {
                    @Override
                    LocalDate today(ProgramCalendar calendar, Instant at) {
                        return LocalDate.ofInstant(at, ZoneOffset.UTC);
                    }
                }))
                .isTrue();
    }

    @Test
    void headroomThatComesBackWithTheLinesOfOthersIsNoticed() {
        assertThat(caught(new Choices() {
                    @Override
                    RuleEvent.Change counted(RuleEvent.Change change, RuleEvent.Returned returned, long[] lines) {
                        return change;
                    }
                }))
                .isTrue();
    }

    private static boolean caught(Choices choices) {
        for (long seed = 1; seed <= 50; seed++) {
            try {
                EarningCheck.all(choices, seed);
                RandomRules.check(choices, seed);
            } catch (AssertionError | IllegalArgumentException e) {
                return true;
            }
        }
        return false;
    }
}
