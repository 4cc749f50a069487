package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * One account while a command is decided: events are added one by one and each sees the state that the last one left.
 */
final class Draft {
    private final Program program;
    private final MemberState before;
    private final List<Event> events = new ArrayList<>();
    private final TreeMap<String, OrderState> orders = new TreeMap<>();
    private final List<CounterMove> moves = new ArrayList<>();
    private MemberState state;

    Draft(Program program, MemberState before) {
        this.program = program;
        this.before = before;
        this.state = before;
    }

    Program program() {
        return program;
    }

    /** Moves a counter that all members share, when the decision is written. */
    void move(CounterMove move) {
        moves.add(move);
    }

    List<CounterMove> moves() {
        return List.copyOf(moves);
    }

    MemberState state() {
        return state;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    void load(OrderState order) {
        orders.put(order.order(), order);
    }

    OrderState order(String id) {
        OrderState order = orders.get(id);
        if (order == null) {
            throw new IllegalStateException("order " + id + " was not loaded");
        }
        return order;
    }

    void emit(Event event) {
        events.add(event);
        state = state.after(event);
        OrderState.orderOf(event).ifPresent(id -> orders.put(id, OrderState.apply(orders.get(id), event)));
    }

    void emit(List<? extends Event> more) {
        more.forEach(this::emit);
    }

    /** Adds what fell due by itself. */
    void settle(Instant now) {
        for (; ; ) {
            List<Due> dues = program.dues(state);
            Due first = Due.first(dues);
            if (first.at().isAfter(now)) {
                return;
            }
            first.happen().accept(this);
        }
    }

    AccountChange change(Command command, String commandId, Instant now) {
        JournalEntry entry = new JournalEntry(
                before.account(),
                before.version() + 1,
                command.kind(),
                commandId,
                program.version(),
                command.at(),
                now,
                events);
        MemberState after = state.recorded(entry.version(), now);
        return new AccountChange(
                before, entry, after, Due.first(program.dues(after)).at());
    }
}
