# Log score, response styles and Cramer's V of the practice survey (INVENTED) under its design, by R's survey.
#   Rscript docs/verification/answers.R          in the root of the repository; numbers stand in AnswersOfPracticeTest
suppressMessages({library(survey); library(jsonlite)}); options(digits = 10)
people <- read.csv("sample-data/practice/practice.csv", colClasses = "character")
names <- grep("^(FA|FN|TR|PU|WO)[0-9]$", names(people), value = TRUE)
book <- fromJSON("sample-data/practice/practice.json")
for (n in names) { v <- as.numeric(people[[n]]); v[!is.na(v) & v >= 97] <- NA; people[[n]] <- v }
people$WEIGHT <- as.numeric(people$WEIGHT)
lines <- lapply(readLines("sample-data/practice/models.jsonl"), function(l) if (grepl('"steer":"country"', l) && grepl("practice/mirror", l) && grepl('"country":"1"', l)) fromJSON(l))
lines <- Filter(Negate(is.null), lines)
model <- list(); for (l in lines) { o <- l$opts[as.numeric(l$opts$code) < 97, ]; model[[l$q]] <- setNames(o$share / sum(o$share), o$code) }
all <- svydesign(~PSU, strata = ~STRATUM, weights = ~WEIGHT, data = people, nest = TRUE)
meanOver <- function(scores, where) {                  # mean over questions of weighted means, joint variance of ratios
  for (n in base::names(scores)) { y <- scores[[n]]; people[[paste0("y", n)]] <- ifelse(is.na(y), 0, y); people[[paste0("a", n)]] <- as.numeric(!is.na(y)) }
  d <- subset(svydesign(~PSU, strata = ~STRATUM, weights = ~WEIGHT, data = people, nest = TRUE), PLACE == where)
  k <- length(scores); total <- svytotal(as.formula(paste("~", paste(c(paste0("y", base::names(scores)), paste0("a", base::names(scores))), collapse = "+"))), d)
  T <- coef(total); r <- T[1:k] / T[k + 1:k]; g <- c(1 / T[k + 1:k], -r / T[k + 1:k]) / k
  c(value = mean(r), se = sqrt(drop(t(g) %*% vcov(total) %*% g)), df = degf(d))
}
asked <- Filter(function(n) any(!is.na(people[people$PLACE == "1", n])) && !is.null(model[[n]]), names)
cat("log score, Tarkuvel, Mirror asked as country, questions:", length(asked), "\n")
print(meanOver(sapply(asked, function(n) log(model[[n]][as.character(people[[n]])]), simplify = FALSE), "1"))
entropy <- sapply(asked, function(n) { w <- tapply(people$WEIGHT[people$PLACE == "1"], people[people$PLACE == "1", n], sum); p <- w / sum(w); -sum(p * log(p)) })
cat("ceiling", -mean(entropy), "floor", -mean(sapply(asked, function(n) log(length(model[[n]])))), "\n")
steps <- function(n) { o <- base::names(book[[n]]$options); length(o[as.numeric(o) < 97]) }
ordinal <- Filter(function(n) book[[n]]$measure == "ordinal", asked)
agree <- Filter(function(n) "Strongly agree" %in% unlist(book[[n]]$options), ordinal)
cat("acquiescence\n"); print(meanOver(sapply(agree, function(n) c(1, 1, 0, -1, -1)[people[[n]]], simplify = FALSE), "1"))
four <- Filter(function(n) steps(n) >= 4, ordinal)
cat("extreme\n"); print(meanOver(sapply(four, function(n) as.numeric(people[[n]] == 1 | people[[n]] == steps(n)), simplify = FALSE), "1"))
odd <- Filter(function(n) steps(n) %% 2 == 1, ordinal)
cat("midpoint\n"); print(meanOver(sapply(odd, function(n) as.numeric(people[[n]] == (steps(n) + 1) / 2), simplify = FALSE), "1"))
v <- function(a, b) {
  people$a <- factor(people[[a]]); people$b <- factor(people[[b]])
  d <- subset(svydesign(~PSU, strata = ~STRATUM, weights = ~WEIGHT, data = people, nest = TRUE), PLACE == "1" & !is.na(a) & !is.na(b))
  p <- prop.table(svytable(~a + b, d)); e <- outer(rowSums(p), colSums(p)); phi2 <- sum((p - e)^2 / e)
  x <- suppressWarnings(svychisq(~a + b, d, statistic = "Chisq")); f <- svychisq(~a + b, d, statistic = "F")
  r <- nrow(p); c <- ncol(p); n <- nrow(d$variables); effect <- unname(x$statistic / f$statistic) / ((r - 1) * (c - 1)); m <- 1 + (n - 1) / effect
  corrected <- sqrt(max(0, phi2 - (r - 1) * (c - 1) / (m - 1)) / (min(r - (r - 1)^2 / (m - 1), c - (c - 1)^2 / (m - 1)) - 1))
  cat(a, b, "n", n, "V", sqrt(phi2 / min(r - 1, c - 1)), "corrected", corrected, "design effect", effect, "p", f$p.value, "\n")
  # noncentral chi-squared interval of X2 over the design effect and over how much more phi2 varies (delta method)
  h <- 2 * p / e - outer(rowSums(p^2 / e) / rowSums(p), rep(1, c)) - outer(rep(1, r), colSums(p^2 / e) / colSums(p))
  more <- max(1, (sum(p * h^2) - sum(p * h)^2) / (4 * phi2)); effect <- effect * more; at <- n * phi2 / effect; df <- (r - 1) * (c - 1) / more
  end <- function(q) if (pchisq(at, df) <= q) 0 else uniroot(function(l) pchisq(at, df, l) - q, c(0, 10 * at + 100), tol = 1e-12)$root
  cat(a, b, "interval", sqrt(c(end(0.975), end(0.025)) * effect / n / min(r - 1, c - 1)), "\n")
}
v("FA1", "FA2"); v("FA1", "FN4"); v("FA2", "FN4"); v("TR1", "TR2")
