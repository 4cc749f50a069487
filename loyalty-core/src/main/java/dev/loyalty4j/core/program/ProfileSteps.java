package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.activity.UpdateProfile;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.RuleEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shop knows something new about a person: the person record changes, and rules may wait for it. */
final class ProfileSteps {
    private ProfileSteps() {}

    static Decision decide(Case of, UpdateProfile update, MemberState state) {
        return of.untimely(update, of.now(state))
                .or(() -> Bounds.unacceptable(update.profile()))
                .orElseGet(() -> updated(of, update, state));
    }

    private static Decision updated(Case of, UpdateProfile update, MemberState state) {
        Instant now = of.now(state);
        Person before = of.person(update.member()).orElseThrow();
        Draft draft = of.settled(state);
        draft.emit(new ProgramEvent.ProfileChanged(update.at()));
        known(of, draft, now, update.at(), before.profile(), update.profile(), update.id());
        AccountChange change = draft.change(update, update.id(), now);
        Person after = before.with(update.profile());
        return Case.accepted(
                change,
                List.of(draft.receipt(update, change)),
                List.of(new Claim(Key.ofMember(update.member()), state.account(), after)),
                draft.moves());
    }

    /** What follows from a new profile; an enrolment brings the first one. */
    static void known(Case of, Draft draft, Instant now, Instant at, Profile before, Profile after, String id) {
        boolean born = !after.born().equals(Profile.NOT_KNOWN);
        if (!after.born().equals(before.born()) || (born && !after.zone().equals(before.zone()))) {
            int month = born ? after.born().getMonthValue() : 0;
            int day = born ? after.born().getDayOfMonth() : 0;
            draft.emit(new ProgramEvent.Ruled(new RuleEvent.BirthdayKnown(at, month, day, after.zone())));
        }
        List<String> answers = of.program().answers(after);
        if (!answers.equals(draft.state().rules().known())) {
            draft.emit(new ProgramEvent.Ruled(new RuleEvent.PersonKnown(at, answers)));
        }
        Earning earning = Earning.of(of, draft, now, Optional.of(after));
        List<String> wanted = of.program().profile();
        if (complete(after, wanted)
                && draft.state().rules().lastPassed(Trigger.PROFILE_COMPLETED).equals(Instant.EPOCH)) {
            earning.rule(new RuleEvent.OccasionPassed(at, Trigger.PROFILE_COMPLETED));
            earning.on(Occasion.of(Trigger.PROFILE_COMPLETED, at), Trigger.PROFILE_COMPLETED, id);
        }
        for (String segment : after.segments()) {
            if (!before.segments().contains(segment)) {
                Occasion entered = Occasion.of(Trigger.SEGMENT_ENTERED, at).with("segment", segment);
                earning.on(entered, Trigger.SEGMENT_ENTERED, id);
            }
        }
    }

    private static boolean complete(Profile profile, List<String> wanted) {
        return !wanted.isEmpty()
                && wanted.stream()
                        .allMatch(name -> name.equals("birthday")
                                ? !profile.born().equals(Profile.NOT_KNOWN)
                                : profile.attributes().containsKey(name));
    }
}
