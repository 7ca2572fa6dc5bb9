package org.mindgap.archfixtures.viewswithoutcli.views.report;

import org.mindgap.archfixtures.viewswithoutcli.cli.Command;

interface OffenderThatCommands extends Command {}
