package org.mindgap.archfixtures.nocircles.text;

public record AllowedText(String line) {}
