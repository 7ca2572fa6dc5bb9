#!/usr/bin/env python3
"""amplification on a real survey (Global Dialogues 4, published shares by religion) beside NumPy and SciPy.

The survey's file is read here by itself. A made-up model answers as each religion with P^1.4, bent a little by a fixed
pattern. Nothing is simulated on this side: variances of N and D are those of multinomial samples in closed form
(var N = m'Sm, cov(N,D) = 2 m'Sh, var D = 4 h'Sh + 2 tr S^2, S = sum over both sides of (diag p - pp')/n), tau = tr S;
questions like these by the formula of issue 7, the interval by Fieller's quadratic with SciPy's t. The program draws
replicates, so that its numbers differ from these by chance; how much is printed.

usage: MINDGAP_SHARED=../shared docs/verification/amplification.py     (MINDGAP names the launcher, ./mindgap by default)
"""
import csv
import io
import json
import math
import os
import re
import subprocess
import sys
import tempfile

import numpy as np
from scipy import stats

SHARED = os.environ.get("MINDGAP_SHARED", "../shared")
MINDGAP = os.environ.get("MINDGAP", "./mindgap").split()
REPLICATES = "10000"
AGAINST = "Christianity"
NO_OPINION = re.compile(r"unsure|don.t know|prefer not|not sure|no opinion|not applicable|refuse|other|none", re.I)


def run(*words):
    done = subprocess.run(MINDGAP + [str(w) for w in words], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def survey(folder):
    """The questions that offer opinions alone, and the people by religion: what is left is the survey's own."""
    whole = json.load(open(os.path.join(SHARED, "data/survey/global-dialogues/gd4.json"), encoding="utf-8"))
    people = [s for s in whole["segments"] if list(s["attributes"]) == ["religion"]]
    asked = [
        q
        for q, of in whole["questions"].items()
        if of["type"] == "single-select"
        and not any(NO_OPINION.search(o) for o in of["options"])
        and all(any(r["questionId"] == q for r in s["responses"]) for s in people)
    ]
    whole["questions"] = {q: whole["questions"][q] for q in asked}
    for s in people:
        s["responses"] = [r for r in s["responses"] if r["questionId"] in asked]
    whole["segments"] = people
    file = os.path.join(folder, "gd4-religions.json")
    json.dump(whole, open(file, "w", encoding="utf-8"))
    shares, size = {}, {}
    for s in people:
        name = s["attributes"]["religion"]
        size[name] = s["sampleSize"]
        for r in s["responses"]:
            p = np.array(r["distribution"], float)
            shares[name, r["questionId"]] = p / p.sum()
    return file, asked, shares, size


def model(asked, shares, groups):
    said = {}
    for i, q in enumerate(asked):
        for j, g in enumerate(groups):
            p = shares[g, q]
            bent = p**1.4 * np.array([1 + 0.1 * math.sin(3 * i + 5 * j + k) for k in range(len(p))]) + 1e-4
            said[g, q] = np.round(bent / bent.sum(), 6)
    return {k: v / v.sum() for k, v in said.items()}, said


def oracle(asked, shares, size, said, g):
    n_i, d_i, raw, nn, nd, dd, each = [], [], [0.0, 0.0], 0.0, 0.0, 0.0, []
    for q in asked:
        p, r = shares[g, q], shares[AGAINST, q]
        h, m = p - r, said[g, q] - said[AGAINST, q]
        s = (np.diag(p) - np.outer(p, p)) / size[g] + (np.diag(r) - np.outer(r, r)) / size[AGAINST]
        raw[0] += m @ h
        raw[1] += h @ h
        n_i.append(m @ h)
        d_i.append(h @ h - np.trace(s))
        v0 = 2 * np.trace(s @ s)
        each.append((m @ s @ m, 2 * m @ s @ h, 4 * max(h @ s @ h - v0 / 4, 0) + v0))
        nn, nd, dd = nn + each[-1][0], nd + each[-1][1], dd + each[-1][2]
    count = len(asked)
    between = np.cov(np.array([n_i, d_i]))
    added = np.array([[nn, nd], [nd, dd]]) / count
    values, vectors = np.linalg.eigh(between - added)
    items = count * vectors @ np.diag(np.maximum(values, 0)) @ vectors.T
    total = np.array([[nn, nd], [nd, dd]]) + items
    n, d = sum(n_i), sum(d_i)
    t = stats.t.ppf(0.975, count - 1)
    a = d * d - t * t * total[1, 1]
    b = n * d - t * t * total[0, 1]
    c = n * n - t * t * total[0, 0]
    if a > 0:
        root = math.sqrt(b * b - a * c)
        ends = ((b - root) / a, (b + root) / a)
    else:
        ends = (math.nan, math.nan)
    return raw[0] / raw[1], n / d, ends


def main():
    with tempfile.TemporaryDirectory() as folder:
        file, asked, shares, size = survey(folder)
        groups = sorted(size)
        said, written = model(asked, shares, groups)
        answers = os.path.join(folder, "bent.jsonl")
        with open(answers, "w", encoding="utf-8") as out:
            for (g, q), share in written.items():
                line = {
                    "schema": "run/1",
                    "q": q,
                    "group": {"religion": g},
                    "steer": "group",
                    "lang": "en",
                    "mode": "logprob",
                    "model": {"id": "bent", "name": "Bent", "invented": True},
                    "opts": [{"code": str(k + 1), "share": float(s)} for k, s in enumerate(share)],
                }
                out.write(json.dumps(line) + "\n")
        study = os.path.join(folder, "gd4.mindgap")
        run("new", study)
        run("import", "shares", file, "--study", study)
        run("import", "answers", answers, "--study", study)
        table = run(
            "amplification", "--study", study, "--by", "religion,model", "--against", AGAINST,
            "--replicates", REPLICATES, "--csv",
        )
        print(f"{len(asked)} questions, {len(groups)} religions, against {AGAINST}, {REPLICATES} replicates")
        print(f"{'religion':<16}{'n':>5}{'raw':>9}{'oracle':>9}{'A':>8}{'oracle':>8}"
              f"{'lower':>8}{'oracle':>8}{'upper':>8}{'oracle':>8}  state")
        worst = [0.0, 0.0, 0.0]
        for row in csv.DictReader(io.StringIO(table)):
            g = row["religion"]
            if row["state"] == "reference" or not row["raw"]:
                print(f"{g[:15]:<16}{size.get(g, 0):>5}  {row['state']}")
                continue
            raw, a, ends = oracle(asked, shares, size, said, g)
            of = [float(row[c]) if row[c] else math.nan for c in ("raw", "amplification", "lower", "upper")]
            print(f"{g[:15]:<16}{size[g]:>5}{of[0]:>9.5f}{raw:>9.5f}{of[1]:>8.3f}{a:>8.3f}"
                  f"{of[2]:>8.3f}{ends[0]:>8.3f}{of[3]:>8.3f}{ends[1]:>8.3f}  {row['state']}")
            worst[0] = max(worst[0], abs(of[0] - raw))
            if row["state"] == "value":
                worst[1] = max(worst[1], abs(of[1] - a) / abs(a))
                if not math.isnan(ends[0]) and not math.isnan(of[2]):
                    worst[2] = max(worst[2], abs(of[2] - ends[0]) / a, abs(of[3] - ends[1]) / a)
        print(f"largest difference: raw {worst[0]:.1e}; of rows with a value: A {100 * worst[1]:.2f} %,"
              f" ends of the interval {100 * worst[2]:.2f} % of A")
        if worst[0] > 1e-9 or worst[1] > 0.01 or worst[2] > 0.05:
            sys.exit("differs by more than chance")


main()
