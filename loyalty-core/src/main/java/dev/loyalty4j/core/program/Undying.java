package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.Expiry;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.reward.Granted;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.List;

/** What keeps points alive: a tier that is held, who the person is, an entitlement that an award gave. */
final class Undying {
    private Undying() {}

    /** The line that is kept while points do not die because of who the person is. */
    static String line(PointType type) {
        return type.name() + " do not die";
    }

    /** Reached or lost at this instant: the points of some types live on from now, or are counted down again. */
    static void review(Draft draft, Instant at) {
        Program program = draft.program();
        for (int i = 0; i < program.pointTypes().size(); i++) {
            PointType type = program.pointTypes().get(i);
            MemberState state = draft.state();
            boolean keep = otherwise(program, state, type, at) || entitled(state, type, at);
            program.ledger()
                    .keepAlive(state.points(), program.terms(), type, keep, state.enrolledAt(), at)
                    .ifPresent(draft::emit);
        }
    }

    private static boolean otherwise(Program program, MemberState state, PointType type, Instant at) {
        List<String> known = state.rules().known();
        boolean keep = !known.isEmpty() && known.contains(line(type));
        for (Expiry.WhileTier tier : type.undying()) {
            keep |= program.compiledLadders().holds(state.ladders(), tier.ladder(), tier.tier(), at);
        }
        return keep;
    }

    private static boolean entitled(MemberState state, PointType type, Instant at) {
        return !type.undyingEntitled().isEmpty()
                && state.rewards().entitledAt(at).stream()
                        .anyMatch(g -> type.undyingEntitled().contains(g.name()));
    }

    /**
     * When the last entitlement ends that keeps points alive and nothing else does. Tiers tell their ends themselves.
     */
    static Due next(Program program, MemberState state) {
        Instant next = ProgramCalendar.NEVER;
        for (int i = 0; i < program.pointTypes().size(); i++) {
            PointType type = program.pointTypes().get(i);
            if (!type.undyingEntitled().isEmpty()
                    && state.points().wallet(type.name()).undying()) {
                Instant end = lastEnd(state, type);
                next = end.isBefore(next) && !otherwise(program, state, type, end) ? end : next;
            }
        }
        Instant at = next;
        return Due.at(at, draft -> review(draft, at));
    }

    private static Instant lastEnd(MemberState state, PointType type) {
        Instant last = Instant.EPOCH;
        for (Granted one : state.rewards().granted()) {
            boolean later =
                    type.undyingEntitled().contains(one.name()) && one.until().isAfter(last);
            last = later ? one.until() : last;
        }
        return last.isAfter(Instant.EPOCH) ? last : ProgramCalendar.NEVER;
    }
}
