package org.mindgap.archfixtures.onecomposition.formats;

public record AllowedOptions(char delimiter) {}
