package org.mindgap.archfixtures.appwithoutwindow.survey;

import java.awt.Color;

class OffenderWithColour {
    Color ofTheHeatmap() {
        return Color.RED;
    }
}
