package dev.loyalty4j.examples.quickstart;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.examples.quickstart.orders.GivenBack;
import dev.loyalty4j.examples.quickstart.orders.History;
import dev.loyalty4j.examples.quickstart.orders.Order;
import dev.loyalty4j.examples.quickstart.orders.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Lives a history again: every order and every return, each at its time, through one programme. Customers join with
 * their first order. At the start of each month, and at the end, the programme writes down what fell due.
 */
final class Replay {
    private final Program program;
    private final ReplayClock clock = new ReplayClock();
    private final Loyalty loyalty;
    private final Savings savings;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Member> buyers = new LinkedHashMap<>();
    private final MoneyCheck money = new MoneyCheck();
    private final Map<RefusalCode, List<String>> refusals = new EnumMap<>(RefusalCode.class);
    private LocalDate nextMonth = LocalDate.MAX;

    Replay(Program program) {
        this.program = program;
        this.savings = new Savings(program.rewards());
        // Seeded, so that two runs print the same account numbers. A shop leaves this line and the clock out.
        this.loyalty =
                Loyalty.builder(program).clock(clock).random(new Random(1)).build();
    }

    /** Replays a history through the end of a day. */
    void run(History history, LocalDate through, Progress progress) {
        money.add(Fate.ADJUSTMENT, history.adjustments());
        money.add(Fate.NOBODY, history.nobodys());
        history.orders().stream()
                .findFirst()
                .ifPresent(first -> nextMonth = monthAfter(program.calendar().dateOf(first.at())));
        Deque<GivenBack> back = new ArrayDeque<>(history.givenBack());
        long done = 0;
        for (Order order : history.orders()) {
            while (!back.isEmpty() && back.getFirst().at().isBefore(order.at())) {
                giveBack(back.removeFirst());
            }
            buy(order);
            progress.replayed(++done, history.orders().size());
        }
        back.forEach(this::giveBack);
        moveTo(program.calendar().startOf(through.plusDays(1)).minusSeconds(1));
        loyalty.settle();
    }

    private void buy(Order order) {
        moveTo(order.at());
        Member member = members.computeIfAbsent(order.customer(), this::join);
        Outcome outcome = loyalty.submit(purchase(order));
        outcome.refusal().ifPresent(refusal -> note(refusal, order.id()));
        if (outcome.accepted()) {
            member.bought();
            buyers.put(order.id(), member);
            redeem(member, order, outcome);
        }
        money.add(outcome.accepted() ? Fate.PURCHASE : Fate.REFUSED, order.rows());
    }

    private Member join(String customer) {
        loyalty.submit(Enrol.of(customer, clock.instant())).orThrow();
        return new Member(customer, members.size());
    }

    private Purchase purchase(Order order) {
        List<Line> lines = order.rows().stream().map(this::line).toList();
        return Purchase.of(order.id(), order.customer(), order.at(), lines).through(order.channel());
    }

    /** The file knows no articles; the category stands in for them. */
    private Line line(Row row) {
        String article = row.category().isEmpty() ? "article" : row.category();
        return Line.of(article, 1, Money.ofMinor(row.cents(), program.currency()))
                .in(row.category());
    }

    private void redeem(Member member, Order order, Outcome bought) {
        savings.affordable(member.number(), bought.account()).ifPresent(reward -> {
            loyalty.submit(Redeem.of("with " + order.id(), member.id(), reward.id(), order.at()))
                    .orThrow();
            member.redeemed();
        });
    }

    private void giveBack(GivenBack back) {
        moveTo(back.at());
        Outcome outcome = loyalty.submit(Return.of("of " + back.order(), back.order(), back.at()));
        outcome.refusal().ifPresent(refusal -> note(refusal, back.order()));
        if (outcome.accepted()) {
            Objects.requireNonNull(buyers.get(back.order()), "buyer").gaveBack();
        }
        money.add(outcome.accepted() ? Fate.RETURN : Fate.REFUSED, back.rows());
    }

    private void note(Refusal refusal, String order) {
        refusals.computeIfAbsent(refusal.code(), code -> new ArrayList<>()).add("order " + order + ", " + refusal);
    }

    /** Moves the clock on, and stops where a month begins: that is when points die. */
    private void moveTo(Instant at) {
        LocalDate day = program.calendar().dateOf(at);
        for (; !nextMonth.isAfter(day); nextMonth = monthAfter(nextMonth)) {
            clock.moveTo(program.calendar().startOf(nextMonth));
            loyalty.settle();
        }
        clock.moveTo(at);
    }

    private static LocalDate monthAfter(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    Program program() {
        return program;
    }

    /** The programme as the history left it, its clock still at the end. */
    Loyalty loyalty() {
        return loyalty;
    }

    /** Who joined, in that order. */
    Collection<Member> members() {
        return members.values();
    }

    /** What became of rows and money. */
    MoneyCheck money() {
        return money;
    }

    /** Which orders the programme refused, by reason. */
    Map<RefusalCode, List<String>> refusals() {
        return refusals;
    }
}
