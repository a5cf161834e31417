#!/usr/bin/env python3
"""Writes dumps/NAME.ORDER.txt: what pdftotext and pdfminer write of filings, in each order.

Run it in this folder, with Debian's poppler-utils, python3-pdfminer, libreoffice-writer and fonts-noto-cjk. The rows beside the dumps
(NAME.ORDER.rows.txt) are what the parsers read of them: a test writes them anew where UPDATE_ROWS is set, and fails.
"""
import glob, os, subprocess, tempfile
from pdfminer.high_level import extract_text

ORDERS = {'default': [], 'raw': ['-raw'], 'layout': ['-layout']}
PDFS = {'department-targets': 'qinghe-2024-department-targets.chromium.pdf',
        'department-targets-writer': 'qinghe-2024-department-targets.writer.pdf',
        'department-targets-structure': 'cases/layout-dt-structure/filing.pdf',
        'project-targets': 'linzhou-2024-project-targets.chromium.pdf',
        'project-targets-calc': 'linzhou-2024-project-targets.calc.pdf',
        'project-targets-standard': 'cases/layout-t-standard/filing.pdf',
        'project-targets-groups': 'cases/layout-t-groups/filing.pdf',
        'self-evaluation-scores': 'heyuan-2022-self-evaluation-scores.chromium.pdf',
        'self-evaluation-scores-writer': 'heyuan-2022-self-evaluation-scores.writer.pdf',
        'project-self-evaluation': 'tingxi-2023-project-self-evaluation.chromium.pdf',
        'project-self-evaluation-calc': 'tingxi-2023-project-self-evaluation.calc.pdf',
        'project-self-evaluation-banner': 'cases/layout-s-banner/filing.pdf',
        'self-evaluation-report': 'luwan-2023-self-evaluation-report.writer.pdf',
        'monitoring-deviation': 'cases/layout-m-deviation/filing.pdf',
        'monitoring-reasons': 'cases/layout-m-reasons/filing.pdf'}


def dump(name, pdf):
    for order, options in ORDERS.items():
        subprocess.run(['pdftotext', *options, pdf, f'dumps/{name}.{order}.txt'], check=True)
    with open(f'dumps/{name}.pdfminer.txt', 'w', encoding='utf-8', newline='\n') as out:
        out.write(extract_text(pdf))


for name, pdf in PDFS.items():
    dump(name, pdf)
with tempfile.TemporaryDirectory() as work:
    for page in sorted(glob.glob('dumps/*.html')):
        name = os.path.basename(page)[:-5]
        subprocess.run(['soffice', '--headless', f'-env:UserInstallation=file://{work}/profile', '--infilter=HTML (StarWriter)',
                        '--convert-to', 'pdf:writer_pdf_Export', '--outdir', work, page], check=True, capture_output=True)
        dump(name, f'{work}/{name}.pdf')
