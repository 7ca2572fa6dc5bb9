# Fay and Herriot's model: A by maximising the restricted likelihood, beta by weighted least squares (lm), the mean squared
# errors by the formula of Datta and Lahiri (2000), for FayHerriotTest. (lme of nlme with a fixed sigma is no REML here:
# its restricted likelihood is that of another model.)
#   Rscript docs/verification/pooling.R
options(digits = 12); i <- 0:11
d <- data.frame(area = factor(i), country = factor(i %% 3), religion = factor(i %/% 3), D = 0.2 + 0.15 * ((5 * i) %% 7))
d$y <- 2 + 0.8 * (i %% 3) - 0.5 * (i %/% 3) + 2.6 * sin(2.3 * i); X <- model.matrix(~ country + religion, d)
minus <- function(A, y) { V <- A + d$D; W <- t(X) %*% (X / V); b <- solve(W, t(X) %*% (y / V)); sum(log(V)) + log(det(W)) + sum((y - X %*% b)^2 / V) }
A <- optimize(minus, c(0, 20), y = d$y, tol = 1e-12)$minimum; V <- A + d$D; B <- d$D / V
fit <- lm(y ~ country + religion, d, weights = 1 / V)
cat("A", A, "\nbeta", unname(coef(fit)), "\npooled", (1 - B) * d$y + B * unname(fitted(fit)), "\n")
g2 <- B^2 * diag(X %*% solve(t(X) %*% (X / V)) %*% t(X)); g3 <- B^2 * 2 / sum(1 / V^2) / V
cat("mse", A * B + g2 + 2 * g3, "\n")
cat("A of areas that are alike", optimize(minus, c(0, 20), y = 2 + 0.01 * sin(2.3 * i), tol = 1e-12)$minimum, "\n")
