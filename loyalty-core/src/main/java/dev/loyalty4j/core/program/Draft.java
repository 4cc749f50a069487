package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Account;
import dev.loyalty4j.core.account.AccountEvent;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Grant;
import dev.loyalty4j.core.account.Ledger;
import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.amount.Sequence;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.CounterMove;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberFold;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.OrderFold;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.Receipt;
import dev.loyalty4j.core.journal.RedemptionState;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.Climber;
import dev.loyalty4j.core.tier.TierEvent;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One account while a command is decided: events are added one by one and each sees the state that the last one left.
 */
final class Draft {
    private final Programs programs;
    private final MemberState before;
    private final List<Event> events = new ArrayList<>();
    private final List<OrderFold> orders = new ArrayList<>(1);
    private List<RedemptionState> redemptions = List.of();
    private List<CounterMove> moves = List.of();
    private List<String> made = List.of();
    private final MemberFold state;
    /** What time brings by then has happened, also where the command changes what it would bring. */
    private Instant settled;

    private Program program;
    private boolean keepsOrders = true;
    private Optional<Climber> undone = Optional.empty();
    private int quietAfter;
    private Instant quietUntil = Instant.MIN;

    Draft(Program program, MemberState before) {
        this(Programs.of(program), program, before);
    }

    Draft(Programs programs, Program program, MemberState before) {
        this.programs = programs;
        this.program = program;
        this.before = before;
        this.state = new MemberFold(before);
        this.settled = before.settledTo();
    }

    /** The version that judges: that of the command, or of what falls due while it does. */
    Program program() {
        return program;
    }

    /** Follows no order that is not loaded; nobody will ask for it. */
    void forgetNewOrders() {
        keepsOrders = false;
    }

    /** From now on what a return took is given back rather than anew, because that return is cancelled. */
    void undoing() {
        undone = Optional.of(climber());
    }

    /** Where the member stood before a return was cancelled; nothing for any other command. */
    Optional<Climber> undone() {
        return undone;
    }

    /** Moves a counter that all members share, when the decision is written. */
    void move(CounterMove move) {
        moves = Sequence.plus(moves, move);
    }

    /** Takes off, or puts on again, what was counted; says whether that was anything. */
    boolean count(RuleEvent.GivenBack back) {
        boolean moving = back.changes().stream().anyMatch(c -> c.amount() != 0);
        if (moving) {
            emit(new ProgramEvent.Ruled(back));
            move(back.changes());
        }
        return moving;
    }

    /** Counts what an order, or what cannot come back, has used and what conditions ask for. */
    void count(Instant at, String order, List<RuleEvent.Change> changes) {
        if (!changes.isEmpty()) {
            emit(new ProgramEvent.Ruled(new RuleEvent.Counted(at, order, changes)));
            move(changes);
        }
    }

    private void move(List<RuleEvent.Change> changes) {
        for (int i = 0; i < changes.size(); i++) {
            RuleEvent.Change change = changes.get(i);
            if (!change.counter().isEmpty() && change.amount() != 0) {
                move(new CounterMove(change.counter(), change.amount(), change.limit()));
            }
        }
    }

    List<CounterMove> moves() {
        return moves;
    }

    MemberState state() {
        return state.state();
    }

    /** The points of the state. */
    Account points() {
        return state.points();
    }

    /** What ladders need to know of the state. */
    Climber climber() {
        return state.climber();
    }

    /** A name for something that this decision makes, unique in the account. */
    String newName(String kind, String id) {
        String name = kind + " " + id;
        made = Sequence.plus(made, name);
        return name + "/" + Collections.frequency(made, name);
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    void load(OrderState order) {
        orders.removeIf(one -> one.order().equals(order.order()));
        orders.add(new OrderFold(order));
    }

    OrderState order(String id) {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).order().equals(id)) {
                return orders.get(i).state();
            }
        }
        throw new IllegalStateException("order " + id + " was not loaded");
    }

    void load(RedemptionState redemption) {
        int position = position(redemption.spent().redemption());
        redemptions = position < redemptions.size()
                ? Sequence.with(redemptions, position, redemption)
                : Sequence.plus(redemptions, redemption);
    }

    /** Where a redemption stands, or will stand. */
    private int position(String redemption) {
        int position = 0;
        while (position < redemptions.size()
                && !redemptions.get(position).spent().redemption().equals(redemption)) {
            position++;
        }
        return position;
    }

    RedemptionState redemption(String id) {
        int position = position(id);
        if (position == redemptions.size()) {
            throw new IllegalStateException("redemption " + id + " was not loaded");
        }
        return redemptions.get(position);
    }

    void emit(Event event) {
        events.add(event);
        state.apply(event);
        applyToOrder(event);
        applyToRedemption(event);
        boolean person = event instanceof ProgramEvent.Ruled ruled && ruled.what() instanceof RuleEvent.PersonKnown;
        boolean entitlement =
                event instanceof RewardEvent.EntitlementGranted || event instanceof RewardEvent.EntitlementEnded;
        if (person || entitlement || (event instanceof TierEvent moved && movesTier(moved))) {
            Undying.review(this, event.at());
        }
    }

    private void applyToOrder(Event event) {
        String id = OrderFold.orderOf(event);
        if (id.isEmpty()) {
            return;
        }
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).order().equals(id)) {
                orders.get(i).apply(event);
                return;
            }
        }
        if (keepsOrders) {
            OrderFold order = new OrderFold(null);
            order.apply(event);
            orders.add(order);
        }
    }

    private void applyToRedemption(Event event) {
        Optional<String> id = RedemptionState.redemptionOf(event);
        if (id.isPresent()) {
            int position = position(id.get());
            load(RedemptionState.apply(position < redemptions.size() ? redemptions.get(position) : null, event));
        }
    }

    private static boolean movesTier(TierEvent event) {
        return !(event instanceof TierEvent.MetricCounted)
                && !(event instanceof TierEvent.TierRenewed)
                && !(event instanceof TierEvent.EntryRewarded)
                && !(event instanceof TierEvent.EntryRewardTaken)
                && !(event instanceof TierEvent.EntitlementUsed);
    }

    /** Grants a lot by the settings of its point type. */
    void grant(PointType type, LotKind kind, long points, Instant at, Origin origin, List<Share> shares) {
        boolean waits = kind != LotKind.GOODWILL;
        Instant free = waits ? Earning.releaseOf(type, origin.kind(), at, program.calendar()) : at;
        Instant from = type.fromAvailability() ? free : at;
        Instant end = from.isBefore(ProgramCalendar.NEVER)
                ? program.ledger().endOf(points(), type, kind, from, state.enrolledAt(), program.calendar())
                : ProgramCalendar.NEVER;
        Grant grant = new Grant(type.name(), kind, points, at, free, end, program.worth(type), origin, shares);
        emit(program.ledger().grant(points(), grant));
    }

    /** Says whether so many lots fit, after old ones were merged where that is needed. */
    boolean makeRoom(int lots, Instant now) {
        if (!program.ledger().hasRoom(points(), lots)) {
            emit(program.ledger().merge(points(), program.terms(), now));
        }
        return program.ledger().hasRoom(points(), lots);
    }

    /** Moves the ends of lots that an activity moves; what comes back to life may be dead again by now. */
    private void noteActivity(Command command, Instant now) {
        for (PointType type : program.pointTypes()) {
            long moved = 0;
            for (Event event : events) {
                if (event instanceof AccountEvent.LotGranted e && e.pointType().equals(type.name())) {
                    moved += e.lot().granted();
                } else if (event instanceof AccountEvent.PointsRedeemed e
                        && e.pointType().equals(type.name())) {
                    moved += e.points();
                }
            }
            List<AccountEvent> noted = program.ledger()
                    .activity(points(), program.terms(), type, command.kind(), command.at(), now, moved);
            if (!noted.isEmpty()) {
                emit(noted);
                emit(program.ledger().payDebt(points(), type, now));
            }
        }
        settle(now);
    }

    void emit(List<? extends Event> more) {
        for (int i = 0; i < more.size(); i++) {
            emit(more.get(i));
        }
    }

    /** Adds what fell due by itself, each thing by the version in force when it did. */
    void settle(Instant now) {
        if (quietAfter == events.size() && now.isBefore(quietUntil)) {
            settled = now.isAfter(settled) ? now : settled;
            return; // nothing has happened since it was asked the last time
        }
        Program judge = program;
        for (; ; ) {
            program = programs.entered(state());
            Due first = programs.nextThing(state(), settled);
            if (first.at().isAfter(now) || !first.at().isBefore(ProgramCalendar.NEVER)) {
                program = judge;
                settled = now.isAfter(settled) ? now : settled;
                quietAfter = events.size();
                quietUntil = first.at();
                return;
            }
            first.happen().accept(this);
            Ledger ledger = programs.entered(state()).ledger();
            if (!ledger.nextRelease(state().points()).equals(first.at())) { // all are released before any is converted
                Conversions.reached(this, first.at().isAfter(settled) ? first.at() : settled);
            }
        }
    }

    /** The proof that a command was carried out, to be written with it. */
    Claim receipt(Command command, AccountChange change) {
        long account = before.account();
        CommandDigest digest = CommandDigest.of(command, account);
        return new Claim(
                Key.ofCommand(command),
                account,
                new Receipt(digest, change.entry().version(), programs.id()));
    }

    /** The same with an order, a visit or an action that can come back. */
    List<Claim> claims(Command command, String order, AccountChange change) {
        return List.of(receipt(command, change), new Claim(Key.ofOrder(order), before.account(), order(order)));
    }

    AccountChange change(Command command, String commandId, Instant now) {
        noteActivity(command, now);
        Conversions.reached(this, now);
        JournalEntry entry = new JournalEntry(
                before.account(),
                before.version() + 1,
                command.kind(),
                commandId,
                programs.at(now).version(),
                command.at(),
                now,
                events);
        MemberState after = state.recorded(entry.version(), now);
        return new AccountChange(before, entry, after, nextDue(after, now));
    }

    /** What was found to fall due after now falls due next, unless something has happened since. */
    private Instant nextDue(MemberState after, Instant now) {
        return quietAfter == events.size() && now.isBefore(quietUntil) ? quietUntil : programs.nextDue(after);
    }
}
