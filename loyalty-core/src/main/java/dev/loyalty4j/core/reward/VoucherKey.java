package dev.loyalty4j.core.reward;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret from which the codes of vouchers are made, and by which they are looked up.
 *
 * <p>A code is the first 95 bits of the HMAC-SHA-256 of account and voucher under this key, so it cannot be guessed,
 * and need not be kept: whoever has the key can show it to the member again, and the same command submitted again shows
 * the same code. What a store keeps is another HMAC, of the code, from which neither the code nor the key can be found.
 * A shop that loses the key can no longer show or take the codes it has handed out.
 *
 * <p>A code has 19 characters of an alphabet without I, L, O and U, and one check character that finds every single
 * wrong character and every two neighbours that changed places. It is read with either case, with or without its
 * hyphens, and with O for 0 and I or L for 1.
 *
 * <p>Immutable and thread-safe.
 */
public final class VoucherKey {
    private static final int MIN_BYTES = 16;
    private static final int DRAWN_WORDS = 4;
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final int BITS = 5;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    private VoucherKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Creates a key.
     *
     * @param secret the secret, 16 bytes or more that nobody can guess, the same as long as codes are to be taken
     * @return the key
     * @throws IllegalArgumentException if there are fewer than 16 bytes
     */
    public static VoucherKey of(byte[] secret) {
        if (secret.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "secret has " + secret.length + " bytes, allowed are " + MIN_BYTES + " or more");
        }
        return new VoucherKey(secret.clone());
    }

    /**
     * Draws a key, for programmes that do not outlive the process.
     *
     * @param random a generator that cannot be guessed
     * @return a new key of 256 bits
     */
    public static VoucherKey drawn(RandomGenerator random) {
        ByteBuffer bytes = ByteBuffer.allocate(DRAWN_WORDS * Long.BYTES);
        for (int word = 0; word < DRAWN_WORDS; word++) {
            bytes.putLong(random.nextLong());
        }
        return new VoucherKey(bytes.array());
    }

    /**
     * Returns the code of a voucher.
     *
     * @param account the account number
     * @param voucher the id of the voucher, unique in the account
     * @return the code in groups of four characters
     */
    public String code(long account, String voucher) {
        byte[] hash = hash("code " + account + " " + voucher);
        StringBuilder code = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = i < LENGTH - 1 ? bits(hash, i * BITS) : shifted(sum);
            sum = shifted(sum) ^ digit;
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(digit));
        }
        return code.toString();
    }

    private static int bits(byte[] hash, int from) {
        int value = 0;
        for (int i = from; i < from + BITS; i++) {
            int bit = (hash[i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE)) & 1;
            value = (value << 1) | bit;
        }
        return value;
    }

    /** Multiplies by x in the field of 32 elements, modulo x^5 + x^2 + 1; so neighbours weigh differently. */
    private static int shifted(int value) {
        int twice = value << 1;
        return twice < ALPHABET.length() ? twice : twice ^ 0x25;
    }

    /**
     * Returns under what a code is looked up.
     *
     * @param code the code as somebody wrote it
     * @return a keyed hash; empty if it cannot be a code
     */
    public String lookup(String code) {
        StringBuilder plain = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            char written = code.charAt(i);
            if (written != '-' && written != ' ') {
                int digit = digit(written);
                if (digit < 0 || plain.length() == LENGTH) {
                    return "";
                }
                sum = shifted(sum) ^ digit;
                plain.append(ALPHABET.charAt(digit));
            }
        }
        return plain.length() == LENGTH && sum == 0
                ? HexFormat.of().formatHex(hash("lookup " + plain), 0, MIN_BYTES)
                : "";
    }

    private static int digit(char written) {
        char upper = written >= 'a' && written <= 'z' ? (char) (written - 'a' + 'A') : written;
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
