# The numbers of app/src/test/java/org/mindgap/crosstab/CrosstabsTest.java, which reads the last output of this script.
# Run from the root of the project: Rscript docs/verification/crosstabs.R > docs/verification/crosstabs.txt
#   needs R with the packages survey and haven, and MINDGAP_SHARED, the folder that holds data/survey, for weighted.sav.
# The invented people (app/src/test/resources/org/mindgap/crosstab/people.csv) are made here, seeded; "write" as argument
# makes them anew. Each line is "file way what number".
suppressMessages({library(survey); library(haven)})
options(digits = 16, survey.lonely.psu = "adjust")
file <- "app/src/test/resources/org/mindgap/crosstab/people.csv"
if ("write" %in% commandArgs(TRUE)) {
  set.seed(5)
  n <- 400
  d <- data.frame(h = sort(sample(1:7, n, TRUE)))
  d$c <- ifelse(d$h %in% c(3, 6), 1, sample(1:5, n, TRUE))      # strata 3 and 6 have one cluster each
  d$g <- sample(c("a", "b", "c", "d"), n, TRUE, c(.4, .3, .2, .1))
  d$y <- pmin(4, pmax(1, round(2 + (d$g == "b") * .7 + (d$c %% 2) * .6 + rnorm(n, 0, 1.1))))
  d$x <- round(20 + 60 * runif(n) + 5 * (d$g == "c"), 0)
  d$w <- round(exp(rnorm(n, 0, .5)), 3)
  d$y[runif(n) < .07] <- NA
  d$x[runif(n) < .05] <- NA
  d$g[runif(n) < .04] <- NA
  dir.create(dirname(file), FALSE, TRUE)
  write.csv(d, file, row.names = FALSE, quote = FALSE, na = "")
}
say <- function(...) {
  all <- list(...)
  cat(paste(c(unlist(all[-length(all)]), sprintf("%.15g", all[[length(all)]])), collapse = " "), "\n", sep = "")
}
# everything of one table of y by g; numbers of x
table_of <- function(file, way, des, y, g, shown = Inf) {
  des$variables$.y <- factor(des$variables[[y]]); des$variables$.g <- factor(des$variables[[g]])
  nu <- degf(des)
  say(file, way, "degf", nu)
  both <- subset(des, !is.na(.y) & !is.na(.g))
  one <- function(what, hits, dom, df) {
    dom$variables$.hit <- as.numeric(eval(hits, dom$variables))
    dom$variables$.hit[is.na(dom$variables$.hit)] <- 0           # a raked subset keeps the others, with weight 0
    m <- svymean(~.hit, dom, deff = "replace")
    say(file, way, what, "share", coef(m)); say(file, way, what, "se", SE(m))
    if (!inherits(dom, "svyrep.design")) say(file, way, what, "deff", deff(m))
    ci <- confint(svyciprop(~.hit, dom, method = "xlogit", df = df))
    say(file, way, what, "lower", ci[1]); say(file, way, what, "upper", ci[2])
  }
  for (gl in head(levels(des$variables$.g), shown)) {
    col <- subset(both, .g == gl); df <- degf(subset(des, .g %in% gl))
    say(file, way, paste0("column:", gl), "n", sum(weights(col, "sampling") != 0))
    w <- weights(col, "sampling")
    say(file, way, paste0("column:", gl), "sum", sum(w))
    say(file, way, paste0("column:", gl), "neff", sum(w)^2 / sum(w^2))
    for (yl in levels(des$variables$.y)) {
      row <- subset(both, .y == yl)
      one(paste0("column%:", yl, ":", gl), bquote(.y == .(yl)), col, df)
      one(paste0("row%:", yl, ":", gl), bquote(.g == .(gl)), row, degf(subset(des, .y %in% yl)))
      one(paste0("total%:", yl, ":", gl), bquote(.y == .(yl) & .g == .(gl)), both, nu)
    }
    first <- levels(des$variables$.y)[1:2]
    one(paste0("net%:", gl), bquote(.y %in% .(first)), col, df)
  }
  # N of the rows alone that are in the table
  f <- svychisq(~.y + .g, des, statistic = "F"); q <- svychisq(~.y + .g, both, statistic = "Chisq")
  say(file, way, "test", "f", f$statistic); say(file, way, "test", "ndf", f$parameter[1])
  say(file, way, "test", "ddf", f$parameter[2]); say(file, way, "test", "p", f$p.value)
  # R's Pearson statistic counts the rows that a raked subset keeps with weight 0; ours the people in the table
  say(file, way, "test", "chisq", q$statistic * sum(weights(both, "sampling") != 0) / nrow(both$variables)); say(file, way, "test", "df", q$parameter)
  say(file, way, "test", "chisq-p", q$p.value)
}
numbers_of <- function(file, way, des, x, g = NULL) {
  des$variables$.x <- as.numeric(des$variables[[x]])
  values <- if (is.null(g)) "" else sort(unique(na.omit(as.character(des$variables[[g]]))))
  for (v in values) {
    dom <- if (v == "") des else {
      keep <- des$variables[[g]] %in% v
      des[keep, ]
    }
    df <- degf(dom)
    known <- subset(dom, !is.na(.x))
    known$variables$.x[is.na(known$variables$.x)] <- 0
    m <- svymean(~.x, known, deff = "replace")
    q <- svyquantile(~.x, known, .5, df = df)$.x
    what <- paste0("numbers:", x, if (v == "") "" else paste0(":", v))
    say(file, way, what, "mean", coef(m)); say(file, way, what, "se", SE(m))
    if (!inherits(dom, "svyrep.design")) say(file, way, what, "deff", deff(m))
    ci <- confint(m, df = df)
    say(file, way, what, "lower", ci[1]); say(file, way, what, "upper", ci[2])
    say(file, way, what, "median", q[1]); say(file, way, what, "median-lower", q[2])
    say(file, way, what, "median-upper", q[3]); say(file, way, what, "median-se", q[4])
  }
}
d <- read.csv(file, na.strings = "")
plain <- svydesign(ids = ~1, weights = ~w, data = d)
full <- svydesign(ids = ~c, strata = ~h, weights = ~w, data = d, nest = TRUE)
cat("# R", as.character(getRversion()), "survey", as.character(packageVersion("survey")), "\n")
table_of("people", "plain", plain, "y", "g"); numbers_of("people", "plain", plain, "x", "g"); numbers_of("people", "plain", plain, "y", "g")
for (lonely in c("adjust", "average", "remove", "certainty")) {
  options(survey.lonely.psu = lonely)
  table_of("people", lonely, full, "y", "g")
  numbers_of("people", lonely, full, "x"); numbers_of("people", lonely, full, "x", "g"); numbers_of("people", lonely, full, "y", "g")
}
options(survey.lonely.psu = "adjust")
# strata 3 and 6 joined with the ones before them
joined <- d; joined$k <- paste(d$h, d$c); joined$h[joined$h == 3] <- 2; joined$h[joined$h == 6] <- 5
collapsed <- svydesign(ids = ~k, strata = ~h, weights = ~w, data = joined)
table_of("people", "collapse", collapsed, "y", "g"); numbers_of("people", "collapse", collapsed, "x", "g")
# a raked weight: rake() keeps the margins, and svyrecvar() takes them out of the scores in ten rounds. Here in thirty,
# so that none is left; how far ten are from that is said too
d <- read.csv(file, na.strings = "")
d <- d[!is.na(d$g), ]
ten <- survey:::svyrecvar
more <- ten
body(more) <- parse(text = sub("1:10", "1:30", deparse(body(ten)), fixed = TRUE))[[1]]
pop <- function(des, v, share) setNames(data.frame(sort(unique(d[[v]])), share * sum(weights(des))), c(v, "Freq"))
rake_it <- function(des) rake(des, list(~g, ~h), list(pop(des, "g", rep(.25, 4)), pop(des, "h", c(.1, .2, .1, .15, .15, .1, .2))),
  control = list(maxit = 1000, epsilon = 1e-15))
ways <- list(plain = svydesign(ids = ~1, weights = ~w, data = d),
  design = svydesign(ids = ~c, strata = ~h, weights = ~w, data = d, nest = TRUE))
for (way in names(ways)) for (cut in c(Inf, 2)) {
  r <- suppressWarnings(rake_it(ways[[way]]))
  if (is.finite(cut)) r <- trimWeights(r, upper = cut * mean(weights(r)), strict = TRUE)
  name <- if (is.finite(cut)) paste0(way, "-trimmed") else way
  short <- SE(svymean(~I(y %in% 2), subset(r, !is.na(y))))[2]
  assignInNamespace("svyrecvar", more, "survey")
  long <- SE(svymean(~I(y %in% 2), subset(r, !is.na(y))))[2]
  cat("#", name, "ten rounds and thirty differ by", format(abs(short - long), digits = 2), "of", format(long, digits = 5), "\n")
  table_of("raked", name, r, "y", "g"); numbers_of("raked", name, r, "x", "g"); numbers_of("raked", name, r, "y", "g")
  assignInNamespace("svyrecvar", ten, "survey")
}
# replicate weights: the data of replicates.R
d <- read.csv("app/src/test/resources/org/mindgap/survey/replicates.csv")
reps <- function(kind) d[, grep(paste0("^", kind, "_"), names(d))]
for (kind in c("jk1", "jkn", "brr", "fay", "boot")) {
  n <- ncol(reps(kind))
  scale <- switch(kind, jk1 = (n - 1) / n, jkn = 1, brr = 1 / n, fay = 1 / (n * .7^2), boot = 1 / n)
  des <- svrepdesign(data = d, weights = ~w, repweights = reps(kind), type = "other", combined.weights = TRUE, mse = FALSE,
    scale = scale, rscales = rep(if (kind == "jkn") .5 else 1, n))
  table_of("replicates", kind, des, "y", "g"); numbers_of("replicates", kind, des, "y", "g")
}
# a file as SPSS wrote it: strata and clusters
sav <- file.path(Sys.getenv("MINDGAP_SHARED", "../shared"), "data/survey/sav/spss-reader/weighted.sav")
if (file.exists(sav)) {
  d <- as.data.frame(zap_labels(read_sav(sav)))
  d$Region <- d$Province %/% 9                      # provinces, nine at a time
  des <- svydesign(ids = ~PSU, strata = ~Province, weights = ~Sample_Weight, data = d, nest = TRUE)
  d$half <- d$Province > 17
  numbers_of("weighted", "design", des, "score", "Urban"); numbers_of("weighted", "design", des, "score")
  m <- svymean(~I(Urban == 1), des, deff = "replace")
  say("weighted", "design", "urban", "share", coef(m)[2]); say("weighted", "design", "urban", "se", SE(m)[2])
  say("weighted", "design", "urban", "deff", deff(m)[2])
  w <- weights(des); say("weighted", "design", "urban", "neff", sum(w)^2 / sum(w^2))
  table_of("weighted", "design", des, "Urban", "Province", 6)
}
