package org.mindgap.archfixtures.nobodyknowscli.cli;

public interface Command {}
