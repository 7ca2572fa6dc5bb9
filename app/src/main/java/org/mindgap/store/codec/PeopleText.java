package org.mindgap.store.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Group;

/** A group as JSON text: an array of [variable, code] in the group's order; {@code []} is everyone. */
public final class PeopleText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<@Nullable List<@Nullable String>>> PAIRS = new TypeReference<>() {};

    private PeopleText() {}

    public static String write(Group group) {
        var pairs = new ArrayList<List<String>>();
        group.codes().forEach((variable, code) -> pairs.add(List.of(variable, code)));
        try {
            return JSON.writeValueAsString(pairs);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Group read(String text) throws DamagedException {
        List<@Nullable List<@Nullable String>> pairs;
        try {
            pairs = JSON.readValue(text, PAIRS);
        } catch (JsonProcessingException e) {
            throw new DamagedException("a group is no list of variables and codes");
        }
        var codes = new LinkedHashMap<String, String>();
        for (var pair : pairs) {
            if (pair == null || pair.size() != 2 || pair.contains(null)) {
                throw new DamagedException("a group's condition is not a variable and a code");
            }
            codes.put(pair.get(0), pair.get(1));
        }
        return codes.isEmpty() ? Group.everyone() : new Group(codes);
    }
}
