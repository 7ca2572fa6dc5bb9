# Rebuilds the numbers of the figures of this packet from its CSV files. Base R, no packages.
#   Rscript rebuild.R [folder of the packet]
# A value is the mean over countries of the mean over questions of an item; the items are below. terms.csv holds what
# enters each cell of cells.csv: the shares of people and model on every option, the variance that the corrected metrics
# take out, and the weight of the question.

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "."
read_table <- function(name, text) {
  head <- read.csv(file.path(folder, name), nrows = 1, colClasses = "character", check.names = FALSE)
  classes <- ifelse(names(head) %in% text, "character", NA)
  read.csv(file.path(folder, name), colClasses = classes, na.strings = "", encoding = "UTF-8")
}
cells <- read_table("cells.csv", c("people", "model", "asked_as", "metric", "state", "rebuilt"))
terms <- read_table("terms.csv", c("people", "question", "option"))

cumulated <- function(p, q) cumsum(p - q)[-length(p)]
kullback <- function(p, m) sum(ifelse(p > 0, p * log(p / m), 0))
jensen <- function(p, q) max(0, (kullback(p, (p + q) / 2) + kullback(q, (p + q) / 2)) / 2)
wasserstein <- function(p, q) sum(abs(cumulated(p, q))) / (length(p) - 1)

# p: people, q: model, v: variance of people minus model (of the cumulated shares for gap.points.ordered)
item <- list(
  gap.points         = function(p, q, v) sum((p - q)^2 - v) / 2,
  gap.points.ordered = function(p, q, v) sum(cumulated(p, q)^2 - v) / (length(p) - 1),
  tv                 = function(p, q, v) sum(abs(p - q)) / 2,
  jsd.div.bits       = function(p, q, v) jensen(p, q) / log(2),
  jsd.div.nats       = function(p, q, v) jensen(p, q),
  jsd.dist.bits      = function(p, q, v) sqrt(jensen(p, q) / log(2)),
  jsd.dist.nats      = function(p, q, v) sqrt(jensen(p, q)),
  sim.jsd.dist.nats  = function(p, q, v) 1 - sqrt(jensen(p, q)),
  hellinger          = function(p, q, v) sqrt(sum((sqrt(p) - sqrt(q))^2) / 2),
  w1.norm            = function(p, q, v) wasserstein(p, q),
  rep.w1             = function(p, q, v) 1 - wasserstein(p, q),
  ks                 = function(p, q, v) max(abs(cumulated(p, q))),
  mae.points         = function(p, q, v) 100 * sum(abs(p - q)) / length(p)
)
shown <- function(metric, mean) {
  if (metric %in% c("gap.points", "gap.points.ordered")) 100 * sqrt(max(0, mean)) else mean
}

rebuild <- function(cell, metric) {
  own <- terms[terms$cell == cell, ]
  questions <- split(own, paste(own$people, own$question, sep = "\r"))
  parts <- vapply(questions, function(one) {
    one <- one[order(one$position), ]
    variance <- one$variance[!is.na(one$variance)]
    one$weight[1] * item[[metric]](one$p_human, one$q_model, variance)
  }, numeric(1))
  shown(metric, sum(parts))
}

asked <- which(cells$rebuilt == "yes")
again <- vapply(asked, function(i) rebuild(cells$cell[i], cells$metric[i]), numeric(1))
out <- data.frame(cells[asked, c("figure", "cell", "people", "model", "asked_as", "metric", "value")], again = again)
out$difference <- abs(out$again - out$value)
print(format(out, digits = 10), row.names = FALSE)
cat(sprintf("%d of %d cells rebuilt, largest difference %.3g\n", length(asked), nrow(cells),
            if (length(asked) > 0) max(out$difference) else 0))
if (any(out$difference > 1e-9)) quit(status = 1)
