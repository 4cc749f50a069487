package dev.loyalty4j.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where the history is. */
final class ReplayClock implements InstantSource {
    private Instant now = Instant.EPOCH;
    private boolean started;

    /** Moves on; time does not go back. */
    void moveTo(Instant at) {
        if (!started || at.isAfter(now)) {
            now = at;
            started = true;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }
}
