/**
 * How single values stand in a study file: columns of respondents, shares, groups and whole texts, to and from the
 * bytes that SQLite keeps. Knows no connection and no table; what is damaged is refused before anything is allocated
 * on its word.
 */
@NullMarked
package org.mindgap.store.codec;

import org.jspecify.annotations.NullMarked;
