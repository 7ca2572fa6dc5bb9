package org.mindgap.gap;

import java.util.Collection;
import org.mindgap.survey.Group;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateShares;

/** Replicates in which people stay as they are: for the models' own bootstrap. Nobody asks it for shares. */
record Nobody(int count) implements ReplicateShares {
    @Override
    public Method method() {
        return Method.NONE;
    }

    @Override
    public double scale(int replicate) {
        return 1.0 / count;
    }

    @Override
    public int degreesOfFreedom(Collection<Group> groups) {
        return count - 1;
    }

    @Override
    public Block block(int from, int to) {
        return new Block() {
            @Override
            public int width() {
                return to - from;
            }

            @Override
            public double[] shares(Question question, Group group) {
                throw new IllegalStateException("people do not vary here");
            }
        };
    }
}
