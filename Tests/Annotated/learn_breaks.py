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
CELLS = dict(least=3, passes=8, slower=0.7, fading=0.004, smallest=0.25)
MIXED = dict(least=3, passes=14, slower=0.7, fading=0.002, smallest=0.25)
LABELS = dict(least=2, passes=12, slower=0.5, fading=0.003, smallest=0.2)
FIGURE = r"[+-]?\d"
# RowTokens puts these with the figure before them.
UNITS = set(
    """
    년 월 억 만 조 천 천만 백만 십만 천억 백억 십억 위안 달러 원 개 명 건 곳 대 톤 위 점 배 회 종 시간 분 초 km ㎡
    차 단 기 급 층 축 성 일 개월 일간 년간 개월간 주간 개사 개국 개소 편 억위안 만위안 세대 단계 년대 도 미터 킬로미터 킬로그램 그램 리터 와트 킬로와트 메가와트 기가와트
    가구 평 마리 가지 무 묘 헥타르 제곱미터 평방미터 제곱킬로미터 평방킬로미터 세제곱미터 입방미터 배럴 온스 캐럿 파운드 마일 해리 인치 피트
    차원 척 량 동 실 팀 회전 켤레 인승 인용 석 좌석 병상 권 학점 학기 주년 일차 회차
    p L g kg mg t m cm mm ml nm W kW MW GW Wh kWh MWh GWh TWh mAh Hz MHz GHz MB GB TB V kV mA Ah km/h ℃ dB rpm
    이상 이하 미만 초과 이내 내외 안팎 여 만여 억여 천여
    """.split()
)
SWIFT = "Sources/Ingest/Tables/LearnedBreaks.swift"
PLACES = "Sources/Ingest/Tables/PlaceNames.swift"


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
    """Words side by side on a line of a row, and whether a cell ends between them: first the pairs of Hangul, then
    those of which one or both are figures or Latin."""
    pairs = ([], [])
    first, last = table["lines"]
    places = collections.defaultdict(list)
    for line in lines[first - 1 : last]:
        words = tokens(line)
        for place, pair in enumerate(zip(words, words[1:])):
            places[pair].append((words, place))
    for row in table["rows"]:
        words = [(word, column) for column, cell in enumerate(row) for word in tokens(str(cell))]
        for (left, column), (right, next_column) in zip(words, words[1:]):
            sides = (pattern(left, True), pattern(right, False))
            # Cells of several lines do not stand side by side.
            if left.endswith(",") or not all(sides) or not places[left, right]:
                continue
            line, place = places[left, right].pop(0) if len(places[left, right]) > 1 else places[left, right][0]
            found = features(*sides, left.endswith(")"), "(" in right) + context(line, place)
            found += ["C1"] * is_place(left) + ["D1"] * is_place(right)
            is_mixed = any(side[0] in "+-0A" for side in sides)
            pairs[is_mixed].append((found, column != next_column))
    return pairs


def place_names():
    """The list of TableWords.isPlace."""
    with open(PLACES, encoding="utf-8") as file:
        return set(file.read().split('"""')[1].split())


NAMED = place_names()


def is_place(word):
    """`톈진`, and `타이저우(저장)`."""
    return stem(word) in NAMED and re.fullmatch(r"[가-힣]+(\([가-힣]+\))?", word) is not None


def context(words, place):
    """How far into its line a pair stands, how the word before it ends, and how the word behind it begins and ends."""
    before = words[place - 1][-1] if place > 0 else "^"
    behind = words[place + 2] if place + 2 < len(words) else "$"
    return ["I%d" % min(8, place), "P" + before, "N" + behind[-1], "O" + behind[0]]


def tokens(text):
    """The words of a text, where a bracket keeps its inside, a figure its unit and a year its month."""
    found, depth = [], 0
    for word in text.split():
        is_inside = depth > 0
        depth = max(0, depth + len(re.findall("[(（<]", word)) - len(re.findall("[)）>]", word)))
        is_unit = found and re.match(FIGURE, found[-1]) and word in UNITS
        is_date = found and re.search(r"\d 년( \d+ 월)?$", found[-1]) and re.fullmatch(r"\d\d?", word)
        if found and (is_inside or is_unit or is_date):
            found[-1] += " " + word
        else:
            found.append(word)
    return found


def pattern(word, is_left):
    """What is looked at of a word: `0위안` of `1,200 만 위안`, `AAA` of `GPU`, `A0` of `Q3`; a word of Hangul as it is."""
    text = stem(word).rstrip(",")
    if re.match(FIGURE, text):
        return re.match(r"[+-]?", text).group(0) + "0" + re.search(r"[^\d\s.,~:∼–-]*$", text).group(0)
    if re.match(r"[A-Za-z]", text) and not re.search(r"[가-힣]", text):
        return "A" * min(4, len(text)) + ("0" if text[-1].isdigit() else "")
    if is_left:
        return re.sub(r".*[^가-힣·]", "", text)
    return text if re.fullmatch(HANGUL + "+", text) else ""


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
    for place, ((left, column), (right, next_column)) in enumerate(zip(words, words[1:])):
        if not right.startswith("("):
            sides = (stem(left).strip(), stem(right).strip())
            found = features(*sides, left.endswith(")"), "(" in right)
            found += ["I%d" % min(8, place), "T%d" % min(9, len(words)), "w" + sides[0], "v" + sides[1]]
            yield found, column != next_column


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
    for feature in "abdeghLRxyCDIPNOTwv":
        line = "        " + feature
        for key, weight in sorted((key, weight) for key, weight in weights.items() if key[0] == feature):
            word = " %s%+d" % (key[1:], weight)
            if len(line) + len(word) > 117:
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
        pairs = [cell_pairs(table, lines) for table in gold["tables"]]
        cells = [pair for hangul, _ in pairs for pair in hangul]
        mixed = [pair for _, others in pairs for pair in others]
        labels = [pair for table in gold["tables"] for pair in label_pairs(table)]
        newsletters.append((cells, labels, mixed))
    parts = []
    for name, comment, place, settings in (
        ("cells", "Where a cell of a row ends.", 0, CELLS),
        ("mixed", "Where a cell of a row ends beside a figure or a word in Latin letters.", 2, MIXED),
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
