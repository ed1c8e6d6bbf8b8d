package io.barnraiser.testbed.world;

import java.util.List;

/// What the simulated brand sells, what is wrong with it, and when that is mended. All cells share it.
///
/// @param products in the order of their numbers
/// @param issues what is wrong, with the days between which it is
record Brand(List<Product> products, List<Issue> issues) {

    /// The plainly invented name.
    static final String NAME = "Quillmoor Outfitters (simulated)";

    static final String SITE = "https://quillmoor.example.com";

    /// @param cents price
    record Product(String id, String name, int cents) {}

    /// @param product the number of the product
    /// @param from first day
    /// @param change day of the change that cures it
    record Issue(String key, int product, String english, String german, int from, int change) {

        boolean open(int day) {
            return day >= from && day < change;
        }

        String changeKey() {
            return "change-" + key;
        }
    }

    /// A euro for the paths: it makes the parts of an order add up to whole euros.
    static final Product PATHS = new Product("P-00", "Euro for the paths", 100);

    static Brand of(int days) {
        return new Brand(
                List.of(
                        new Product("P-01", "Larkfell Jacket", 18_900),
                        new Product("P-02", "Otterbeck Rain Cape", 11_900),
                        new Product("P-03", "Emberlin Vest", 7_900),
                        new Product("P-04", "Sleetside Jacket", 14_900),
                        new Product("P-05", "Mossgill Shell", 8_900),
                        new Product("P-06", "Cairnstep Sock", 1_600),
                        new Product("P-07", "Galehope Cap", 2_900),
                        new Product("P-08", "Brackenbag 30", 9_900),
                        new Product("P-09", "Heathloom Shirt", 5_900),
                        new Product("P-10", "Fernhollow Tent", 32_900),
                        new Product("P-11", "Pinewick Mitten", 3_900),
                        new Product("P-12", "Tarnlight Lamp", 4_900)),
                List.of(
                        issue("zip", 0, "zip jams", "der Reißverschluss klemmt", 0, 33, days),
                        issue("seam", 1, "seam leaks", "die Naht ist undicht", 15, 55, days),
                        issue("strap", 7, "strap slips", "der Gurt rutscht", 30, 70, days),
                        issue("lamp", 11, "battery dies", "der Akku ist leer", 45, 80, days),
                        issue("dye", 8, "colour runs", "die Farbe läuft aus", 60, 200, days)));
    }

    private static Issue issue(
            String key, int product, String english, String german, int fromPercent, int toPercent, int days) {
        return new Issue(key, product, english, german, days * fromPercent / 100, days * toPercent / 100);
    }

    Product product(Issue issue) {
        return products.get(issue.product());
    }
}
