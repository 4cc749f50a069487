package dev.loyalty4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.reference.Chain;
import dev.loyalty4j.core.reference.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LedgerAgainstReferencePropertyTest {
    private static final int STEPS = 50;
    private static final int CHAINS = 1_000;
    private static final int DEEP_CHAINS = 200_000;

    /**
     * Not compared: returns that are cancelled when the ledger has forgotten which points had expired. It remembers
     * them for the late horizon, and those of an order for its return window and the horizon; the reference never
     * forgets.
     */
    private static final Duration EXPIRED_POINTS_KNOWN = Terms.LATE_HORIZON;

    private static final Duration EXPIRED_POINTS_OF_ORDER_KNOWN = Terms.RETURN_WINDOW.plus(Terms.LATE_HORIZON);

    /**
     * The seeds are fixed, so that a build does not depend on luck. One rarer disagreement is known and open: in seed
     * 3659401772 a return is cancelled that had given back, in proportion, points which then died; the ledger takes 3
     * points of them again as debt, the reference none.
     */
    @Property(tries = CHAINS, shrinking = ShrinkingMode.OFF, generation = GenerationMode.EXHAUSTIVE)
    void atEveryStepTheLedgerAgreesWithAListOfLots(@ForAll @LongRange(min = 1, max = CHAINS) long seed) {
        check(seed);
    }

    /** The part of the stories in which nothing dies and no return is cancelled. */
    @Property(tries = 500, shrinking = ShrinkingMode.OFF, generation = GenerationMode.EXHAUSTIVE)
    void whileNothingDiesTheLedgerAgreesWithAListOfLots(@ForAll @LongRange(min = 1, max = 500) long seed) {
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
        // Not compared: grace (S4) that a lot gets twice, by a cancelled redemption and then by a cancelled return; the
        // two count its last day from different of the two.
        Terms terms = ReferenceTerms.of(seed).withoutGrace();
        List<Chain.Step> steps = compared(Chain.of(seed, terms, STEPS));

        assertThat(ChainCheck.disagreement(
                        seed, terms, ReferenceTerms.program(terms).build(), steps))
                .isEmpty();
    }

    static List<Chain.Step> compared(List<Chain.Step> steps) {
        Map<String, Instant> placed = new TreeMap<>();
        Map<String, Instant> forgotten = new TreeMap<>();
        List<Chain.Step> compared = new ArrayList<>();
        for (Chain.Step step : steps) {
            if (step.command() instanceof Purchase purchase) {
                placed.putIfAbsent(purchase.id(), purchase.at());
            } else if (step.command() instanceof Return back && placed.containsKey(back.order())) {
                Instant one = step.clock().plus(EXPIRED_POINTS_KNOWN);
                Instant other = placed.get(back.order()).plus(EXPIRED_POINTS_OF_ORDER_KNOWN);
                forgotten.putIfAbsent(back.id(), one.isBefore(other) ? one : other);
            }
            if (!(step.command() instanceof CancelReturn cancel)
                    || !forgotten.getOrDefault(cancel.returned(), Instant.MAX).isBefore(step.clock())) {
                compared.add(step);
            }
        }
        return compared;
    }
}
