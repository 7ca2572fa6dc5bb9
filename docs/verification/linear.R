# Least squares of `mindgap fit` beside R's lm, row by row.
#   Rscript docs/verification/linear.R MINDGAP      MINDGAP: the launcher, ./mindgap
suppressMessages(library(jsonlite)); mindgap <- commandArgs(TRUE)[1]; folder <- tempfile("linear"); dir.create(folder)
compare <- function(name, data, formula) {
  path <- file.path(folder, paste0(name, ".csv")); write.csv(data, path, row.names = FALSE)
  text <- system2(mindgap, c("fit", path, "--formula", shQuote(formula), "--json"), stdout = TRUE, stderr = FALSE)
  ours <- fromJSON(paste(text, collapse = "\n"))$fixed
  rows <- read.csv(text = system2(mindgap, c("fit", path, "--formula", shQuote(formula), "--what", "rows", "--csv"), stdout = TRUE, stderr = FALSE))
  model <- lm(as.formula(formula), data); table <- coef(summary(model)); named <- function(w) rows[[grep(w, names(rows))[1]]]
  off <- function(a, b) max(abs(a - b) / pmax(1, abs(b)))
  cat(sprintf("%-10s %-34s rows %3d: estimates within %.1e, errors %.1e, p %.1e; fitted %.1e, residuals %.1e (all rows)\n", name, formula, nrow(rows),
      off(ours$estimate, table[, 1]), off(ours$se, table[, 2]), off(ours$p, table[, 4]), off(named("fitted"), fitted(model)), off(named("resid"), resid(model))))
}
compare("mtcars", mtcars, "mpg ~ wt + hp"); compare("mtcars", mtcars, "mpg ~ wt * hp")
compare("iris", iris, "Sepal.Length ~ Sepal.Width + Species"); compare("iris", iris, "Sepal.Length ~ 0 + Sepal.Width:Species")
compare("warp", transform(warpbreaks, tension = as.character(tension)), "breaks ~ wool * tension"); compare("longley", longley, "Employed ~ GNP + Unemployed + Population")
compare("cars", cars, "dist ~ speed"); compare("airquality", airquality, "Ozone ~ Wind + Temp"); unlink(folder, recursive = TRUE)
