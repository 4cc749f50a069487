package dev.loyalty4j.core.amount;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What was counted under some keys on some days, as a list that never changes. A member has some dozens of such counts
 * and every order adds to a few of them; so they are kept as numbers in arrays, and one of them is made an object only
 * when somebody looks at it.
 *
 * @param <E> what one count is to those who look at it
 */
public final class DayCounts<E> extends AbstractList<E> implements RandomAccess {
    private static final String[] NO_KEYS = {};
    private static final long[] NO_NUMBERS = {};

    private static final int DAYS = 0x1F;
    private static final int MONTH = 5;
    private static final int MONTHS = 0xF;
    private static final int YEAR = 9;

    private final Form<E> form;
    private final String[] keys;

    /** Of each count its day as a number and then its value: one array, so that one look finds both. */
    private final long[] numbers;

    /**
     * Puts a count together.
     *
     * @param <E> what one count is to those who look at it
     */
    @FunctionalInterface
    public interface Maker<E> {
        /**
         * Puts a count together.
         *
         * @param key under what it was counted
         * @param day on which day, or the first day of the bucket
         * @param value how much
         * @return the count
         */
        E make(String key, LocalDate day, long value);
    }

    /**
     * How a count is put together and taken apart.
     *
     * @param <E> what one count is to those who look at it
     */
    public static final class Form<E> {
        private final Maker<E> maker;
        private final Function<E, String> key;
        private final Function<E, LocalDate> day;
        private final ToLongFunction<E> value;

        /**
         * Says how.
         *
         * @param maker puts a count together
         * @param key under what it was counted
         * @param day on which day, or the first day of the bucket
         * @param value how much
         */
        public Form(Maker<E> maker, Function<E, String> key, Function<E, LocalDate> day, ToLongFunction<E> value) {
            this.maker = Objects.requireNonNull(maker, "maker");
            this.key = Objects.requireNonNull(key, "key");
            this.day = Objects.requireNonNull(day, "day");
            this.value = Objects.requireNonNull(value, "value");
        }
    }

    /** A day as a number: a later day has a greater one. */
    private static long number(LocalDate day) {
        return (long) day.getYear() << YEAR | day.getMonthValue() << MONTH | day.getDayOfMonth();
    }

    private static LocalDate day(long number) {
        return LocalDate.of((int) (number >> YEAR), (int) (number >> MONTH) & MONTHS, (int) number & DAYS);
    }

    private DayCounts(Form<E> form, String[] keys, long[] numbers) {
        this.form = form;
        this.keys = keys;
        this.numbers = numbers;
    }

    /**
     * Returns counts as such a list.
     *
     * @param list the counts, no key and day twice
     * @param form how one of them is put together and taken apart
     * @param <E> what one count is to those who look at it
     * @return the list itself if it is one already, otherwise a copy
     */
    public static <E> DayCounts<E> of(List<E> list, Form<E> form) {
        if (list instanceof DayCounts<E> same) {
            return same;
        }
        int size = list.size();
        String[] keys = size == 0 ? NO_KEYS : new String[size];
        long[] numbers = size == 0 ? NO_NUMBERS : new long[2 * size];
        for (int i = 0; i < size; i++) {
            E count = list.get(i);
            keys[i] = form.key.apply(count);
            numbers[2 * i] = number(form.day.apply(count));
            numbers[2 * i + 1] = form.value.applyAsLong(count);
        }
        return new DayCounts<>(form, keys, numbers);
    }

    @Override
    public E get(int index) {
        return form.maker.make(keys[index], day(numbers[2 * index]), numbers[2 * index + 1]);
    }

    @Override
    public int size() {
        return keys.length;
    }

    /**
     * Adds up all days of a key.
     *
     * @param key the key
     * @return the sum, 0 if nothing was counted
     * @throws ArithmeticException if the sum does not fit
     */
    public long sum(String key) {
        return sum(key, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * Adds up the days of a key from one day through another.
     *
     * @param key the key
     * @param first the first day
     * @param last the last day
     * @return the sum, 0 if nothing was counted
     * @throws ArithmeticException if the sum does not fit
     */
    public long sum(String key, LocalDate first, LocalDate last) {
        return sum(key, number(first), number(last));
    }

    private long sum(String key, long first, long last) {
        long sum = 0;
        for (int i = 0; i < keys.length; i++) {
            long day = numbers[2 * i];
            if (day >= first && day <= last && keys[i].equals(key)) {
                sum = Math.addExact(sum, numbers[2 * i + 1]);
            }
        }
        return sum;
    }

    /**
     * Says whether there is a count.
     *
     * @param key its key
     * @param day its day
     * @return true if so, also where it is of less than nothing
     */
    public boolean has(String key, LocalDate day) {
        long on = number(day);
        for (int i = 0; i < keys.length; i++) {
            if (numbers[2 * i] == on && keys[i].equals(key)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the latest day of a key on which more than nothing was counted.
     *
     * @param key the key
     * @param through no later day than this
     * @return the day; {@link LocalDate#MIN} if there is none
     */
    public LocalDate latest(String key, LocalDate through) {
        long latest = number(LocalDate.MIN);
        long last = number(through);
        for (int i = 0; i < keys.length; i++) {
            long day = numbers[2 * i];
            if (day > latest && day <= last && numbers[2 * i + 1] > 0 && keys[i].equals(key)) {
                latest = day;
            }
        }
        return day(latest);
    }

    /**
     * Begins to add to these counts.
     *
     * @param more for how many counts there must be room that are not here yet
     * @return a copy that is still open
     */
    public Open<E> open(int more) {
        return new Open<>(this, more);
    }

    /**
     * Counts while some are added.
     *
     * <p>Not thread-safe.
     *
     * @param <E> what one count is to those who look at it
     */
    public static final class Open<E> {
        private final DayCounts<E> before;
        private final long[] numbers;
        private final int room;
        private String[] keys;
        private int size;

        private Open(DayCounts<E> before, int more) {
            this.before = before;
            this.size = before.keys.length;
            this.room = size + more;
            this.numbers = Arrays.copyOf(before.numbers, 2 * room);
            this.keys = before.keys;
        }

        /**
         * Adds to a count. A count of nothing is none.
         *
         * @param key its key
         * @param day its day
         * @param change how much is added, less than 0 to take off
         * @param keepFrom counts of that key on other days before this one leave the list
         * @throws ArithmeticException if the count does not fit
         */
        public void add(String key, LocalDate day, long change, LocalDate keepFrom) {
            long on = number(day);
            long keep = number(keepFrom);
            int its = -1;
            for (int i = size - 1; i >= 0; i--) {
                if (keys[i].equals(key)) {
                    if (numbers[2 * i] == on) {
                        its = i;
                    } else if (numbers[2 * i] < keep) {
                        remove(i);
                        its = its < 0 ? its : its - 1;
                    }
                }
            }
            put(its, key, on, change);
        }

        private void put(int its, String key, long day, long change) {
            if (its < 0 && change != 0) {
                own();
                keys[size] = key;
                numbers[2 * size] = day;
                numbers[2 * size + 1] = change;
                size++;
            } else if (its >= 0) {
                numbers[2 * its + 1] = Math.addExact(numbers[2 * its + 1], change);
                if (numbers[2 * its + 1] == 0) {
                    remove(its);
                }
            }
        }

        private void remove(int index) {
            own();
            size--;
            System.arraycopy(keys, index + 1, keys, index, size - index);
            System.arraycopy(numbers, 2 * index + 2, numbers, 2 * index, 2 * (size - index));
        }

        /** Keys are copied when one comes or goes, which is seldom. */
        private void own() {
            if (keys == before.keys) {
                keys = Arrays.copyOf(keys, room);
            }
        }

        /**
         * Closes the counts, to which nothing is added any more.
         *
         * @return the list
         */
        public DayCounts<E> close() {
            boolean sameKeys = keys == before.keys;
            return new DayCounts<>(
                    before.form,
                    sameKeys || size == keys.length ? keys : Arrays.copyOf(keys, size),
                    size == room ? numbers : Arrays.copyOf(numbers, 2 * size));
        }
    }
}
