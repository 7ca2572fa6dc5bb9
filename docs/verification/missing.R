# Makes an SPSS file of invented people with values declared missing in the religion (a range), the place (long text), the
# age and the weight, negative weights and weights of 0, imports it, cuts ages, crosses, makes a product of weights, exports
# it to .sav and .csv and imports these again. Beside every number that of R's survey, where what is declared missing is NA;
# beside every export what haven and PSPP read of it.
#
#   Rscript docs/verification/missing.R
#
# Needs haven and survey (apt install r-cran-haven r-cran-survey), pspp and a built ./mindgap; MINDGAP names another.
suppressMessages({library(haven); library(survey)})
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
home <- tempfile("missing"); dir.create(home); at <- function(f) file.path(home, f)
run <- function(...) suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], ...)), stdout = TRUE, stderr = at("said")))
said <- function() readLines(at("said"))
table <- function(...) read.csv(text = run(..., "--csv"), colClasses = "character")
say <- function(what, r, ours) cat(sprintf("%-58s R %.12g  Mindgap %.12g  apart %.1e\n", what, r, ours, abs(r - ours) / max(1, abs(r))))

set.seed(11); n <- 1500
d <- data.frame(w = round(exp(rnorm(n, 0, .4)), 4), v = round(runif(n, .5, 1.5), 4), stratum = sample(1:6, n, TRUE),
  rel = sample(c(1, 2, 3, -1, -2), n, TRUE, c(.4, .3, .2, .06, .04)), age = sample(c(18:90, -2, 999), n, TRUE),
  place = sample(c("north of it", "south of it", "unknown"), n, TRUE, c(.5, .4, .1)),
  q = sample(c(1, 2, 3, 9), n, TRUE, c(.4, .3, .2, .1)))
d$unit <- d$stratum * 100 + sample(1:9, n, TRUE)
d$w[1:7] <- -1; d$w[8:12] <- 0; d$w[13:15] <- NA; d$w[16:18] <- 99; d$v[30:34] <- 0
e <- d
e$rel <- labelled_spss(d$rel, c(Hindu = 1, Muslim = 2, Other = 3, DK = -1, Refused = -2), na_range = c(-9, -1))
e$place <- labelled_spss(d$place, c(Unknown = "unknown"), na_values = "unknown")
e$age <- labelled_spss(d$age, na_values = c(-2, 999)); e$w <- labelled_spss(d$w, na_values = 99)
e$q <- labelled_spss(d$q, c(Yes = 1, No = 2, Maybe = 3, "Don't know" = 9), na_values = 9)
write_sav(e, at("made.sav"))

import <- function(file, study, ...) {
  run("new", at(study))
  run("import", "survey", at(file), "--study", at(study), ...)
}
writeLines(c("variable,use", "w,weight", "rel,religion", "place,group", "stratum,stratum", "unit,cluster", "q,opinion"), at("uses.csv"))
invisible(import("made.sav", "s.mindgap", "--roles", at("uses.csv")))
cat(grep("declared missing|negative one", said(), value = TRUE), sep = "\n")

k <- within(d, { rel[rel < 0] <- NA; place[place == "unknown"] <- NA; q[q == 9] <- NA; w[w == 99] <- NA; age[age %in% c(-2, 999)] <- NA })
k$band <- cut(k$age, c(-Inf, 30, 45, 60, Inf), right = FALSE); k$both <- interaction(k$rel, k$place, drop = TRUE)
design <- function(d, w) svydesign(~unit, strata = ~stratum, weights = w, data = d, nest = TRUE)
compare <- function(study, by, variable, people, w) {
  x <- svychisq(as.formula(paste("~q +", variable)), design(people, w)); ours <- table("crosstab", "--study", at(study), "--row", "q", "--col", by, "--what", "test")
  say(paste(study, by, "F"), x$statistic, as.numeric(ours$f)); say(paste(study, by, "p"), x$p.value, as.numeric(ours$p))
  say(paste(study, by, "people"), sum(!is.na(people$q) & !is.na(people[[variable]])), as.numeric(ours$n))
}
weighted <- subset(k, !is.na(w) & w > 0)
compare("s.mindgap", "rel", "rel", weighted, ~w); compare("s.mindgap", "place", "place", weighted, ~w)
quiet <- function(...) invisible(run(...))
quiet("edit", "bands", "age", "30", "45", "60", "--study", at("s.mindgap")); quiet("edit", "cross", "rel", "place", "--into", "both", "--study", at("s.mindgap"))
compare("s.mindgap", "age_bands", "band", weighted, ~w); compare("s.mindgap", "both", "both", weighted, ~w)
for (kind in c("sav", "csv")) {
  run("export", "survey", "--study", at("s.mindgap"), "--out", at(paste0("out.", kind)))
  back <- paste0(kind, ".mindgap")
  if (kind == "csv") import("out.csv", back, "--codebook", at("out.codebook.json")) else import("out.sav", back)
  compare(back, "rel", "rel", weighted, ~w); compare(back, "both", "both", weighted, ~w)
}
out <- read_sav(at("out.sav"), user_na = TRUE)
for (v in names(d)) {
  a <- as.vector(unclass(e[[v]])); b <- as.vector(unclass(out[[v]])); declared <- function(x) c(attr(x, "na_values"), attr(x, "na_range"))
  cat(sprintf("%-8s cells as in the source: %s; declared as in the source: %s\n", v, isTRUE(all.equal(a, b)), setequal(declared(e[[v]]), declared(out[[v]]))))
}
writeLines(c(sprintf('GET FILE="%s".', at("out.sav")), "DISPLAY DICTIONARY /VARIABLES=rel place age w q.", "FREQUENCIES /VARIABLES=rel place /FORMAT=NOTABLE."), at("p.sps"))
pspp <- system2("pspp", at("p.sps"), stdout = TRUE, stderr = FALSE)
cat(grep("THRU|unknown|999|99|^\\|q ", pspp, value = TRUE), sep = "\n")
quiet("edit", "weight-product", "w", "v", "--into", "wv", "--study", at("s.mindgap")); k$wv <- k$w * k$v
compare("s.mindgap", "rel", "rel", subset(k, !is.na(wv) & wv > 0), ~wv)
unlink(home, recursive = TRUE)
