/**
 * Does a finding hold under every defensible choice? (multiverse analysis: Steegen, Tuerlinckx, Gelman and Vanpaemel
 * 2016; specification curve: Simonsohn, Simmons and Nelson 2020.)
 */
@NullMarked
package org.mindgap.multiverse;

import org.jspecify.annotations.NullMarked;
