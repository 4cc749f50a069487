package dev.loyalty4j.core;

import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Note;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountChange;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.store.StoreException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Loads what a command needs, lets the programme decide, and keeps the answer ready. Writes nothing. */
final class Attempts {
    /** A decision that needs a fourth look at the store is a mistake in the engine. */
    private static final int MAX_ROUNDS = 3;

    private final Programs programs;
    private final Journals journals;
    private final InstantSource clock;
    private final RandomGenerator random;

    Attempts(Programs programs, Journals journals, InstantSource clock, RandomGenerator random) {
        this.programs = programs;
        this.journals = journals;
        this.clock = clock;
        this.random = random;
    }

    /** Where an attempt reads from: the store, or what a batch will write and then the store. */
    interface Source {
        Loaded load(Needs needs);
    }

    /** One decision on one reading of the store, and the answer that follows if it is written. */
    record Attempt(Decision decision, Supplier<Outcome> answer) {
        Outcome outcome() {
            return answer.get();
        }

        Optional<Decision.Accepted> accepted() {
            return decision instanceof Decision.Accepted accepted ? Optional.of(accepted) : Optional.empty();
        }

        long account() {
            return accepted().map(Decision.Accepted::account).orElse(0L);
        }

        List<Command> followUps() {
            return accepted().map(Decision.Accepted::followUps).orElse(List.of());
        }
    }

    Attempt make(Command command, Source from) {
        Instant now = clock.instant();
        Loaded loaded = load(command, now, from);
        Draws draws = new Draws(random);
        Decision decision = programs.decide(loaded, command, now, draws);
        Supplier<Explanation> explanation = () -> programs.explain(loaded, command, now, draws.again());
        return new Attempt(decision, () -> answer(decision, explanation));
    }

    private Outcome answer(Decision decision, Supplier<Explanation> explanation) {
        if (decision instanceof Decision.Refused refused) {
            return Outcome.refused(refused.refusal(), explanation);
        } else if (decision instanceof Decision.Repeated repeated) {
            return again(repeated);
        }
        AccountChange change = ((Decision.Accepted) decision).change();
        JournalEntry entry = change.entry();
        return programs.version(entry.programVersion())
                .map(program -> outcome(program, change.after(), entry, false, explanation))
                .orElseThrow();
    }

    /** The first answer once more, in the terms of the version in force then: in others the account looks otherwise. */
    private Outcome again(Decision.Repeated repeated) {
        JournalEntry entry = journals.entry(repeated.account(), repeated.version());
        if (!repeated.program().equals(programs.id())) {
            return Outcome.ofAnotherProgram(repeated.program(), programs.id(), entry.events());
        }
        return programs.version(entry.programVersion())
                .map(program -> outcome(program, stateAfter(entry), entry, true, Attempts::notKept))
                .orElseGet(() -> Outcome.ofUnknownVersion(entry.programVersion(), entry.events()));
    }

    private MemberState stateAfter(JournalEntry entry) {
        return journals.stateAt(entry.account(), entry.version());
    }

    private Outcome outcome(
            Program program,
            MemberState after,
            JournalEntry entry,
            boolean repeated,
            Supplier<Explanation> explanation) {
        return Outcome.accepted(
                mainType(program),
                () -> program.view(after, entry.recordedAt()),
                entry.events(),
                VoucherCode.issued(programs, entry),
                repeated,
                explanation);
    }

    private static String mainType(Program program) {
        List<PointType> types = program.pointTypes();
        return types.isEmpty() ? "" : types.get(0).name();
    }

    private static Explanation notKept() {
        return new Explanation(List.of(new Note("not.kept", "the command was carried out before", List.of())));
    }

    /** What commands need at the least, so that it can be loaded for all of them at once. */
    Needs needs(List<? extends Command> commands) {
        Instant now = clock.instant();
        List<Needs> each = commands.stream()
                .map(command -> programs.needs(command, Loaded.NOTHING, now))
                .toList();
        return new Needs(
                each.stream().flatMap(n -> n.keys().stream()).toList(),
                each.stream().flatMap(n -> n.accounts().stream()).toList(),
                each.stream().flatMap(n -> n.counters().stream()).toList());
    }

    private Loaded load(Command command, Instant now, Source from) {
        for (int reading = 1; reading <= Loyalty.MAX_ATTEMPTS; reading++) {
            Optional<Loaded> loaded = loadOnce(command, now, from);
            if (loaded.isPresent()) {
                return loaded.get();
            }
        }
        throw new StoreException("an account moved between two looks at it, " + Loyalty.MAX_ATTEMPTS + " times", null);
    }

    /** Loads in as many rounds as it takes; nothing if an account moved between two of them. */
    private Optional<Loaded> loadOnce(Command command, Instant now, Source from) {
        Loaded loaded = Loaded.NOTHING;
        for (int round = 1; round <= MAX_ROUNDS; round++) {
            Needs needs = programs.needs(command, loaded, now);
            if (needs.isEmpty()) {
                return Optional.of(loaded);
            }
            Loaded more = from.load(needs);
            if (loaded.movedIn(more)) {
                return Optional.empty();
            }
            loaded = loaded.and(more);
        }
        if (!programs.needs(command, loaded, now).isEmpty()) {
            throw new IllegalStateException("after " + MAX_ROUNDS + " rounds more is needed for " + command.kind());
        }
        return Optional.of(loaded);
    }
}
