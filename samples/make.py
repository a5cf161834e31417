#!/usr/bin/env python3
"""Renders the sample filings from their expected rows, in the styles in which dumps of filings arrive.

  samples/make.py            writes samples/<filing>.<style>.txt

The rows (samples/<filing>.expected.json) are composed by hand; agencies and places are fictional. Every file
rendered from them must be read back into the same rows. The texts are committed: only remaking them needs this
script, with Debian's chromium, poppler-utils, python3-pdfminer and fonts-noto-cjk.

Styles: tab (a row a line, tabs between cells, <p> in cells), wrapped (cells wrapped in reading order, blank lines
between), layout, raw, default (pdftotext's orders), pdfminer (pdf2txt's).
"""
import html, json, os, random, subprocess, sys, tempfile, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))


class Cell:
    def __init__(self, text, rows=1, columns=1, width=20):
        self.text, self.rows, self.columns, self.width = text or '', rows, columns, width


# ---------------------------------------------------------------- forms: rows to tables
def money(yuan, unit):
    if yuan is None:
        return ''
    return f'{float(yuan) / (10000 if unit == "万元" else 1):,.2f}'


def merged(rows, key):
    """[(row, how many rows the cell spans or 0)] for consecutive rows with the same key."""
    out = []
    for i, row in enumerate(rows):
        if i and key(rows[i - 1]) == key(row):
            out.append((row, 0))
        else:
            n = 1
            while i + n < len(rows) and key(rows[i + n]) == key(row):
                n += 1
            out.append((row, n))
    return out


def indicator_rows(indicators, first, levels):
    """Rows of the indicator table; a standard level-2 name without indicators keeps its empty row."""
    slots = []
    for level1, level2s in levels:
        for level2 in level2s:
            found = [i for i in indicators if i['level1'] == level1 and i['level2'] == level2]
            slots += [(level1, level2, i) for i in found or [None]]
    rows = []
    for (slot, n1), (_, n2) in zip(merged(slots, lambda s: s[0]), merged(slots, lambda s: s[:2])):
        level1, level2, indicator = slot
        row = [Cell(first, len(slots), 1, 10)] if not rows else []
        if n1:
            row.append(Cell(level1, n1, 1, 12))
        if n2:
            row.append(Cell(level2, n2, 1, 16))
        row += [Cell(indicator and indicator[k], 1, 1, w) for k, w in (('level3', 24), ('period_target', 24), ('annual_target', 24))]
        rows.append(row)
    return rows


LEVELS = [('产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']),
          ('效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']),
          ('满意度指标', ['服务对象满意度指标'])]


def department_targets(d):
    items = {b['item']: b['amount_text'] for b in d['budget_items']}
    names = list(items)
    head = '预算金额（万元）'
    task_head = '拟投入的资金（元）'
    goals = '\n'.join(f'{n}.{g["text"]}{"" if g["text"].endswith("。") else "；"}' for n, g in enumerate(d['goals'], 1))
    rows = [[Cell('部门名称', width=10), Cell(d['filing']['agency'], 1, 5, 60)]]
    fields = [h for h in d.get('header_fields', []) if h['name'].endswith('数')]
    if fields:
        rows.append([Cell('基本信息', width=10)] + [c for h in fields for c in (Cell(h['name'], 1, 1, 16), Cell(h['value'], 1, 1, 12))])
    rows.append([Cell('预算整体情况', 6, 1, 10), Cell('部门预算支出'), Cell(head), Cell('收入来源'), Cell(head)])
    pairs = [names[i:i + 2] for i in range(0, len(names), 2)]
    for n, pair in enumerate(pairs):
        if n == 2:
            rows.append([Cell('事业发展性支出'), Cell(head), Cell('按预算级次划分'), Cell(head)])
        rows.append([c for name in pair for c in (Cell(name), Cell(items[name]))])
    rows.append([Cell('总体绩效目标', 1, 1, 10), Cell(goals, 1, 5, 90)])
    rows.append([Cell('年度重点工作任务', len(d['tasks']) + 1, 1, 10), Cell('名称', width=24), Cell('主要实施内容', width=34), Cell(task_head), Cell('期望达到的目标（概述）', width=34)])
    for t in d['tasks']:
        rows.append([Cell(t['name'], width=24), Cell(t['content'], width=34), Cell(money(t['amount_yuan'], '元')), Cell(t['expected_result'], width=34)])
    rows.append([Cell('其他需完成的任务（可选填）', 1, 1, 10), Cell('名称', width=24), Cell('目标内容', width=34), Cell(task_head)])
    table = [[Cell('', 1, 1, 10)] + [Cell(h, 1, 1, 24) for h in ('一级指标', '二级指标', '三级指标', '实施周期指标值', '年度指标值')]]
    table += indicator_rows(d['indicators'], '绩效指标', LEVELS)
    title = d['filing']['title']
    year = [] if str(d['filing']['fiscal_year']) in title else [f'（{d["filing"]["fiscal_year"]}年度）']
    tail = '　　'.join(f'{h["name"]}：{h["value"]}' for h in d.get('header_fields', []) if not h['name'].endswith('数'))
    return [title] + year, [rows, table], [tail] if tail else []


def fused(indicators, coded):
    out = ''
    for n, i in enumerate(indicators, 1):
        levels = f'{i["level1_code"]}-{i["level1"]}；{i["level2_code"]}-{i["level2"]}' if coded else f'{i["level1"]}；{i["level2"]}'
        targets = [f'实施周期指标值:{i["period_target"]}', f'年度指标值:{i["annual_target"]}'] if i['period_target'] else [f'年度指标值：{i["annual_target"]}']
        out += f'{n}、{levels}；{i["level3"]}；' + '；'.join(targets) + '。'
    return out


def project_targets(d):
    unit = d['filing']['amount_unit']
    heads = ['项目名称（资金使用单位）', '总计', '财政拨款', '财政专户拨款', '其他资金', '绩效目标', '绩效指标']
    widths = [18, 12, 12, 12, 12, 30, 66]
    amounts = ['total_yuan', 'fiscal_appropriation_yuan', 'special_account_yuan', 'other_funds_yuan']
    rows = [[Cell(h, 1, 1, w) for h, w in zip(heads, widths)]]
    sums = [sum(float(p[a] or 0) for p in d['projects']) or None for a in amounts]
    for name in (d['budget_items'][0]['item'], d['budget_items'][1]['item']):
        rows.append([Cell(t, 1, 1, w) for t, w in zip([name] + [money(s, unit) for s in sums] + ['', ''], widths)])
    for p in d['projects']:
        coded = unit == '万元'
        texts = [p['name']] + [money(p[a], unit) for a in amounts] + [p['goal'], fused(p['indicators'], coded)]
        rows.append([Cell(t, 1, 1, w) for t, w in zip(texts, widths)])
    title = d['filing']['title']
    head = [title] if str(d['filing']['fiscal_year']) in title else ['附件2', title, f'（ {d["filing"]["fiscal_year"]} 年度）']
    return head + [f'单位名称：{d["filing"]["agency"]}　　单位：{unit}'], [rows], []


def self_evaluation_scores(d):
    fields = {h['name']: h['value'] for h in d['header_fields']}
    goals = '\n'.join(f'目标{n}：{g["text"]}' for n, g in enumerate(d['goals'], 1))
    done = '\n'.join(f'目标{n}：{g["completion"]}' for n, g in enumerate(d['goals'], 1))
    items = d['budget_items']
    header = [
        [Cell('部门名称', width=14), Cell(d['filing']['agency'], 1, 3, 30), Cell('单位数', width=10), Cell(fields['单位数'], 1, 3, 10)],
        [Cell('年度整体绩效目标', width=14), Cell(goals, 1, 7, 60)],
        [Cell('整体绩效目标完成情况', width=14), Cell(done, 1, 7, 60)],
        [Cell('未能完成原因', width=14), Cell(fields['未能完成原因'], 1, 7, 60)],
        [Cell('年度部门预算情况', 4, 1, 14), Cell('总预算（万元）', 3), Cell('年度预算资金类别', 1, 6)],
        [Cell('部门预算', 1, 2), Cell('事业发展支出', 1, 2), Cell('事业发展支出(按预算级次划分)', 1, 2, 40)],
        [Cell(i['item']) for i in items[1:]],
        [Cell(i['amount_text']) for i in items]]
    heads = [('一级指标', 12), ('分值', 6), ('二级指标', 12), ('分值', 6), ('三级指标', 20), ('分值', 6), ('指标解释', 26), ('得分', 8), ('未达标原因', 30), ('改进措施', 24)]
    table = [[Cell(h, 1, 1, w) for h, w in heads]]
    scores = d['score_items']
    for (s, n1), (_, n2) in zip(merged(scores, lambda s: s['level1']), merged(scores, lambda s: (s['level1'], s['level2']))):
        row = []
        if n1:
            row += [Cell(s['level1'], n1, 1, 12), Cell(f'{s["level1_weight"]:g}', n1, 1, 6)]
        if n2:
            row += [Cell(s['level2'], n2, 1, 12), Cell(f'{s["level2_weight"]:g}', n2, 1, 6)]
        row += [Cell(s['level3'], 1, 1, 20), Cell(f'{s["weight"]:g}', 1, 1, 6), Cell(s['explanation'], 1, 1, 26), Cell(f'{s["score"]:.2f}', 1, 1, 8), Cell(s['shortfall_reason'], 1, 1, 30), Cell(s['improvement'], 1, 1, 24)]
        table.append(row)
    e = d['evaluation'][0]
    table.append([Cell('总分', 1, 1, 12), Cell(f'{e["total_weight"]:g}', 1, 6, 6), Cell(f'{e["total_score"]:.2f}', 1, 3, 8)])
    grades = ['优  90分≤得分≤100分', '良  80分≤得分＜90分', '中  60分≤得分＜80分', '差  得分＜60分']
    table.append([Cell('评价等级', 1, 1, 12), Cell('；  '.join(('■' if g[0] == e['grade'] else '□') + g for g in grades), 1, 9, 120)])
    return [d['filing']['title'], f'（{d["filing"]["fiscal_year"]}年度）', '部门基本情况'], [header, table], []


def self_evaluation_report(d):
    lines = []
    for s in d['sections']:
        lines.append(s['label'] + s['heading'])
        lines += [t for t in s['text'].split('\n') if t]
    return [d['filing']['title']], [], lines


FORMS = {'department-targets': department_targets, 'project-targets': project_targets,
         'self-evaluation-scores': self_evaluation_scores, 'self-evaluation-report': self_evaluation_report}


# ---------------------------------------------------------------- styles: tables to text
def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in 'WFA' else 1 for c in text)


def wrap(text, columns):
    lines = []
    for paragraph in text.split('\n'):
        line = ''
        for c in paragraph:
            if width(line + c) > columns:
                lines.append(line)
                line = ''
            line += c
        lines.append(line)
    return lines


def grid(rows):
    """[[text per column]]: a merged cell's text in its first place, '' in the others."""
    taken, out = {}, []
    for r, row in enumerate(rows):
        texts, c = {}, 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            texts[c] = cell.text
            for i in range(cell.rows):
                for j in range(cell.columns):
                    taken[r + i, c + j] = True
            c += cell.columns
        columns = max([c] + [k[1] + 1 for k in taken if k[0] == r])
        out.append([texts.get(i, '') for i in range(columns)])
    return out


def tab(head, tables, tail):
    lines = ['', *head, '']
    for rows in tables:
        for texts in grid(rows):
            lines.append('\t'.join(t if '\n' not in t else ' '.join(f'<p>{p}</p>' for p in t.split('\n')) for t in texts))
    return '\n'.join(lines + tail) + '\n'


def wrapped(head, tables, tail, rng):
    lines = []
    for line in head:
        lines += ['', line]
    for rows in tables:
        for row in rows:
            run = []
            for cell in [c for c in row if c.text]:
                parts = wrap(cell.text, cell.width)
                if len(parts) == 1 and len(run) < 5:
                    run.append(parts[0])
                    continue
                lines += ['', ' '.join(run)] if run else []
                run = []
                lines.append('')
                for part in parts:
                    lines += [part] if rng.random() < 0.4 else [part, '']
            if run:
                lines += ['', ' '.join(run)]
    for line in tail:
        lines += [''] + wrap(line, 64)
    return '\n'.join(lines) + '\n'


def page(head, tables, tail):
    out = ['<!doctype html><meta charset="utf-8"><style>@page{size:A4 landscape;margin:12mm}body{font:11px "Noto Sans CJK SC"}'
           'table{border-collapse:collapse;width:100%;margin:0 0 6px}td{border:1px solid #000;padding:2px 7px;vertical-align:middle}'
           'h1{font-size:15px;text-align:center;margin:4px}p{margin:3px 0}</style>']
    out += [f'<h1>{html.escape(head[0])}</h1>'] + [f'<p>{html.escape(h)}</p>' for h in head[1:]]
    for rows in tables:
        out.append('<table>')
        for row in rows:
            out.append('<tr>' + ''.join(
                f'<td rowspan={c.rows} colspan={c.columns}>{"<br>".join(html.escape(p) for p in c.text.split(chr(10)))}</td>' for c in row) + '</tr>')
        out.append('</table>')
    return '\n'.join(out + [f'<p>{html.escape(t)}</p>' for t in tail])


def pdf(source, work):
    page_file, target = os.path.join(work, 'page.html'), os.path.join(work, 'page.pdf')
    with open(page_file, 'w', encoding='utf-8') as f:
        f.write(source)
    subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                    f'--print-to-pdf={target}', page_file], check=True, capture_output=True, cwd=work)
    return target


def dump(target, mode):
    if mode == 'pdfminer':
        return subprocess.run(['pdf2txt', target], check=True, capture_output=True).stdout.decode()
    flags = {'layout': ['-layout'], 'raw': ['-raw'], 'default': []}[mode]
    return subprocess.run(['pdftotext', '-enc', 'UTF-8', *flags, target, '-'], check=True, capture_output=True).stdout.decode()


def write(name, text, encoding, newline):
    with open(os.path.join(HERE, name), 'wb') as f:
        f.write(text.replace('\n', newline).encode(encoding))


def two_forms(first, second):
    """A file with two forms: the first's tab dump, then the second's."""
    texts = []
    for slug in (first, second):
        with open(os.path.join(HERE, f'{slug}.tab.txt'), encoding='utf-8-sig', newline='') as f:
            texts.append(f.read().replace('\r\n', '\n'))
    write(f'{first}+{second}.tab.txt', '— 1 —\n\f'.join(texts), 'utf-16-be', '\n')


def main():
    with tempfile.TemporaryDirectory() as work:
        for name in sorted(n for n in os.listdir(HERE) if n.endswith('.expected.json')):
            with open(os.path.join(HERE, name), encoding='utf-8') as f:
                d = json.load(f)
            if d['filing']['kind'] not in FORMS:
                continue
            slug = name.removesuffix('.expected.json')
            head, tables, tail = FORMS[d['filing']['kind']](d)
            write(f'{slug}.tab.txt', tab(head, tables, tail), 'utf-8-sig', '\r\n')
            write(f'{slug}.wrapped.txt', wrapped(head, tables, tail, random.Random(slug)), 'gb18030' if len(slug) % 2 else 'utf-16', '\n')
            target = pdf(page(head, tables, tail), work)
            for mode in ('raw', 'layout', 'default', 'pdfminer'):
                write(f'{slug}.{mode}.txt', dump(target, mode), 'utf-8', '\n')
    two_forms('songtan-2023-department-targets', 'yanshan-2022-project-targets')


if __name__ == '__main__':
    sys.exit(main())
