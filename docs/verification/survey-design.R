# The numbers of app/src/test/java/org/mindgap/survey/SampleDesignTest.java.
# Run: Rscript docs/verification/survey-design.R > docs/verification/survey-design.txt   (R package survey)
suppressMessages(library(survey))
options(survey.lonely.psu = "adjust", digits = 10)
d <- data.frame(
  h = rep(c("n", "s", "w"), c(8, 8, 4)),
  # codes repeat from stratum to stratum: nest = TRUE
  c = c("1","1","1","2","2","3","3","3", "1","1","2","2","2","2","3","3", "1","1","2","2"),
  w = c(1.2,.8,1,.5,1.5,2,1,.7, .9,1.1,1.3,.6,1,2.2,.4,1, 1,1.6,.8,1.4),
  g = c("a","b","a","a","b","a","b","a", "b","a","a","b","a","a","b","b", "a","a","b","a"),
  y = c(2,1,2,1,1,2,2,1, 1,1,2,1,1,2,2,1, 2,2,1,2))
say <- function(name, des) {
  dom <- subset(des, g == "a")
  df <- degf(dom)
  all <- svymean(~I(y == 2), des)
  cell <- svymean(~I(y == 2), dom)
  ci <- svyciprop(~I(y == 2), dom, method = "xlogit")
  # share of the cell minus share of everyone, with their covariance, by influence values over the whole design
  one <- as.numeric(des$variables$y == 2); a <- as.numeric(des$variables$g == "a"); w <- weights(des)
  pa <- sum(w * a * one) / sum(w * a); pe <- sum(w * one) / sum(w)
  z <- a * (one - pa) / sum(w * a) - (one - pe) / sum(w)
  cat(sprintf("%-9s df %d of the cell %d  all %.10f se %.10f  cell %.10f se %.10f  xlogit %.10f %.10f  difference %.10f se %.10f\n",
    name, degf(des), df, coef(all)[2], SE(all)[2], coef(cell)[2], SE(cell)[2], confint(ci)[1], confint(ci)[2],
    pa - pe, SE(svytotal(z, des))))
}
say("plain", svydesign(ids = ~1, weights = ~w, data = d))
say("strata", svydesign(ids = ~1, strata = ~h, weights = ~w, data = d))
say("clusters", svydesign(ids = ~c, weights = ~w, data = d))
say("both", svydesign(ids = ~c, strata = ~h, weights = ~w, data = d, nest = TRUE))
# the last stratum has a single cluster
lonely <- d; lonely$c[17:20] <- "1"
say("lonely", svydesign(ids = ~c, strata = ~h, weights = ~w, data = lonely, nest = TRUE))
# nobody of the cell in two of the clusters, and one row without a weight
gone <- d; gone$g[1:3] <- "b"; gone$g[15:16] <- "b"; gone <- gone[-12, ]
say("absent", svydesign(ids = ~c, strata = ~h, weights = ~w, data = gone, nest = TRUE))
# degrees of freedom of people who are in some of the strata and clusters only, alone and together
parts <- d; parts$k <- rep(c("p", "q", "p", "r"), c(3, 5, 8, 4))
des <- svydesign(ids = ~c, strata = ~h, weights = ~w, data = parts, nest = TRUE)
for (some in list("p", "q", "r", c("p", "q"), c("q", "r"), c("p", "q", "r")))
  cat("degf of", some, ":", degf(subset(des, k %in% some)), "\n")
beta <- confint(svyciprop(~I(y == 2), subset(des, k == "p"), method = "beta"))
cat(sprintf("p, beta %.10f %.10f\n", beta[1], beta[2]))
