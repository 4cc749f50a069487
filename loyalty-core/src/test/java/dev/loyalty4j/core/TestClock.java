package dev.loyalty4j.core;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class TestClock implements InstantSource {
    private volatile Instant now;

    /** Starts at an instant. */
    public TestClock(String instant) {
        this.now = Instant.parse(instant);
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves to an instant. */
    public Instant set(Instant instant) {
        now = instant;
        return instant;
    }

    /** Goes on by a span. */
    public Instant advance(Duration span) {
        now = now.plus(span);
        return now;
    }
}
