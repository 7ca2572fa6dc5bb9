# Makes a CSV file of invented people with strata and clusters, rakes their weight to margins, and prints beside every share
# with its error, and beside F, degrees of freedom and p of the crosstab, what R's survey says of the same design after
# `rake` (linearised: svyby, svychisq) and after raking every replicate of a jackknife anew (as.svrepdesign, `rake`).
#
#   Rscript docs/verification/raked-tables.R
#
# Needs survey (apt install r-cran-survey) and a built ./mindgap; MINDGAP names another.
suppressMessages(library(survey))
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
home <- tempfile("raked"); dir.create(home); at <- function(f) file.path(home, f)
run <- function(...) suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], ...)), stdout = TRUE, stderr = at("said")))
table <- function(...) read.csv(text = run(..., "--csv"), colClasses = "character", check.names = FALSE)
say <- function(what, r, ours) cat(sprintf("%-44s R %-17.12g Mindgap %-17.12g apart %.1e\n", what, r, ours, abs(r - ours) / max(1, abs(r))))

set.seed(5); n <- 1200
d <- data.frame(stratum = sample(1:8, n, TRUE), sex = sample(1:2, n, TRUE, c(.58, .42)), age = sample(1:4, n, TRUE, c(.15, .2, .3, .35)))
d$unit <- d$stratum * 100 + sample(1:10, n, TRUE)
d$w <- round(exp(rnorm(n, 0, .5)), 4)
d$q <- 1 + rbinom(n, 3, plogis(-.8 + .3 * d$age + .4 * (d$sex == 2) + rnorm(1000)[d$unit]))
d$q[10:40] <- NA; d$w[41:46] <- 0
write.csv(d, at("people.csv"), row.names = FALSE, na = "")
margins <- list(sex = c(.49, .51), age = c(.28, .27, .25, .20))
m <- do.call(rbind, lapply(names(margins), function(v) data.frame(variable = v, value = seq_along(margins[[v]]), share = margins[[v]])))
write.csv(m, at("margins.csv"), row.names = FALSE)
writeLines(c("variable,use", "w,weight", "sex,group", "age,group", "stratum,stratum", "unit,cluster", "q,opinion"), at("uses.csv"))
invisible(run("new", at("s.mindgap")))
invisible(run("import", "survey", at("people.csv"), "--study", at("s.mindgap"), "--roles", at("uses.csv")))

# whose weight is not above 0 has no raked weight; people without a value of a margin would be refused
k <- subset(d, w > 0)
for (v in c("sex", "age", "q")) k[[v]] <- factor(k[[v]])
base <- svydesign(~unit, strata = ~stratum, weights = ~w, data = k, nest = TRUE)
rake_to <- function(design) {
  total <- sum(weights(base, "sampling"))
  pop <- lapply(names(margins), function(v) setNames(data.frame(factor(seq_along(margins[[v]])), margins[[v]] * total), c(v, "Freq")))
  suppressWarnings(rake(design, list(~sex, ~age), pop, control = list(maxit = 1000, epsilon = 1e-12)))
}
tables <- function(study, how, linear, replicate) {
  for (by in c("sex", "age")) {
    ours <- table("crosstab", "--study", at(study), "--row", "q", "--col", by)
    ours <- subset(ours, percent == "column" & kind == "option")
    r <- svyby(~q, as.formula(paste("~", by)), linear, svymean, na.rm = TRUE)
    worst <- c(0, 0); seen <- 0
    for (i in seq_len(nrow(ours))) {
      col <- ours[i, ]; group <- col$group; if (!(group %in% levels(k[[by]]))) next
      p <- r[group, paste0("q", col$code)]; se <- r[group, paste0("se.q", col$code)]
      seen <- seen + 1; worst <- pmax(worst, abs(c(p, se) - as.numeric(c(col$share, col$se))))
    }
    cat(sprintf("%-44s shares of %d cells: furthest apart %.1e, their errors %.1e\n", paste(how, by), seen, worst[1], worst[2]))
    x <- svychisq(as.formula(paste("~q +", by)), linear)
    test <- table("crosstab", "--study", at(study), "--row", "q", "--col", by, "--what", "test")
    say(paste(how, by, "F"), x$statistic, as.numeric(test$f)); say(paste(how, by, "p"), x$p.value, as.numeric(test$p))
    y <- svychisq(as.formula(paste("~q +", by)), replicate)
    cat(sprintf("%-44s F %.6g, p %.6g\n", paste(how, by, "R with every replicate raked"), y$statistic, y$p.value))
  }
  all <- svymean(~q, linear, na.rm = TRUE); again <- svymean(~q, replicate, na.rm = TRUE); plain <- svymean(~q, base, na.rm = TRUE)
  ours <- table("shares", "--study", at(study), "--question", "q")
  for (i in 1:4) {
    say(paste(how, "everyone, share of", i), coef(all)[i], as.numeric(ours$share[i]))
    say(paste(how, "everyone, its error"), SE(all)[i], as.numeric(ours$se[i]))
    cat(sprintf("%-44s with every replicate raked %.6g; as if nothing had been raked, by the design weight %.6g\n", "", SE(again)[i], SE(plain)[i]))
  }
}
invisible(run("edit", "rake", at("margins.csv"), "--study", at("s.mindgap")))
cat(grep("weight", readLines(at("said")), value = TRUE), sep = "\n")
tables("s.mindgap", "raked", rake_to(base), rake_to(as.svrepdesign(base, type = "JKn")))
