package org.mindgap.archfixtures.viewswithoutcli.cli;

public interface Command {}
