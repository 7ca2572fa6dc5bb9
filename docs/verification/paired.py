"""Paired comparisons of Mindgap beside SciPy, on the practice study (INVENTED): changed signs and Student's t.

  python3 docs/verification/paired.py MINDGAP      MINDGAP: the launcher, ./mindgap

Per topic (8 questions, all 256 patterns) p must be SciPy's exactly; over all questions both draw patterns.
"""
import csv, io, os, subprocess, sys, tempfile
import numpy as np
from scipy import stats

mindgap, folder = sys.argv[1], tempfile.mkdtemp()
study = os.path.join(folder, "p.mindgap")


def run(*words):
    out = subprocess.run([mindgap, *words], capture_output=True, text=True, check=True).stdout
    return list(csv.DictReader(io.StringIO(out))) if "--csv" in words else out



def values(model, topic):
    rows = run("gaps", "--study", study, "--by", "country,question", "--where", "country=Tarkuvel", "--model", model,
               "--asked", "country", "--replicates", "0", "--all-questions", "--csv",
               *(["--topics", topic] if topic else []))
    return {r["question"]: float(r["value"]) for r in rows if r["state"] in ("value", "not-above-sampling")}


def mean(x, axis):
    return np.mean(x, axis=axis)


run("new", study, "--practice")
topics = sorted({r["topic"] for r in run("questions", "--study", study, "--csv")})
worst = 0
for topic in [*topics, ""]:
    for one, other in (("mirror", "sampler"), ("exaggerator", "majority-voice")):
        a, b = values(one, topic), values(other, topic)
        both = [q for q in a if q in b]
        d = np.array([a[q] - b[q] for q in both])
        theirs = stats.permutation_test((d,), mean, permutation_type="samples", n_resamples=99999 if len(d) > 16 else np.inf,
                                        vectorized=True, random_state=1)
        t = stats.ttest_1samp(d, 0)
        ours = run("compare", "--study", study, "--by", "country", "--where", "country=Tarkuvel", "--a", f"model={one},asked=country",
                   "--b", f"model={other},asked=country", "--csv", *(["--topics", topic] if topic else []))[0]
        off = abs(float(ours["p"]) - theirs.pvalue)
        off_t = max(abs(float(ours["t"]) - t.statistic), abs(float(ours["p_t"]) - t.pvalue))
        ends = t.confidence_interval(0.95)
        off_t = max(off_t, abs(float(ours["lower"]) - ends.low), abs(float(ours["upper"]) - ends.high))
        print(f"{topic or 'all questions':22} {one} - {other}: n {len(d)}, p ours {float(ours['p']):.6f}, SciPy {theirs.pvalue:.6f}; "
              f"t, p and interval of t within {off_t:.1e}")
        if len(d) <= 16:
            worst = max(worst, off)
print(f"exact patterns: p within {worst:.1e}")
