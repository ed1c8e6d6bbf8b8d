package io.barnraiser.people.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Łukasz Żółw,lukasz zolw",
        "İbrahim Şahin,ibrahim sahin",
        "Nguyễn Đức,nguyen duc",
        "Søren Ægir,soren aegir",
        "Сергей Щукин,sergei shchukin",
        "Ёлка,elka",
        "Γιώργος,giorgos",
        "Groß,gross",
        "王小明,王小明",
        "がんだむ,がんだむ",
        "김민준,김민준",
    })
    void a_name_is_folded_to_plain_small_letters(String name, String folded) {
        assertThat(Folding.fold(name)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "müller,mueller,muller",
        "sergei,sergey,sergej",
        "yuri,juri,yuri",
        "wladimir,vladimir,vladimir",
        "tschechow,chechov,tschechov",
        "joergensen,jørgensen,jorgensen",
        "philippos,filipos,filippos",
    })
    void spellings_of_one_name_have_one_skeleton(String one, String other, String third) {
        assertThat(Folding.skeleton(Folding.fold(one)))
                .isEqualTo(Folding.skeleton(Folding.fold(other)))
                .isEqualTo(Folding.skeleton(Folding.fold(third)));
    }

    @Test
    void a_name_that_is_composed_and_one_that_is_decomposed_fold_alike() {
        assertThat(Folding.fold("Zo\u0065\u0301"))
                .isEqualTo(Folding.fold("Zo\u00e9"))
                .isEqualTo("zoe");
    }
}
