package dev.loyalty4j.core.amount;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list that never changes and takes one copy to make. States and events consist of such lists, and a decision makes
 * some dozens of them; those of the JDK take two copies each beside the list that was collected.
 *
 * @param <E> what it holds, never null
 */
public final class Sequence<E> extends AbstractList<E> implements RandomAccess {
    /** For so few the JDK has lists without an array. */
    private static final int FEW = 2;

    private final Object[] elements;

    private Sequence(Object[] elements) {
        this.elements = elements;
    }

    /**
     * Makes an immutable list of elements that are made one by one, in one array that is not copied.
     *
     * @param size how many there are, 0 or more
     * @param element makes the element of an index
     * @param <E> what the list holds
     * @return the list
     * @throws NullPointerException if an element is null
     */
    public static <E> List<E> of(int size, IntFunction<? extends E> element) {
        if (size <= FEW) {
            return size == 0
                    ? List.of()
                    : size == 1 ? List.of(element.apply(0)) : List.of(element.apply(0), element.apply(1));
        }
        Object[] elements = new Object[size];
        for (int i = 0; i < size; i++) {
            elements[i] = Objects.requireNonNull(element.apply(i), "element");
        }
        return new Sequence<>(elements);
    }

    /**
     * Makes an immutable list of whole numbers, which keeps them without an object for each.
     *
     * @param numbers the numbers
     * @param from the position of the first
     * @param count how many of them
     * @return the list
     */
    public static List<Long> of(long[] numbers, int from, int count) {
        return count == 0 ? List.of() : new Longs(Arrays.copyOfRange(numbers, from, from + count));
    }

    /**
     * Returns a list that never changes.
     *
     * @param <E> what it holds
     * @param list a list without null
     * @return the list itself where it never changes, otherwise a copy
     */
    public static <E> List<E> copyOf(List<E> list) {
        if (list instanceof Sequence || list instanceof Longs) {
            return list;
        } else if (!(list instanceof ArrayList) || list.size() <= FEW) {
            return List.copyOf(list);
        }
        Object[] elements = list.toArray();
        for (Object element : elements) {
            Objects.requireNonNull(element, "element");
        }
        return new Sequence<>(elements);
    }

    /**
     * Returns a list with one more at its end.
     *
     * @param <E> what it holds
     * @param list the list
     * @param last what comes last
     * @return a copy with that too
     */
    public static <E> List<E> plus(List<E> list, E last) {
        Objects.requireNonNull(last, "last");
        int size = list.size();
        if (size < FEW) {
            return size == 0 ? List.of(last) : List.of(list.get(0), last);
        }
        Object[] elements = new Object[size + 1];
        copy(list, elements);
        elements[size] = last;
        return new Sequence<>(elements);
    }

    /**
     * Returns a list with one element replaced.
     *
     * @param <E> what it holds
     * @param list the list
     * @param index the position, from 0
     * @param now what stands there instead
     * @return a copy with that in its place
     */
    public static <E> List<E> with(List<E> list, int index, E now) {
        Objects.requireNonNull(now, "now");
        if (list.size() == 1) {
            Objects.checkIndex(index, 1);
            return List.of(now);
        }
        Object[] elements = new Object[list.size()];
        copy(list, elements);
        elements[index] = now;
        return new Sequence<>(elements);
    }

    private static void copy(List<?> list, Object[] to) {
        if (list instanceof Sequence<?> sequence) {
            System.arraycopy(sequence.elements, 0, to, 0, sequence.elements.length);
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            to[i] = list.get(i);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        return (E) elements[index];
    }

    @Override
    public int size() {
        return elements.length;
    }

    @Override
    public Object[] toArray() {
        return elements.clone();
    }

    @Override
    public Iterator<E> iterator() {
        return new Each();
    }

    private final class Each implements Iterator<E> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < elements.length;
        }

        @Override
        public E next() {
            if (next >= elements.length) {
                throw new NoSuchElementException();
            }
            return get(next++);
        }
    }
}
