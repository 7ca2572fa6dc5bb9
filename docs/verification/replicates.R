# The numbers of app/src/test/java/org/mindgap/survey/SuppliedReplicatesTest.java, and of the data it reads.
# Run from the root of the project: Rscript docs/verification/replicates.R > docs/verification/replicates.txt   (R package survey)
# The data (app/src/test/resources/org/mindgap/survey/replicates.csv) are made here, seeded; "write" as argument makes them anew.
suppressMessages(library(survey))
options(digits = 12, survey.lonely.psu = "adjust")
file <- "app/src/test/resources/org/mindgap/survey/replicates.csv"
set.seed(20)
h <- rep(1:4, each = 18)
c <- rep(1:8, each = 9)
d <- data.frame(h = h, c = c,
  g = sample(c("a", "b", "c"), 72, TRUE, c(.45, .4, .15)),
  y = sample(1:3, 72, TRUE, c(.5, .3, .2)) , w = round(runif(72, .3, 2.5), 2))
d$y[d$c %% 2 == 0 & runif(72) < .3] <- 1
base <- svydesign(ids = ~c, strata = ~h, weights = ~w, data = d, nest = TRUE)
flat <- svydesign(ids = ~c, weights = ~w, data = d)
made <- list(
  jk1 = as.svrepdesign(flat, type = "JK1"),
  jkn = as.svrepdesign(base, type = "JKn"),
  brr = as.svrepdesign(base, type = "BRR"),
  fay = as.svrepdesign(base, type = "Fay", fay.rho = .3),
  boot = as.svrepdesign(base, type = "subbootstrap", replicates = 20))
if ("write" %in% commandArgs(TRUE)) {
  out <- d
  for (kind in names(made)) {
    rep <- round(weights(made[[kind]], "analysis"), 6)
    for (b in seq_len(ncol(rep))) out[[sprintf("%s_%d", kind, b)]] <- rep[, b]
  }
  dir.create(dirname(file), FALSE, TRUE)
  write.csv(out, file, row.names = FALSE, quote = FALSE)
}
d <- read.csv(file)
rep <- function(kind) d[, grep(paste0("^", kind, "_"), names(d))]
n <- function(kind) ncol(rep(kind))
design <- function(kind, type, scale, rscales = NULL, ...)
  svrepdesign(data = d, weights = ~w, repweights = rep(kind), type = type, combined.weights = TRUE, mse = FALSE,
    scale = scale, rscales = rscales, ...)
# half of each stratum of two units is left out: (2 - 1)/2
jkn <- rep_len(.5, n("jkn"))
ways <- list(
  jk1 = design("jk1", "JK1", (n("jk1") - 1) / n("jk1"), rep_len(1, n("jk1"))),
  jkn = design("jkn", "JKn", 1, jkn),
  brr = design("brr", "BRR", NULL),
  fay = design("fay", "other", 1 / (n("fay") * .7^2), rep_len(1, n("fay"))),
  boot = design("boot", "bootstrap", 1 / n("boot"), rep_len(1, n("boot"))))
for (kind in names(ways)) {
  des <- ways[[kind]]
  dom <- subset(des, g == "a")
  # degrees of freedom of the cell are those of its own people: R's default for a subset
  whole <- svymean(~I(y == 2), des)
  cell <- svymean(~I(y == 2), dom)
  ci <- svyciprop(~I(y == 2), dom, method = "xlogit")
  # share of the cell minus share of everyone, replicate by replicate
  diff <- withReplicates(des, function(w, data)
    sum((w * (data$y == 2))[data$g == "a"]) / sum(w[data$g == "a"]) - sum(w * (data$y == 2)) / sum(w))
  p <- coef(cell)[2]
  # var / (p(1 - p)/(n - 1)), methods.md 10.2
  deff <- SE(cell)[2]^2 / (p * (1 - p) / (sum(d$g == "a") - 1))
  cat(sprintf("%-5s B %d df %.0f of the cell %.0f  all %.10f se %.10f  cell %.10f se %.10f deff %.10f  xlogit %.10f %.10f  difference %.10f se %.10f\n",
    kind, n(kind), degf(des), degf(dom), coef(whole)[2], SE(whole)[2], p, SE(cell)[2], deff, confint(ci)[1], confint(ci)[2],
    coef(diff), SE(diff)))
  cat(sprintf("      degrees of freedom of the people of clusters 1 to 3: %.0f, of 3 and 4: %.0f\n",
    degf(subset(des, c <= 3)), degf(subset(des, c %in% 3:4))))
}
# the bootstrap of our own (Rao-Wu, which is R's subbootstrap) on few clusters, where it is far from the linearised error
for (kind in c("flat", "base")) {
  set.seed(1)
  lin <- list(flat = svydesign(ids = ~c, weights = ~w, data = d),
    # strata of four clusters
    base = svydesign(ids = ~c, strata = ~h2, weights = ~w, data = transform(d, h2 = (h + 1) %/% 2)))[[kind]]
  rw <- weights(as.svrepdesign(lin, type = "subbootstrap", replicates = 4000, compress = FALSE), "analysis")
  y <- d$y == 2; a <- d$g == "a"
  all <- colSums(rw * y) / colSums(rw)
  cell <- colSums((rw * y)[a, ]) / colSums(rw[a, ])
  cat(sprintf("rao-wu %s  all se %.6f linearised %.6f  cell se %.6f linearised %.6f  difference se %.6f\n", kind,
    sd(all), SE(svymean(~I(y == 2), lin))[2], sd(cell, na.rm = TRUE),
    SE(svymean(~I(y == 2), subset(lin, g == "a")))[2], sd(cell - all, na.rm = TRUE)))
}
# the intervals of a share, linearised, as ShareIntervalsTest has them: y and w of methods.md 10.2
t <- data.frame(y = c(1,0,1,1,0,0,1,0,1,1), w = c(.5,.8,1.2,1,1.5,.7,2,.9,.6,.8))
des <- svydesign(ids = ~1, weights = ~w, data = t)
for (m in c("xlogit", "beta")) {
  ci <- confint(svyciprop(~I(y == 1), des, method = m))
  cat(sprintf("%-6s %.10f %.10f\n", m, ci[1], ci[2]))
}
neff <- sum(t$w)^2 / sum(t$w^2)
w <- prop.test(sum(t$w * t$y) / sum(t$w) * neff, neff, correct = FALSE)$conf.int
cat(sprintf("wilson %.10f %.10f\n", w[1], w[2]))
