package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.formats.table.MissingCode;
import org.mindgap.formats.table.MissingProposal;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.table.TableHead;
import org.mindgap.problem.Problem;

/** How a table of text is read: what its beginning shows, and what somebody chose instead. */
public final class TableForm {
    private final Path file;
    private final ReadOnlyObjectWrapper<TableHead> head;
    private final ReadOnlyObjectWrapper<TableChoices> choices = new ReadOnlyObjectWrapper<>(TableChoices.NONE);

    public TableForm(Path file, TableHead head) {
        this.file = file;
        this.head = new ReadOnlyObjectWrapper<>(head);
    }

    public Path file() {
        return file;
    }

    /** The file's beginning, read with the choices that were made before; those made since follow at once. */
    public ReadOnlyObjectProperty<TableHead> head() {
        return head.getReadOnlyProperty();
    }

    /** Only what somebody chose; the rest is as the file shows. */
    public ReadOnlyObjectProperty<TableChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    void choose(UnaryOperator<TableChoices> change) {
        choices.set(change.apply(choices.get()));
    }

    /** Takes a proposal of a missing code, or takes it back. */
    void take(MissingProposal proposal, boolean taken) {
        choose(before -> {
            List<MissingCode> codes = new ArrayList<>(before.missing());
            codes.removeIf(c -> c.code().equals(proposal.code().code()));
            if (taken) {
                codes.add(proposal.code());
            }
            return before.missing(codes);
        });
    }

    /** Everything as the file shows. */
    void asFound() {
        choices.set(TableChoices.NONE);
    }

    /** The file was read again. */
    void read(TableHead again) {
        head.set(again);
    }

    /** What has to be answered before the file can be read. */
    public List<Problem> open() {
        return head.get().open();
    }
}
