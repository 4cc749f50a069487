package dev.loyalty4j.core.tier;

import dev.loyalty4j.core.activity.Measure;
import dev.loyalty4j.core.amount.Money;
import dev.loyalty4j.core.rule.RuleNames;
import dev.loyalty4j.core.time.ProgramCalendar;
import dev.loyalty4j.core.time.Term;
import dev.loyalty4j.core.time.Window;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parses the requirements of one ladder and reports every mistake. */
final class LadderCompiler {
    private static final Need BROKEN = new Need.Never();

    private final Ladder ladder;
    private final RuleNames names;
    private final List<String> problems;
    private final String where;
    private final Set<CompiledMetric> metrics = new LinkedHashSet<>();

    private LadderCompiler(Ladder ladder, RuleNames names, List<String> problems) {
        this.ladder = ladder;
        this.names = names;
        this.problems = problems;
        this.where = "ladder '" + ladder.name() + "'";
    }

    /** How far back what was counted may still change, by late activities and by returns. */
    record Horizons(long lateDays, long returnDays) {
        /**
         * For how many days back readings are asked for: by returns only where they change more than one bucket; a term
         * is judged when its days of grace are over.
         */
        long readings(Ladder ladder) {
            boolean revokes = ladder.policy().returns() == LadderPolicy.Returned.REVOKE;
            boolean rolls = !ladder.policy().rolloverFrom().isEmpty();
            long days = revokes || rolls ? days() : lateDays;
            return Math.max(days, ladder.policy().graceDays() + 1);
        }

        long days() {
            return Math.max(lateDays, returnDays);
        }
    }

    static List<CompiledLadder> compile(
            List<Ladder> ladders,
            RuleNames names,
            ProgramCalendar calendar,
            Horizons horizons,
            int version,
            List<String> problems) {
        List<CompiledLadder> compiled = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Ladder ladder : ladders) {
            LadderCompiler compiler = new LadderCompiler(ladder, names, problems);
            if (!seen.add(ladder.name())) {
                problems.add(compiler.where + " is declared twice");
            }
            compiled.add(compiler.compiled(calendar, horizons, version));
        }
        return List.copyOf(compiled);
    }

    private CompiledLadder compiled(ProgramCalendar calendar, Horizons horizons, int version) {
        term(where, ladder.term());
        ladder.policy().landing().forEach(landing -> term(where + ", landing", landing));
        policy();
        List<CompiledLadder.Step> steps = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        if (ladder.tiers().size() > Ladder.MAX_TIERS) {
            problems.add(where + " has " + ladder.tiers().size() + " tiers, allowed are " + Ladder.MAX_TIERS);
        }
        for (Tier tier : ladder.tiers()) {
            String what = where + ", tier '" + tier.name() + "'";
            if (tier.name().isBlank()) {
                problems.add(what + ": the name is blank, allowed is any other text");
            }
            if (!seen.add(tier.name())) {
                problems.add(what + " is declared twice");
            }
            tier.term().forEach(own -> term(what, own));
            benefits(what, tier);
            Need enter = need(what, tier.enter());
            CompiledLadder.Step step = new CompiledLadder.Step(
                    tier,
                    enter,
                    tier.retain().equals(tier.enter()) ? enter : need(what, tier.retain()),
                    tier.reenter().equals(tier.enter()) ? enter : need(what, tier.reenter()),
                    need(what, tier.lifetime()));
            if (!steps.isEmpty()) {
                rising(what, steps.get(steps.size() - 1), step);
            }
            steps.add(step);
        }
        List<Need.Leaf> starts = new ArrayList<>();
        for (LadderPolicy.HeadStart start : ladder.policy().headStarts()) {
            if (need(where + ", head start", new Requirement.AtLeast(start.metric(), start.amount()))
                    instanceof Need.Leaf leaf) {
                starts.add(leaf);
            }
        }
        return new CompiledLadder(
                ladder,
                List.copyOf(steps),
                List.copyOf(metrics),
                List.copyOf(starts),
                calendar,
                horizons.readings(ladder),
                horizons.days(),
                version,
                Choices.STANDARD);
    }

    private void term(String what, Term declared) {
        Term term = declared instanceof Term.Shifted shifted ? shifted.term() : declared;
        if (term instanceof Term.RestAndNext && !ladder.window().tiles()) {
            problems.add(what + ": a term of periods needs a window of periods, but it is "
                    + ladder.window().inWords());
        }
    }

    private void policy() {
        LadderPolicy policy = ladder.policy();
        if (policy.upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END
                && !ladder.window().tiles()) {
            problems.add(where + ": an upgrade at the end of the period needs a window of periods, but it is "
                    + ladder.window());
        }
        if (policy.upgrade() == LadderPolicy.Upgrade.AT_PERIOD_END) {
            for (Tier tier : ladder.tiers()) {
                boolean over =
                        (tier.term().isEmpty() ? ladder.term() : tier.term().get(0)).equals(Term.REST_OF_PERIOD);
                if (over && tier.enter() instanceof Requirement.AtLeast) {
                    problems.add(where + " tier '" + tier.name() + "': it is entered when the period is over, but its"
                            + " term is the rest of that period; allowed are terms that go on, such as the rest and the"
                            + " next one");
                }
            }
        }
        if (policy.rolloverFrom().isEmpty()) {
            return;
        }
        if (!ladder.window().tiles()) {
            problems.add(where + ": rolling over needs a window of periods, but it is "
                    + ladder.window().inWords());
        }
        if (!tiers().contains(policy.rolloverFrom())) {
            problems.add(where + ": rollover is from '" + policy.rolloverFrom() + "', allowed are " + tiers());
        }
    }

    private List<String> tiers() {
        return ladder.tiers().stream().map(Tier::name).toList();
    }

    private void benefits(String what, Tier tier) {
        Set<String> seen = new LinkedHashSet<>();
        for (Benefit benefit : tier.benefits()) {
            if (benefit instanceof Benefit.Entitled entitled && !seen.add(entitled.name())) {
                problems.add(what + ": entitlement '" + entitled.name() + "' is declared twice");
            }
        }
    }

    /** A tier above another that asks for the same metric asks for more of it. */
    private void rising(String what, CompiledLadder.Step below, CompiledLadder.Step above) {
        if (below.enter() instanceof Need.Leaf less
                && above.enter() instanceof Need.Leaf more
                && less.metric().equals(more.metric())
                && more.amount() <= less.amount()) {
            problems.add(what + ": requirement is " + above.tier().enter().inWords()
                    + ", allowed is more than the tier below");
        }
    }

    private Need need(String what, Requirement requirement) {
        try {
            Need need = parsed(requirement, 1);
            List<List<Need.Leaf>> unused = need.ways(); // says where there are too many
            return need;
        } catch (IllegalArgumentException e) {
            problems.add(what + ": " + e.getMessage());
            return BROKEN;
        }
    }

    private Need parsed(Requirement requirement, int depth) {
        if (depth > Requirement.MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "requirement is nested " + depth + " deep, allowed are " + Requirement.MAX_DEPTH);
        }
        if (requirement instanceof Requirement.AtLeast least) {
            return leaf(least);
        } else if (requirement instanceof Requirement.All all) {
            return new Need.All(
                    all.parts().stream().map(p -> parsed(p, depth + 1)).toList());
        } else if (requirement instanceof Requirement.Any any) {
            return new Need.Any(
                    any.parts().stream().map(p -> parsed(p, depth + 1)).toList());
        }
        return requirement instanceof Requirement.None ? new Need.None() : new Need.Never();
    }

    private Need.Leaf leaf(Requirement.AtLeast least) {
        CompiledMetric metric = metric(least.metric());
        long amount = amount(least.amount(), metric);
        if (amount < 1) {
            throw new IllegalArgumentException("requirement is " + least.amount() + ", allowed is more than 0");
        }
        metrics.add(metric);
        return new Need.Leaf(metric, amount);
    }

    private CompiledMetric metric(Metric metric) {
        Window window = metric.own().isEmpty() ? ladder.window() : metric.own().get(0);
        boolean ofLadder = window.equals(ladder.window());
        return switch (metric.kind()) {
            case SPEND ->
                CompiledMetric.of(
                        metric.kind(), "", window, ofLadder, names.currency(), Money.digits(names.currency()));
            case ORDERS, VISITS -> CompiledMetric.of(metric.kind(), "", window, ofLadder, "", 0);
            case POINTS, BASE_POINTS, REDEEMED -> {
                RuleNames.Type type = type(metric.name());
                yield CompiledMetric.of(metric.kind(), type.name(), window, ofLadder, type.name(), type.scale());
            }
            case MEASURE -> CompiledMetric.of(metric.kind(), metric.name(), window, ofLadder, "", Measure.MAX_SCALE);
            case ACTIONS -> CompiledMetric.of(metric.kind(), metric.name(), window, ofLadder, "", 0);
            case TERMS_HELD, YEARS_HELD -> {
                if (!tiers().contains(metric.name())) {
                    throw new IllegalArgumentException("tier is '" + metric.name() + "', allowed are " + tiers());
                }
                yield CompiledMetric.of(metric.kind(), metric.name(), window, ofLadder, "", 0);
            }
        };
    }

    private RuleNames.Type type(String name) {
        return names.pointTypes().stream()
                .filter(t -> name.isEmpty() || t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("point type is '" + name + "', allowed are "
                        + names.pointTypes().stream().map(RuleNames.Type::name).toList()));
    }

    static long amount(String amount, CompiledMetric metric) {
        if (metric.kind() == Metric.Kind.SPEND) {
            return Money.of(amount, metric.unit()).minor();
        }
        long whole = whole(amount, metric.scale());
        return metric.kind() == Metric.Kind.YEARS_HELD ? Math.multiplyExact(whole, 1461L) / 4 : whole;
    }

    private static long whole(String amount, int scale) {
        try {
            return new BigDecimal(amount).movePointRight(scale).longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "requirement is '" + amount + "', allowed is a decimal with at most " + scale + " decimals", e);
        }
    }
}
