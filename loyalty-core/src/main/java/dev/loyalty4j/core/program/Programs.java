package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.AccountCommand;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.VoucherKey;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.PlaceInTier;
import dev.loyalty4j.core.tier.UseEntitlement;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The versions of one programme, each with the instant from which it is in force, and the pure functions over them.
 *
 * <p>In force at an instant is the version published last among those that have started by then. What a member did is
 * judged by the version of when it happened, however late it is told; spending and what the shop grants or changes by
 * hand, by the version in force when it is recorded; what falls due by itself, by the version at its due instant. An
 * account enters a version at its start, and its journal says so; lots and terms made before keep their numbers.
 *
 * <p>Versions are told apart by their numbers. A version that once was in force must be given for as long as commands
 * that it answered may be repeated, or happen late.
 *
 * <p>Immutable and thread-safe.
 */
public final class Programs {

    /** More versions than a programme can have in as many years. */
    public static final int MAX_VERSIONS = 200;

    private final List<Version> versions;
    private final List<Version> effective;
    private final KeptIds ids;

    /**
     * A version and its start.
     *
     * @param program the programme as it is in this version
     * @param startsAt the first instant at which it is in force; {@link Instant#MIN} for the first version
     */
    public record Version(Program program, Instant startsAt) {
        /**
         * Checks that both parts are there.
         *
         * @param program the programme as it is in this version
         * @param startsAt the first instant at which it is in force; {@link Instant#MIN} for the first version
         */
        public Version {
            Objects.requireNonNull(program, "program");
            Objects.requireNonNull(startsAt, "startsAt");
        }

        private String trigger() {
            return Trigger.versionStarted(program.version());
        }
    }

    private Programs(List<Version> versions, KeptIds ids) {
        this.versions = List.copyOf(versions);
        this.ids = ids;
        List<Version> left = new ArrayList<>();
        for (Version version : versions) {
            // One that starts no later than those published before it takes their place for good.
            left.removeIf(earlier -> !earlier.startsAt().isBefore(version.startsAt()));
            left.add(version);
        }
        this.effective = List.copyOf(left);
    }

    /**
     * Starts with a version that is in force from the beginning of time.
     *
     * @param first the version
     * @return the programme with this version alone
     */
    public static Programs of(Program first) {
        return new Programs(List.of(new Version(first, Instant.MIN)), KeptIds.FOR_EVER);
    }

    /**
     * Returns these versions with the secret from which codes of vouchers are made.
     *
     * @param key the secret, the same for all versions and on all machines
     * @return a copy with that secret in every version
     */
    public Programs withVoucherKey(VoucherKey key) {
        return new Programs(
                versions.stream()
                        .map(v -> new Version(v.program().withVoucherKey(key), v.startsAt()))
                        .toList(),
                ids);
    }

    /**
     * Returns these versions with ids of commands that are kept for a while only. A command that happened before is
     * then refused, because its id may be forgotten.
     *
     * @param days whole days of 24 hours, at most 36,525; at least the return window and the late horizon of every
     *     version together, with two days for clocks and zones, and no less than the longest hold
     * @return a copy
     * @throws IllegalArgumentException if the days are out of range
     */
    public Programs keepingIds(int days) {
        int least = versions.stream()
                .mapToInt(v -> KeptIds.least(v.program()))
                .max()
                .orElseThrow();
        if (days < least || days > KeptIds.MOST) {
            throw new IllegalArgumentException(
                    "ids are kept for " + days + " days, allowed are " + least + " to " + KeptIds.MOST);
        }
        return new Programs(versions, new KeptIds(days));
    }

    /**
     * Returns the instant before which ids of commands may be forgotten: a day more than they are kept, so that clocks
     * that disagree do no harm.
     *
     * @param now the clock of the engine
     * @return the instant, or nothing if they are kept for ever
     */
    public Optional<Instant> idsForgettable(Instant now) {
        return ids.forgettable(now);
    }

    /**
     * Returns the secret from which codes of vouchers are made.
     *
     * @return that of the first version that has one, or nothing if none has
     */
    public Optional<VoucherKey> voucherKey() {
        return versions.stream().flatMap(v -> v.program().voucherKey().stream()).findFirst();
    }

    /**
     * Says whether any version hands out vouchers.
     *
     * @return true if one does
     */
    public boolean issueVouchers() {
        return versions.stream().anyMatch(v -> v.program().issuesVouchers());
    }

    /**
     * Returns the id that all versions share.
     *
     * @return the id of the programme
     */
    public String id() {
        return versions.get(0).program().id();
    }

    /**
     * Publishes a further version.
     *
     * @param next the version
     * @param startsAt the first instant at which it is in force
     * @return the programme with this version as the last published
     * @throws InvalidProgramException if the version cannot follow the others; the message lists every reason
     */
    public Programs then(Program next, Instant startsAt) {
        Version version = new Version(next, startsAt);
        List<String> problems = new ArrayList<>();
        if (versions.size() >= MAX_VERSIONS) {
            problems.add("there are " + versions.size() + " versions, allowed are " + MAX_VERSIONS);
        }
        if (!startsAt.isAfter(Instant.EPOCH) || !startsAt.isBefore(ProgramCalendar.NEVER)) {
            problems.add("version " + next.version() + " starts at " + startsAt + ", allowed is after " + Instant.EPOCH
                    + " and before " + ProgramCalendar.NEVER);
        }
        versions.forEach(before -> follows(before.program(), next, problems));
        if (!problems.isEmpty()) {
            throw new InvalidProgramException(next.id(), problems);
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new Programs(more, ids);
    }

    private static void follows(Program before, Program next, List<String> problems) {
        String where = "version " + next.version() + " after " + before.version() + ": ";
        if (before.version() == next.version()) {
            problems.add(where + "the number is taken, allowed is one of its own");
        }
        if (!before.id().equals(next.id())) {
            problems.add(where + "the programme is '" + next.id() + "', allowed is '" + before.id() + "'");
        }
        if (!before.currency().equals(next.currency())) {
            problems.add(where + "the currency is " + next.currency() + ", allowed is " + before.currency());
        }
        for (PointType type : before.pointTypes()) {
            boolean kept =
                    next.pointTypes().stream().anyMatch(t -> t.name().equals(type.name()) && t.scale() == type.scale());
            if (!kept) {
                problems.add(where + "there is no point type '" + type.name() + "' of scale " + type.scale()
                        + ", members may still have such points");
            }
        }
    }

    /**
     * Returns all versions.
     *
     * @return the versions in the order in which they were published
     */
    public List<Version> versions() {
        return versions;
    }

    /**
     * Returns the version in force at an instant.
     *
     * @param at the instant
     * @return the last published of those that have started
     */
    public Program at(Instant at) {
        Program found = effective.get(0).program();
        for (Version version : effective) {
            found = version.startsAt().isAfter(at) ? found : version.program();
        }
        return found;
    }

    /**
     * Returns a version by its number.
     *
     * @param number the number
     * @return the version, or nothing if it is not known any more
     */
    public Optional<Program> version(int number) {
        for (Version version : versions) {
            if (version.program().version() == number) {
                return Optional.of(version.program());
            }
        }
        return Optional.empty();
    }

    /**
     * Returns when the version that is in force at an instant began.
     *
     * @param at the instant
     * @return the start; {@link Instant#MIN} for the first version
     */
    public Instant startedAt(Instant at) {
        Instant start = Instant.MIN;
        for (Version version : effective) {
            start = version.startsAt().isAfter(at) ? start : version.startsAt();
        }
        return start;
    }

    /**
     * Returns what must be loaded before a command can be decided. It is asked again with what was loaded, until it
     * needs nothing more.
     *
     * @param command the command
     * @param loaded what was loaded so far
     * @param now the clock of the engine
     * @return what is still missing
     */
    public Needs needs(Command command, Loaded loaded, Instant now) {
        Instant judged = judgedAt(command, now);
        Needs needs = Decider.needs(at(judged), command, judged, loaded);
        return loaded.asked().isEmpty() ? ids.needs(command, needs) : needs;
    }

    /**
     * Decides a command.
     *
     * @param loaded all that {@link #needs} asked for
     * @param command the command
     * @param now the clock of the engine
     * @param random where account numbers and codes come from
     * @return what becomes of it
     */
    public Decision decide(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        return decide(loaded, command, now, random, Trace.OFF);
    }

    /**
     * Decides a command again and says why, step by step. Changes nothing.
     *
     * @param loaded what the decision had
     * @param command the command
     * @param now the clock that the decision had
     * @param random a generator that gives what the decision drew
     * @return the explanation
     */
    public Explanation explain(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        Trace trace = Trace.collecting();
        Decision unused = decide(loaded, command, now, random, trace);
        return trace.explanation();
    }

    private Decision decide(Loaded loaded, Command command, Instant now, RandomGenerator random, Trace trace) {
        Case of = new Case(this, at(judgedAt(command, now)), loaded, now, random, trace, true);
        return ids.checked(Decider.decide(of, command), command, loaded, now);
    }

    /**
     * Decides a command of a simulation: as {@link #decide} does, but of what is to be written only the changes of
     * accounts are worked out. A purchase, a visit or an action leaves no receipt, so that it must not be told twice.
     * The order that could come back is left out too: {@link AccountChange#order} puts it together when one does.
     *
     * @param loaded all that {@link #needs} asked for
     * @param command the command
     * @param now the clock of the simulation
     * @param random where account numbers and codes come from
     * @return what becomes of it
     */
    public Decision simulate(Loaded loaded, Command command, Instant now, RandomGenerator random) {
        Program judge = at(judgedAt(command, now));
        return Decider.decide(new Case(this, judge, loaded, now, random, Trace.OFF, false), command);
    }

    /** Spending is never backdated, and neither is what a shop grants or changes by hand. */
    private static Instant judgedAt(Command command, Instant now) {
        boolean atOnce = command instanceof AccountCommand
                || command instanceof Redeem
                || command instanceof CancelRedemption
                || command instanceof PlaceInTier
                || command instanceof UseEntitlement
                || command instanceof Settle;
        return atOnce ? now : command.at();
    }

    /**
     * Returns what a member has at an instant, with everything that falls due until then.
     *
     * @param state the state of the member, not later than the instant
     * @param at the instant
     * @return the view, in the terms of the version in force then
     */
    public AccountView view(MemberState state, Instant at) {
        return at(at).view(settled(state, at).state(), at);
    }

    /**
     * Returns what falls due by itself until an instant and is not yet in the journal.
     *
     * @param state the state of the member
     * @param through the instant
     * @return the events that settling would write
     */
    public List<Event> due(MemberState state, Instant through) {
        return settled(state, through).events();
    }

    /**
     * Returns when something falls due by itself next, the start of a version included.
     *
     * @param state the state of the member
     * @return the instant, {@code ProgramCalendar.NEVER} if nothing does
     */
    public Instant nextDue(MemberState state) {
        return nextThing(state, state.settledTo()).at();
    }

    private Draft settled(MemberState state, Instant through) {
        Draft draft = new Draft(this, entered(state), state);
        draft.settle(through);
        return draft;
    }

    /** The version that an account has entered, as its journal tells. */
    Program entered(MemberState state) {
        if (effective.size() == 1) {
            return effective.get(0).program();
        }
        Version entered = effective.get(0);
        for (Version version : effective) {
            entered = isEntered(version, state) ? version : entered;
        }
        return entered.program();
    }

    private static boolean isEntered(Version version, MemberState state) {
        return state.rules().lastPassed(version.trigger()).isAfter(Instant.EPOCH);
    }

    /** A new member starts in the version of the day; the first one needs no telling. */
    void enter(Draft draft, Instant at) {
        for (Version version : effective.subList(1, effective.size())) {
            if (version.program() == at(at)) {
                draft.emit(new ProgramEvent.Ruled(new RuleEvent.OccasionPassed(at, version.trigger())));
            }
        }
    }

    /** What happens by itself next. A version starts before anything else does at its instant. */
    Due nextThing(MemberState state, Instant settled) {
        Program entered = entered(state);
        int next = 1;
        while (effective.get(next - 1).program() != entered) {
            next++;
        }
        return next < effective.size()
                ? start(effective.get(next)).or(Due.next(entered, state, settled))
                : Due.next(entered, state, settled);
    }

    private static Due start(Version version) {
        return Due.at(
                version.startsAt(),
                draft -> draft.emit(
                        new ProgramEvent.Ruled(new RuleEvent.OccasionPassed(version.startsAt(), version.trigger()))));
    }

    @Override
    public String toString() {
        return versions.toString();
    }
}
