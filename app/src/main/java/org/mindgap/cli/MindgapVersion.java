package org.mindgap.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest. */
final class MindgapVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = MindgapVersion.class.getPackage().getImplementationVersion();
        return new String[] {"Mindgap " + (version == null ? "(built from classes, no version)" : version)};
    }
}
