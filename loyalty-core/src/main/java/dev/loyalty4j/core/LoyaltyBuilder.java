package dev.loyalty4j.core;

import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.store.MemoryStore;
import dev.loyalty4j.core.store.Store;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Collects what a {@link Loyalty} works with. The one place where time and randomness enter. */
public final class LoyaltyBuilder {
    private Programs programs;
    private Store store = new MemoryStore();
    private InstantSource clock = InstantSource.system();
    private RandomGenerator random = new SecureRandom();

    LoyaltyBuilder(Program program) {
        this.programs = Programs.of(Objects.requireNonNull(program, "program"));
    }

    /**
     * Publishes a further version of the programme. then(v2, newYear) judges by v2 what happens from new year on, and
     * by the version before it what happened earlier, however late it is told.
     *
     * @param next the version
     * @param startsAt the first instant at which it is in force
     * @return this
     * @throws dev.loyalty4j.core.program.InvalidProgramException if the version cannot follow those before
     */
    public LoyaltyBuilder then(Program next, Instant startsAt) {
        programs = programs.then(Objects.requireNonNull(next, "next"), Objects.requireNonNull(startsAt, "startsAt"));
        return this;
    }

    /**
     * Sets where members are kept.
     *
     * @param kept the store; a new memory store if not set
     * @return this
     */
    public LoyaltyBuilder store(Store kept) {
        store = Objects.requireNonNull(kept, "kept");
        return this;
    }

    /**
     * Sets the clock, for tests and for replaying history.
     *
     * @param source the clock; the system's if not set
     * @return this
     */
    public LoyaltyBuilder clock(InstantSource source) {
        clock = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets where account numbers and codes come from.
     *
     * @param source a thread-safe generator that cannot be guessed; a {@link SecureRandom} if not set
     * @return this
     */
    public LoyaltyBuilder random(RandomGenerator source) {
        random = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Builds it.
     *
     * @return the loyalty engine
     */
    public Loyalty build() {
        return new Loyalty(programs, store, clock, random);
    }
}
