package org.mindgap.archfixtures.renderwithoutjavafx.charts.render;

import javafx.scene.image.Image;

interface OffenderWithImage {
    Image draw();
}
