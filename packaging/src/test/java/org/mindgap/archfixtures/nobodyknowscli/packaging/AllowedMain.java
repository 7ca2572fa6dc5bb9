package org.mindgap.archfixtures.nobodyknowscli.packaging;

import org.mindgap.archfixtures.nobodyknowscli.cli.Command;

interface AllowedMain extends Command {}
