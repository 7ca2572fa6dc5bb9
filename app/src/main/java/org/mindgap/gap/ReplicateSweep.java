package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateShares;

/**
 * Goes over the replicates of a survey question by question (methods.md §8.11), for sums that need several groups and
 * answers of each replicate. Blocks are cut in an order that knows no threads, so that their number changes nothing.
 */
public final class ReplicateSweep {
    private final Uncertainty how;
    private final ReplicateShares people;

    ReplicateSweep(Uncertainty how, ReplicateShares people) {
        this.how = how;
        this.people = people;
    }

    /** What is summed in one block of replicates; used by one thread at a time. */
    public interface Sums {
        /** Adds a question in all replicates of the block. */
        void add(Question question, At at);
    }

    /** Shares of the question in work in the replicates of a block. Arrays are owned by the block until the next question. */
    public interface At {
        int width();

        /** k × width shares of people, option by option; NaN in replicates without anybody. */
        double[] people(Group cell);

        /** What people weigh who chose a counted option, in each replicate; NaN where unknown. */
        double[] totals(Group cell);

        /** k shares of a model where nothing varies in this sweep, else k × width. */
        double[] model(ModelSide side);
    }

    public ReplicateShares.Method method() {
        return people.method();
    }

    /** B. */
    public int count() {
        return people.count();
    }

    public long seed() {
        return how.seed();
    }

    /** Units minus strata of the people of some groups together. */
    public int degreesOfFreedom(Collection<Group> groups) {
        return people.degreesOfFreedom(groups);
    }

    /** Over the people; of models only what is made of respondents goes with them. */
    public <S extends Sums> List<S> people(List<Question> questions, Function<double[], S> block, JobContext context) {
        return run(people, true, questions, block, context);
    }

    /** Over the models' draws and wordings; people are not asked for. */
    public <S extends Sums> List<S> models(List<Question> questions, Function<double[], S> block, JobContext context) {
        return run(new Nobody(how.replicates()), false, questions, block, context);
    }

    private <S extends Sums> List<S> run(
            ReplicateShares of,
            boolean peopleVary,
            List<Question> questions,
            Function<double[], S> block,
            JobContext context) {
        var all = new ArrayList<S>();
        if (of.count() == 0) {
            return all;
        }
        var width = of.method().supplied() ? of.count() : of.blockWidth();
        var blocks = (of.count() + width - 1) / width;
        var together = Math.max(of.blocksTogether(), Runtime.getRuntime().availableProcessors());
        var done = 0L;
        for (var first = 0; first < blocks; first += together) {
            var tables = new DrawTables();
            var some = IntStream.range(first, Math.min(blocks, first + together))
                    .parallel()
                    .mapToObj(n -> {
                        var from = n * width;
                        var to = Math.min(of.count(), from + width);
                        var scales =
                                IntStream.range(from, to).mapToDouble(of::scale).toArray();
                        return new Running<>(
                                block.apply(scales),
                                new Block(of.block(from, to), how.seed(), from, tables, peopleVary));
                    })
                    .toList();
            for (var question : questions) {
                context.checkCancelled();
                tables.nextQuestion();
                some.parallelStream().forEach(r -> r.add(question));
                done += some.size();
                context.progress(done, (long) blocks * questions.size());
            }
            some.forEach(r -> all.add(r.sums()));
        }
        return all;
    }

    private record Running<S extends Sums>(S sums, Block block) {
        void add(Question question) {
            block.next(question);
            sums.add(question, block);
        }
    }

    /** One block at one question. */
    private static final class Block implements At {
        private final ReplicateShares.Block people;
        private final ModelReplicates models;
        private final boolean peopleVary;
        private final IdentityHashMap<Pooled, double[]> answers = new IdentityHashMap<>();
        private Question question;

        @SuppressWarnings("NullAway.Init") // set before anything is asked
        Block(ReplicateShares.Block people, long seed, int from, DrawTables tables, boolean peopleVary) {
            this.people = people;
            this.models = new ModelReplicates(seed, from, people, tables);
            this.peopleVary = peopleVary;
        }

        void next(Question next) {
            question = next;
            answers.clear();
        }

        @Override
        public int width() {
            return people.width();
        }

        @Override
        public double[] people(Group cell) {
            return people.shares(question, cell);
        }

        @Override
        public double[] totals(Group cell) {
            return people.totals(question, cell);
        }

        @Override
        public double[] model(ModelSide side) {
            var varies = peopleVary ? side.ofPeople() : side.varies();
            return varies ? answers.computeIfAbsent(side.pooled(), p -> models.shares(p, question)) : side.shares();
        }
    }
}
