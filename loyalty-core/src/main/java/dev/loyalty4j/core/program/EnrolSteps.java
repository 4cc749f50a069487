package dev.loyalty4j.core.program;

import dev.loyalty4j.core.activity.CommandDigest;
import dev.loyalty4j.core.activity.Enrol;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trigger;
import dev.loyalty4j.core.journal.Claim;
import dev.loyalty4j.core.journal.Key;
import dev.loyalty4j.core.journal.MemberState;
import dev.loyalty4j.core.journal.Person;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.rule.Occasion;
import java.util.List;
import java.util.Optional;

/** A person becomes a member: a new account under a random number, and the person beside it. */
final class EnrolSteps {
    private EnrolSteps() {}

    static Decision decide(Case of, Enrol enrol) {
        Optional<Claim> member = of.loaded().find(Key.ofMember(enrol.member()));
        if (member.isPresent() && member.get().document() instanceof Person person) {
            long account = member.get().account();
            return person.enrolment().equals(CommandDigest.of(enrol, account))
                    ? new Decision.Repeated(account, 1, person.program())
                    : Case.refuse(RefusalCode.ALREADY_ENROLLED, Parameter.of("member", enrol.member()));
        }
        return of.ahead(enrol, of.clock())
                .or(() -> Bounds.unacceptable(enrol.profile()))
                .orElseGet(() -> enrolled(of, enrol));
    }

    private static Decision enrolled(Case of, Enrol enrol) {
        long account = 1 + of.random().nextLong(Long.MAX_VALUE - 1);
        Draft draft = of.draft(MemberState.before(account));
        draft.emit(new ProgramEvent.Enrolled(enrol.at()));
        of.programs().enter(draft, enrol.at());
        ProfileSteps.known(of, draft, of.clock(), enrol.at(), Profile.EMPTY, enrol.profile(), "enrolment");
        Earning earning = Earning.of(of, draft, of.clock(), Optional.of(enrol.profile()));
        earning.on(Occasion.of(Trigger.ENROLMENT, enrol.at()), Enrol.KIND, Long.toString(account));
        earning.tiers().start(enrol.at());
        CommandDigest digest = CommandDigest.of(enrol, account);
        Person person = new Person(
                enrol.member(), digest, enrol.profile(), of.programs().id());
        return Case.accepted(
                draft.change(enrol, Long.toString(account), of.clock()),
                List.of(new Claim(Key.ofMember(enrol.member()), account, person)),
                List.of(),
                draft.moves());
    }
}
