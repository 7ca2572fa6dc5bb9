package org.mindgap.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTest {
    private final Terms terms = new Terms(Locale.ENGLISH);

    @Test
    void everyTermHasAllItsWordsAndNoWordsAreLeftOver() {
        assertThat(terms.all()).extracting(Term::id).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(terms.all()).allSatisfy(t -> {
            assertThat(t.name()).isNotBlank();
            assertThat(t.about()).isNotBlank().endsWith(".");
            assertThat(t.use()).isNotBlank().endsWith(".");
            assertThat(t.source()).isNotBlank();
            assertThat(t.where()).startsWith("mindgap ");
        });
        assertThat(ResourceBundle.getBundle("org.mindgap.glossary.terms", Locale.ENGLISH)
                        .keySet())
                .hasSize(1 + 6 * terms.all().size());
    }

    @ParameterizedTest
    @CsvSource({
        "Cramer's V, cramers-v",
        "cramers v, cramers-v",
        "CRAMÉR, cramers-v",
        "tost, equivalence",
        "BH, benjamini-hochberg",
        "blup, own-effect",
        "sign flip, sign-flip",
        "acquiescence, response-styles",
        "alpha, krippendorff-alpha",
        "shrinkage, partial-pooling"
    })
    void aTermIsFoundUnderAllItsNames(String word, String id) {
        assertThat(terms.find(word)).extracting(Term::id).containsExactly(id);
    }

    @Test
    void nothingIsFoundUnderNoName() {
        assertThat(terms.find("")).isEmpty();
        assertThat(terms.find("zeitgeist")).isEmpty();
    }
}
