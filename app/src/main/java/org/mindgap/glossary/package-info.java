/** Terms of statistics that screens, figures and commands use, in plain words. */
@NullMarked
package org.mindgap.glossary;

import org.jspecify.annotations.NullMarked;
