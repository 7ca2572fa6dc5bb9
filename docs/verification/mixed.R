# Mixed and linear models of Mindgap beside lme4, lmerTest and clubSandwich.
#   Rscript docs/verification/mixed.R MINDGAP [toy40.csv]      MINDGAP: the launcher, ./mindgap
# lme4's own data sets (sleepstudy, Penicillin, Pastes, InstEval) are written to a folder that is removed afterwards.
suppressMessages({library(lme4); library(lmerTest); library(jsonlite)})
arguments <- commandArgs(TRUE); mindgap <- arguments[1]; folder <- tempfile("mixed"); dir.create(folder)
file <- function(name, data) { path <- file.path(folder, paste0(name, ".csv")); write.csv(data, path, row.names = FALSE); path }
ours <- function(path, formula, more) {
  began <- proc.time()[3]
  text <- system2(mindgap, c("fit", path, "--formula", shQuote(formula), "--json", more), stdout = TRUE, stderr = FALSE)
  list(fit = fromJSON(paste(text, collapse = "\n")), seconds = unname(proc.time()[3] - began))
}
say <- function(...) cat(sprintf(...), "\n", sep = "")
compare <- function(name, data, formula, restricted, more = c()) {
  path <- file(name, data)
  categories <- names(data)[sapply(data, is.factor) & sapply(data, function(v) !anyNA(suppressWarnings(as.numeric(as.character(v)))))]
  if (length(categories)) more <- c(more, "--category", paste(categories, collapse = ","))
  began <- proc.time()[3]
  theirs <- suppressMessages(suppressWarnings(lme4::lmer(as.formula(formula), data, REML = restricted)))
  seconds <- unname(proc.time()[3] - began)
  mine <- ours(path, formula, c(more, if (!restricted) "--ml"))
  criterion <- -2 * as.numeric(logLik(theirs))
  # lme4 sorts terms by groups too, but terms of as many groups may stand otherwise: compared by size
  theta <- max(abs(sort(abs(mine$fit$theta)) - sort(abs(getME(theirs, "theta")))))
  say("%-12s %-44s %-4s criterion lme4 %.8f, ours %+.1e; fixed effects within %.1e; theta within %.1e; lme4 %.2f s, mindgap with its start %.2f s",
      name, formula, if (restricted) "REML" else "ML", criterion, mine$fit$criterion - criterion,
      max(abs(mine$fit$fixed$estimate - unname(fixef(theirs)))), theta, seconds, mine$seconds)
  # groups' own effects with the roots of their conditional variances, each compared by size: nested groups have other names
  own <- ranef(theirs, condVar = TRUE)
  parts <- do.call(rbind, lapply(names(own), function(g) {
    variances <- attr(own[[g]], "postVar")
    if (is.list(variances)) variances <- simplify2array(lapply(seq_len(nrow(own[[g]])), function(i)
      diag(unlist(lapply(variances, function(v) v[, , i])), ncol(own[[g]]))))
    do.call(rbind, lapply(seq_along(own[[g]]), function(e) data.frame(group = g, level = rownames(own[[g]]),
      effect = names(own[[g]])[e], own = own[[g]][[e]], se = sqrt(pmax(0, variances[e, e, ])))))
  }))
  groups <- mine$fit$groups
  sorted <- function(values) sort(unname(values))
  say("%-12s   own effects of %d groups within %.1e, their errors within %.1e", "", nrow(parts),
      max(abs(sorted(groups$own_effect) - sorted(parts$own))), max(abs(sorted(groups$se) - sorted(parts$se))))
  if (nrow(data) < 1000) {
    # errors of prediction: the inverse of Henderson's equations, written out
    Z <- as.matrix(getME(theirs, "Z")); L <- as.matrix(getME(theirs, "Lambda")); X <- getME(theirs, "X"); q <- ncol(Z)
    ZL <- Z %*% L; inverse <- solve(rbind(cbind(crossprod(ZL) + diag(q), crossprod(ZL, X)), cbind(crossprod(X, ZL), crossprod(X))))
    predicted <- sigma(theirs) * sqrt(pmax(0, diag(L %*% inverse[1:q, 1:q] %*% t(L))))
    say("%-12s   errors of prediction within %.1e of the inverse of Henderson's equations", "", max(abs(sorted(groups$se_prediction) - sorted(predicted))))
    tested <- suppressMessages(suppressWarnings(lmerTest::lmer(as.formula(formula), data, REML = restricted)))
    table <- coef(summary(tested))
    say("%-12s   lmerTest: standard errors within %.1e, degrees of freedom within %.1e, p within %.1e", "",
        max(abs(mine$fit$fixed$se - table[, "Std. Error"])), max(abs(mine$fit$fixed$df - table[, "df"])),
        max(abs(mine$fit$fixed$p - table[, "Pr(>|t|)"])))
  }
}
i <- 0:89; gi <- i %% 9; hi <- (7 * i) %% 5
made <- data.frame(g = paste0("g", gi), h = paste0("h", hi), k = c("a", "b", "c")[(i %/% 4) %% 3 + 1], x = cos(i))
made$y <- 2 + 0.5 * made$x + sin(3 * gi) + 0.8 * cos(5 * hi) * made$x + 0.3 * ((i %/% 4) %% 3) + 0.7 * sin(i^2)
for (restricted in c(TRUE, FALSE)) {
  compare("sleepstudy", sleepstudy, "Reaction ~ Days + (Days | Subject)", restricted)
  compare("sleepstudy", sleepstudy, "Reaction ~ Days + (Days || Subject)", restricted)
  compare("Penicillin", Penicillin, "diameter ~ 1 + (1 | plate) + (1 | sample)", restricted)
  compare("Pastes", Pastes, "strength ~ 1 + (1 | batch/cask)", restricted)
  compare("InstEval", InstEval, "y ~ 1 + service + (1 | s) + (1 | d) + (1 | dept)", restricted)
  compare("made", made, "y ~ 0 + x:k + (1 | g/k)", restricted)
  compare("made", made, "y ~ x + k + (1 | g) + (1 | h)", restricted)
  if (length(arguments) > 1) compare("toy40", read.csv(arguments[2]), "y ~ x + z + (1 | g)", restricted)
}
if (suppressMessages(requireNamespace("clubSandwich", quietly = TRUE))) {
  model <- lm(y ~ x + k, made); mine <- ours(file("made", made), "y ~ x + k", c("--cluster", "g"))$fit$fixed
  theirs <- clubSandwich::coef_test(model, vcov = "CR2", cluster = made$g, test = "Satterthwaite")
  say("linear       CR2 within %.1e of clubSandwich's, its degrees of freedom within %.1e; CR1 within %.1e",
      max(abs(mine$se - theirs$SE)), max(abs(mine$df - theirs$df_Satt)),
      max(abs(mine$se_cr1 - sqrt(diag(as.matrix(clubSandwich::vcovCR(model, cluster = made$g, type = "CR1S")))))))
} else say("linear       clubSandwich is not installed: not compared")
unlink(folder, recursive = TRUE)
