package dev.loyalty4j.core.rule;

import java.util.List;

/**
 * Says on which lines the rules of a type act.
 *
 * <p>Nearly all rules ask a few leaves of which all must be true. Of these the numbers of the leaves stand in columns,
 * filled up with one that is always true: judging such a rule is the "and" of four words without a branch, so that the
 * processor need not guess how a rule will end. The other rules are judged one by one.
 */
final class Judge {
    private static final int LEAVES = 4;

    private final CompiledRule[] rules;
    private final int[] plain;
    private final int[][] leaves;
    private final int[] others;

    /**
     * With answers that are kept it matters which leaves are asked, so that rules about the person are no plain ones.
     */
    Judge(List<CompiledRule> rules, boolean answersKept, String currency) {
        this.rules = rules.toArray(new CompiledRule[0]);
        int[][] found = new int[this.rules.length][];
        for (int rule = 0; rule < found.length; rule++) {
            found[rule] = this.rules[rule].plain(LEAVES, !answersKept, currency);
        }
        plain = TypePlan.numbers(found.length, rule -> found[rule].length > 0);
        others = TypePlan.numbers(found.length, rule -> found[rule].length == 0);
        leaves = new int[LEAVES][plain.length];
        for (int i = 0; i < plain.length; i++) {
            for (int leaf = 0; leaf < LEAVES; leaf++) {
                leaves[leaf][i] = found[plain[i]][leaf];
            }
        }
    }

    /** For each rule so many blocks of lines, then for the next. */
    void judge(Subject subject, long[] acts) {
        if (subject.blocks() == 1 && !subject.foreign()) {
            judgePlain(subject, acts);
            for (int rule : others) {
                acts[rule] = rules[rule].acts(subject);
            }
        } else {
            judgeBlocks(subject, acts);
        }
    }

    private void judgePlain(Subject subject, long[] acts) {
        long[] known = subject.known();
        long mask = subject.mask();
        int[] first = leaves[0];
        int[] second = leaves[1];
        int[] third = leaves[2];
        int[] fourth = leaves[3];
        for (int i = 0; i < plain.length; i++) {
            acts[plain[i]] = mask & known[first[i]] & known[second[i]] & known[third[i]] & known[fourth[i]];
        }
    }

    private void judgeBlocks(Subject subject, long[] acts) {
        int blocks = subject.blocks();
        for (int block = 0; block < blocks; block++) {
            subject.turnTo(block);
            for (int rule = 0; rule < rules.length; rule++) {
                acts[rule * blocks + block] = rules[rule].acts(subject);
            }
        }
        subject.turnTo(0);
    }
}
