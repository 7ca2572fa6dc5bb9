package org.mindgap.archfixtures.subjectsapart.store;

public record Study(String name) {}
