package dev.loyalty4j.core.rule;

import dev.loyalty4j.core.activity.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The leaves of all conditions and scopes of a plan, each once however many rules have it.
 *
 * <p>Those about the article or the category of a line are not asked one by one: the name is looked up once, and the
 * table says which of them are true of it. So an order costs the same with one such rule as with a hundred.
 */
final class Leaves {
    private static final int BY_ORDER = 0;
    private static final int BY_LINE = 1;
    private static final int BY_ARTICLE = 2;
    private static final int BY_CATEGORY = 3;

    private final Leaf[] all;
    private final int[] kinds;
    private final int[] articles;
    private final int[] categories;
    private final Words byArticle;
    private final Words byCategory;
    private final int[] asked;
    private final String[][] answers;

    private Leaves(Collector from) {
        all = from.all.toArray(new Leaf[0]);
        kinds = ints(from.kinds);
        articles = from.of(BY_ARTICLE);
        categories = from.of(BY_CATEGORY);
        byArticle = new Words(from.articles);
        byCategory = new Words(from.categories);
        asked = ints(from.asked);
        answers = new String[asked.length][];
        for (int i = 0; i < asked.length; i++) {
            answers[i] = answers(from.questions.get(i));
        }
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(i -> i).toArray();
    }

    private static String[] answers(String question) {
        Truth[] truths = Truth.values();
        String[] texts = new String[truths.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = question + " " + truths[i].inWords();
        }
        return texts;
    }

    int count() {
        return all.length;
    }

    /** Answers a leaf for the block of lines that a subject is at, and maybe others that are as quickly answered. */
    void judge(int leaf, Subject subject) {
        switch (kinds[leaf]) {
            case BY_ORDER -> subject.say(leaf, all[leaf].on(subject, 0));
            case BY_LINE -> judgeLines(leaf, subject);
            case BY_ARTICLE -> judgeArticles(subject);
            default -> judgeCategories(subject);
        }
    }

    private void judgeLines(int leaf, Subject subject) {
        long sure = 0;
        long not = 0;
        int first = subject.firstLine();
        for (int i = 0; i < subject.linesOfBlock(); i++) {
            Truth truth = all[leaf].on(subject, first + i);
            sure |= truth == Truth.TRUE ? 1L << i : 0;
            not |= truth == Truth.FALSE ? 1L << i : 0;
        }
        subject.say(leaf, sure, not);
    }

    private void judgeArticles(Subject subject) {
        subject.sayNo(articles);
        int first = subject.firstLine();
        for (int i = 0; i < subject.linesOfBlock(); i++) {
            Line line = subject.line(first + i);
            if (line != null) {
                subject.sayYes(byArticle.of(line.sku()), 1L << i);
            }
        }
    }

    private void judgeCategories(Subject subject) {
        subject.sayNo(categories);
        int first = subject.firstLine();
        for (int i = 0; i < subject.linesOfBlock(); i++) {
            Line line = subject.line(first + i);
            List<String> names = line == null ? List.of() : line.categories();
            for (int j = 0; j < names.size(); j++) {
                subject.sayYes(byCategory.of(names.get(j)), 1L << i);
            }
        }
    }

    boolean byLine(int leaf) {
        return kinds[leaf] != BY_ORDER;
    }

    /** What the leaves answered that are about the person, of those that were asked. */
    List<String> answers(Subject subject) {
        List<String> kept = new ArrayList<>(asked.length);
        for (int i = 0; i < asked.length; i++) {
            if (subject.isKnown(asked[i])) {
                kept.add(answers[i][subject.truth(asked[i]).ordinal()]);
            }
        }
        return kept;
    }

    /** Collects leaves while conditions are compiled. */
    static final class Collector {
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Leaf> all = new ArrayList<>();
        private final List<Integer> kinds = new ArrayList<>();
        private final TreeMap<String, int[]> articles = new TreeMap<>();
        private final TreeMap<String, int[]> categories = new TreeMap<>();
        private final List<Integer> asked = new ArrayList<>();
        private final List<String> questions = new ArrayList<>();

        Leaves done() {
            return new Leaves(this);
        }

        /** A leaf that says the same of all lines, or of each line by itself. */
        int add(Condition condition, Leaf leaf) {
            return add(condition, leaf, Checks.byLine(condition) ? BY_LINE : BY_ORDER);
        }

        /** A leaf about the article of a line. */
        int articles(Condition condition, List<String> names) {
            return add(condition, names, BY_ARTICLE, articles);
        }

        /** A leaf about the categories of a line. */
        int categories(Condition condition, List<String> names) {
            return add(condition, names, BY_CATEGORY, categories);
        }

        /** A leaf about the person or outside of the engine: its answers are kept in the journal, rule by rule. */
        int asked(String rule, Leaf leaf) {
            asked.add(all.size());
            questions.add(rule + "#"
                    + (1 + questions.stream().filter(q -> q.startsWith(rule + "#")).count()));
            all.add(leaf);
            kinds.add(BY_ORDER);
            conditions.add(Condition.ALWAYS); // is no leaf, so nothing is taken for this one
            return all.size() - 1;
        }

        private int add(Condition condition, List<String> names, int kind, SortedMap<String, int[]> table) {
            boolean known = conditions.contains(condition);
            int leaf = add(condition, (subject, line) -> Truth.UNKNOWN, kind); // the table answers
            for (String name : known ? List.<String>of() : names) {
                int[] before = table.getOrDefault(name, new int[0]);
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = leaf;
                table.put(name, more);
            }
            return leaf;
        }

        private int add(Condition condition, Leaf leaf, int kind) {
            int known = conditions.indexOf(condition);
            if (known >= 0) {
                return known;
            }
            conditions.add(condition);
            all.add(leaf);
            kinds.add(kind);
            return all.size() - 1;
        }

        private int[] of(int kind) {
            return IntStream.range(0, kinds.size())
                    .filter(i -> kinds.get(i) == kind)
                    .toArray();
        }
    }
}
