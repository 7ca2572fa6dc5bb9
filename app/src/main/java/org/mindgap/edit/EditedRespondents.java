package org.mindgap.edit;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.stats.RakedMargins;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;

/** Respondents some of whose columns are read in another way than they were imported, or computed of others. */
final class EditedRespondents implements Respondents, Made.Sources {
    private final Respondents imported;
    private final Map<String, Recode> recodes;
    private final Map<String, Recode> wholes;
    private final Map<String, Made> made;
    private final Optional<Constant> constant;
    private final Map<String, SoftReference<Column>> kept = new HashMap<>();
    private @Nullable Column everybody;

    /** A variable that is the same for everybody. */
    record Constant(String variable, String code) {}

    /**
     * Respondents after edits.
     *
     * @param recodes of the columns that do not stay as they are, by variable
     * @param wholes the same with codes that are no value, of the same columns
     * @param made columns that are computed, by variable
     */
    EditedRespondents(
            Respondents imported,
            Map<String, Recode> recodes,
            Map<String, Recode> wholes,
            Map<String, Made> made,
            Optional<Constant> constant) {
        this.imported = imported;
        this.recodes = Map.copyOf(recodes);
        this.wholes = Map.copyOf(wholes);
        this.made = Map.copyOf(made);
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
        if (recode == null && !made.containsKey(variable)) {
            return imported.column(variable);
        }
        var known = kept.get(variable);
        var column = known == null ? null : known.get();
        if (column == null) {
            var first = imported(variable);
            column = recode == null ? first : recode.of(first);
            kept.put(variable, new SoftReference<>(column));
        }
        return column;
    }

    /** Read anew each time: nobody but an export asks, and once. */
    @Override
    public Column whole(String variable) {
        var whole = wholes.get(variable);
        return whole == null ? column(variable) : whole.of(imported(variable));
    }

    @Override
    public Column imported(String variable) {
        var how = made.get(variable);
        return how == null ? imported.column(variable) : how.of(this);
    }

    @Override
    public Column edited(String variable) {
        return column(variable);
    }

    @Override
    public Optional<RakedMargins> raked(String weight) {
        return made.get(weight) instanceof Made.Raked raked ? Optional.of(raked.margins(this)) : Optional.empty();
    }
}
