/**
 * Text of figures, whatever they are drawn on: fonts, runs of one look, lines broken and shaped in every script, glyphs
 * in their order. Knows no figure.
 */
@NullMarked
package org.mindgap.charts.render.text;

import org.jspecify.annotations.NullMarked;
