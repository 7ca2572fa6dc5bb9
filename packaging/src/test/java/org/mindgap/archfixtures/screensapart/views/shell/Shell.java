package org.mindgap.archfixtures.screensapart.views.shell;

import org.mindgap.archfixtures.screensapart.views.data.DataTable;

public interface Shell extends DataTable {}
