package dev.loyalty4j.core;

import dev.loyalty4j.core.Attempts.Attempt;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Explanation;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Decision;
import dev.loyalty4j.core.program.Entitlements;
import dev.loyalty4j.core.program.Loaded;
import dev.loyalty4j.core.program.Needs;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.program.Programs;
import dev.loyalty4j.core.program.Settle;
import dev.loyalty4j.core.report.Overview;
import dev.loyalty4j.core.report.Statement;
import dev.loyalty4j.core.report.Verification;
import dev.loyalty4j.core.reward.Voucher;
import dev.loyalty4j.core.store.AppendResult;
import dev.loyalty4j.core.store.Forgotten;
import dev.loyalty4j.core.store.Listing;
import dev.loyalty4j.core.store.Store;
import dev.loyalty4j.core.store.Waiting;
import dev.loyalty4j.core.store.jdbc.JdbcStore;
import dev.loyalty4j.core.store.jdbc.JdbcTransaction;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * A loyalty programme at work: commands in, outcomes out.
 *
 * <p>It loads what a command needs, lets the {@link Program} decide, and appends the decision to the {@link Store}
 * under the condition that nobody changed the account in between; if somebody did, it decides again. So any number of
 * threads, and with a shared store any number of machines, may submit at once: no update is lost and no member spends a
 * point twice.
 *
 * <p>A command that was carried out has its effect once, however often it is submitted.
 *
 * <p>Thread-safe.
 */
public final class Loyalty {

    /** So many others in a row between reading and writing one account mean that something is wrong. */
    static final int MAX_ATTEMPTS = 200;

    /** After the first few attempts a loser waits, longer each time, so that others can finish. */
    private static final int ATTEMPTS_WITHOUT_PAUSE = 4;

    private static final long PAUSE_NANOS = 20_000;
    private static final long MAX_PAUSE_NANOS = 2_000_000;

    private static final int BATCH = 500;

    /** Nobody plans further, and every term until then has to be gone through. */
    private static final Duration FURTHEST_VIEW = Duration.ofDays(36_525);

    private final Programs programs;
    private final Store store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Journals journals;
    private final Attempts attempts;
    private final Turns turns = new Turns();

    /** The start of the latest version for which all accounts were visited. */
    private final AtomicReference<Instant> visited = new AtomicReference<>(Instant.MIN);

    Loyalty(Programs programs, Store store, InstantSource clock, RandomGenerator random) {
        this.programs = programs;
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.journals = new Journals(programs, store);
        this.attempts = new Attempts(programs, journals, clock, random);
    }

    /**
     * Runs a programme in memory, with the system's clock.
     *
     * @param program the programme
     * @return the loyalty engine
     */
    public static Loyalty of(Program program) {
        return builder(program).build();
    }

    /**
     * Starts with a programme.
     *
     * @param program the programme
     * @return a builder
     */
    public static LoyaltyBuilder builder(Program program) {
        return new LoyaltyBuilder(program);
    }

    /**
     * Carries out a command, or says why not. An outcome that nobody looks at hides refusals.
     *
     * @param command the command
     * @return what became of it
     */
    @CheckReturnValue
    public Outcome submit(Command command) {
        Objects.requireNonNull(command, "command");
        Attempt made = attempts.make(command, store::load);
        if (!written(List.of(made))) {
            made = inTurn(command, made);
        }
        made.followUps().forEach(this::followUp);
        return made.outcome();
    }

    /**
     * Who loses against another writer of the same account queues up: of the threads of this process one tries at a
     * time, so each of them has to win only against other processes.
     */
    private Attempt inTurn(Command command, Attempt lost) {
        Lock turn = turns.of(lost.account());
        turn.lock();
        try {
            for (int attempt = 2; attempt <= MAX_ATTEMPTS; attempt++) {
                Attempt made = attempts.make(command, store::load);
                if (written(List.of(made))) {
                    return made;
                }
                pause(attempt);
            }
        } finally {
            turn.unlock();
        }
        return contention();
    }

    private Attempt contention() {
        Refusal refusal = Refusal.of(RefusalCode.CONTENTION, Parameter.of("attempts", MAX_ATTEMPTS));
        return new Attempt(new Decision.Refused(refusal), () -> refused(refusal));
    }

    Outcome refused(Refusal refusal) {
        return Outcome.refused(refusal, () -> new Explanation(List.of()));
    }

    /** One attempt; nothing if something stood in its way. */
    Optional<Outcome> once(Command command) {
        Attempt made = attempts.make(command, store::load);
        return written(List.of(made)) ? Optional.of(made.outcome()) : Optional.empty();
    }

    /**
     * Works within a database transaction of the shop, so that points and orders are committed together.
     *
     * @param connection a connection to the database of the store, with auto-commit off; it is neither committed nor
     *     closed
     * @return the programme within that transaction
     * @throws IllegalStateException if the store is not in a database
     * @throws IllegalArgumentException if the connection is not in a transaction, or in one of a kind that cannot work
     */
    public InTransaction within(Connection connection) {
        if (!(store instanceof JdbcStore jdbc)) {
            throw new IllegalStateException(
                    "store is a " + store.getClass().getSimpleName() + ", allowed is a JdbcStore");
        }
        JdbcTransaction joined = jdbc.within(Objects.requireNonNull(connection, "connection"));
        return new InTransaction(new Loyalty(programs, joined, clock, random), joined);
    }

    /** Writes what was decided; true if there is nothing to write. */
    private boolean written(List<Attempt> made) {
        List<Decision.Accepted> decisions = new ArrayList<>(made.size());
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).decision() instanceof Decision.Accepted accepted && !accepted.isEmpty()) {
                decisions.add(accepted);
            }
        }
        return decisions.isEmpty() || store.append(decisions) == AppendResult.WRITTEN;
    }

    /**
     * Carries out commands one after the other, and writes all of it at once: with a database this is one transaction.
     * A refused command does not keep the others from being carried out; a failure of the store undoes all of them.
     *
     * @param commands the commands
     * @return what became of each, in order
     */
    @CheckReturnValue
    public List<Outcome> submitAll(List<? extends Command> commands) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Unwritten unwritten = new Unwritten(store, attempts.needs(commands));
            List<Attempt> made = new ArrayList<>();
            for (Command command : commands) {
                Attempt one = attempts.make(command, unwritten::load);
                one.accepted().filter(a -> !a.isEmpty()).ifPresent(unwritten::add);
                made.add(one);
            }
            if (written(made)) {
                made.forEach(one -> one.followUps().forEach(this::followUp));
                return made.stream().map(Attempt::outcome).toList();
            }
            pause(attempt);
        }
        return commands.stream().map(command -> contention().outcome()).toList();
    }

    /**
     * Says what {@link #submit} would say, and stores nothing.
     *
     * @param command the command
     * @return what would become of it
     */
    @CheckReturnValue
    public Outcome preview(Command command) {
        return attempts.make(Objects.requireNonNull(command, "command"), store::load)
                .outcome();
    }

    private void followUp(Command command) {
        Outcome outcome = submit(command);
        boolean later = outcome.refusal()
                .filter(r -> r.code() == RefusalCode.CONTENTION)
                .isPresent();
        if (!later) {
            store.finished(new Waiting.FollowUp(command));
        }
    }

    private void pause(int attempt) {
        if (attempt > ATTEMPTS_WITHOUT_PAUSE) {
            long most = Math.min(MAX_PAUSE_NANOS, PAUSE_NANOS * attempt);
            LockSupport.parkNanos(most / 2 + random.nextLong(most));
        }
    }

    /**
     * Writes down everything that fell due by now, in all accounts, and finishes follow-up commands that a crash left.
     * After the start of a version of the programme the first call looks at every account, later ones only at those
     * that are due. Ids of commands that are kept no longer are forgotten. A shop calls this from its scheduler;
     * calling it twice, or on two machines at once, does no harm. Reading an account never depends on it.
     *
     * @return how many accounts were settled
     * @throws RefusedException if an account could not be settled; all others are settled all the same
     */
    public long settle() {
        for (Command command : store.followUps(Integer.MAX_VALUE)) {
            followUp(command);
        }
        Instant now = clock.instant();
        Set<Long> settled = new HashSet<>();
        Optional<Refusal> failed = Optional.empty();
        // An account that cannot be settled stays due: it must neither stop the others nor be tried for ever.
        Instant started = programs.startedAt(now);
        List<Long> unaware = started.isAfter(visited.get()) ? journals.unaware(now) : List.of();
        for (List<Long> due = unaware.isEmpty() ? fresh(now, settled) : unaware;
                !due.isEmpty();
                due = fresh(now, settled)) {
            for (long account : due) {
                settled.add(account);
                Optional<Refusal> refusal = submit(new Settle(account, now)).refusal();
                failed = failed.or(() -> refusal);
            }
        }
        visited.set(started);
        programs.idsForgettable(now).ifPresent(this::forgetIds);
        failed.ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return settled.size();
    }

    private void forgetIds(Instant before) {
        for (long some = BATCH; some > 0; ) {
            some = store.forget(Forgotten.ids(before, BATCH));
        }
    }

    private List<Long> fresh(Instant now, Set<Long> settled) {
        int tried = 0;
        while (true) {
            List<Long> due = store.accounts(Listing.due(now), BATCH + tried);
            List<Long> fresh = due.stream().filter(a -> !settled.contains(a)).toList();
            if (!fresh.isEmpty() || due.size() < BATCH + tried) {
                return fresh;
            }
            tried += BATCH; // the front of the list is full of accounts that stay due
        }
    }

    /**
     * Returns what a member has now.
     *
     * @param member the shop's id of the member
     * @return the account, or nothing if there is no such member
     */
    public Optional<AccountView> account(String member) {
        return account(member, clock.instant());
    }

    /**
     * Returns what a member has at an instant: later than now with what will have fallen due, earlier from the journal.
     *
     * @param member the shop's id of the member
     * @param at the instant, at most a hundred years from now
     * @return the account, or nothing if there is no such member
     * @throws IllegalArgumentException if {@code at} is further away
     */
    public Optional<AccountView> account(String member, Instant at) {
        Instant furthest = clock.instant().plus(FURTHEST_VIEW);
        if (at.isAfter(furthest)) {
            throw new IllegalArgumentException("at is " + at + ", allowed is at most " + furthest);
        }
        return find(member)
                .map(state -> programs.view(at.isBefore(state.settledTo()) ? journals.stateAt(state, at) : state, at));
    }

    /**
     * Returns what a member is entitled to at an instant.
     *
     * @param member the shop's id of the member
     * @param at the instant
     * @return the entitlements; none if there is no such member
     */
    public Entitlements entitlements(String member, Instant at) {
        return account(member, at).map(AccountView::entitlements).orElse(new Entitlements(List.of()));
    }

    /**
     * Returns the vouchers of a member that can be used now, with their codes, to be shown to that member.
     *
     * @param member the shop's id of the member
     * @return the vouchers, oldest first; none if there is no such member
     */
    public List<VoucherCode> vouchers(String member) {
        return written(member).stream()
                .flatMap(view -> view.rewards().open(view.at()).stream()
                        .map(voucher -> VoucherCode.of(programs, view.account(), voucher)))
                .toList();
    }

    /** A voucher that came by itself can be found by its code only when it is written down. */
    private Optional<AccountView> written(String member) {
        Optional<AccountView> view = account(member);
        boolean news = view.isPresent()
                && find(member)
                        .filter(state ->
                                view.get().rewards().issued() > state.rewards().issued())
                        .isPresent();
        if (news) {
            submit(new Settle(view.get().account(), view.get().at())).orThrow();
        }
        return news ? account(member) : view;
    }

    /**
     * Looks a code up that somebody shows. Whether it was never handed out, is used, is over or is set aside makes no
     * difference to the answer, so that nobody can learn anything by trying codes.
     *
     * @param code the code as somebody wrote it
     * @return the voucher, or nothing if it cannot be used now
     */
    public Optional<Voucher> voucher(String code) {
        String lookup = programs.voucherKey().map(key -> key.lookup(code)).orElse("");
        Key key = Key.ofVoucher(lookup);
        Loaded loaded = store.load(Needs.ofKeys(key));
        Instant now = clock.instant();
        return loaded.find(key)
                .flatMap(claim -> loaded.account(claim.account()))
                .flatMap(state -> programs.view(state, journals.notBefore(state, now)).rewards().vouchers().stream()
                        .filter(v -> v.lookup().equals(lookup) && v.state() == Voucher.State.ISSUED)
                        .findFirst());
    }

    /**
     * Returns the statement of a member: what the account holds, and everything that happened.
     *
     * @param member the shop's id of the member
     * @return the statement as of now, or nothing if there is no such member
     */
    public Optional<Statement> statement(String member) {
        return find(member)
                .map(state -> Statement.of(
                        programs.at(clock.instant()),
                        programs.view(state, journals.notBefore(state, clock.instant())),
                        journals.all(state.account()).stream()
                                .filter(e -> e.version() <= state.version())
                                .toList()));
    }

    private Optional<MemberState> find(String member) {
        Key key = Key.ofMember(Objects.requireNonNull(member, "member"));
        Loaded loaded = store.load(Needs.ofKeys(key));
        return loaded.find(key).map(Claim::account).flatMap(loaded::account);
    }

    /**
     * Returns what waits to be told to those outside.
     *
     * @return the outbox
     */
    public Outbox outbox() {
        return new Outbox(store, clock);
    }

    /**
     * Returns everything that is held about a member, in a structured form.
     *
     * @param member the shop's id of the member
     * @return what is held, or nothing if there is no such member
     */
    public Optional<Export> export(String member) {
        return journals.export(Key.ofMember(Objects.requireNonNull(member, "member")));
    }

    /**
     * Removes a person for ever. The record of the person goes; the account, its journal and all sums stay, under a
     * number that leads to nobody. The member's id can be enrolled again and is then a new member.
     *
     * @param member the shop's id of the member
     * @return true if there was such a member
     */
    public boolean erase(String member) {
        return store.forget(Forgotten.person(Objects.requireNonNull(member, "member"))) > 0;
    }

    /**
     * Adds up the whole programme as of now. Reads every journal.
     *
     * @return members, tiers and points
     */
    public Overview overview() {
        return journals.overview(clock.instant());
    }

    /**
     * Folds every journal again and compares it with what the store keeps.
     *
     * @return what was found; clean if everything agrees
     */
    public Verification verify() {
        return journals.verify();
    }
}
