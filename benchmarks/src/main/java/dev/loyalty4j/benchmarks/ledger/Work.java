package dev.loyalty4j.benchmarks.ledger;

/**
 * The same operations for every book: 70 in a hundred earn, 25 spend and 5 expire, for members drawn at random, while
 * 730 days go by. The seed is fixed.
 *
 * @param members how many members there are
 * @param operations how many operations, over which the days are spread
 */
public record Work(int members, int operations) {
    private static final int DAYS = 730;
    private static final int EARN = 70;
    private static final int SPEND = 95;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    /**
     * Carries all of it out.
     *
     * @param book the book
     * @return a number that depends on the answer to every operation
     */
    public long run(Book book) {
        long random = SEED;
        long answers = 0;
        for (int i = 0; i < operations; i++) {
            random ^= random << 13;
            random ^= random >>> 7;
            random ^= random << 17;
            int member = (int) ((random >>> 33) % members);
            int kind = (int) ((random >>> 8) & 0xFFFF) % 100;
            int points = 1 + (int) (random & 0xFF);
            int day = (int) ((long) i * DAYS / operations);
            long answer;
            if (kind < EARN) {
                book.earn(member, points, day);
                answer = points;
            } else {
                answer = kind < SPEND ? book.spend(member, points, day) : book.expire(member, day);
            }
            answers = answers * 31 + answer;
        }
        return answers;
    }
}
