package org.mindgap.edit;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;

/** Respondents some of whose columns are read in another way than they were imported. */
final class EditedRespondents implements Respondents {
    private final Respondents imported;
    private final Map<String, Recode> recodes;
    private final Optional<Constant> constant;
    private final Map<String, SoftReference<Column>> kept = new HashMap<>();
    private @Nullable Column everybody;

    /** A variable that is the same for everybody. */
    record Constant(String variable, String code) {}

    /** @param recodes of the columns that do not stay as they are, by variable */
    EditedRespondents(Respondents imported, Map<String, Recode> recodes, Optional<Constant> constant) {
        this.imported = imported;
        this.recodes = Map.copyOf(recodes);
        this.constant = constant;
    }

    @Override
    public int count() {
        return imported.count();
    }

    @Override
    public synchronized Column column(String variable) {
        if (constant.isPresent() && constant.get().variable().equals(variable)) {
            if (everybody == null) {
                everybody = new Column.Codes(
                        new int[count()], List.of(constant.get().code()));
            }
            return everybody;
        }
        var recode = recodes.get(variable);
        if (recode == null) {
            return imported.column(variable);
        }
        var known = kept.get(variable);
        var column = known == null ? null : known.get();
        if (column == null) {
            column = recode.of(imported.column(variable));
            kept.put(variable, new SoftReference<>(column));
        }
        return column;
    }
}
