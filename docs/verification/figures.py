"""Draws every kind of figure from a study whose labels stand in nine scripts, renders the files back and lays them side
by side, to be looked at.

    docs/verification/figures.py OUT [KIND...]

OUT/sheet-*.png are the contact sheets (PDF, by pdftoppm); below them stands how far SVG (by rsvg-convert) and PNG are from
the PDF. The people, the models and all numbers are invented by a seed. Needs the launcher, pdftoppm, pdffonts,
rsvg-convert and ImageMagick, and fonts for the scripts (packaging/setup-debian.sh). MINDGAP: another launcher.
WIDTHS="85mm 180mm", THEMES="light dark", FORMATS="pdf svg png" draw fewer.
"""

import csv
import json
import math
import os
import random
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = shlex.split(os.environ.get("MINDGAP", str(ROOT / "mindgap")))
WIDTHS = os.environ.get("WIDTHS", "85mm 180mm").split()
THEMES = os.environ.get("THEMES", "light dark").split()
FORMATS = os.environ.get("FORMATS", "pdf svg png").split()

# language, country, religion, question, four answers from the first to the last, don't know
SCRIPTS = [
    ("th", "ไทย", "พุทธศาสนานิกายเถรวาท", "ศาสนามีความสำคัญต่อชีวิตของท่านเพียงใด",
     ["สำคัญมากที่สุด", "ค่อนข้างสำคัญ", "ไม่ค่อยสำคัญ", "ไม่สำคัญเลย"], "ไม่ทราบ"),
    ("km", "កម្ពុជា", "ព្រះពុទ្ធសាសនា", "តើសាសនាមានសារៈសំខាន់កម្រិតណាក្នុងជីវិតរបស់អ្នក",
     ["សំខាន់ខ្លាំងណាស់", "សំខាន់បន្តិច", "មិនសូវសំខាន់", "មិនសំខាន់ទាល់តែសោះ"], "មិនដឹង"),
    ("ta", "தமிழ்நாடு", "இந்து சமயத்தவர்", "உங்கள் வாழ்க்கையில் மதம் எவ்வளவு முக்கியமானது",
     ["மிகவும் முக்கியமானது", "ஓரளவு முக்கியமானது", "அவ்வளவாக முக்கியமில்லை", "சிறிதும் முக்கியமில்லை"], "தெரியாது"),
    ("hi", "भारत", "हिन्दू धर्म", "आपके जीवन में धर्म कितना महत्वपूर्ण है",
     ["बहुत महत्वपूर्ण", "कुछ हद तक महत्वपूर्ण", "बहुत महत्वपूर्ण नहीं", "बिल्कुल महत्वपूर्ण नहीं"], "पता नहीं"),
    ("si", "ශ්‍රී ලංකාව", "බුද්ධාගම", "ඔබේ ජීවිතයේ ආගම කොතරම් වැදගත්ද",
     ["ඉතා වැදගත්", "තරමක් වැදගත්", "එතරම් වැදගත් නැත", "කිසිසේත් වැදගත් නැත"], "නොදනී"),
    ("ur", "پاکستان", "اسلام", "آپ کی زندگی میں مذہب کتنا اہم ہے",
     ["بہت زیادہ اہم", "کسی حد تک اہم", "زیادہ اہم نہیں", "بالکل اہم نہیں"], "معلوم نہیں"),
    ("ko", "대한민국", "기독교와 천주교", "귀하의 삶에서 종교는 얼마나 중요합니까",
     ["매우 중요하다", "어느 정도 중요하다", "별로 중요하지 않다", "전혀 중요하지 않다"], "모르겠다"),
    ("ja", "日本", "神道・仏教", "あなたの生活の中で宗教はどのくらい重要ですか",
     ["非常に重要である", "やや重要である", "あまり重要でない", "まったく重要でない"], "わからない"),
    ("zh", "中国", "没有宗教信仰", "宗教在您的生活中有多重要",
     ["非常重要", "比较重要", "不太重要", "完全不重要"], "不知道"),
]
MODELS = ["amplifier-ขยาย", "leveller-平準化", "mirror-آئینہ"]
CODES = ["1", "2", "3", "4"]
HERE = 5  # the country whose groups are all asked for


def shares(mean):
    """Of four answers, the first the more likely the larger the mean."""
    weights = [math.exp(mean * (1.5 - k) - 0.25 * (k - 1.2) ** 2) for k in range(4)]
    return [w / sum(weights) for w in weights]


def people(question, country, religion):
    return 0.5 * math.sin(1.7 * question + 0.9) + 0.45 * math.sin(2.3 * religion + question) + 0.2 * math.cos(country + question)


def model(which, question, country, religion, asked):
    centre = 0.5 * math.sin(1.7 * question + 0.9)
    part = {"none": 0, "country": 0.4, "group": 1}[asked]
    if which == 0:
        return centre + part * 2.1 * (people(question, country, religion) - centre)
    if which == 1:
        return 0.2 + part * 0.3 * (people(question, country, religion) - centre)
    return people(question + 0.2, country, religion) if asked == "group" else centre + 0.2


def write(path, rows):
    with open(path, "w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows(rows)


def make(folder):
    """The study and the tables, by the command line."""
    rng = random.Random(7)
    names = [f"Q{i + 1}" for i in range(9)]
    book = {"id": {"question": "Respondent", "role": "id"}, "w": {"question": "Weight"},
            "country": {"question": "Country", "options": {str(i + 1): s[1] for i, s in enumerate(SCRIPTS)}},
            "religion": {"question": "Religion", "options": {str(i + 1): s[2] for i, s in enumerate(SCRIPTS)}}}
    for i, s in enumerate(SCRIPTS):
        book[names[i]] = {"question": s[3], "wording": s[3], "language": s[0], "measure": "ordinal",
                          "topic": "faith" if i % 2 else "daily life", "kinds": {"9": "dont-know"},
                          "pole": {"name": "agreement", "end": "first"},
                          "options": {**dict(zip(CODES, s[4])), "9": s[5]}}
    # an item of ten answers, which is drawn as dumbbells
    book["Q10"] = {"question": "Ten answers, a script each", "wording": "Which?", "language": "en", "topic": "faith",
                   "measure": "nominal", "options": {str(i + 1): s[4][1] for i, s in enumerate(SCRIPTS)} | {"10": "None"}}
    (folder / "book.json").write_text(json.dumps(book, ensure_ascii=False), encoding="utf-8")
    rows = [["id", "w", "country", "religion", *names, "Q10"]]
    for i in range(5400):
        c, r = i % 9, rng.choice([i % 9, i % 9, 0] if i % 9 != HERE else range(9))
        answers = [rng.choices([*CODES, "9"], [*shares(people(q, c, r)), 0.04])[0] for q in range(9)]
        rows.append([i + 1, f"{rng.uniform(0.5, 1.8):.3f}", c + 1, r + 1, *answers, rng.choices(range(1, 11), range(12, 2, -1))[0]])
    write(folder / "people.csv", rows)
    rows = [["model", "question", "option", "share", "country", "religion", "asked_as", "language", "wording", "order", "invented"]]
    for m, name in enumerate(MODELS):
        for q in range(10):
            for order in ("forward", "reversed"):
                for wording in ("w1", "w2"):
                    turn = (0.12 if order == "reversed" else 0) + (0.07 if wording == "w2" else 0)

                    def answer(c, r, asked):
                        of = shares(model(m, q, c, r, asked) + turn) if q < 9 else [(1 + (k * 3 + m + r) % 5) for k in range(10)]
                        for k, share in enumerate(of):
                            rows.append([name, f"Q{q + 1}", k + 1, f"{share / sum(of):.5f}", c + 1 if c >= 0 else "",
                                         r + 1 if r >= 0 else "", asked, SCRIPTS[c if c >= 0 else 3][0], wording, order, "true"])
                    answer(-1, -1, "none")
                    for c in range(9):
                        answer(c, -1, "country")
                        for r in {0, c} if c != HERE else range(9):
                            answer(c, r, "group")
    write(folder / "answers.csv", rows)
    rows = [["item", "language", "category", "group", "template", "context", "text", "question", "option_1", "role_1", "option_2",
             "role_2", "option_3", "role_3", "correct", "model", "picked"]]
    item = 0
    for c, s in enumerate(SCRIPTS):
        for t in range(4 + 5 * c):
            for context in ("ambiguous", "disambiguated"):
                item += 1
                for m, name in enumerate(MODELS):
                    picked = rng.choices([1, 2, 3], [2 + c / 2 + m, 3, 3])[0]
                    rows.append([item, s[0], s[2], s[2], f"t{c}-{t}", context, "Two met.", "Who?", "A", "biased", "B", "counter", "Unknown",
                                 "unknown", 3 if context == "ambiguous" else 1, name, picked])
    write(folder / "items.csv", rows)
    rows, regression = [["model_name", "language", "question_key", "response_pro_score", "ground_truth_pro_score"]], []
    for m, name in enumerate(MODELS):
        for c, s in enumerate(SCRIPTS):
            base = 0.15 * m + 0.02 * c
            for q in range(12):
                for _ in range(5):
                    lean = min(1, max(0, 0.5 + (0.42 - base) * math.sin(q + c) + rng.gauss(0, 0.12)))
                    rows.append([name, s[1], f"k{q}", f"{lean:.3f}", f"{0.5 + 0.4 * math.sin(q + c + 0.3):.3f}"])
            for _ in range(8):
                x = rng.random()
                regression.append([name, s[1], f"{x:.4f}", f"{0.3 + 0.4 * x + 0.06 * m + 0.05 * math.sin(c) + rng.gauss(0, 0.07):.4f}"])
    write(folder / "scores.csv", rows)
    write(folder / "cells.csv", [["model", "land", "consistency", "alignment"], *regression])
    write(folder / "codes.csv", [["item", "กข", "안나", "判定者"], *[[i, a, a if rng.random() < 0.8 else rng.choice("12"), a if rng.random() < 0.6 else rng.choice("12")]
                                 for i in range(60) for a in [rng.choice("12")]]])
    study = folder / "scripts.mindgap"
    study.unlink(missing_ok=True)
    run("new", study)
    run("import", "survey", folder / "people.csv", "--study", study, "--codebook", folder / "book.json", "--weight", "w", "--country", "country",
        "--religion", "religion", "--invented", "--name", "Nine scripts")
    run("import", "answers", folder / "answers.csv", "--study", study)
    run("benchmark", "import", "--benchmark", "table", "--name", "items", folder / "items.csv", "--study", study)
    sets = [f"{s[2]}=religion:{i + 1}" for i, s in enumerate(SCRIPTS)]
    run("benchmark", "groups", "--benchmark", "table", "--name", "items", "--study", study, *[w for s in sets for w in ("--set", s)])


def kinds(folder):
    study = ["--study", folder / "scripts.mindgap"]
    one = ["--model", MODELS[0], "--asked", "group"]
    at = ["--model", MODELS[0], "--asked", "country"]
    here = ["--where", "country=6", "--where", "religion=6"]
    table = ["--benchmark", "table", "--name", "items"]
    fit = ["--formula", "alignment ~ consistency + land + (1 | model)"]
    asked = lambda m, w: f"model={MODELS[m]},asked={w}"
    figure = {
        "heatmap": ["heatmap", *study, "--rows", "country"],
        "heatmap-grouped": ["heatmap", *study, "--rows", "country,religion", "--where", "country=6", "--model", ",".join(MODELS[:2])],
        "overlay": ["overlay", *study, *one, *here, "--question", "Q6"],
        "dumbbells": ["overlay", *study, *one, *here, "--question", "Q10"],
        "questions": ["questions", *study, *one, *here],
        "multiples": ["asked-as", *study, "--model", MODELS[0], *here, "--question", "Q6"],
        "map": ["amplification", *study, "--rows", "country,religion", "--where", "country=6"],
        "points": ["amplification", *study, "--as", "points", *here, "--model", MODELS[0]],
        "points-several": ["amplification", *study, "--as", "points", "--where", "country=6", "--model", MODELS[0]],
        "benchmark": ["benchmark", *study, *table],
        "joined": ["joined", *study, *table, "--rows", "religion", "--where", "country=6"],
        "comparison": ["comparison", *study, "--a", asked(0, "country"), "--b", asked(0, "none"), "--by", "country", "--margin", "2",
                       "--also", asked(1, "country") + "|" + asked(1, "none")],
        "disparity": ["disparity", *study, *one, "--by", "religion", "--where", "country=6", "--number", "nmae"],
        "consistency": ["consistency", folder / "scores.csv", "--invented", "--band", "ไทย=0.6:0.75,پاکستان=0.55:0.7"],
        "effects": ["effects", folder / "cells.csv", *fit],
        "effects-groups": ["effects", folder / "cells.csv", "--formula", "alignment ~ consistency + (1 | land)", "--groups", "land"],
        "residuals": ["residuals", folder / "cells.csv", *fit],
    }
    dots = {
        "ranks": ["ranks", *study, "--of", "country", *at],
        "pooled": ["pooled", *study, "--by", "country", *at],
        "styles": ["styles", *study, "--by", "country", *at],
        "log-score": ["log-score", *study, "--by", "country", *at],
        "association": ["association", *study, "--questions", "Q2,Q3,Q6,Q7"],
        "agreement": ["agreement", folder / "codes.csv", "--coders", "กข,안나,判定者"],
        "holds": ["holds", *study, *at, "--row", "country=6", "--rows", "country", "--above", "10"],
    }
    drawn = {name: ["figure", *words, "--out"] for name, words in figure.items()}
    return drawn | {name: [*words, "--figure"] for name, words in dots.items()}


def run(*words, quiet=True):
    done = subprocess.run([*LAUNCHER, *map(str, words)], capture_output=True, text=True)
    if done.returncode and quiet:
        sys.exit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done


def draw(folder, name, words, width, theme, form):
    out = folder / f"{name}-{width}-{theme}.{form}"
    of = "--figure-" if words[-1] == "--figure" else "--"  # of a table that is drawn too
    out.unlink(missing_ok=True)
    done = run(*words, out, of + "width", width, *([of + "dark"] if theme == "dark" else []), quiet=False)
    if not out.exists():
        return f"{out.name}: {(done.stderr or done.stdout).strip()}"
    beside = [e for e in (".csv", ".txt") if not out.with_suffix(e).exists()]
    said = [f"{out.name}: no {e} beside it" for e in beside]
    picture = folder / f"{out.name}.png"
    if form == "pdf":
        subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", out, str(picture)[:-4]], check=True)
        fonts = subprocess.run(["pdffonts", out], capture_output=True, text=True).stdout.splitlines()[2:]
        said += [f"{out.name}: font not embedded: {f}" for f in fonts if not re.search(r"\s+yes\s+yes\s+(yes|no)", f)]
    elif form == "svg":
        subprocess.run(["rsvg-convert", "-d", "150", "-p", "150", out, "-o", picture], check=True)
        text = out.read_text(encoding="utf-8")
        said += [f"{out.name}: no alt text"] if "<desc" not in text else []
    else:
        subprocess.run(["convert", out, "-resize", "50%", picture], check=True)
    return "\n".join(said) or None


def far(a, b):
    """How much of the ink of two pictures differs, after a blur that forgives another rasteriser its edges: 0 to 1."""
    size = subprocess.run(["identify", "-format", "%wx%h!", a], capture_output=True, text=True).stdout
    done = subprocess.run(["convert", a, "(", b, "-resize", size, ")", "-blur", "0x3", "-metric", "RMSE", "-compare", "-format",
                           "%[distortion]", "info:"], capture_output=True, text=True)
    return float(done.stdout or "nan")


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "scripts.mindgap").exists():
        make(folder)
    chosen = {n: w for n, w in kinds(folder).items() if not sys.argv[2:] or n in sys.argv[2:]}
    jobs = [(folder, n, w, width, theme, form) for n, w in chosen.items() for width in WIDTHS for theme in THEMES for form in FORMATS]
    with ThreadPoolExecutor(2) as pool:
        for said in pool.map(lambda j: draw(*j), jobs):
            if said:
                print(said)
    for name in chosen:
        for width in WIDTHS:
            for theme in THEMES:
                pdf = folder / f"{name}-{width}-{theme}.pdf.png"
                for form in FORMATS:
                    other = folder / f"{name}-{width}-{theme}.{form}.png"
                    if form != "pdf" and pdf.exists() and other.exists():
                        print(f"{name} {width} {theme}: {form} differs from pdf by {far(pdf, other):.4f}")
    for width in WIDTHS:
        for theme in THEMES:
            pictures = [p for n in chosen if (p := folder / f"{n}-{width}-{theme}.pdf.png").exists()]
            if pictures:
                subprocess.run(["montage", *pictures, "-label", "%t", "-tile", "4x", "-geometry", "900x1200>+12+12", "-background", "#888",
                                folder / f"sheet-{width}-{theme}.png"], check=True)


main()
