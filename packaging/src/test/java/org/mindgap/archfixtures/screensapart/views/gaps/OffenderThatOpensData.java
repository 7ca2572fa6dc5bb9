package org.mindgap.archfixtures.screensapart.views.gaps;

import org.mindgap.archfixtures.screensapart.views.data.DataTable;

interface OffenderThatOpensData extends DataTable {}
