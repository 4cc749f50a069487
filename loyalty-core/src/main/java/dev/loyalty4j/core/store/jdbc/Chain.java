package dev.loyalty4j.core.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The chain of hashes over the journal of one account: each link is a SHA-256 over the last one and the row's columns.
 */
final class Chain {
    private static final int SIZE = 32;

    private Chain() {}

    static byte[] start() {
        return new byte[SIZE];
    }

    /** Every part enters with its length, so that parts cannot run together. */
    static byte[] next(byte[] last, JournalRow row) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(last);
            List<String> texts = List.of(
                    Long.toString(row.account()),
                    Long.toString(row.version()),
                    row.commandKind(),
                    row.commandId(),
                    Integer.toString(row.programVersion()),
                    row.occurredAt(),
                    row.recordedAt());
            for (String text : texts) {
                add(sha, text.getBytes(StandardCharsets.UTF_8));
            }
            add(sha, row.events());
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest sha, byte[] part) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        sha.update(part);
    }
}
