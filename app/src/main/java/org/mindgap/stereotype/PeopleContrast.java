package org.mindgap.stereotype;

import java.util.List;

/**
 * The people's side of a row: a group and its reference on some questions, in the order of the questions.
 *
 * @param items question by question, country by country
 */
record PeopleContrast(List<PeopleItem> items) {
    PeopleContrast {
        items = List.copyOf(items);
    }
}
