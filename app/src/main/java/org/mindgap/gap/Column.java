package org.mindgap.gap;

import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;

/** A model asked as one thing: what is never pooled with anything else. */
public record Column(Model model, AskedAs askedAs) {}
