package io.barnraiser.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Hides texts that must be read again, with AES-256-GCM (NIST SP 800-38D) and a fresh nonce each time.
public final class Seal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    Seal(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /// {@code text} in a form that only {@link #open} turns back; another one each time.
    public String close(String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] hidden = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("encrypting cannot fail"));
        byte[] whole = Arrays.copyOf(nonce, NONCE + hidden.length);
        System.arraycopy(hidden, 0, whole, NONCE, hidden.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The text that was sealed; empty when {@code sealed} was changed or sealed with another key.
    public Optional<String> open(String sealed) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (whole.length < NONCE) {
            return Optional.empty();
        }
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE), Arrays.copyOfRange(whole, NONCE, whole.length))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
