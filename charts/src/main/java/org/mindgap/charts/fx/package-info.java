/** Shows finished figures in a JavaFX window. */
@NullMarked
package org.mindgap.charts.fx;

import org.jspecify.annotations.NullMarked;
