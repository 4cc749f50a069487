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
    private final Words tenders;

    /** The leaves that are true of a name, by its number. */
    private final int[][] byNumber;

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
        List<int[]> found = new ArrayList<>(List.of(new int[0]));
        articles = words(from, LeafCollector.Kind.ARTICLE, found);
        categories = words(from, LeafCollector.Kind.CATEGORY, found);
        texts = LeafCollector.TEXTS.stream()
                .map(kind -> words(from, kind, found))
                .toArray(Words[]::new);
        tenders = words(from, LeafCollector.Kind.TENDER, found);
        byNumber = found.toArray(new int[0][]);
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

    private static Words words(LeafCollector from, LeafCollector.Kind kind, List<int[]> byNumber) {
        return new Words(from.table(kind), from.numbers(kind), byNumber);
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

    /** The number of an article for those who are asked about it. */
    int article(String name) {
        return articles.isAsked() ? articles.of(name) : Words.OTHERS;
    }

    /** The number of a category for those who are asked about it. */
    int category(String name) {
        return categories.isAsked() ? categories.of(name) : Words.OTHERS;
    }

    /** How many tenders of an occasion are numbered. */
    int tenders(Occasion occasion) {
        return tenders.isAsked() ? occasion.payment().tenders().size() : 0;
    }

    /** Numbers the names that an occasion has as a whole, from a position on; those of tenders last. */
    void told(Occasion occasion, int[] numbers, int from) {
        Circumstances circumstances = occasion.circumstances();
        numbers[from] = told(texts[0], circumstances.channel());
        numbers[from + 1] = told(texts[1], circumstances.store());
        numbers[from + 2] = told(texts[2], circumstances.market());
        numbers[from + 3] = told(texts[3], occasion.currency());
        if (tenders.isAsked()) {
            int at = from + texts.length;
            for (String tender : occasion.payment().tenders().keySet()) {
                numbers[at++] = tenders.of(tender);
            }
        }
    }

    private static int told(Words words, String name) {
        return words.isAsked() && !name.isEmpty() ? words.of(name) : ReadOccasion.NOT_TOLD;
    }

    /** Answers what most rules ask of an order. */
    void begin(Subject subject, Answers answers) {
        ReadOccasion read = subject.read();
        beginLines(subject, answers);
        for (int kind = 0; kind < texts.length; kind++) {
            if (read.told(kind) != ReadOccasion.NOT_TOLD) {
                answers.sayNo(texts[kind].leaves());
                answers.sayYes(byNumber[read.told(kind)], -1);
            }
        }
        if (read.toldCount() > texts.length) {
            answers.sayNo(tenders.leaves());
            for (int i = texts.length; i < read.toldCount(); i++) {
                answers.sayYes(byNumber[read.told(i)], -1);
            }
        }
        beginSizes(subject, answers);
        for (int leaf : cheap) {
            answer(leaf, subject, answers);
        }
    }

    private void beginSizes(Subject subject, Answers answers) {
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
        ReadOccasion read = subject.read();
        int first = subject.firstLine();
        for (int i = 0; i < read.named(); i++) {
            int line = read.lineOf(i) - first;
            if (line >= 0 && line < Long.SIZE) {
                answers.sayYes(byNumber[read.name(i)], 1L << line);
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
