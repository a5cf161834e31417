#!/usr/bin/env python3
"""Scans of exported samples, one for each kind of damage that scans have.

  samples/make_scans.py            writes samples/scans/<filing>.<damage>.pdf

A page is a JPEG in a PDF, as scanners make them. Only remaking them needs this script, with Debian's poppler-utils and
imagemagick; the scans are committed.
"""
import os, re, subprocess, tempfile

HERE = os.path.dirname(os.path.abspath(__file__))

# damage: (exported sample, resolution, what ImageMagick does to the page)
SCANS = {
    'clean': ('tingxi-2023-project-self-evaluation.chromium.pdf', 300, []),
    'rotated': ('linzhou-2024-project-targets.chromium.pdf', 200, ['-rotate', '90']),
    'skewed': ('heyuan-2022-self-evaluation-scores.chromium.pdf', 200, ['-background', 'white', '-rotate', '1.7']),
    'noisy': ('qinghe-2024-department-targets.chromium.pdf', 200, ['-attenuate', '0.12', '+noise', 'Gaussian', '-blur', '0x0.6']),
    'seal': ('yanshan-2022-project-targets.writer.pdf', 200, [
        '-colorspace', 'sRGB', '-fill', 'none', '-stroke', 'rgb(215,40,45)', '-strokewidth', '8', '-draw', 'circle 700,420 700,560']),
    'fax': ('luwan-2023-self-evaluation-report.writer.pdf', 200, ['-threshold', '62%']),
}


def jpeg(pdf, resolution, damage, folder):
    page = os.path.join(folder, 'page')
    subprocess.run(['pdftoppm', '-r', str(resolution), '-f', '1', '-l', '1', '-singlefile', '-png', pdf, page], check=True)
    grey = [] if '-colorspace' in damage else ['-colorspace', 'Gray']
    subprocess.run(['convert', page + '.png', '-seed', '7', *grey, *damage, '-quality', '45', page + '.jpg'], check=True)
    with open(page + '.jpg', 'rb') as f:
        return f.read()


def size(data):
    """Width, height and components, of the frame header."""
    at = 2
    while data[at + 1] not in (0xC0, 0xC1, 0xC2):
        at += 2 + int.from_bytes(data[at + 2:at + 4], 'big')
    return int.from_bytes(data[at + 7:at + 9], 'big'), int.from_bytes(data[at + 5:at + 7], 'big'), data[at + 9]


def pdf(data, resolution):
    width, height, components = size(data)
    points = f'{width * 72 / resolution:.2f} {height * 72 / resolution:.2f}'
    space = '/DeviceGray' if components == 1 else '/DeviceRGB'
    content = f'q {points.split()[0]} 0 0 {points.split()[1]} 0 0 cm /I Do Q'.encode()
    objects = [
        b'<< /Type /Catalog /Pages 2 0 R >>',
        b'<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {points}] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>'.encode(),
        f'<< /Length {len(content)} >>\nstream\n'.encode() + content + b'\nendstream',
        f'<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace {space} /BitsPerComponent 8 /Filter /DCTDecode /Length {len(data)} >>\nstream\n'.encode() + data + b'\nendstream',
    ]
    out, places = bytearray(b'%PDF-1.4\n'), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f'{number} 0 obj\n'.encode() + body + b'\nendobj\n'
    table = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n'.encode() + b''.join(b'%010d 00000 n \n' % p for p in places)
    return bytes(out) + f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n'.encode()


def main():
    os.makedirs(os.path.join(HERE, 'scans'), exist_ok=True)
    for damage, (source, resolution, steps) in SCANS.items():
        filing = re.sub(r'\.\w+\.pdf$', '', source)
        with tempfile.TemporaryDirectory() as folder:
            data = pdf(jpeg(os.path.join(HERE, source), resolution, steps, folder), resolution)
        with open(os.path.join(HERE, 'scans', f'{filing}.{damage}.pdf'), 'wb') as f:
            f.write(data)


if __name__ == '__main__':
    main()
