package dev.loyalty4j.core.reference;

import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.reference.Books.Lot;
import dev.loyalty4j.core.reference.Books.Member;
import dev.loyalty4j.core.reference.Books.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Points, holds, returns and one ladder, slow and obvious: lists, exact fractions, and every question answered from the
 * beginning. Written from the text of the specification; it knows the records of commands and nothing of the engine.
 */
public final class ReferenceLedger {

    /** What became of a command: no refusal if it was carried out, now or before. */
    public record Answer(Optional<RefusalCode> refusal, boolean repeated) {}

    /** A lot that still has points, those not counted that holds have set aside. */
    public record LotView(long id, long remaining, Instant end) {}

    /** What a member has; the tier's number is 0 for none. */
    public record View(
            long available, long pending, long held, long debt, List<LotView> lots, String tier, long metric) {}

    private final Terms terms;
    private final Books books = new Books();
    private final Purse purse;
    private final Tiers tiers;
    private final Clockwork clockwork;
    private final Clerk clerk;

    /** Opens a shop under some terms. */
    public ReferenceLedger(Terms terms) {
        this.terms = terms;
        purse = new Purse(terms, books);
        tiers = new Tiers(terms, books);
        clockwork = new Clockwork(terms, books, purse, tiers);
        clerk = new Clerk(terms, books, purse, tiers, clockwork);
    }

    /** D3: a command known by its id is answered before anything is checked; of several refusals the first counts. */
    public Answer submit(Command command, Instant now) {
        clockwork.passTo(now);
        for (Command done : books.done) {
            if (done.kind().equals(command.kind()) && done.id().equals(command.id())) {
                return done.equals(command)
                        ? new Answer(Optional.empty(), true)
                        : new Answer(Optional.of(otherContent(command)), false);
            }
        }
        SortedSet<RefusalCode> refusals = new TreeSet<>();
        new Judge(books, purse, terms, refusals, now).look(command);
        if (!refusals.isEmpty()) {
            return new Answer(Optional.of(refusals.first()), false);
        }
        books.done.add(command);
        clerk.carryOut(command, now);
        clockwork.passTo(now);
        return new Answer(Optional.empty(), false);
    }

    /** A member who joins again is known by that name already, whatever else the command says. */
    private static RefusalCode otherContent(Command command) {
        return command instanceof Enrol ? RefusalCode.ALREADY_ENROLLED : RefusalCode.ID_REUSED;
    }

    /** Says what a member has, if there is such a member. */
    public Optional<View> view(String name, Instant now) {
        clockwork.passTo(now);
        return books.members.stream()
                .filter(m -> m.name.equals(name))
                .findFirst()
                .map(m -> view(m, now));
    }

    private View view(Member member, Instant now) {
        List<LotView> lots = new ArrayList<>();
        for (Lot lot : member.lots) {
            if (purse.free(lot) > 0) {
                lots.add(new LotView(lot.id, purse.free(lot), lot.end));
            }
        }
        lots.sort(Comparator.comparing(LotView::id));
        int rank = tiers.rankAt(member, now);
        return new View(
                purse.available(member),
                purse.pending(member),
                purse.held(member),
                member.debt,
                lots,
                rank == 0 ? "" : terms.steps().get(rank - 1).name(),
                tiers.metric(member, tiers.year(now)));
    }

    /** When something will fall due in the next months, soonest first. */
    List<Instant> upcoming(Instant now) {
        List<Instant> dues = new ArrayList<>();
        for (Member member : books.members) {
            member.lots.stream().filter(l -> l.left > 0).map(l -> l.end).forEach(dues::add);
            member.lots.stream().filter(l -> l.pending).map(l -> l.release).forEach(dues::add);
            tiers.termEnd(member).ifPresent(dues::add);
        }
        books.holds.stream().filter(h -> h.open).map(h -> h.until).forEach(dues::add);
        dues.removeIf(due -> !due.isAfter(now) || due.isAfter(now.plus(Duration.ofDays(200))));
        dues.sort(Comparator.naturalOrder());
        return dues;
    }

    /** The holds, all of them or those that are open. */
    List<String> holds(boolean open) {
        return books.holds.stream().filter(h -> h.open || !open).map(h -> h.id).toList();
    }

    /** The redemptions and captures, all of them or those that were not called off. */
    List<String> spendings(boolean standing) {
        return books.spendings.stream()
                .filter(s -> !s.cancelled || !standing)
                .map(s -> s.id)
                .toList();
    }

    /** The returns, all of them or those that were not cancelled. */
    List<String> returns(boolean standing) {
        return books.orders.stream()
                .flatMap(o -> o.backs.stream())
                .filter(b -> !b.cancelled || !standing)
                .map(b -> b.id)
                .toList();
    }

    /** The tiers that a member had, oldest first; for messages of failed tests. */
    public List<String> history(String name) {
        List<String> spans = new ArrayList<>();
        for (Member member : books.members) {
            for (Span span : member.name.equals(name) ? member.spans : List.<Span>of()) {
                spans.add(span.rank + " " + span.from + " to " + span.end);
            }
        }
        return spans;
    }
}
