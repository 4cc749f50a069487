package dev.loyalty4j.core.store.codec;

import dev.loyalty4j.core.account.Event;
import dev.loyalty4j.core.account.Lot;
import dev.loyalty4j.core.account.Wallet;
import dev.loyalty4j.core.activity.Command;
import dev.loyalty4j.core.journal.Document;
import dev.loyalty4j.core.journal.JournalEntry;
import dev.loyalty4j.core.journal.MemberState;
import java.util.HexFormat;
import java.util.List;

/** Writes and reads lines of {@code codec-1.txt}: what a thing is, what must be found in it, its bytes. */
public final class CodecFixture {
    private CodecFixture() {}

    /** Writes a line. */
    public static String line(MemberState state) {
        return "state " + sum(state) + " " + hex(Codec.bytes(state));
    }

    /** Writes a line. */
    public static String line(Document document) {
        return "document " + document.getClass().getSimpleName() + " " + hex(Codec.bytes(document));
    }

    /** Writes a line. */
    public static String line(Command command) {
        return "command " + command.kind() + " " + hex(Codec.bytes(command));
    }

    /** Writes a line. */
    public static String line(JournalEntry entry) {
        return "events " + names(entry.events()) + " " + hex(Codec.events(entry));
    }

    /** What a line says must be found. */
    public static String expected(String line) {
        return line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
    }

    /** What the bytes of a line say today about what the line says must be found. */
    public static String found(String line) {
        byte[] bytes = HexFormat.of().parseHex(line.substring(line.lastIndexOf(' ') + 1));
        return switch (line.substring(0, line.indexOf(' '))) {
            case "state" -> sum(Codec.memberState(bytes));
            case "document" -> Codec.document(bytes).getClass().getSimpleName();
            case "command" -> Codec.command(bytes).kind();
            default -> names(Codec.events(bytes));
        };
    }

    /** Version, points in lots, points owed. */
    private static String sum(MemberState state) {
        long points = 0;
        long debt = 0;
        for (Wallet wallet : state.points().wallets()) {
            points += wallet.lots().stream().mapToLong(Lot::remaining).sum();
            debt += wallet.debt();
        }
        return state.version() + "/" + points + "/" + debt;
    }

    private static String names(List<Event> events) {
        return String.join(
                "+", events.stream().map(e -> e.getClass().getSimpleName()).toList());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
