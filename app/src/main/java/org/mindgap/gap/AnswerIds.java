package org.mindgap.gap;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.mindgap.elicit.SameAnswers;

/**
 * Ids of answers in eight bytes each: a study may hold a million of them behind its pooled answers. In the order in which
 * the study has them, however they are grouped: what is drawn goes by it. Never changes.
 */
final class AnswerIds extends AbstractList<Long> implements RandomAccess {
    private final long[] ids;

    private AnswerIds(long[] ids) {
        this.ids = ids;
    }

    static AnswerIds of(List<SameAnswers> answers) {
        var number = 0;
        for (var same : answers) {
            number += same.times();
        }
        var ids = new long[number];
        var at = 0;
        for (var same : answers) {
            System.arraycopy(same.ids(), 0, ids, at, same.times());
            at += same.times();
        }
        Arrays.sort(ids);
        return new AnswerIds(ids);
    }

    @Override
    public Long get(int place) {
        return ids[place];
    }

    @Override
    public int size() {
        return ids.length;
    }
}
