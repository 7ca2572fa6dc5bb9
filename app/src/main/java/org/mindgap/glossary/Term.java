package org.mindgap.glossary;

import java.util.List;

/**
 * A term in plain words.
 *
 * @param id short name in files: "cramers-v"
 * @param name as screens say it
 * @param also other names that it goes by
 * @param about what it is, and how it is read
 * @param use when to use it, and what it does not say
 * @param source the paper or book it comes from
 * @param where the command that prints it
 */
public record Term(String id, String name, List<String> also, String about, String use, String source, String where) {
    public Term {
        also = List.copyOf(also);
    }
}
