package io.barnraiser.people.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A row made ready for comparing: everything folded, taken apart and normalised once.
///
/// @param source the number of its source
/// @param mayRepeat whether its source may know the same person by another row too
/// @param bot whether it says of itself that it is a program; such a row matches nothing
/// @param words the words of its name
/// @param handles its handles, without two equal ones
/// @param email its normal address if it is one person's, else empty
/// @param keys its outside keys as {@code system=value}
/// @param born digits of a date, or empty
/// @param place folded, or empty
/// @param phone the last nine digits of a number, or empty
record Profile(
        int source,
        boolean mayRepeat,
        boolean bot,
        Word[] words,
        Handle[] handles,
        String email,
        String[] keys,
        String born,
        String place,
        String phone) {

    private static final Word[] NO_WORDS = {};
    private static final Handle[] NO_HANDLES = {};
    private static final String[] NO_KEYS = {};
    private static final int DIGITS_OF_PHONE = 9;
    private static final int FEWEST_DIGITS = 6;

    /// Reads {@code row}, taking the words from {@code lexicon}. Where there is no handle, a name of one word may
    /// be one.
    static Profile of(MatchRow row, int source, boolean mayRepeat, Lexicon lexicon) {
        boolean nameIsAddress = row.name().indexOf('@') > 0 && row.name().indexOf(' ') < 0;
        String address = row.email().isEmpty() && nameIsAddress ? row.name() : row.email();
        String normal = Addresses.normal(address);
        String name = nameIsAddress ? "" : row.name();
        Word[] words = Names.words(name).stream().map(lexicon::word).toList().toArray(NO_WORDS);
        return new Profile(
                source,
                mayRepeat,
                Names.isBot(row.name(), row.handle()),
                words,
                handles(row.handle(), words.length == 1 ? name : "", normal),
                Addresses.isPersonal(normal) ? normal : "",
                keys(row.further()),
                digits(row.further(MatchRow.BORN), Integer.MAX_VALUE),
                String.join(" ", Names.words(row.further(MatchRow.PLACE))),
                digits(row.further(MatchRow.PHONE), DIGITS_OF_PHONE));
    }

    private static Handle[] handles(String handle, String nameOfOneWord, String normalAddress) {
        Map<String, Handle> found = new LinkedHashMap<>(4);
        boolean handleIsAddress = handle.indexOf('@') > 0;
        add(found, Handle.Kind.HANDLE, handleIsAddress ? Addresses.localPart(Addresses.normal(handle)) : handle);
        String noreply = Addresses.noreplyHandle(normalAddress);
        if (noreply.isEmpty()) {
            add(found, Handle.Kind.LOCAL_PART, Addresses.localPart(normalAddress));
        } else {
            add(found, Handle.Kind.NOREPLY, noreply);
        }
        if (handle.isEmpty()) {
            add(found, Handle.Kind.NAME, nameOfOneWord);
        }
        return found.isEmpty() ? NO_HANDLES : found.values().toArray(NO_HANDLES);
    }

    private static void add(Map<String, Handle> found, Handle.Kind kind, String text) {
        if (text.isBlank() || Addresses.isOffice(text.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        Handle handle = Handle.of(kind, text);
        if (handle.letters().length() >= 2) {
            found.putIfAbsent(handle.plain(), handle);
        }
    }

    private static String[] keys(Map<String, String> further) {
        List<String> keys = new ArrayList<>();
        further.forEach((column, value) -> {
            if (column.startsWith(MatchRow.KEY) && !value.isBlank()) {
                keys.add(column.substring(MatchRow.KEY.length()) + "="
                        + value.strip().toLowerCase(Locale.ROOT));
            }
        });
        keys.sort(null);
        return keys.isEmpty() ? NO_KEYS : keys.toArray(NO_KEYS);
    }

    private static String digits(String text, int most) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                digits.append(Character.getNumericValue(text.charAt(i)));
            }
        }
        String all = digits.toString();
        if (all.length() < FEWEST_DIGITS) {
            return "";
        }
        return all.length() > most ? all.substring(all.length() - most) : all;
    }
}
