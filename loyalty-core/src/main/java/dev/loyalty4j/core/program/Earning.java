package dev.loyalty4j.core.program;

import dev.loyalty4j.core.account.LotKind;
import dev.loyalty4j.core.account.Origin;
import dev.loyalty4j.core.account.PointType;
import dev.loyalty4j.core.account.Share;
import dev.loyalty4j.core.account.Shares;
import dev.loyalty4j.core.activity.Action;
import dev.loyalty4j.core.activity.Parameter;
import dev.loyalty4j.core.activity.Profile;
import dev.loyalty4j.core.activity.Purchase;
import dev.loyalty4j.core.activity.RefusalCode;
import dev.loyalty4j.core.activity.Trace;
import dev.loyalty4j.core.activity.Visit;
import dev.loyalty4j.core.amount.Kept;
import dev.loyalty4j.core.amount.Rate;
import dev.loyalty4j.core.journal.OrderState;
import dev.loyalty4j.core.journal.ProgramEvent;
import dev.loyalty4j.core.journal.WaitingGains;
import dev.loyalty4j.core.rule.Evaluation;
import dev.loyalty4j.core.rule.Occasion;
import dev.loyalty4j.core.rule.RuleEvent;
import dev.loyalty4j.core.tier.Metric;
import dev.loyalty4j.core.tier.MetricGain;
import dev.loyalty4j.core.time.ProgramCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Turns what rules say into grants and counts; shared by all commands that can earn, and by what comes by itself. */
final class Earning {
    private final Draft draft;
    private final Program program;
    private final Instant now;
    private final Trace trace;
    private final Optional<Profile> person;
    private final Loaded loaded;
    private final Optional<RandomGenerator> random;

    private Earning(
            Draft draft,
            Instant now,
            Trace trace,
            Optional<Profile> person,
            Loaded loaded,
            Optional<RandomGenerator> random) {
        this.random = random;
        this.draft = draft;
        this.program = draft.program();
        this.now = now;
        this.trace = trace;
        this.person = person;
        this.loaded = loaded;
    }

    static Earning of(Case of, Draft draft, Instant now, Optional<Profile> person) {
        return new Earning(draft, now, of.trace(), person, of.loaded(), Optional.of(of.random()));
    }

    /** What comes by itself is decided without the person, whose facts are then unknown. */
    static Earning byItself(Draft draft, Instant at) {
        return new Earning(draft, at, Trace.OFF, Optional.empty(), Loaded.NOTHING, Optional.empty());
    }

    /** Facts are as they were before; the end of a period is judged in the period that ends. */
    Evaluation evaluate(Occasion occasion) {
        return evaluate(occasion, List.of());
    }

    /** The same, judged by tiers that the occasion itself reaches, by ladder; 0 for none. */
    Evaluation evaluate(Occasion occasion, List<Integer> lifted) {
        MemberFacts facts = new MemberFacts(
                program, draft.state(), occasion.judgedAt(), person, loaded.after(draft.moves()), lifted);
        return program.rulePlan().evaluate(occasion, facts, trace);
    }

    /** Says whether the lots of an award fit; it makes at most one for each point type and kind. */
    boolean fits(Evaluation evaluation) {
        int lots = Math.toIntExact(Giving.lots(evaluation));
        for (Evaluation.Earned earned : evaluation.awards()) {
            lots += earned.points(true) > 0 ? 1 : 0;
            lots += earned.points(false) > 0 ? 1 : 0;
        }
        return lots == 0 || draft.makeRoom(lots, now);
    }

    /** Evaluates and awards an occasion that is not an order. Says no, and does nothing, where the account is full. */
    boolean on(Occasion occasion, String kind, String id) {
        return on(occasion, kind, id, "", List.of());
    }

    /** The same for what can come back under a name, and counts toward tiers whether or not it earns. */
    boolean on(Occasion occasion, String kind, String id, String order, List<MetricGain> gains) {
        return on(occasion, kind, id, order, gains, List.of());
    }

    /** The same without things that some rules gave before. */
    boolean onAgain(Occasion occasion, String kind, String id, List<String> givenBefore) {
        return on(occasion, kind, id, "", List.of(), givenBefore);
    }

    private boolean on(
            Occasion occasion, String kind, String id, String order, List<MetricGain> gains, List<String> without) {
        List<MetricGain> all = new ArrayList<>(gains);
        if (program.rulePlan().waitsFor(occasion.trigger())) {
            Evaluation evaluation = evaluate(occasion).without(without);
            if (!fits(evaluation)) {
                return false;
            }
            award(evaluation, occasion, origin(occasion, kind, id), order);
            addPointsGained(evaluation, kind, occasion.at(), all);
        } else if (gains.isEmpty()) {
            return true;
        }
        count(all, occasion.at(), order);
        return true;
    }

    /** Counts toward tiers what an occasion counts; all but points waits where a point type holds orders back. */
    void count(List<MetricGain> gains, Instant at, String order) {
        Optional<PointType> holding = order.isEmpty() ? Optional.empty() : program.holdingBack();
        TierSteps tiers = tiers();
        tiers.count(holding.isPresent() ? atOnce(holding.get(), gains, at, order) : gains, at);
        tiers.moveUp(at);
    }

    private List<MetricGain> atOnce(PointType holding, List<MetricGain> gains, Instant at, String order) {
        List<MetricGain> later = gains.stream().filter(gain -> !ofPoints(gain)).toList();
        List<MetricGain> now = new ArrayList<>(gains);
        now.removeAll(later);
        Instant release = holding.pending().releaseOf(at, program.calendar());
        boolean atRelease = holding.pending().qualifiesAtRelease();
        draft.emit(new ProgramEvent.OrderWaits(
                at, new WaitingGains(order, at, holding.name(), later, release, atRelease)));
        return now;
    }

    /** Points have a release of their own. */
    static boolean ofPoints(MetricGain gain) {
        return gain.kind() == Metric.Kind.POINTS || gain.kind() == Metric.Kind.BASE_POINTS;
    }

    /** Says that as many orders wait as may. */
    static Optional<Decision> tooManyWaiting(Case of, Draft draft) {
        return of.program().holdingBack().isPresent() && draft.state().waiting().size() >= WaitingGains.MAX
                ? Optional.of(Case.refuse(RefusalCode.TOO_MANY_WAITING, Parameter.of("allowed", WaitingGains.MAX)))
                : Optional.empty();
    }

    TierSteps tiers() {
        return new TierSteps(draft, this, now, trace);
    }

    Origin origin(Occasion occasion, String kind, String id) {
        String tiers = program.compiledLadders().tiersAt(draft.climber().ladders(), occasion.at());
        return new Origin(
                kind,
                id,
                program.version(),
                tiers,
                occasion.circumstances().channel(),
                occasion.circumstances().campaign());
    }

    /** Adds the points that count toward tiers at once; pending ones count when they are released. */
    void addPointsGained(Evaluation evaluation, String kind, Instant at, List<MetricGain> gains) {
        for (int i = 0; i < evaluation.awards().size(); i++) {
            Evaluation.Earned earned = evaluation.awards().get(i);
            PointType type = program.pointType(earned.pointType());
            if (type.pending().isNone()
                    || !releaseOf(type, kind, at, program.calendar()).isAfter(at)) {
                gains.add(new MetricGain(Metric.Kind.POINTS, earned.pointType(), earned.points()));
                gains.add(new MetricGain(Metric.Kind.BASE_POINTS, earned.pointType(), earned.points(false)));
            }
        }
    }

    /**
     * When points can be spent. What happens to nothing that can be fulfilled does not wait for the event of its type.
     */
    static Instant releaseOf(PointType type, String kind, Instant at, ProgramCalendar calendar) {
        boolean named = kind.equals(Purchase.KIND) || kind.equals(Visit.KIND) || kind.equals(Action.KIND);
        return named ? type.pending().releaseOf(at, calendar) : type.pending().releaseFrom(at, calendar);
    }

    /** Grants the points and notes what is counted. */
    void award(Evaluation evaluation, Occasion occasion, Origin origin, String order) {
        Instant at = occasion.at();
        for (int i = 0; i < evaluation.awards().size(); i++) {
            grant(evaluation.awards().get(i), false, at, origin);
            grant(evaluation.awards().get(i), true, at, origin);
        }
        draft.count(at, order, evaluation.changes());
        if (!evaluation.answers().isEmpty()) {
            rule(new RuleEvent.AnswersKept(at, evaluation.answers()));
        }
        evaluation.dryRuns().forEach(this::rule);
        if (!evaluation.inKind().isEmpty()) {
            new Giving(draft, this, occasion, origin, order, loaded, trace).give(evaluation, random);
        }
    }

    /**
     * Takes off what an order counted, for the share of its award that is returned so far: headroom of limits, orders,
     * what conditions look back at, remainders. The share is a total; a smaller one than before puts counts on again.
     */
    static void giveBack(Draft draft, OrderState order, Rate share, Kept kept, Instant at) {
        RuleEvent.GivenBack back = order.counted()
                .forLines(
                        at,
                        order.order(),
                        share,
                        kept,
                        order.keptUnits(),
                        draft.state().rules());
        boolean unused = draft.count(back);
    }

    void rule(RuleEvent event) {
        draft.emit(new ProgramEvent.Ruled(event));
    }

    private void grant(Evaluation.Earned earned, boolean bonus, Instant at, Origin origin) {
        long points = earned.points(bonus);
        if (points > 0) {
            LotKind kind = bonus ? LotKind.BONUS : LotKind.BASE;
            draft.grant(program.pointType(earned.pointType()), kind, points, at, origin, shares(earned, bonus));
        }
    }

    private static List<Share> shares(Evaluation.Earned earned, boolean bonus) {
        List<Evaluation.Cell> cells = earned.cells();
        int[] its = new int[cells.size()];
        int count = 0;
        for (int i = 0; i < its.length; i++) {
            if (cells.get(i).bonus() == bonus) {
                its[count++] = i;
            }
        }
        return Shares.of(count, i -> share(cells.get(its[i])));
    }

    private static Share share(Evaluation.Cell cell) {
        return new Share(cell.rule(), cell.line(), cell.points());
    }
}
