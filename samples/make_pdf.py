#!/usr/bin/env python3
"""Exports the sample filings as PDFs, as the programs export them in which filings are written.

  samples/make_pdf.py        writes samples/<filing>.<style>.pdf

The rows come from samples/<filing>.expected.json, the tables from make.py. The PDFs are committed: only remaking
them needs this script, with Debian's chromium, libreoffice-writer, libreoffice-calc, qpdf, fonts-noto-cjk and
fonts-wqy-zenhei.

Styles: chromium (small TrueType subset), type3 (Noto, which Chromium embeds as Type 3 fonts), writer, calc (a sheet
printed one page wide), and quirks of pages: torn-row, bold-twice, shaded-page-numbers, watermark.
"""
import html, json, os, subprocess, sys, tempfile
import make
from make import Cell, LEVELS, merged

COST_LEVELS = [('成本指标', ['经济成本指标', '社会成本指标', '生态环境成本指标']), ('产出指标', ['数量指标', '质量指标', '时效指标']), *LEVELS[1:]]
NUMBERED = '@page{margin-bottom:16mm;@bottom-center{content:"第 " counter(page) " 页 共 " counter(pages) " 页";font-size:9px}}'
SMALL = 'body{font-family:"WenQuanYi Zen Hei"}'
# what each style adds to the page
CSS = {'chromium': SMALL,
       'type3': '',
       'torn-row': SMALL + '@page{size:A5 landscape;@bottom-center{content:"- " counter(page) " -";font-size:9px}}td{line-height:1.6}',
       'bold-twice': SMALL + 'h1,tr:first-child td{text-shadow:.4px 0 0 #000}',
       'shaded-page-numbers': SMALL + NUMBERED + 'tr:first-child td,tr td:first-child{background:#d9e1f2;print-color-adjust:exact}',
       'watermark': SMALL + 'div{position:fixed;top:40%;left:25%;font-size:72px;color:#ddd;transform:rotate(-45deg)}'}
SAMPLES = {'qinghe-2024-department-targets': ['chromium', 'writer', 'calc', 'watermark'],
           'songtan-2023-department-targets': ['shaded-page-numbers'],
           'linzhou-2024-project-targets': ['chromium', 'torn-row', 'calc'],
           'yanshan-2022-project-targets': ['writer', 'bold-twice'],
           'heyuan-2022-self-evaluation-scores': ['chromium', 'writer', 'calc', 'torn-row'],
           'beilu-2024-project-self-evaluation': ['writer', 'watermark'],
           'tingxi-2023-project-self-evaluation': ['chromium', 'calc', 'torn-row'],
           'luwan-2023-self-evaluation-report': ['type3', 'writer', 'shaded-page-numbers']}


# ---------------------------------------------------------------- forms: the one that make.py does not draw
def score_rows(scores):
    """The scored indicators; a name of one first level alone prints its weight, and each starts to count anew."""
    rows = []
    for level1, level2s in COST_LEVELS if scores[0]['level1'] == '成本指标' else LEVELS:
        slots = []
        for level2 in level2s:
            found = [s for s in scores if (s['level1'], s['level2']) == (level1, level2)]
            slots += [(level2, n, s) for n, s in enumerate(found, 1)] or [(level2, 0, None)]
        weight = next(f'（{s["level1_weight"]:g}分）' for s in scores if s['level1'] == level1)
        for (level2, n, s), (_, span) in zip(slots, merged(slots, lambda slot: slot[0])):
            row = [Cell(level1 + weight, len(slots))] if (level2, n, s) == slots[0] else []
            row += [Cell(level2, span)] if span else []
            texts = [f'指标{n}：{s["level3"]}', s['target'], s['actual'], f'{s["weight"]:g}', f'{s["score"]:g}', s['shortfall_reason']] if s else [''] * 6
            rows.append(row + [Cell(t) for t in texts])
    return rows


def project_self_evaluation(d):
    filing, total, evaluation, goal = d['filing'], d['score_items'][0], d['evaluation'][0], d['goals'][0]
    fields = {h['name']: h['value'] for h in d['header_fields'] if h['name']}
    columns = list(dict.fromkeys(b['item'].split('·')[1] for b in d['budget_items']))
    sources = {}
    for b in d['budget_items']:
        sources.setdefault(b['item'].split('·')[0], []).append(b['amount_text'])
    rows = [[Cell('项目名称'), Cell(fields['项目名称'], 1, 8)],
            [Cell('主管部门'), Cell(filing['agency'], 1, 3), Cell('实施单位'), Cell(fields['实施单位'], 1, 4)],
            [Cell(f'项目资金（{filing["amount_unit"]}）', 5), Cell('', 1, 2)] + [Cell(h) for h in (*columns, '分值', '执行率（B/A）' if '（A）' in columns[1] else '执行率', '得分')]]
    for n, (source, amounts) in enumerate(sources.items()):
        budget, spent = (float((a or '0').replace(',', '')) for a in amounts[1:])
        points = ['-', '', '-'] if n else [f'{total["weight"]:g}', f'{spent / budget * 100:.4g}%', f'{total["score"]:g}']
        rows.append([Cell(source + ('' if n else '：'), 1, 2)] + [Cell(a) for a in amounts + points])
    table = score_rows(d['score_items'][1:])
    rows += [[Cell('年度总体目标', 2), Cell('预期目标', 1, 4), Cell('实际完成情况', 1, 4)], [Cell(goal['text'], 1, 4), Cell(goal['completion'], 1, 4)],
             [Cell('绩效指标', len(table) + 1)] + [Cell(h) for h in ('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施')], *table,
             [Cell('总分', 1, 6), Cell(f'{evaluation["total_weight"]:g}'), Cell(f'{evaluation["total_score"]:g}'), Cell('')]]
    year = [] if str(filing['fiscal_year']) in filing['title'] else [f'（{filing["fiscal_year"]}年度）']
    below = '　　'.join(f'{name}：{value}' for name, value in fields.items() if name not in ('项目名称', '实施单位'))
    return [filing['title']] + year, [rows], [h['value'] for h in d['header_fields'] if not h['name']] + ([below] if below else [])


FORMS = make.FORMS | {'project-self-evaluation': project_self_evaluation}


def full(rows):
    """The rows as a whole grid: a row that ends before the table does has a wider last cell."""
    ends = [len(texts) for texts in make.grid(rows)]
    for row, end in zip(rows, ends):
        row[-1].columns += max(ends) - end
    return rows


# ---------------------------------------------------------------- producers
def convert(source, work, extension, to='pdf'):
    """What LibreOffice makes of the text of a file of this type."""
    path = os.path.join(work, f'page.{extension}')
    with open(path, 'w', encoding='utf-8') as f:
        f.write(source)
    subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{work}/profile', '--convert-to', to, '--outdir', work, path], check=True, capture_output=True)
    return os.path.join(work, f'page.{to}')


def flat_table(name, rows, boxed):
    """An OpenDocument table as wide as the page; the rows of `boxed` have borders."""
    places = grid_spans(rows)
    widths = [max([cell.width for row in places for k, cell in enumerate(row) if k == column and cell and cell.columns == 1], default=10) for column in range(len(places[0]))]
    out = [f'<table:table table:name="{name}" table:style-name="{name}">'] + [f'<table:table-column table:style-name="w{round(100 * w / sum(widths))}"/>' for w in widths]
    for r, row in enumerate(places):
        style = 'boxed' if r in boxed else 'plain'
        out.append('<table:table-row table:style-name="row">' + ''.join(
            f'<table:covered-table-cell table:style-name="{style}"/>' if cell is None else
            f'<table:table-cell table:style-name="{style}" office:value-type="string" table:number-rows-spanned="{cell.rows}" table:number-columns-spanned="{cell.columns}">'
            + paragraphs(cell.text.split('\n')) + '</table:table-cell>' for cell in row) + '</table:table-row>')
    return ''.join(out) + '</table:table>'


def paragraphs(lines):
    return ''.join(f'<text:p>{html.escape(line)}</text:p>' for line in lines)


def letter(head, tables, tail):
    body = paragraphs(head) + ''.join(flat_table(f'table{n}', rows, range(len(rows))) for n, rows in enumerate(tables)) + paragraphs(tail)
    return FLAT.format(kind='text', body=body, widths=WIDTHS)


def sheet(head, tables, tail):
    """The tables below each other in the same columns, printed one page wide."""
    columns = max(len(texts) for rows in tables for texts in make.grid(rows))
    rows = [[Cell(h, 1, columns)] for h in head] + [r for t in tables for r in t] + [[Cell(t, 1, columns)] for t in tail]
    return FLAT.format(kind='spreadsheet', body=flat_table('Sheet1', full(rows), range(len(head), len(rows) - len(tail))), widths=WIDTHS)


FONT = '<style:text-properties fo:font-family="WenQuanYi Zen Hei" style:font-family-asian="WenQuanYi Zen Hei" fo:font-size="9pt" style:font-size-asian="9pt"/>'
WIDTHS = ''.join(f'<style:style style:name="w{w}" style:family="table-column"><style:table-column-properties style:column-width="{.267 * w:.2f}cm"/></style:style>' for w in range(101))
FLAT = f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.{{kind}}">
<office:styles>
<style:default-style style:family="paragraph">{FONT}</style:default-style>
<style:default-style style:family="table-cell">{FONT}</style:default-style>
</office:styles>
<office:automatic-styles>{{widths}}
<style:style style:name="Sheet1" style:family="table" style:master-page-name="Standard"/>
<style:style style:name="row" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>
<style:style style:name="plain" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/></style:style>
<style:style style:name="boxed" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.05cm" fo:wrap-option="wrap" style:vertical-align="middle"/></style:style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.5cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer><text:p>第 <text:page-number>1</text:page-number> 页</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:{{kind}}>{{body}}</office:{{kind}}></office:body></office:document>'''


def grid_spans(rows):
    """[[cell, or None where one of before goes on]]."""
    taken, out = set(), []
    for r, row in enumerate(rows):
        places, c = {}, 0
        for cell in row:
            while (r, c) in taken:
                c += 1
            places[c] = cell
            taken |= {(r + i, c + j) for i in range(cell.rows) for j in range(cell.columns)}
            c += cell.columns
        out.append([places.get(i) for i in range(max(k for n, k in taken if n == r) + 1)])
    return out


def export(form, style, work):
    head, tables, tail = form
    tables = [full(rows) for rows in tables]
    if style == 'calc':
        return convert(sheet(head, tables, tail), work, 'fods')
    if style == 'writer':
        return convert(letter(head, tables, tail), work, 'fodt')
    return make.pdf(make.page(head, tables, tail) + f'<style>{CSS[style]}</style>' + ('<div>内部资料</div>' if style == 'watermark' else ''), work)


def main():
    for slug, styles in SAMPLES.items():
        with open(os.path.join(make.HERE, f'{slug}.expected.json'), encoding='utf-8') as f:
            d = json.load(f)
        for style in styles:
            with tempfile.TemporaryDirectory() as work:
                target = export(FORMS[d['filing']['kind']](d), style, work)
                subprocess.run(['qpdf', target, os.path.join(make.HERE, f'{slug}.{style}.pdf'), '--object-streams=generate', '--recompress-flate', '--compression-level=9', '--deterministic-id'], check=True)


if __name__ == '__main__':
    sys.exit(main())
