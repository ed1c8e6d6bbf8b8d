package io.barnraiser.people.account;

import java.util.Locale;
import java.util.regex.Pattern;

/// The addresses that accounts sign in with.
final class Emails {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\s\\p{Cntrl}<>\"(),;:]+@[^@\\s\\p{Cntrl}<>\"(),;:.]+(\\.[^@\\s\\p{Cntrl}<>\"(),;:.]+)*");

    private Emails() {}

    /// The form in which addresses are stored and compared.
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /// Whether mail could be sent to it: one at-sign, a name, a host, no white space, at most 254 characters (RFC
    /// 5321).
    static boolean isPlausible(String email) {
        return email.length() <= LONGEST && SHAPE.matcher(email).matches();
    }
}
