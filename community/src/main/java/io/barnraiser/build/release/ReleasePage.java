package io.barnraiser.build.release;

import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the desk shows of one release.
///
/// @param next the address of the next page of people; empty at the end
/// @param thanked how many were thanked
/// @param address of this installation, without a slash at its end
public record ReleasePage(
        Release release,
        List<Way> ways,
        List<Row> rows,
        String next,
        Hands hands,
        long thanked,
        CureResult cure,
        Aftermath aftermath,
        Closure closure,
        Found found,
        String address) {

    /// Something that led to it; the thing itself is empty where it is gone.
    public record Way(Link link, Optional<Piece> piece) {}

    /// Somebody, with what they did.
    public record Row(Person person, String name, List<Contribution> deeds) {}

    /// The roles to choose from.
    public static List<Choice> roles(View view) {
        return Arrays.stream(CreditRole.values())
                .map(role -> new Choice(role.word(), view.text("release.role." + role.word())))
                .toList();
    }

    /// The roles to choose from, and that it was not so.
    public List<Choice> corrections(View view) {
        List<Choice> choices = new ArrayList<>(roles(view));
        choices.add(new Choice(ContributionStore.NONE, view.text("release.role.none")));
        return choices;
    }

    /// What was linked on purpose.
    public List<Way> linked() {
        return ways.stream().filter(way -> way.link().cameWith() == 0).toList();
    }

    /// What came with it.
    public List<Way> came() {
        return ways.stream().filter(way -> way.link().cameWith() > 0).toList();
    }

    /// The kinds of things to look for.
    public List<Choice> kinds(View view) {
        return found.kinds().stream()
                .map(kind -> new Choice(kind, view.text("release.kind." + kind)))
                .toList();
    }

    /// The word of the kind of something that led to it.
    public String word(Way way) {
        return Code.of(way.link().kind());
    }

    /// What was done on, as the team may read it.
    public String on(View view, Contribution deed) {
        return ways.stream()
                .filter(way -> way.link().id() == deed.link())
                .findFirst()
                .map(way -> way.piece().map(Piece::title).orElse(view.text("release.link.gone")))
                .orElse("");
    }

    /// What to put into a page of the product.
    public String snippet() {
        return """
                <div data-fingerprints="%s"></div>
                <script type="module" crossorigin src="%s%s"></script>""".formatted(release.product(), address, ShapedPages.WIDGET);
    }
}
