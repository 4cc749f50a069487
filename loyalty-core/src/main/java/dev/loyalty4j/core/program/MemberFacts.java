package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.rule.Facts;
import dev.loyalty4j.core.rule.RuleState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What rules may know of a member at an instant.
 *
 * @param program the programme
 * @param state the state before what is judged
 * @param at the instant at which tiers are judged
 * @param person what the shop told
 * @param loaded where the counters are that all members share
 * @param lifted the ranks, by ladder, that what is judged reaches itself and is judged by; empty for none
 */
record MemberFacts(
        Program program, MemberState state, Instant at, Optional<Profile> person, Loaded loaded, List<Integer> lifted)
        implements Facts {

    /** Facts by the tiers that are held. */
    MemberFacts(Program program, MemberState state, Instant at, Optional<Profile> person, Loaded loaded) {
        this(program, state, at, person, loaded, List.of());
    }

    @Override
    public int tierRank(int ladder) {
        int held = program.compiledLadders().rankAt(state.ladders(), ladder, at);
        return lifted.isEmpty() ? held : Math.max(held, lifted.get(ladder));
    }

    @Override
    public RuleState history() {
        return state.rules();
    }

    @Override
    public Optional<Profile> profile() {
        return person;
    }

    @Override
    public long balance(String pointType) {
        Wallet wallet = state.points().wallet(pointType);
        long held = -wallet.debt();
        for (Lot lot : wallet.lots()) {
            held = Math.addExact(held, lot.remaining());
        }
        return held;
    }

    @Override
    public long counter(String counter) {
        return loaded.counters().getOrDefault(counter, 0L);
    }

    @Override
    public LocalDate joined() {
        return program.calendar().dateOf(state.enrolledAt());
    }
}
