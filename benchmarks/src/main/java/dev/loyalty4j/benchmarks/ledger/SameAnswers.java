package dev.loyalty4j.benchmarks.ledger;

/** Proves that all books give the same answers. */
final class SameAnswers {
    private static final Work WORK = new Work(2_000, 100_000);

    private SameAnswers() {}

    static void check() {
        long expected = WORK.run(new PlainBook());
        same(expected, new OurBook(WORK.members()));
        same(expected, new DecimalBook());
        same(expected, new ArrayBook(WORK.members()));
    }

    static void same(long expected, Book book) {
        if (WORK.run(book) != expected) {
            throw new IllegalStateException(
                    book.getClass().getSimpleName() + " gives other answers than plain objects");
        }
    }
}
