# The numbers of app/src/test/java/org/mindgap/edit/RakingTest.java, which reads the last output of this script.
# Run from the root of the project: Rscript docs/verification/raking.R > docs/verification/raking.txt   (R package survey)
suppressMessages(library(survey))
d <- read.csv("app/src/test/resources/org/mindgap/crosstab/people.csv", na.strings = "")
d <- d[!is.na(d$g) & !is.na(d$y), ]
margins <- list(g = c(a = .25, b = .25, c = .25, d = .25), y = c(`1` = 30, `2` = 30, `3` = 25, `4` = 15) / 100,
  h = c(.1, .2, .1, .15, .15, .1, .2))
names(margins$h) <- 1:7
rake_to <- function(base, which) {
  des <- svydesign(ids = ~1, weights = base, data = d)
  pop <- lapply(which, function(v) setNames(data.frame(names(margins[[v]]), margins[[v]] * sum(weights(des))), c(v, "Freq")))
  rake(des, lapply(which, function(v) as.formula(paste("~", v))), pop, control = list(maxit = 1000, epsilon = 1e-15))
}
say <- function(...) cat(paste(unlist(list(...))), "\n")
cat("# R", as.character(getRversion()), "survey", as.character(packageVersion("survey")), "\n")
for (way in list(list("two", ~w, c("g", "y"), Inf), list("three", ~w, c("g", "y", "h"), Inf),
                 list("flat", ~1, c("g", "h"), Inf), list("trimmed", ~w, c("g", "y"), 2.5))) {
  r <- suppressWarnings(rake_to(way[[2]], way[[3]]))
  if (is.finite(way[[4]])) r <- trimWeights(r, upper = way[[4]] * mean(weights(r)), strict = TRUE)
  w <- weights(r)
  cat(way[[1]], "neff", sprintf("%.15g", sum(w)^2 / sum(w^2)), "\n")
  cat(way[[1]], "weights", sprintf("%.15g", w), "\n")
}
# weights of a replicate, in which every fourth person is not, raked again to what the first raking came to
first <- weights(rake_to(~w, c("g", "y")))
i <- seq_along(first) - 1
d$again <- first * (i %% 4) * (1 + i %% 3)
there <- d$again > 0
pop <- lapply(c("g", "y"), function(v) setNames(data.frame(names(margins[[v]]), margins[[v]] * sum(first)), c(v, "Freq")))
des <- svydesign(ids = ~1, weights = ~again, data = d[there, ])
w <- numeric(nrow(d))
w[there] <- weights(rake(des, list(~g, ~y), pop, control = list(maxit = 1000, epsilon = 1e-15)))
cat("replicate weights", sprintf("%.15g", w), "\n")
