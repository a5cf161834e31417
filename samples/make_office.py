#!/usr/bin/env python3
"""Writes the sample filings as web pages, Word documents and workbooks.

  samples/make_office.py     writes samples/<filing>.<style>

The rows come from samples/<filing>.expected.json, the tables from make.py, what LibreOffice is given from make_pdf.py. The
files are committed: only remaking them needs this script, with Debian's libreoffice-writer and libreoffice-calc.

Styles: portal.html (a page of a county's site around the filing, in GBK), writer.docx, calc.xlsx, calc.xls.
"""
import json, os, shutil, sys, tempfile
import make, make_pdf

SAMPLES = {'linzhou-2024-project-targets': ['portal.html', 'writer.docx', 'calc.xlsx', 'calc.xls'],
           'qinghe-2024-department-targets': ['portal.html', 'calc.xlsx'],
           'heyuan-2022-self-evaluation-scores': ['portal.html', 'writer.docx', 'calc.xls'],
           'luwan-2023-self-evaluation-report': ['portal.html', 'writer.docx']}
PORTAL = '''<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{title}_信息公开</title>
<script>function zoom(n){{document.getElementById("zoom").style.fontSize=n+"px"}}</script></head><body>
<div class="nav"><a href="/">首页</a> <a href="/xw">新闻</a> <a href="/gk">政务公开</a> <a href="/fw">办事服务</a></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/gk">政务公开</a> &gt; 绩效信息</div>
<table width="100%" border="0"><tr><td width="20%"><ul><li><a href="/1">年度预算</a><li><a href="/2">年度决算</a></ul></td><td>
<div class="info">发布时间：2025-03-04 09:12　来源：本站　浏览次数：<span id="hits"></span>　字体：<a href="#">大</a> <a href="#">小</a></div>
<div id="zoom">{body}</div>
<div style="display:none">扫一扫在手机打开当前页</div>
<p>【<a href="#">打印</a>】【<a href="#">关闭</a>】</p><p>上一篇：<a href="/3">工作动态</a></p></td></tr></table>
<div class="foot">主办单位：某县人民政府办公室　网站标识码：0000000000</div></body></html>'''


def portal(head, tables, tail):
    body = make.page(head, tables, tail)
    return PORTAL.format(title=head[0], body=body[body.index('<h1>'):].replace('<h1>', '<p align="center"><b>').replace('</h1>', '</b></p>'))


def export(form, style, target, work):
    head, tables, tail = form
    tables = [make_pdf.full(rows) for rows in tables]
    producer, extension = style.split('.')
    if producer == 'portal':
        with open(target, 'wb') as f:
            f.write(portal(head, tables, tail).encode('gb18030'))
    elif producer == 'writer':
        shutil.copy(make_pdf.convert(make_pdf.letter(head, tables, tail), work, 'fodt', extension), target)
    else:
        shutil.copy(make_pdf.convert(make_pdf.sheet(head, tables, tail), work, 'fods', extension), target)


def main():
    for slug, styles in SAMPLES.items():
        with open(os.path.join(make.HERE, f'{slug}.expected.json'), encoding='utf-8') as f:
            d = json.load(f)
        for style in styles:
            with tempfile.TemporaryDirectory() as work:
                export(make_pdf.FORMS[d['filing']['kind']](d), style, os.path.join(make.HERE, f'{slug}.{style}'), work)


if __name__ == '__main__':
    sys.exit(main())
