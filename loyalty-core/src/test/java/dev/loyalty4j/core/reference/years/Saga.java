package dev.loyalty4j.core.reference.years;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/** One programme, its members and three years, lived in the engine and in the reference side by side. */
final class Saga {
    final Plan plan;
    private final long seed;
    /** How often in a thousand days the most eager member does something. */
    private static final int ZEAL = 100;

    final Shop shop;
    private final Map<Integer, Life> lives = new TreeMap<>();
    private final Map<String, Long> stock = new TreeMap<>();
    private final List<Deed> deeds = new ArrayList<>();
    long looked;
    long refused;

    Saga(Plan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        this.shop = new Shop(plan, Plan.FIRST.atStartOfDay(plan.zone()).toInstant(), seed);
        plan.gifts().stream().filter(g -> g.stock() > 0).forEach(g -> stock.put(g.id(), g.stock()));
    }

    /** Lives all of it; what is told is a disagreement. */
    Optional<String> live(int members, int days) {
        Random random = new Random(seed);
        Tale tale = new Tale(plan, random);
        int[] zeals = random.ints(members, 1, ZEAL).toArray();
        int[] joins = random.ints(members, 0, Math.max(1, days / 3)).toArray();
        Instant seen = Instant.MIN;
        for (int day = 0; day < days; day++) {
            LocalDate date = Plan.FIRST.plusDays(day);
            if (date.getDayOfMonth() == 1) {
                Instant start = date.atStartOfDay(plan.zone()).toInstant();
                seen = random.nextBoolean() ? start : start.plusSeconds(1);
                Optional<String> wrong = look(seen);
                if (wrong.isPresent()) {
                    return wrong;
                }
                if (random.nextInt(3) == 0) {
                    shop.loyalty.settle();
                }
            }
            record Turn(Instant at, int member) {}
            List<Turn> turns = new ArrayList<>();
            for (int m = 0; m < members; m++) {
                if (joins[m] == day || joins[m] < day && random.nextInt(1_000) < zeals[m]) {
                    Instant at = tale.on(date);
                    turns.add(new Turn(at.isBefore(seen) ? seen : at, m));
                }
            }
            turns.sort(Comparator.comparing(Turn::at).thenComparing(Turn::member));
            for (Turn turn : turns) {
                Optional<String> wrong = step(turn.member(), turn.at(), tale);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    /** What must hold whatever the reference says. */
    Laws laws() {
        return new Laws(plan, shop.loyalty, shop.store);
    }

    List<String> broken(Laws laws) {
        return laws.broken(lives.keySet(), new Random(seed));
    }

    private Optional<String> step(int member, Instant at, Tale tale) {
        Life life = lives.get(member);
        if (life == null) {
            return tell(new Deed(member, at, new Deed.Joins(Shop.name(member))));
        }
        life.pass(at);
        shop.learn(member, life.tickets);
        Deed.Act act = tale.of(life);
        return tell(new Deed(member, at, act));
    }

    private Optional<String> look(Instant at) {
        for (int member : new TreeSet<>(lives.keySet())) {
            Optional<String> wrong = tell(new Deed(member, at, new Deed.Looks("look")));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** One step in both worlds, and what they say then. */
    Optional<String> tell(Deed deed) {
        deeds.add(deed);
        looked++;
        if (deed.act() instanceof Deed.Joins) {
            lives.put(deed.member(), new Life(plan, deed.at(), stock));
        }
        Life life = lives.get(deed.member());
        life.pass(deed.at());
        if (deed.act() instanceof Deed.Shows shows && !shop.knows(deed.member(), shows.ticket())) {
            return Optional.empty();
        }
        boolean plain = deed.act() instanceof Deed.Joins || deed.act() instanceof Deed.Looks;
        String expected = plain ? Life.DONE : life.act(deed.act());
        String answer = shop.act(deed);
        if (!expected.equals(answer)) {
            return Optional.of("  expected \"" + expected + "\" but was \"" + answer + "\"");
        }
        refused += expected.isEmpty() ? 0 : 1;
        shop.learn(deed.member(), life.tickets);
        return difference(life.picture(), shop.picture(deed.member()));
    }

    private String at(Deed deed) {
        return deed.at().atZone(plan.zone()).toLocalDateTime() + " " + deed.act() + "\n";
    }

    private static Optional<String> difference(Map<String, String> expected, Map<String, String> actual) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> keys = new TreeSet<>(expected.keySet());
        keys.addAll(actual.keySet());
        for (String key : keys) {
            if (!String.valueOf(expected.get(key)).equals(actual.get(key))) {
                text.append("  ").append(key).append(": expected ").append(expected.get(key));
                text.append(" but was ").append(actual.get(key)).append('\n');
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** The shortest story of the last member that still ends in a disagreement. */
    String shortest() {
        int member = deeds.get(deeds.size() - 1).member();
        List<Deed> story = deeds.stream().filter(d -> d.member() == member).toList();
        if (replay(story).isEmpty()) {
            return "needs the other members; seed " + seed + " of " + plan;
        }
        int tries = 400;
        for (int size = story.size() / 2; size >= 1; size /= 2) {
            for (int from = 1; from < story.size() && tries > 0; tries--) {
                List<Deed> shorter = new ArrayList<>(story.subList(0, from));
                shorter.addAll(story.subList(Math.min(story.size(), from + size), story.size()));
                if (replay(shorter).isPresent()) {
                    story = shorter;
                } else {
                    from += size;
                }
            }
        }
        StringBuilder text = new StringBuilder("seed " + seed + " of "
                + plan.toString().replaceAll("(Rungs|Gift|Card|Turning|Step)\\[", "\n    $1[") + "\n");
        story.forEach(d -> text.append("  ").append(at(d)));
        return text.append(replay(story).orElse("")).toString();
    }

    private Optional<String> replay(List<Deed> story) {
        Saga again = new Saga(plan, seed);
        try {
            for (Deed deed : story) {
                Optional<String> wrong = again.tell(deed);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        } catch (RuntimeException shortened) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
