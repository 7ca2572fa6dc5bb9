package org.mindgap.archfixtures.screensapart.views.start;

import org.mindgap.archfixtures.screensapart.views.shell.Shell;

interface OffenderThatKnowsTheShell extends Shell {}
