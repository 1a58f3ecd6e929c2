#!/usr/bin/env python3
"""Learns from the annotated newsletters where cells and labels end: Sources/Ingest/Tables/LearnedBreaks.swift.

Two words side by side on a line of a table belong to one cell or to two. What a word ends with and how the next begins
and ends tells much of it; how much each says is learned by logistic regression, once for the cells of rows and once for
the labels of headers. Before it writes, it tells how well each model foresees newsletters it did not learn from.
"""

import collections
import glob
import json
import math
import os
import random
import re
import sys

FOLDS = 7
HANGUL = "[가-힣·]"
# How often a feature must occur, how often the pairs are gone through, how fast, and how small a weight is left out.
CELLS = dict(least=4, passes=8, slower=0.7, fading=0.004, smallest=0.25)
LABELS = dict(least=2, passes=12, slower=0.5, fading=0.003, smallest=0.2)
SWIFT = "Sources/Ingest/Tables/LearnedBreaks.swift"


def stem(word):
    """`가나` of `가나(加那)`."""
    return re.sub(r"\(.*", "", word) or word


def features(left, right, left_is_glossed=False, right_is_glossed=False):
    """What is looked at, as LearnedBreaks.Feature names it."""
    found = ["a" + left[-1], "d" + right[0], "g" + right[-1]]
    if len(left) > 1:
        found.append("b" + left[-2:])
    if len(right) > 1:
        found += ["e" + right[:2], "h" + right[-2:]]
    found += ["L%d" % min(5, len(left)), "R%d" % min(5, len(right))]
    return found + ["x1"] * left_is_glossed + ["y1"] * right_is_glossed


def cell_pairs(table, lines):
    """Words side by side in a row, and whether a cell ends between them."""
    first, last = table["lines"]
    printed = "\n".join(re.sub(r"\s+", " ", line.strip()) for line in lines[first - 1 : last])
    for row in table["rows"]:
        words = [(word, column) for column, cell in enumerate(row) for word in str(cell).split()]
        for (left, column), (right, next_column) in zip(words, words[1:]):
            if left.endswith(","):
                continue
            last_word = re.sub(r".*[^가-힣·]", "", stem(left))
            first_word = re.match(HANGUL + "*", stem(right)).group(0)
            if not last_word or not first_word or len(first_word) < len(stem(right).rstrip(",")):
                continue
            ends = column != next_column
            # Cells of several lines do not stand side by side.
            if ends and left + " " + right not in printed:
                continue
            yield features(last_word, first_word, left.endswith(")"), "(" in right), ends


def label_pairs(table):
    """Words side by side in a header, and whether a label ends between them."""
    labels = [re.sub(r"\s+", " ", str(label)).strip() for label in table.get("header") or []]
    if len(labels) < 2 or not all(labels):
        return
    words = [
        (word, column)
        for column, label in enumerate(labels)
        for word in re.findall(r"[^\s(]+(?:\s*\([^)]*\))?|\([^)]*\)", label)
    ]
    for (left, column), (right, next_column) in zip(words, words[1:]):
        if not right.startswith("("):
            yield features(stem(left).strip(), stem(right).strip()), column != next_column


def learn(pairs, least, passes, slower, fading, smallest):
    """The weights of the features, and what is usual without any."""
    counts = collections.Counter(feature for found, _ in pairs for feature in found)
    known = [([feature for feature in found if counts[feature] >= least], ends) for found, ends in pairs]
    chance = random.Random(1)
    share = sum(ends for _, ends in pairs) / len(pairs)
    usual = math.log(share / (1 - share))
    weights = collections.defaultdict(float)
    for number in range(passes):
        chance.shuffle(known)
        step = 0.2 / (1 + number * slower)
        for found, ends in known:
            error = step * (ends - foreseen(found, weights, usual))
            usual += error * 0.1
            for feature in found:
                weights[feature] += error - fading * step * weights[feature]
    kept = {feature: round(weight * 10) for feature, weight in weights.items() if abs(weight) >= smallest}
    return kept, round(usual * 10)


def foreseen(found, weights, usual):
    return 1 / (1 + math.exp(-usual - sum(weights.get(feature, 0) for feature in found)))


def surprise(newsletters, settings):
    """The mean logarithm of what was foreseen of newsletters not learned from, and without any model."""
    total, plain, count = 0.0, 0.0, 0
    for fold in range(FOLDS):
        rest = [pair for place, pairs in enumerate(newsletters) if place % FOLDS != fold for pair in pairs]
        weights, usual = learn(rest, **settings)
        tenths = {feature: weight / 10 for feature, weight in weights.items()}
        share = sum(ends for _, ends in rest) / len(rest)
        for pairs in newsletters[fold::FOLDS]:
            for found, ends in pairs:
                likely = min(max(foreseen(found, tenths, usual / 10), 0.001), 0.999)
                total -= math.log(likely if ends else 1 - likely)
                plain -= math.log(share if ends else 1 - share)
                count += 1
    return total / count, plain / count


def swift_text(name, comment, weights, usual):
    lines = ["    /// %s" % comment, '    static let %s = """' % name, "        usual %d" % usual]
    for feature in "abdeghLRxy":
        line = "        " + feature
        for key, weight in sorted((key, weight) for key, weight in weights.items() if key[0] == feature):
            word = " %s%+d" % (key[1:], weight)
            if len(line) + len(word) > 110:
                lines.append(line)
                line = "        " + feature
            line += word
        if len(line) > 9:
            lines.append(line)
    return "\n".join(lines + ['        """'])


def main():
    newsletters = []
    for path in sorted(glob.glob("Tests/Annotated/*.json")):
        with open(path, encoding="utf-8") as file:
            gold = json.load(file)
        with open(os.path.splitext(path)[0] + ".txt", encoding="utf-8") as file:
            lines = file.read().split("\n")
        cells = [pair for table in gold["tables"] for pair in cell_pairs(table, lines)]
        labels = [pair for table in gold["tables"] for pair in label_pairs(table)]
        newsletters.append((cells, labels))
    parts = []
    for name, comment, place, settings in (
        ("cells", "Where a cell of a row ends.", 0, CELLS),
        ("labels", "Where a label of a header ends.", 1, LABELS),
    ):
        pairs = [newsletter[place] for newsletter in newsletters]
        model, plain = surprise(pairs, settings)
        print("%s: %d pairs, surprise %.3f (%.3f without)" % (name, sum(map(len, pairs)), model, plain))
        weights, usual = learn([pair for part in pairs for pair in part], **settings)
        parts.append(swift_text(name, comment, weights, usual))
    with open(SWIFT, "w", encoding="utf-8") as file:
        file.write(
            "// Written by `make learn` (Tests/Annotated/learn_breaks.py), which says what the letters stand for.\n"
        )
        file.write("enum LearnedBreaks {\n%s\n}\n" % "\n\n".join(parts))


if __name__ == "__main__":
    sys.exit(main())
