package org.mindgap.archfixtures.screensapart.views.data;

import org.mindgap.archfixtures.screensapart.views.kit.Word;

public interface DataTable extends Word {}
