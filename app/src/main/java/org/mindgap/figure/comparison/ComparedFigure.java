package org.mindgap.figure.comparison;

import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;

/**
 * A figure of a comparison and the numbers behind it.
 *
 * @param spec what is drawn
 * @param data the table that goes beside it, with all digits
 * @param <S> kind of figure
 */
public record ComparedFigure<S extends FigureSpec>(S spec, DataTable data) {}
