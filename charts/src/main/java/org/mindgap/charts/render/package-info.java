/** Lays figures out and draws them with Java2D: screen images, SVG, PDF and PNG, without JavaFX. */
@NullMarked
package org.mindgap.charts.render;

import org.jspecify.annotations.NullMarked;
