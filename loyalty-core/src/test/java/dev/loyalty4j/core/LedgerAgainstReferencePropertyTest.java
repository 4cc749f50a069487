package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.reference.Chain;
import dev.loyalty4j.core.reference.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class LedgerAgainstReferencePropertyTest {
    private static final int STEPS = 50;
    private static final int DEEP_CHAINS = 200_000;

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void atEveryStepTheLedgerAgreesWithAListOfLots(@ForAll long seed) {
        check(seed);
    }

    /** The part of the stories in which nothing dies and no return is cancelled. */
    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whileNothingDiesTheLedgerAgreesWithAListOfLots(@ForAll long seed) {
        Terms terms = ReferenceTerms.of(seed).longLived();
        List<Chain.Step> steps = new ArrayList<>(Chain.of(seed, terms, STEPS));
        TreeSet<String> fulfilled = new TreeSet<>();
        steps.removeIf(step -> step.command() instanceof CancelReturn
                || step.command() instanceof Fulfil
                        && !fulfilled.add(step.command().id()));

        assertThat(ChainCheck.disagreement(
                        seed, terms, ReferenceTerms.program(terms).build(), steps))
                .isEmpty();
    }

    @Test
    void andSoItDoesInManyMoreStories() {
        assumeTrue(Boolean.getBoolean("loyalty.deep"), "missing: -Dloyalty.deep=true");
        for (long seed = 1; seed <= DEEP_CHAINS; seed++) {
            check(seed);
        }
    }

    private static void check(long seed) {
        assertThat(ChainCheck.disagreement(
                        seed, STEPS, terms -> ReferenceTerms.program(terms).build()))
                .isEmpty();
    }
}
