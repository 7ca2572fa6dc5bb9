package org.mindgap.archfixtures.nobodyknowscli.store;

import org.mindgap.archfixtures.nobodyknowscli.cli.Command;

interface OffenderThatCommands extends Command {}
