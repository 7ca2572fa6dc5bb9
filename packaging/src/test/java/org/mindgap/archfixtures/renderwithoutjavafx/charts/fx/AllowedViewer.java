package org.mindgap.archfixtures.renderwithoutjavafx.charts.fx;

import javafx.scene.image.Image;

interface AllowedViewer {
    Image draw();
}
