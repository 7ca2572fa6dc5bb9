# Consistency and alignment of study S4's real scores beside R: every pair of responses written down, and lme4 on the cells.
# Intervals are corrected for bias and skewness (BCa, Efron 1987), written out here from its formulas.
#   MINDGAP_SHARED=FOLDER Rscript docs/verification/consistency.R MINDGAP      MINDGAP: the launcher, ./mindgap
# R's bootstrap draws questions of its own: ends of intervals differ by chance, and stand beside what chance makes of R's own.
suppressMessages({library(lmerTest); library(jsonlite)})
mindgap <- commandArgs(TRUE)[1]; folder <- tempfile("s4"); dir.create(folder); cells_file <- file.path(folder, "cells.csv")
scores_file <- file.path(Sys.getenv("MINDGAP_SHARED"), "data/runs/hypothetical-survey/all_lang_model_responses_with_scores.csv")
run <- function(...) system2(mindgap, c(...), stdout = TRUE, stderr = FALSE)
table_of <- function(...) read.csv(text = run("consistency", scores_file, ..., "--csv"), check.names = FALSE)
say <- function(...) cat(sprintf(...), "\n", sep = "")
off <- function(a, b) max(abs(a - b))

all <- read.csv(scores_file); all <- all[!is.na(all$response_pro_score), ]
ours <- table_of("--self-pairs", "4"); more <- table_of("--self-pairs", "13", "--replicates", "0"); cells <- table_of()
write.csv(cells, cells_file, row.names = FALSE)
say("%d responses with a score, %d cells of %d models in %d languages", nrow(all), nrow(ours), length(unique(ours$model)), length(unique(ours$language)))

pairs_of <- function(by_question, copies) do.call(rbind, lapply(by_question, function(x) {
  x <- rep(x, copies); n <- length(x); if (n < 2) return(NULL)
  i <- rep(seq_len(n), each = n); j <- rep(seq_len(n), n); cbind(x[i[i != j]], x[j[i != j]])
}))
bca <- function(value, drawn, without) {
  drawn <- drawn[!is.na(drawn)]; off <- mean(without) - without
  z <- qnorm((sum(drawn < value) + sum(drawn == value) / 2) / length(drawn)); a <- sum(off^3) / (6 * sum(off^2)^1.5)
  quantile(drawn, pnorm(z + (z + qnorm(c(.025, .975))) / (1 - a * (z + qnorm(c(.025, .975))))), names = FALSE)
}
rho <- function(m) cor(m[, 1], m[, 2], method = "spearman")
draws <- 1000; set.seed(8)
theirs <- do.call(rbind, lapply(seq_len(nrow(ours)), function(r) {
  d <- all[all$model_name == ours$model[r] & all$language == ours$language[r], ]
  q <- split(d, d$question_key); x <- lapply(q, `[[`, "response_pro_score"); truth <- sapply(q, function(v) v$ground_truth_pro_score[1])
  pairs <- lapply(x, function(v) pairs_of(list(v), 1)); means <- sapply(x, mean)
  rows <- Map(function(v, t) cbind(v, rep(t, length(v))), x, truth)
  of <- function(s) c(rho(do.call(rbind, pairs[s])), rho(do.call(rbind, rows[s])), cor(means[s], truth[s], method = "spearman"))
  drawn <- replicate(draws, of(sample(length(x), replace = TRUE)))
  value <- of(seq_along(x)); without <- sapply(seq_along(x), function(i) of(-i))
  ends <- sapply(1:3, function(k) bca(value[k], drawn[k, ], without[k, ]))
  # what chance makes of an end: the two halves of R's own draws
  half <- max(abs(sapply(1:3, function(k) bca(value[k], drawn[k, 1:(draws / 2)], without[k, ]) - bca(value[k], drawn[k, -(1:(draws / 2))], without[k, ]))))
  data.frame(n = nrow(d), questions = length(x), repeated = sum(lengths(x) > 1), consistency = rho(do.call(rbind, pairs)),
    four = rho(pairs_of(x, 4)), thirteen = rho(pairs_of(x, 13)),
    alignment = cor(d$response_pro_score, d$ground_truth_pro_score, method = "spearman"),
    alignment_questions = cor(means, truth, method = "spearman"), pearson = cor(d$response_pro_score, d$ground_truth_pro_score),
    near = 1 - mean(abs(d$response_pro_score - d$ground_truth_pro_score)),
    lower = ends[1, 1], upper = ends[2, 1], alower = ends[1, 2], aupper = ends[2, 2], qlower = ends[1, 3], qupper = ends[2, 3], half = half)
}))
stopifnot(all(ours$n_responses == theirs$n), all(ours$n_questions == theirs$questions), all(ours$n_repeated == theirs$repeated))
say("consistency over every pair written down      within %.1e", off(ours$consistency, theirs$consistency))
say("  with self-pairs of  4 copies                within %.1e; mean %.3f in place of %.3f", off(ours$consistency_self_pairs, theirs$four),
    mean(ours$consistency_self_pairs), mean(ours$consistency))
say("  with self-pairs of 13 copies                within %.1e; mean %.3f", off(more$consistency_self_pairs, theirs$thirteen), mean(more$consistency_self_pairs))
inflated <- ours$consistency_self_pairs - ours$consistency
say("  4 copies raise it by %.3f (%s, %s, n %d) to %.3f (%s, %s, n %d); Spearman of that with n %.2f", min(inflated),
    ours$model[which.min(inflated)], ours$language[which.min(inflated)], ours$n_responses[which.min(inflated)], max(inflated),
    ours$model[which.max(inflated)], ours$language[which.max(inflated)], ours$n_responses[which.max(inflated)],
    cor(inflated, ours$n_responses, method = "spearman"))
say("alignment, responses (Spearman)               within %.1e", off(ours$alignment, theirs$alignment))
say("alignment, means of questions (Spearman)      within %.1e", off(ours$alignment_questions, theirs$alignment_questions))
say("alignment, Pearson; 1 - mean distance         within %.1e; %.1e", off(ours$alignment_pearson, theirs$pearson), off(ours$alignment_mean, theirs$near))
ends <- cbind(ours$consistency_lower - theirs$lower, ours$consistency_upper - theirs$upper, ours$alignment_lower - theirs$alower,
  ours$alignment_upper - theirs$aupper, ours$alignment_questions_lower - theirs$qlower, ours$alignment_questions_upper - theirs$qupper)
say("ends of intervals, %d draws each              mean difference %+.4f, at most %.3f (two halves of R's own draws: at most %.3f)",
    draws, mean(ends), max(abs(ends)), max(theirs$half))

between <- table_of("--between", "--replicates", "0")
by_model <- t(sapply(between$model, function(m) {
  d <- all[all$model_name == m, ]; languages <- unique(d$language)
  within <- mean(sapply(languages, function(l) rho(pairs_of(split(d$response_pro_score[d$language == l], d$question_key[d$language == l]), 1))))
  crossed <- do.call(rbind, lapply(split(d, d$question_key), function(q) {
    g <- expand.grid(i = seq_len(nrow(q)), j = seq_len(nrow(q))); g <- g[q$language[g$i] != q$language[g$j], ]
    cbind(q$response_pro_score[g$i], q$response_pro_score[g$j]) }))
  c(within, rho(crossed)) }))
say("between languages                             within %.1e (within), %.1e (between)", off(between$within, by_model[, 1]), off(between$between, by_model[, 2]))

fits <- c("alignment ~ consistency + language + (1 | model)", "alignment_half ~ consistency_half + language + (1 | model)",
  "alignment ~ 0 + consistency:language + (1 | model)")
for (formula in fits) {
  mine <- fromJSON(paste(run("fit", cells_file, "--formula", shQuote(formula), "--json"), collapse = "\n"))
  fit <- suppressMessages(lmerTest::lmer(as.formula(formula), cells)); table <- coef(summary(fit))
  say("%-58s criterion lme4 %.6f, ours %+.1e; fixed effects within %.1e, errors %.1e, degrees of freedom %.1e, p %.1e", formula,
      -2 * as.numeric(logLik(fit)), mine$criterion + 2 * as.numeric(logLik(fit)), off(mine$fixed$estimate, table[, "Estimate"]),
      off(mine$fixed$se, table[, "Std. Error"]), off(mine$fixed$df, table[, "df"]), off(mine$fixed$p, table[, "Pr(>|t|)"]))
  say("%-58s %s", "", paste(sprintf("%s %.3f (%.3f)", rownames(table), table[, 1], table[, 2]), collapse = ", "))
}
unlink(folder, recursive = TRUE)
