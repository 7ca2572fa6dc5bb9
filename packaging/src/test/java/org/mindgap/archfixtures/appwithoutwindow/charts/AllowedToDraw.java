package org.mindgap.archfixtures.appwithoutwindow.charts;

import java.awt.Color;

class AllowedToDraw {
    final Color colour = Color.RED;
}
