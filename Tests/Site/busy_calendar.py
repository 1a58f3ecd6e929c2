"""Writes the content of a made-up site with a calendar that is hard to show.

    busy_calendar.py FOLDER

A month of 385 events over four issues, some announced twice, some over the end of the month, misprinted, cancelled or
known by their month only; empty months before and after; corrections by an editor.
"""

import pathlib
import random
import sys

CITIES = [("상하이", "shanghai", "上海"), ("선전", "shenzhen", "深圳"), ("광저우", "guangzhou", "广州"),
          ("베이징", "beijing", "北京"), ("청두", "chengdu", "成都"), ("칭다오", "qingdao", "青岛")]
FIELDS = ["반도체", "자동차", "의료", "에너지", "환경보호", "교육 장비", "로봇", "금융"]
MANNERS = ["국제", "동아시아", "서부", "한중", "녹색", "스마트", "차세대", "디지털", "연안"]
THINGS = ["배터리", "자율주행", "로봇", "의료기기", "수소", "물류", "반도체 재료", "전력", "광통신", "식품 가공", "해양", "핀테크", "위성"]
SHAPES = ["박람회", "전시회", "포럼", "창업 대회", "참가 기업 모집"]
BUSY = 385


def main():
    content = pathlib.Path(sys.argv[1]) / "Content"
    chance = random.Random(20250901)
    names = [f"{manner} {thing} {shape}" for manner in MANNERS for thing in THINGS for shape in SHAPES]
    chance.shuffle(names)
    events = [busy_event(chance, names[index]) for index in range(BUSY)]
    write(content / "site.yml", "title: 바쁜 달력\nurl: https://calendar.example/archive/\ndate: 2025-09-10\n")
    write(content / "gazetteer/cities.yml", "\n".join(
        f"- id: {name}\n  ko: {hangul}\n  zh: {hanzi}\n" for hangul, name, hanzi in CITIES))
    write(content / "gazetteer/companies.yml", "")
    for week in range(4):
        own = events[week::4]
        if week:
            # Some of the week before, once more, as they are announced again in other words.
            own = own + [again(event) for event in events[week - 1::4][:12]]
        write_issue(content, 501 + week, f"2025-08-{6 + 7 * week:02}", own)
    write_issue(content, 490, "2025-04-02", [
        event("이른 봄 포럼", "2025-04-28", "2025-05-03"), event("여름에 열릴 전시회", '"2025-06"'),
        event("끝이 앞선 박람회", "2025-04-20", "2025-04-02"), event("한 해 걸리는 박람회", "2025-04-21", "2026-04-23"),
        event("<꺾쇠> & \\\"따옴표\\\", 쉼표; 세미콜론 포럼", "2025-04-22"),
    ])
    write(content / "events.yml", """\
- name: 편집자가 적은 설명회
  id: editors-meeting
  start: 2025-12-30
  end: 2026-01-02
  city: beijing
  kind: 설명회
- name: 열리지 않는 포럼
  start: 2025-09-30
  end: 2025-10-01
  city: qingdao
  field: 로봇
  status: cancelled
""")


def busy_event(chance, name):
    city = chance.choice(CITIES)
    first = chance.randint(1, 30)
    last = first + chance.choice([0, 0, 1, 2, 2, 3, 4])
    end = f"2025-09-{last:02}" if last <= 30 else f"2025-10-{last - 30:02}"
    return event(f"2025 제 {chance.randint(2, 40)}회 중국({city[0]}) {name}", f"2025-09-{first:02}", end, city,
                 chance.choice(FIELDS))


def event(name, start, end=None, city=None, field=None):
    return {"name": name, "start": start, "end": end, "city": city, "field": field}


def again(given):
    return given | {"name": given["name"].removeprefix("2025 ").replace("박람회", "전시회").replace("중국", "")}


def write_issue(content, number, date, events):
    folder = content / f"issues/weekly-{number}"
    write(folder / "issue.md", "\n".join([
        "---", "series: weekly", f"number: {number}", f"date: {date}", f"title: 주간 시험 {number}호",
        "sections: [행사 정보]", "events:", *(text(event) for event in events), "---", ""]))
    write(folder / "01.md", "---\ntitle: 행사를 알립니다\nsection: 행사 정보\n---\n\n이번 호는 행사만 알린다.\n")


def text(given):
    lines = [f'  - name: "{given["name"]}"', f"    start: {given['start']}"]
    if given["end"]:
        lines.append(f"    end: {given['end']}")
    if given["city"]:
        lines += [f"    place: {given['city'][0]}", f"    city: {given['city'][1]}"]
    if given["field"]:
        lines.append(f"    field: {given['field']}")
    return "\n".join(lines)


def write(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


if __name__ == "__main__":
    main()
