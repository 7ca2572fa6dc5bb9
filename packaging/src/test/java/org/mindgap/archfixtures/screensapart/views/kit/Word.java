package org.mindgap.archfixtures.screensapart.views.kit;

public interface Word {}
