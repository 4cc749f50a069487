package dev.loyalty4j.core;

import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Note;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.program.AccountView;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command: it was carried out, or it was refused.
 *
 * <p>The same command submitted again gets an equal answer. Two outcomes are equal if they have the same events and the
 * same account, or the same refusal.
 *
 * <p>Immutable and thread-safe.
 */
public final class Outcome {
    private final String mainType;
    private final @Nullable Refusal refusal;
    private final @Nullable Supplier<AccountView> account;
    private final List<Event> events;
    private final List<VoucherCode> vouchers;
    private final boolean repeated;
    private final Supplier<Explanation> explanation;

    private Outcome(
            String mainType,
            @Nullable Refusal refusal,
            @Nullable Supplier<AccountView> account,
            List<Event> events,
            List<VoucherCode> vouchers,
            boolean repeated,
            Supplier<Explanation> explanation) {
        this.vouchers = Sequence.copyOf(vouchers);
        this.mainType = mainType;
        this.refusal = refusal;
        this.account = account == null ? null : new Once<>(account);
        this.events = Sequence.copyOf(events);
        this.repeated = repeated;
        this.explanation = explanation;
    }

    static Outcome refused(Refusal refusal, Supplier<Explanation> explanation) {
        return new Outcome("", refusal, null, List.of(), List.of(), false, explanation);
    }

    /** An answer of which the journal is left, but not the version of the programme that knew how to read it. */
    static Outcome ofUnknownVersion(int version, List<Event> events) {
        return eventsOnly(
                events,
                new Note(
                        "version.unknown",
                        "only the events are kept: version " + version + " of the programme is not known any more",
                        List.of(Parameter.of("version", version))));
    }

    /** An answer of another programme on the same store, which alone knows how to read the account. */
    static Outcome ofAnotherProgram(String theirs, String ours, List<Event> events) {
        return eventsOnly(
                events,
                new Note(
                        "program.other",
                        "only the events are told: the programme was '" + theirs + "', this is '" + ours + "'",
                        List.of(Parameter.of("program", theirs), Parameter.of("this", ours))));
    }

    private static Outcome eventsOnly(List<Event> events, Note why) {
        return new Outcome("", null, null, events, List.of(), true, () -> new Explanation(List.of(why)));
    }

    static Outcome accepted(
            String mainType,
            Supplier<AccountView> account,
            List<Event> events,
            List<VoucherCode> vouchers,
            boolean repeated,
            Supplier<Explanation> explanation) {
        return new Outcome(mainType, null, account, events, vouchers, repeated, explanation);
    }

    /**
     * Says whether the command was carried out.
     *
     * @return true if it was, now or when it was first submitted
     */
    public boolean accepted() {
        return refusal == null;
    }

    /**
     * Returns why the command was refused.
     *
     * @return the refusal, or nothing if it was carried out
     */
    public Optional<Refusal> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Returns this outcome if the command was carried out.
     *
     * @return this
     * @throws RefusedException if it was refused
     */
    public Outcome orThrow() {
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        return this;
    }

    /**
     * Says whether the command had been carried out before, so that this is the first answer once more.
     *
     * @return true if the command was a repetition
     */
    public boolean repeated() {
        return repeated;
    }

    /**
     * Returns how many points of the first point type the command earned.
     *
     * @return the points in the smallest unit; 0 if it earned none or was refused
     * @throws NoSuchElementException if only the events are told; {@link #earned(String)} still answers
     */
    public long earned() {
        if (accepted() && !hasAccount()) {
            throw eventsOnly();
        }
        return earned(mainType);
    }

    /**
     * Returns how many points of a type the command earned, without those of a birthday or the end of a period that
     * came by itself before it.
     *
     * @param pointType the name of the type
     * @return the points in the smallest unit; 0 if it earned none or was refused
     */
    public long earned(String pointType) {
        long points = 0;
        for (Event event : events) {
            if (event instanceof AccountEvent.LotGranted granted
                    && granted.pointType().equals(pointType)
                    && !Trigger.byItself(granted.lot().origin().kind())) {
                points = Math.addExact(points, granted.lot().granted());
            }
        }
        return points;
    }

    /**
     * Returns the account as the command left it.
     *
     * @return the account
     * @throws NoSuchElementException if the command was refused, or only the events are told
     */
    public AccountView account() {
        if (accepted() && account == null) {
            throw eventsOnly();
        }
        if (account == null) {
            throw new NoSuchElementException("a refused command has no account: " + refusal);
        }
        return account.get();
    }

    /**
     * Says whether the account can be told. It cannot be for a refused command, nor for a repeated one that was carried
     * out by another programme on the same store, or under a version that is not known any more: of that only the
     * events are told.
     *
     * @return true if {@link #account()} answers
     */
    public boolean hasAccount() {
        return account != null;
    }

    private NoSuchElementException eventsOnly() {
        return new NoSuchElementException(explanation.get().notes().get(0).subject());
    }

    /**
     * Returns what happened, including what had fallen due by then.
     *
     * @return the events in order; empty if the command was refused
     */
    public List<Event> events() {
        return events;
    }

    /**
     * Returns the vouchers that were issued, with their codes, also those that came by themselves before the command.
     *
     * @return the vouchers in order; empty if none was issued or the command was refused
     */
    public List<VoucherCode> vouchers() {
        return vouchers;
    }

    /**
     * Makes the decision again and says why it came out as it did: which rules fired, which did not and for want of
     * what, how points were rounded. Costs nothing unless asked for.
     *
     * @return the explanation; for a repeated command it says that the circumstances are not kept
     */
    public Explanation explanation() {
        return explanation.get();
    }

    private @Nullable AccountView view() {
        return account == null ? null : account.get();
    }

    /** Works something out when it is first asked for; from several threads perhaps more than once, with one answer. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> how;
        private volatile @Nullable T what;

        Once(Supplier<T> how) {
            this.how = how;
        }

        @Override
        public T get() {
            T known = what;
            if (known == null) {
                known = how.get();
                what = known;
            }
            return known;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Outcome that
                && Objects.equals(refusal, that.refusal)
                && Objects.equals(view(), that.view())
                && events.equals(that.events)
                && vouchers.equals(that.vouchers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(refusal, view(), events, vouchers);
    }

    @Override
    public String toString() {
        return refusal != null
                ? "refused, " + refusal
                : "accepted, " + (account == null ? explanation.get() : account());
    }
}
