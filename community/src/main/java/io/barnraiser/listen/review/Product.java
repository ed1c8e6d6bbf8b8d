package io.barnraiser.listen.review;

/// Something that people review. Products are one by the id that sources and orders give them: one
/// installation serves one brand, so one id means one product, whoever names it. Assumed.
///
/// @param id its number here
/// @param key the id, as in orders
/// @param name what the newest review that says so calls it; the key where none does
/// @param url where the original can be opened; empty where nobody says
public record Product(long id, String key, String name, String url) {

    private static final String PREFIX = "product:";
    private static final int LONGEST = 400;

    /// The key of a thing, as a source calls it.
    static String key(String externalId) {
        String plain = externalId.startsWith(PREFIX) ? externalId.substring(PREFIX.length()) : externalId;
        return plain.strip().length() > LONGEST ? plain.strip().substring(0, LONGEST) : plain.strip();
    }

    /// Its page on the desk.
    public String path() {
        return ReviewPages.PATH + "/" + id;
    }
}
