package dev.loyalty4j.core.rule;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DryRunPropertyTest {

    @Property(tries = 1_000)
    void aRuleThatIsTriedReportsWhatItWouldHaveAddedWithinTheLimits(@ForAll long seed) {
        RandomRules.checkTried(seed);
    }
}
