package org.mindgap.views.export;

/** Where in the dialog a refusal is shown: beside the field that causes it. */
enum ExportField {
    WIDTH,
    TYPE,
    DPI,
    NAME,
    FOLDER,
    /** What no single field causes: under the preview. */
    FIGURE
}
