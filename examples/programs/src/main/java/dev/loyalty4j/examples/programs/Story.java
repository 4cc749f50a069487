package dev.loyalty4j.examples.programs;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.VoucherCode;
import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.report.ProgramText;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.reward.RewardEvent;
import dev.loyalty4j.core.reward.UseVoucher;
import dev.loyalty4j.core.tier.Standing;
import dev.loyalty4j.core.tier.UseEntitlement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A programme, one member after another, and a clock that goes from date to date. Every step is told in a line: what
 * happened, what it brought, and where the member stands after it. Everything happens at noon in the programme's zone.
 */
final class Story {
    private static final Duration NOON = Duration.ofHours(12);

    /** Codes of vouchers are not printed, so what they are drawn from is of no consequence here. */
    private static final long SEED = 4;

    private final Program program;
    private final Loyalty loyalty;
    private final List<String> lines = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private String member = "";
    private int commands;

    Story(Program program) {
        this.program = program;
        this.loyalty = Loyalty.builder(program)
                .clock(() -> now)
                .random(new Random(SEED))
                .build();
    }

    /** What was told so far. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The programme as the person reads it who pays for it. */
    List<String> rules() {
        return ProgramText.of(program);
    }

    /** The statement of the member whom the story is about. */
    List<String> statement() {
        return loyalty.statement(member).orElseThrow().lines();
    }

    /** True if folding all journals again gives the accounts as they are. */
    boolean addsUp() {
        return loyalty.verify().isClean();
    }

    AccountView account() {
        return loyalty.account(member).orElseThrow();
    }

    /** From now on the story is about somebody else, who joins. */
    void joins(String date, String name, String born) {
        member = name;
        Profile profile = born.isEmpty() ? Profile.EMPTY : Profile.EMPTY.born(LocalDate.parse(born));
        does(date, name + " joins", at -> Enrol.of(name, at).with(profile));
    }

    /** The member buys something of no category. */
    void buys(String date, String money) {
        buys(date, money, line -> line);
    }

    /** The member buys one unit of something. */
    void buys(String date, String money, Function<Line, Line> of) {
        Line line = of.apply(Line.of("goods", 1, Money.of(money, program.currency())));
        String what = line.category().isEmpty() ? "" : " of " + line.category();
        does(date, "buys for " + money + what, at -> Purchase.of(nextId("o"), member, at, line));
    }

    /** The member asks for an entry of the catalogue. */
    void redeems(String date, String reward) {
        does(date, "redeems " + reward, at -> Redeem.of(nextId("r"), member, reward, at));
    }

    /** The member asks for an entry of the catalogue that takes something off an order. */
    void redeemsOn(String date, String reward, String total) {
        Money money = Money.of(total, program.currency());
        does(
                date,
                "redeems " + reward + " on an order of " + total,
                at -> Redeem.of(nextId("r"), member, reward, at).forOrder(nextId("o"), money));
    }

    /** The member shows the oldest voucher. */
    void usesVoucher(String date, String total) {
        wait(date);
        String code = loyalty.vouchers(member).stream()
                .findFirst()
                .map(VoucherCode::code)
                .orElse("0000");
        Money money = Money.of(total, program.currency());
        does(
                date,
                "uses a voucher on an order of " + total,
                at -> UseVoucher.of(nextId("u"), code, nextId("o"), at).total(money));
    }

    /** The member uses what the tier entitles to. */
    void uses(String date, String entitlement) {
        does(date, "uses " + entitlement, at -> UseEntitlement.of(nextId("u"), member, entitlement, at));
    }

    /** Time passes, and what falls due happens. */
    void waitsUntil(String date) {
        wait(date);
        long unused = loyalty.settle();
        lines.add(date + "  time passes: " + stands(account()));
    }

    /** Anything else. */
    void does(String date, String what, Function<Instant, Command> command) {
        wait(date);
        Outcome outcome = loyalty.submit(command.apply(now));
        lines.add(date + "  " + what + ": "
                + outcome.refusal()
                        .map(refusal -> "refused, " + refusal.code())
                        .orElseGet(() -> brought(outcome) + stands(outcome.account())));
    }

    private void wait(String date) {
        now = program.calendar().startOf(LocalDate.parse(date)).plus(NOON);
    }

    String nextId(String kind) {
        commands++;
        return kind + "-" + commands;
    }

    /** An order of some coffees. */
    Purchase coffees(int cups, Instant at) {
        Money price = Money.of("3.50", program.currency());
        Line line = Line.of("coffee", cups, price).in("coffee");
        return Purchase.of(nextId("o"), member, at, line);
    }

    /** What the member whom the story is about is called. */
    String member() {
        return member;
    }

    private String brought(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        program.pointTypes().forEach(type -> {
            long points = outcome.earned(type.name());
            if (points > 0) {
                parts.add("+" + type.points(points));
            }
        });
        for (Event event : outcome.events()) {
            if (event instanceof RewardEvent.RewardRedeemed e
                    && e.voucher().isEmpty()
                    && e.worth().value() > 0) {
                parts.add(Money.ofMinor(e.worth().value(), program.currency()) + " off");
            } else if (event instanceof RewardEvent.VoucherUsed e && e.value() > 0) {
                parts.add(Money.ofMinor(e.value(), program.currency()) + " off");
            }
        }
        return parts.isEmpty() ? "" : String.join(", ", parts) + "; ";
    }

    private String stands(AccountView view) {
        List<String> parts = new ArrayList<>();
        for (Balance balance : view.balances()) {
            parts.add(balance.available().toString());
        }
        for (Standing standing : view.standings()) {
            standing.tier().ifPresent(parts::add);
        }
        program.cards()
                .forEach(card -> parts.add(card.name() + " "
                        + view.rewards().card(card.name()).onCard(card.size()) + " of " + card.size()));
        String vouchers = view.rewards().open(view.at()).stream()
                .map(voucher -> voucher.worth().reward())
                .collect(Collectors.joining(" and "));
        if (!vouchers.isEmpty()) {
            parts.add("voucher " + vouchers);
        }
        return String.join(", ", parts);
    }
}
