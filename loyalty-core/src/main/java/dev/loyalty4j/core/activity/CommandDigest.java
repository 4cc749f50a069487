package dev.loyalty4j.core.activity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * A fingerprint of what a command asks: the first 128 bits of a SHA-256 over its content and the account number.
 *
 * <p>Two commands of one identity with equal digests are the same command sent twice. The instant at which the engine
 * recorded a command is not part of it.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record CommandDigest(long high, long low) {

    /**
     * Computes the digest of a command for an account.
     *
     * @param command the command
     * @param account the account number that the command acts on
     * @return the digest
     */
    public static CommandDigest of(Command command, long account) {
        Content content = new Content();
        content.put(command.kind()).put(account);
        command.content(content);
        return content.digest();
    }

    /** Collects the parts of a command; every part is written with its length, so that parts cannot run together. */
    public static final class Content {
        private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Content::sha256);

        private byte[] bytes = new byte[512];
        private int size;

        private Content() {}

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /**
         * Writes a text.
         *
         * @param value the text
         * @return this
         */
        public Content put(String value) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            put(text.length);
            reserve(text.length);
            System.arraycopy(text, 0, bytes, size, text.length);
            size += text.length;
            return this;
        }

        /**
         * Writes a number.
         *
         * @param value the number
         * @return this
         */
        public Content put(long value) {
            reserve(Long.BYTES);
            for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
                bytes[size++] = (byte) (value >>> shift);
            }
            return this;
        }

        /**
         * Writes an instant.
         *
         * @param value the instant
         * @return this
         */
        public Content put(Instant value) {
            return put(value.getEpochSecond()).put(value.getNano());
        }

        private void reserve(int more) {
            if (size + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            }
        }

        private CommandDigest digest() {
            MessageDigest sha = SHA_256.get();
            sha.update(bytes, 0, size);
            ByteBuffer hash = ByteBuffer.wrap(sha.digest()); // which also makes it ready for the next one
            return new CommandDigest(hash.getLong(), hash.getLong());
        }
    }
}
