package io.barnraiser.testbed.world;

import io.barnraiser.testbed.setting.Noise;
import io.barnraiser.testbed.setting.Settings;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.testbed.word.Mix;
import io.barnraiser.testbed.word.Names;

/// Who somebody is in each source. The shop knows everybody's right name and address; the others have slips, second
/// addresses and nicks.
final class Identities {

    private final Scene scene;
    private final Noise noise;
    private final long seed;
    private final long numbers;

    Identities(Scene scene) {
        Settings settings = scene.settings;
        this.scene = scene;
        this.noise = settings.noise();
        this.seed = settings.seed();
        this.numbers = settings.cells();
    }

    /// Who {@code member} is in {@code source}; told to the truth the first time.
    Identity of(Member member, SourceFile source) {
        Identity known = member.identities.get(source);
        if (known == null) {
            known = made(member, source);
            member.identities.put(source, known);
            scene.truth(
                    Table.IDENTITIES,
                    member.key(),
                    source.word(),
                    known.id(),
                    known.handle(),
                    known.name(),
                    known.email(),
                    known.note());
        }
        return known;
    }

    private Identity made(Member member, SourceFile source) {
        Names names = member.names;
        return switch (source) {
            case FORUM -> {
                Identity mail = address(member, source);
                // A third of a forum's members hide their address.
                String email = share(member, 40) < 0.33 ? "" : mail.email();
                yield new Identity(
                        names.handle(), names.handle(), mail.name(), email, email.isEmpty() ? "" : mail.note());
            }
            case CHAT -> {
                String name = names.strange() ? "" : names.given();
                // Half of them came into the chat by their account of the house, which knows their address.
                String email = share(member, 41) < 0.5 ? names.email() : "";
                yield new Identity(names.nick(), names.nick(), name, email, names.strange() ? "nick" : "");
            }
            case SHOP ->
                new Identity("C-" + member.number, "", names.full(), household(member), shared(member) ? "shared" : "");
            case SITE -> {
                Identity mail = address(member, source);
                yield new Identity("A-" + member.number, "", mail.name(), mail.email(), mail.note());
            }
            case REVIEWS -> {
                Identity mail = address(member, source);
                yield new Identity("R-" + member.number, "", mail.name(), mail.email(), mail.note());
            }
            case MAIL, EVENTS -> address(member, source);
        };
    }

    /// Their address there: the usual one, another of theirs, or mistyped.
    private Identity address(Member member, SourceFile source) {
        Names names = member.names;
        int salt = 1_000 * source.letter();
        if (share(member, salt) < noise.typos()) {
            // A slip in an address makes another address; one in a name does not.
            boolean inName = share(member, salt + 10) < 0.5;
            long chance = Mix.of(seed, member.number, salt + 20);
            String email = inName ? household(member) : Names.mistyped(household(member), chance);
            String name = inName ? Names.mistyped(names.full(), chance) : names.full();
            return new Identity(email, "", name, email, "typo");
        }
        boolean second = share(member, 70) < noise.second() && share(member, salt + 30) < 0.5;
        if (second) {
            return new Identity(names.second(), "", names.full(), names.second(), "second");
        }
        String email = household(member);
        return new Identity(email, "", names.full(), email, shared(member) ? "shared" : "");
    }

    private boolean shared(Member member) {
        return member.index > 0 && share(member, 71) < noise.shared();
    }

    /// Some use the address of the one who came before them.
    private String household(Member member) {
        if (!shared(member)) {
            return member.names.email();
        }
        return Names.of(seed, member.number - numbers, People.modulus(scene.settings), false)
                .email();
    }

    private double share(Member member, int salt) {
        return Mix.share(seed, member.number, salt);
    }
}
