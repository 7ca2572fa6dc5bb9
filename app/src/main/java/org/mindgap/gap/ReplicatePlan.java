package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;

/**
 * What is computed of each question in every block: items that several statistics share have one number, under which a
 * block keeps what it made of them.
 *
 * @param questions in the order in which they first come
 */
record ReplicatePlan(List<Work> questions) {
    ReplicatePlan {
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param items number of different items
     * @param floors number of different items between survey and replicate
     */
    record Work(List<Part> parts, int items, int floors) {}

    /**
     * The terms of one question in one statistic.
     *
     * @param items for each term the number of its item
     * @param floors for each term the number of its item between survey and replicate
     */
    @SuppressWarnings("ArrayRecordComponent") // made once and only read
    record Part(int statistic, String question, List<Statistic.Term> terms, int[] items, int[] floors) {}

    static ReplicatePlan of(List<Statistic> statistics) {
        var byQuestion = new LinkedHashMap<String, Numbering>();
        for (var s = 0; s < statistics.size(); s++) {
            var number = s;
            var statistic = statistics.get(s);
            statistic
                    .byQuestion()
                    .forEach((question, terms) -> byQuestion
                            .computeIfAbsent(question, q -> new Numbering())
                            .add(number, question, statistic.metric(), terms));
        }
        return new ReplicatePlan(
                byQuestion.values().stream().map(Numbering::work).toList());
    }

    private static final class Numbering {
        private final List<Part> parts = new ArrayList<>();
        private final Map<Key, Integer> items = new HashMap<>();
        private final Map<Key, Integer> floors = new HashMap<>();

        void add(int statistic, String question, Metric metric, List<Statistic.Term> terms) {
            var ofItems = new int[terms.size()];
            var ofFloors = new int[terms.size()];
            for (var i = 0; i < terms.size(); i++) {
                var item = terms.get(i).item();
                ofItems[i] = number(items, new Key(metric, item.cell(), item.model()));
                // a model of probabilities is no part of its floor, which is then the same for all columns
                var chance = item.model().chance();
                var drawn = chance instanceof Chance.Draws || chance instanceof Chance.Coded;
                ofFloors[i] = number(floors, new Key(metric, item.cell(), drawn ? item.model() : null));
            }
            parts.add(new Part(statistic, question, terms, ofItems, ofFloors));
        }

        /** The parts of one cell one after the other, whatever their column: they use the same shares and tables. */
        Work work() {
            var byCell = new LinkedHashMap<Group, List<Part>>();
            for (var part : parts) {
                byCell.computeIfAbsent(part.terms().get(0).item().cell(), c -> new ArrayList<>())
                        .add(part);
            }
            return new Work(byCell.values().stream().flatMap(List::stream).toList(), items.size(), floors.size());
        }

        private static int number(Map<Key, Integer> numbers, Key key) {
            var next = numbers.size();
            var known = numbers.putIfAbsent(key, next);
            return known == null ? next : known;
        }
    }

    /** An item: pooled answers are told apart by identity, since comparing them costs more than computing. */
    private static final class Key {
        private final Metric metric;
        private final Group cell;
        private final @Nullable Pooled model;

        Key(Metric metric, Group cell, @Nullable Pooled model) {
            this.metric = metric;
            this.cell = cell;
            this.model = model;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof Key key && metric.equals(key.metric) && model == key.model && cell.equals(key.cell);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * cell.hashCode() + metric.id().hashCode()) + System.identityHashCode(model);
        }
    }
}
