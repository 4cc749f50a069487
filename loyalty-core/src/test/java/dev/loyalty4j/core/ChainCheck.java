package dev.loyalty4j.core;

import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.activity.Refusal;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.program.AccountView;
import dev.loyalty4j.core.program.Balance;
import dev.loyalty4j.core.program.Program;
import dev.loyalty4j.core.reference.Chain;
import dev.loyalty4j.core.reference.ReferenceLedger;
import dev.loyalty4j.core.reference.ReferenceLedger.Answer;
import dev.loyalty4j.core.reference.ReferenceLedger.LotView;
import dev.loyalty4j.core.reference.ReferenceLedger.View;
import dev.loyalty4j.core.reference.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Lets the engine and the reference live through one chain, and says where they first disagree. */
final class ChainCheck {
    private final Terms terms;
    private final TestClock clock = new TestClock("2025-01-01T00:00:00Z");
    private final Loyalty loyalty;
    private final ReferenceLedger reference;
    private final Map<Object, Outcome> answers = new LinkedHashMap<>();

    private ChainCheck(Terms terms, Program program) {
        this.terms = terms;
        loyalty = Loyalty.builder(program).clock(clock).build();
        reference = new ReferenceLedger(terms);
    }

    /** The chain of a seed, shortened if engine and reference disagree on it; nothing if they agree. */
    static Optional<String> disagreement(long seed, int length, Function<Terms, Program> engine) {
        Terms terms = ReferenceTerms.of(seed);
        return disagreement(seed, terms, engine.apply(terms), Chain.of(seed, terms, length));
    }

    static Optional<String> disagreement(long seed, Terms terms, Program program, List<Chain.Step> steps) {
        Optional<String> found = run(terms, program, steps);
        if (found.isEmpty()) {
            return found;
        }
        List<Chain.Step> fewer = shortened(terms, program, steps);
        StringBuilder text = new StringBuilder("seed " + seed + ", " + found.get() + "\n  with " + terms);
        text.append("\n  the same in ").append(fewer.size()).append(" steps:");
        fewer.forEach(step -> text.append("\n    ").append(step));
        return Optional.of(text.append("\n  ")
                .append(run(terms, program, fewer).orElseThrow())
                .toString());
    }

    /** Leaves out what is not needed for a disagreement, from the end to the beginning, until nothing can go. */
    static List<Chain.Step> shortened(Terms terms, Program program, List<Chain.Step> steps) {
        List<Chain.Step> best = steps;
        for (boolean again = true; again; ) {
            again = false;
            for (int i = best.size() - 1; i >= 0; i--) {
                List<Chain.Step> fewer = new ArrayList<>(best);
                fewer.remove(Math.min(i, fewer.size() - 1));
                if (run(terms, program, fewer).isPresent()) {
                    best = fewer;
                    again = true;
                }
            }
        }
        return best;
    }

    static Optional<String> run(Terms terms, Program program, List<Chain.Step> steps) {
        ChainCheck check = new ChainCheck(terms, program);
        for (int i = 0; i < steps.size(); i++) {
            Optional<String> wrong = check.step(steps.get(i));
            if (wrong.isPresent()) {
                return Optional.of("step " + i + ", " + steps.get(i) + ": " + wrong.get());
            }
        }
        return check.end();
    }

    private Optional<String> step(Chain.Step step) {
        clock.set(step.clock());
        if (step.settleFirst()) {
            loyalty.settle();
        }
        Outcome outcome;
        try {
            outcome = loyalty.submit(step.command());
        } catch (RuntimeException e) {
            return Optional.of("the engine threw " + e + " at " + e.getStackTrace()[0]);
        }
        Answer answer = reference.submit(step.command(), step.clock());
        Optional<RefusalCode> code = outcome.refusal().map(Refusal::code);
        if (!code.equals(answer.refusal())) {
            return differ("refusal", answer.refusal(), outcome);
        }
        if (outcome.repeated() != answer.repeated()) {
            return differ("repeated", answer.repeated(), outcome.repeated());
        }
        if (outcome.accepted()) {
            Outcome first = answers.putIfAbsent(step.command(), outcome);
            if (first != null && !first.equals(outcome)) {
                return differ("answer to a repetition", first, outcome);
            }
        }
        return compare();
    }

    private Optional<String> compare() {
        for (String member : Chain.MEMBERS) {
            Optional<View> expected = reference.view(member, clock.instant());
            Optional<AccountView> actual = loyalty.account(member);
            if (expected.isPresent() != actual.isPresent()) {
                return differ("member " + member, expected, actual);
            }
            if (expected.isPresent()) {
                Optional<String> wrong = compare(expected.get(), actual.orElseThrow());
                if (wrong.isPresent()) {
                    return Optional.of(member + ": " + wrong.get() + "\n      reference " + expected.get()
                            + "\n      engine    " + actual.get().balances());
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> compare(View expected, AccountView actual) {
        Balance balance = actual.balances().get(0);
        return first(
                same("available", expected.available(), balance.available().minor()),
                same("pending", expected.pending(), balance.pending().minor()),
                same("held", expected.held(), balance.held().minor()),
                same("debt", expected.debt(), balance.debt().minor()),
                same("lots", expected.lots(), lots(balance)),
                same("tier", expected.tier(), actual.tier().orElse("")),
                same("metric", missing(expected), actual.standings().get(0).missing()));
    }

    /** What the engine says about the metric: how much of it is missing to the next tier. */
    private String missing(View view) {
        for (int i = terms.steps().size() - 2; i >= -1; i--) {
            if (i < 0 || terms.steps().get(i).name().equals(view.tier())) {
                long cents = Math.max(0, terms.steps().get(i + 1).cents() - view.metric());
                return cents == 0 ? "nothing" : "%d.%02d EUR of spend".formatted(cents / 100, cents % 100);
            }
        }
        throw new IllegalStateException("nobody reaches the last tier: " + view);
    }

    private static List<LotView> lots(Balance balance) {
        List<LotView> lots = new ArrayList<>();
        for (Lot lot : balance.lots()) {
            lots.add(new LotView(lot.id(), lot.remaining(), lot.expiresAt()));
        }
        lots.sort(Comparator.comparing(LotView::id));
        return lots;
    }

    private Optional<String> end() {
        if (!loyalty.verify().isClean()) {
            return Optional.of("at the end: " + loyalty.verify());
        }
        loyalty.settle();
        return loyalty.verify().isClean() ? compare() : Optional.of("after settling: " + loyalty.verify());
    }

    private static Optional<String> same(String what, Object expected, Object actual) {
        return Objects.equals(expected, actual) ? Optional.empty() : differ(what, expected, actual);
    }

    private static Optional<String> differ(String what, Object expected, Object actual) {
        return Optional.of(what + " is " + actual + ", by the reference " + expected);
    }

    @SafeVarargs
    private static Optional<String> first(Optional<String>... findings) {
        for (Optional<String> finding : findings) {
            if (finding.isPresent()) {
                return finding;
            }
        }
        return Optional.empty();
    }
}
