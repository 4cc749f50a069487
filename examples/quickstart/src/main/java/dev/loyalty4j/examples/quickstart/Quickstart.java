package dev.loyalty4j.examples.quickstart;

/** Proves that the first command compiles both libraries and runs a program against them; the shop comes later. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the program.
     *
     * @param args not used yet
     */
    public static void main(String[] args) {
        System.out.println("loyalty4j quickstart: the libraries are compiled, the shop is not open yet");
    }
}
