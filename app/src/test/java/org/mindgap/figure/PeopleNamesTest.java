package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;

/** As whom a model was asked is said of the groups that are there, in the order of a heatmap's rows. */
class PeopleNamesTest {
    private final PeopleNames names = new PeopleNames(new FigureStudy().survey(), Locale.ENGLISH);

    @Test
    void someoneOfTheGroupsThatTheRowsAreToldApartBy() {
        assertThat(names.asked(AskedAs.GROUP, List.of("religion", "country")))
                .isEqualTo("someone of the country and religion");
        assertThat(names.asked(AskedAs.GROUP, List.of("religion"))).isEqualTo("someone of the religion");
        assertThat(names.asked(AskedAs.GROUP, List.of())).isEqualTo("someone of the group");
    }

    @Test
    void nobodyAndACountryNeedNoGroups() {
        assertThat(names.asked(AskedAs.NO_ONE, List.of("religion"))).isEqualTo("no one in particular");
        assertThat(names.asked(AskedAs.COUNTRY, List.of("religion"))).isEqualTo("someone from the country");
    }
}
