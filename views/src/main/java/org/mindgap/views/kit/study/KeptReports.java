package org.mindgap.views.kit.study;

import java.util.Optional;
import org.mindgap.store.ImportReports;
import org.mindgap.store.KeptItems;
import org.mindgap.views.kit.ImportReports.Report;

/** Reports of imports in a study, so that what an import decided can be read in later sessions. Slow: called from jobs. */
public final class KeptReports {
    private final ImportReports kept;

    public KeptReports(KeptItems kept) {
        this.kept = new ImportReports(kept);
    }

    /** Keeps what the import of a survey decided and left out. */
    public void put(String survey, String name, Report report) {
        kept.put(survey, name, report.words(), report.problems());
    }

    /** What the import of a survey decided; nothing where it was imported before reports were kept. */
    public Optional<Report> of(String survey) {
        return kept.of(survey).map(r -> new Report(r.words(), r.problems()));
    }
}
