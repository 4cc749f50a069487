package dev.loyalty4j.core.program;

import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.KeptState;
import dev.loyalty4j.core.journal.Key;
import java.util.ArrayList;
import java.util.List;

/** From time to time the state that a decision leaves is kept beside it, so that the past need not be folded whole. */
final class Marks {
    private Marks() {}

    static Decision kept(Decision decision) {
        if (!(decision instanceof Decision.Accepted accepted) || !isDue(accepted) || accepted.isEmpty()) {
            return decision;
        }
        List<Claim> claims = new ArrayList<>(accepted.claims());
        for (AccountChange change : accepted.changes()) {
            long account = change.after().account();
            long version = change.after().version();
            if (KeptState.isKept(version)) {
                claims.add(new Claim(Key.ofState(account, version), account, new KeptState(change.after())));
            }
        }
        return accepted.withClaims(claims);
    }

    private static boolean isDue(Decision.Accepted accepted) {
        for (AccountChange change : accepted.changes()) {
            if (KeptState.isKept(change.after().version())) {
                return true;
            }
        }
        return false;
    }
}
