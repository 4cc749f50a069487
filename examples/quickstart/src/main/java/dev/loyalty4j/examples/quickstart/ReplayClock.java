package dev.loyalty4j.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where the history is. */
final class ReplayClock implements InstantSource {
    private Instant now = Instant.MIN;

    /** Moves on; time does not go back. */
    void moveTo(Instant at) {
        if (at.isAfter(now)) {
            now = at;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }
}
