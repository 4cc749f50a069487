package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.reference.Chain;
import dev.loyalty4j.core.reference.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** The seed of a story that fails is in the message; {@code check(seed)} tells it again. */
class LedgerAgainstReferencePropertyTest {
    private static final int STEPS = 50;
    private static final int CHAINS = 2_000;
    private static final int DEEP_CHAINS = 200_000;

    @Property(tries = CHAINS, shrinking = ShrinkingMode.OFF)
    void atEveryStepTheLedgerAgreesWithAListOfLots(@ForAll long seed) {
        check(seed);
    }

    /** The part of the stories in which nothing dies and no return is cancelled. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void whileNothingDiesTheLedgerAgreesWithAListOfLots(@ForAll long seed) {
        Terms terms = ReferenceTerms.of(seed).longLived();
        List<Chain.Step> steps = new ArrayList<>(Chain.of(seed, terms, STEPS));
        steps.removeIf(step -> step.command() instanceof CancelReturn);

        assertThat(ChainCheck.disagreement(
                        seed, terms, ReferenceTerms.program(terms).build(), steps))
                .isEmpty();
    }

    /** In this story a return is cancelled that had given back, in proportion, points which then died. */
    @Test
    void pointsThatDiedAfterTheyHadComeBackInProportionLeaveNoDebt() {
        check(3659401772L);
    }

    /** In this story one redemption comes back by a cancelled return while another is to be spent again. */
    @Test
    void whatComesBackIsThereBeforeAnythingIsSpentAgain() {
        check(-4514L);
    }

    /**
     * In this story a late delivery counts nothing, but was read by the numbers of its day, in a year that was over.
     */
    @Test
    void whatCountsNothingReachesNoTierByTheNumbersOfAnEarlierDay() {
        check(-2277856105239845438L);
    }

    @Test
    void andSoItDoesInManyMoreStories() {
        assumeTrue(Boolean.getBoolean("loyalty.deep"), "missing: -Dloyalty.deep=true");
        SplittableRandom seeds = new SplittableRandom();
        for (int i = 0; i < DEEP_CHAINS; i++) {
            check(seeds.nextLong());
        }
    }

    private static void check(long seed) {
        Terms terms = ReferenceTerms.of(seed);

        assertThat(ChainCheck.disagreement(
                        seed, terms, ReferenceTerms.program(terms).build(), Chain.of(seed, terms, STEPS)))
                .isEmpty();
    }
}
