package org.mindgap.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.edit.Recipe;
import org.mindgap.edit.RecipeFile;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Crosswalks that are kept in a study under their names, as docs/formats/crosswalk-json.md has them. */
public final class KeptRecipes {
    /** The kind of such kept items. */
    public static final String KIND = "recipe";

    private final KeptItems items;

    public KeptRecipes(KeptItems items) {
        this.items = items;
    }

    /**
     * What is kept.
     *
     * @param recipes in the order in which they were first kept
     * @param unread why others cannot be read: they were written by a newer program
     */
    public record Found(List<Recipe> recipes, List<Problem> unread) {
        public Found {
            recipes = List.copyOf(recipes);
            unread = List.copyOf(unread);
        }
    }

    public Found all() {
        var recipes = new ArrayList<Recipe>();
        var unread = new ArrayList<Problem>();
        for (var item : items.list(KIND)) {
            try {
                recipes.add(RecipeFile.read(item.body(), item.name()));
            } catch (ProblemException e) {
                unread.addAll(e.problems());
            }
        }
        return new Found(recipes, unread);
    }

    /** @throws ProblemException if it cannot be read */
    public Optional<Recipe> named(String name) throws ProblemException {
        var item = items.find(KIND, name);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(RecipeFile.read(item.get().body(), name));
    }

    /** Keeps a recipe under its name, in the place of an earlier one of that name. */
    public void keep(Recipe recipe) {
        items.put(KIND, recipe.name(), recipe.name(), RecipeFile.write(recipe));
    }
}
