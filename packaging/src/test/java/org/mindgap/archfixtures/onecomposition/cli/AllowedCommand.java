package org.mindgap.archfixtures.onecomposition.cli;

import org.mindgap.archfixtures.onecomposition.formats.AllowedOptions;

class AllowedCommand {
    AllowedOptions options() {
        return new AllowedOptions(';');
    }
}
