package org.mindgap.elicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mindgap.survey.Group;

/**
 * Answers that differ in nothing but their id: a million single draws are the same few over and over. What counts or adds
 * up answers looks at each of these once.
 *
 * @param first the one that came first
 * @param ids of all of them, in the order in which they came; nobody writes to it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SameAnswers(Answer first, long[] ids) {

    /** How many answers they are. */
    public int times() {
        return ids.length;
    }

    /** Answers one by one, put together where they are the same; in the order of their first ones. */
    public static List<SameAnswers> of(Iterable<Answer> answers) {
        var together = new Together<Like>();
        answers.forEach(a -> together.add(Like.of(a), a.id(), () -> a));
        return together.all();
    }

    /** Each answer by itself again, in the order of their ids. */
    public static List<Answer> each(List<SameAnswers> all) {
        var each = new ArrayList<Answer>();
        for (var same : all) {
            for (var id : same.ids()) {
                each.add(same.first().withId(id));
            }
        }
        each.sort(Comparator.comparingLong(Answer::id));
        return each;
    }

    /**
     * Puts answers together as they come.
     *
     * @param <K> what tells answers apart, all but the id
     */
    public static final class Together<K> {
        private final Map<K, Growing> known = new LinkedHashMap<>();

        /** Makes an answer where it is the first of its kind; may fail as its maker does. */
        public interface Maker<E extends Exception> {
            Answer make() throws E;
        }

        /**
         * Adds an answer.
         *
         * @param first makes it where none like it came before
         */
        public <E extends Exception> void add(K like, long id, Maker<E> first) throws E {
            var same = known.get(like);
            if (same == null) {
                same = new Growing(first.make());
                known.put(like, same);
            }
            same.add(id);
        }

        /** In the order of the first of each kind. */
        public List<SameAnswers> all() {
            return known.values().stream().map(Growing::same).toList();
        }
    }

    private static final class Growing {
        private final Answer first;
        private long[] ids = new long[1];
        private int number;

        Growing(Answer first) {
            this.first = first;
        }

        void add(long id) {
            if (number == ids.length) {
                ids = Arrays.copyOf(ids, 2 * number);
            }
            ids[number++] = id;
        }

        SameAnswers same() {
            return new SameAnswers(first, Arrays.copyOf(ids, number));
        }
    }

    /** Everything of an answer but its id. */
    private record Like(
            String model,
            String survey,
            String question,
            Condition condition,
            Group target,
            Map<String, Double> shares,
            int draws,
            double coverage,
            AnswerStatus status) {
        static Like of(Answer a) {
            return new Like(
                    a.model(),
                    a.survey(),
                    a.question(),
                    a.condition(),
                    a.target(),
                    a.shares(),
                    a.draws(),
                    a.coverage(),
                    a.status());
        }

        /** What mostly differs, and is quick to mix. */
        @Override
        public int hashCode() {
            return Objects.hash(question, target, shares);
        }
    }
}
