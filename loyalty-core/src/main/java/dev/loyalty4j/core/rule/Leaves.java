package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Circumstances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The leaves of all conditions and scopes of a plan, each once however many rules have it.
 *
 * <p>What most rules ask is answered for all leaves at once before any rule is judged: what follows from the day once a
 * day, articles, categories and channels by looking up their name once, amounts and tiers by a comparison each. So an
 * order costs nearly the same with one such rule as with a hundred, and judging a rule is reading bits. Other leaves
 * are asked when a rule needs them.
 */
final class Leaves {
    private final Leaf[] all;
    private final boolean[] byLine;
    private final int[] ofDays;
    private final Words articles;
    private final Words categories;
    private final Words[] texts;
    private final int[] amounts;
    private final int[] lineAmounts;
    private final int[] tiers;
    private final long[] least;
    private final int[] ladders;
    private final boolean[] orHigher;
    private final int[] cheap;
    private final int[] asked;
    private final List<EnumMap<Truth, String>> answers;

    Leaves(LeafCollector from) {
        all = from.leaves().toArray(new Leaf[0]);
        byLine = new boolean[all.length];
        for (int leaf : from.byLine()) {
            byLine[leaf] = true;
        }
        ofDays = from.numbers(LeafCollector.Kind.DAY);
        articles = new Words(from.table(LeafCollector.Kind.ARTICLE), from.numbers(LeafCollector.Kind.ARTICLE));
        categories = new Words(from.table(LeafCollector.Kind.CATEGORY), from.numbers(LeafCollector.Kind.CATEGORY));
        texts = LeafCollector.TEXTS.stream()
                .map(kind -> new Words(from.table(kind), from.numbers(kind)))
                .toArray(Words[]::new);
        amounts = from.numbers(LeafCollector.Kind.AMOUNT);
        lineAmounts = from.numbers(LeafCollector.Kind.LINE_AMOUNT);
        tiers = from.numbers(LeafCollector.Kind.TIER);
        least = from.least();
        ladders = from.ladders();
        orHigher = from.orHigher();
        cheap = IntStream.concat(
                        Arrays.stream(from.numbers(LeafCollector.Kind.CHEAP)),
                        Arrays.stream(from.numbers(LeafCollector.Kind.PERSON)))
                .toArray();
        asked = from.asked();
        answers = from.questions().stream().map(Leaves::answers).toList();
    }

    private static EnumMap<Truth, String> answers(String question) {
        EnumMap<Truth, String> texts = new EnumMap<>(Truth.class);
        for (Truth truth : Truth.values()) {
            texts.put(truth, question + " " + truth.inWords());
        }
        return texts;
    }

    int count() {
        return all.length;
    }

    /** Answers what follows from the day alone; of names it is so far known that no line has them. */
    void begin(Day day, Subject subject, Answers morning) {
        for (int leaf : ofDays) {
            morning.say(leaf, all[leaf].on(subject, 0));
        }
        morning.sayNo(articles.leaves());
        morning.sayNo(categories.leaves());
    }

    /** Answers what most rules ask of an order. */
    void begin(Subject subject, Answers answers) {
        beginLines(subject, answers);
        Circumstances circumstances = subject.occasion().circumstances();
        text(texts[0], circumstances.channel(), answers);
        text(texts[1], circumstances.store(), answers);
        text(texts[2], circumstances.market(), answers);
        text(texts[3], subject.occasion().currency(), answers);
        if (!subject.foreign()) {
            long money = subject.money();
            for (int leaf : amounts) {
                answers.say(leaf, money >= least[leaf]);
            }
        }
        for (int leaf : tiers) {
            int held = subject.tierRank(ladders[leaf]);
            if (held != Facts.UNKNOWN) {
                answers.say(leaf, orHigher[leaf] ? held >= least[leaf] : held == least[leaf]);
            }
        }
        for (int leaf : cheap) {
            answer(leaf, subject, answers);
        }
    }

    private static void text(Words words, String text, Answers answers) {
        if (words.isAsked() && !text.isEmpty()) {
            answers.sayNo(words.leaves());
            answers.sayYes(words.of(text), -1);
        }
    }

    /** Goes to another block of lines: nothing is known of them. */
    void turn(Subject subject, Answers answers) {
        for (int leaf = 0; leaf < byLine.length; leaf++) {
            if (byLine[leaf]) {
                answers.forget(leaf);
            }
        }
        answers.sayNo(articles.leaves());
        answers.sayNo(categories.leaves());
        beginLines(subject, answers);
        for (int leaf : cheap) {
            answer(leaf, subject, answers);
        }
    }

    private void beginLines(Subject subject, Answers answers) {
        int first = subject.firstLine();
        int count = subject.occasion().lines().isEmpty() ? 0 : subject.linesOfBlock();
        for (int i = 0; articles.isAsked() && i < count; i++) {
            answers.sayYes(articles.of(subject.lineAt(first + i).sku()), 1L << i);
        }
        for (int i = 0; categories.isAsked() && i < count; i++) {
            List<String> names = subject.lineAt(first + i).categories();
            for (int j = 0; j < names.size(); j++) {
                answers.sayYes(categories.of(names.get(j)), 1L << i);
            }
        }
        if (!subject.foreign()) {
            for (int leaf : lineAmounts) {
                answers.say(leaf, linesOf(subject, least[leaf]));
            }
        }
    }

    private static long linesOf(Subject subject, long least) {
        long lines = 0;
        int first = subject.firstLine();
        for (int i = 0; i < subject.linesOfBlock(); i++) {
            lines |= subject.money(first + i) >= least ? 1L << i : 0;
        }
        return lines;
    }

    /** Answers a leaf by itself. */
    void answer(int leaf, Subject subject, Answers answers) {
        if (!byLine[leaf]) {
            answers.say(leaf, all[leaf].on(subject, 0));
            return;
        }
        long sure = 0;
        long not = 0;
        int first = subject.firstLine();
        for (int i = 0; i < subject.linesOfBlock(); i++) {
            Truth truth = all[leaf].on(subject, first + i);
            sure |= truth == Truth.TRUE ? 1L << i : 0;
            not |= truth == Truth.FALSE ? 1L << i : 0;
        }
        answers.say(leaf, sure, not);
    }

    /** What the leaves answered that are about the person, of those that were asked. */
    List<String> kept(Answers its) {
        List<String> kept = new ArrayList<>(asked.length);
        for (int i = 0; i < asked.length; i++) {
            if (its.isAsked(asked[i])) {
                kept.add(answers.get(i).get(its.truth(asked[i])));
            }
        }
        return kept;
    }
}
