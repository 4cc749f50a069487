package dev.loyalty4j.core.activity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

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
        return content(command, account).digest();
    }

    private static Content content(Command command, long account) {
        Content content = new Content();
        content.put(command.kind()).put(account);
        command.content(content);
        return content;
    }

    /**
     * Computes the digest of a command that tells about a person: an HMAC-SHA-256 under a key of that person. Who has
     * the digest and not the key cannot try out guesses.
     *
     * @param command the command
     * @param account the account number that the command acts on
     * @param keyHigh the first half of the key
     * @param keyLow the second half of the key
     * @return the first 128 bits
     */
    public static CommandDigest keyed(Command command, long account, long keyHigh, long keyLow) {
        Content content = content(command, account);
        byte[] key = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(keyHigh)
                .putLong(keyLow)
                .array();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(content.bytes, 0, content.size);
            return first(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static CommandDigest first(byte[] hash) {
        ByteBuffer bits = ByteBuffer.wrap(hash);
        return new CommandDigest(bits.getLong(), bits.getLong());
    }

    /** Collects the parts of a command; every part is written with its length, so that parts cannot run together. */
    public static final class Content {
        private static final int FIRST_BYTES = 1024;
        private static final int MOST_BYTES_KEPT = 65_536;
        private static final int ASCII = 0x80;

        private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Content::sha256);

        /**
         * What the last command of this thread was written into, for the next one. No command is written within
         * another.
         */
        private static final ThreadLocal<byte[]> SPARE = ThreadLocal.withInitial(() -> new byte[FIRST_BYTES]);

        private byte[] bytes = SPARE.get();
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
            int start = size;
            put(value.length());
            reserve(value.length());
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c >= ASCII) {
                    size = start;
                    return putEncoded(value);
                }
                bytes[size++] = (byte) c;
            }
            return this;
        }

        /** Text that takes more than a byte for some of its characters. */
        private Content putEncoded(String value) {
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
                if (bytes.length <= MOST_BYTES_KEPT) {
                    SPARE.set(bytes);
                }
            }
        }

        private CommandDigest digest() {
            MessageDigest sha = SHA_256.get();
            sha.update(bytes, 0, size);
            return first(sha.digest()); // which also makes it ready for the next one
        }
    }
}
