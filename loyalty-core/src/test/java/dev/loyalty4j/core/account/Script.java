package dev.loyalty4j.core.account;

import dev.loyalty4j.core.Loyalty;
import dev.loyalty4j.core.Outcome;
import dev.loyalty4j.core.TestClock;
import dev.loyalty4j.core.activity.CancelReturn;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Fulfil;
import dev.loyalty4j.core.activity.Line;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.Return;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reward.CancelRedemption;
import dev.loyalty4j.core.reward.Redeem;
import dev.loyalty4j.core.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A history of one member in words, one command after the other, divided by semicolons: {@code buy o 10.00,5.00; +3d;
 * back x o units a 1}. The articles of an order are a, b, c in order.
 */
public final class Script {
    private final Program program;
    private final TestClock clock = new TestClock("2026-01-01T10:00:00Z");
    private final MemoryStore store = new MemoryStore();
    private final Loyalty loyalty;
    private int commands;
    private String refusal = "";
    private String steps = "";

    /** Starts with one member, Anna, on 1 January 2026. */
    public Script(Program program) {
        this.program = program;
        this.loyalty = Loyalty.builder(program).store(store).clock(clock).build();
        loyalty.submit(Enrol.of("anna", clock.instant())).orThrow();
    }

    /** Runs commands; the refusal of the last one is kept, an earlier one is a failure. */
    public Script run(String script) {
        for (String step : script.split(";")) {
            if (!refusal.isEmpty()) {
                throw new AssertionError(refusal + " after " + steps);
            }
            steps += step + ";";
            step(step.trim().split(" +"));
        }
        return this;
    }

    /** The refusal of the last command, empty if it was carried out. */
    public String refusal() {
        return refusal;
    }

    public Loyalty loyalty() {
        return loyalty;
    }

    public TestClock clock() {
        return clock;
    }

    /** All that happened, in order, without the entries of the journal that it was written with. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (long account : store.accounts(0, 10)) {
            store.journal(account, 0, 10_000).forEach(entry -> events.addAll(entry.events()));
        }
        return events;
    }

    /** What there is: available, pending, held, owed. */
    public String balance() {
        List<String> texts = new ArrayList<>();
        for (Balance b : loyalty.account("anna").orElseThrow().balances()) {
            texts.add(b.available().minor() + " " + b.pending().minor() + " "
                    + b.held().minor() + " " + b.debt().minor());
        }
        return String.join(", ", texts);
    }

    private void step(String[] word) {
        if (word[0].startsWith("+")) {
            long count = Long.parseLong(word[0].substring(1, word[0].length() - 1));
            clock.advance(word[0].endsWith("d") ? Duration.ofDays(count) : Duration.ofMinutes(count));
        } else if (word[0].equals("at")) {
            clock.set(local(word[1]));
        } else if (word[0].equals("settle")) {
            loyalty.settle();
        } else if (!word[0].isEmpty()) {
            Outcome outcome = loyalty.submit(command(word));
            refusal = outcome.refusal().map(r -> r.code().name()).orElse("");
        }
    }

    private Instant local(String text) {
        LocalDateTime time = text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atTime(12, 0);
        return time.atZone(program.calendar().zone()).toInstant();
    }

    private Command command(String[] word) {
        Instant at = clock.instant();
        String id = "c-" + ++commands;
        switch (word[0]) {
            case "buy":
                return buy(word, word.length > 3 ? local(word[3]) : at);
            case "back":
                return back(word, at);
            case "cancel":
                return CancelReturn.of(id, word[1], at);
            case "give":
                return Adjust.of(id, "anna", Long.parseLong(word[1]), "sorry", at);
            case "take":
                return Adjust.of(id, "anna", -Long.parseLong(word[1]), "wrong", at);
            case "owe":
                return Adjust.of(id, "anna", -Long.parseLong(word[1]), "wrong", at)
                        .allowingDebt();
            case "redeem":
                return redeem(word, at);
            case "undo":
                return CancelRedemption.of(id, word[1], at);
            case "hold":
                Hold hold =
                        Hold.of(word[1], "anna", Long.parseLong(word[2]), at).lasting(Duration.ofDays(10));
                return word.length > 3 ? hold.forOrder(word[3]) : hold;
            case "capture":
                Capture capture = Capture.of(word[1], word[2], at);
                return word.length > 3 ? capture.points(Long.parseLong(word[3])) : capture;
            case "release":
                return Release.of(id, word[1], at);
            case "fulfil":
                return Fulfil.of(id, word[1], at);
            case "extend":
                return ExtendLots.of(id, "anna", LocalDate.parse(word[1]), at);
            case "tighten":
                return TightenLots.of(id, "anna", LocalDate.parse(word[1]), at);
            case "reinstate":
                return ReinstateLots.of(id, "anna", LocalDate.parse(word[1]), at);
            default:
                throw new IllegalArgumentException("no such step: " + String.join(" ", word));
        }
    }

    /** buy order prices [at]: prices divided by commas, each with an optional quantity such as 2x. */
    private static Purchase buy(String[] word, Instant at) {
        List<Line> lines = new ArrayList<>();
        for (String price : word[2].equals("-") ? new String[0] : word[2].split(",")) {
            String[] parts = price.split("x");
            int quantity = parts.length == 2 ? Integer.parseInt(parts[0]) : 1;
            String sku = String.valueOf((char) ('a' + lines.size()));
            lines.add(Line.of(sku, quantity, Money.of(parts[parts.length - 1], "EUR")));
        }
        return Purchase.of(word[1], "anna", at, lines);
    }

    /** back return order [units sku n | line n money | money money]... */
    private static Return back(String[] word, Instant at) {
        Return back = Return.of(word[1], word[2], at);
        for (int i = 3; i < word.length; ) {
            if (word[i].equals("units")) {
                back = back.units(word[i + 1], Long.parseLong(word[i + 2]));
                i += 3;
            } else if (word[i].equals("line")) {
                back = back.money(Integer.parseInt(word[i + 1]), Money.of(word[i + 2], "EUR"));
                i += 3;
            } else {
                back = back.money(Money.of(word[i + 1], "EUR"));
                i += 2;
            }
        }
        return back;
    }

    /** redeem id reward [points] [order [total]]. */
    private static Redeem redeem(String[] word, Instant at) {
        Redeem redeem = Redeem.of(word[1], "anna", word[2], at);
        if (word.length > 3) {
            redeem = redeem.points(Long.parseLong(word[3]));
        }
        if (word.length > 4) {
            redeem = word.length > 5 ? redeem.forOrder(word[4], Money.of(word[5], "EUR")) : redeem.forOrder(word[4]);
        }
        return redeem;
    }
}
